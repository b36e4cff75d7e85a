// Names of people in a post's text: what looks like one, and series of them, with companies between.
import type { Person } from "@/lib/model/index.ts";

/** A word with a capital, or an initial with its full stop. */
const namePart = "\\p{Lu}(?:\\.|[\\p{L}\\p{M}'’-]*\\p{L})";
const particle = "(?:van|von|der|den|de|da|di|del|la|le|bin|al|el|ter|ten|zu|dos|du|af)";
const nickname = "(?: [\"'“‘(][\\p{L}\\p{N}]+[\"'”’)])?";
/** Words that begin a sentence, in front of a name. */
const noStart =
  "(?!(?:And|But|Then|Also|Finally|First|While|When|After|Before|In|At|On|For|With|From|By|I|So|If|As|To|Here|There|We|He|She|They|It|Like|Am|Zum|Zur|Beim|Nach|Danach|Dann|Pour|Dans|Après|Avec|Para|Dr|Mr|Mrs|Ms|Prof)(?![\\p{L}\\p{M}]))";
const name = `${noStart}${namePart}${nickname}(?: ${particle}){0,2} ${namePart}(?: ${namePart}){0,2}(?: (?:de (?:la|las|los)|van (?:der|den|de)|von der) ${namePart})?`;
const joint = ", and | and | & | et | und | y | e | en | och | og | i | и |, ";

/** Names in a row, as a regular expression's source; with the flag "u". */
export const namesPattern = `${name}(?:(?:${joint})${name})*`;

/** What stands between a title and who spoke, in the languages that posts are written in. */
export const byWords = "by|von|par|por|di|door|av|af|przez|от";

/** Words that begin titles and sections, or join a title's words, not names. */
const noName =
  /^(?:TODO|TBD|TBA|WIP|Open|Keynote|Opening|Closing|Lightning|Day|Track|Session|Workshop|Tutorial|Panel|Talk|Deep|Introduction|Part|The|An?|Der|Die|Das|Den|Dem|Eine?|Une|Les|Los|Las|My|Our|How|Why|What|Lunch|Coffee|Room|Main|Final|Best|Other|More|Next|White|Case|Red Hat|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![\p{L}\p{N}])|(?<=\p{L} )(?:The|Of|For|Your|My|Our|With)(?= )|\p{Ll}(?:Con|Conf|Camp|Fest|Days?|Summit)(?!\p{L})|[\p{L}]-(?:Keynote|Talk|Session|Workshop|Vortrag|Panel)(?!\p{L})|(?<![\p{L}\p{N}])(?:Talks?|Keynote|Dive|Practices|Party|Day|Days|Conf|Conference|Track|Workshop|Guide|Report|Recap|Videos?|Slides?|Thoughts|Paper|Study|Impressions|Takeaways|Remarks|Update|Intro|Demo|Demos|Summit|Process|Class|Classes)$/u;

/** Words of titles, products and companies that nobody is called. */
const thing = new RegExp(
  `(?<![\\p{L}])(?:${[
    "Automat(?:a|ion|ed)|Tool(?:s|ing)?|Tasks?|Systems?|Source|Data(?:base|bases)?|Cloud|Web|Tests?|Testing|Program(?:s|ming)",
    "Develop(?:ment|er|ers)|Design|Engineering|Learning|Machine|Intelligence|Native|Services?|Applications?|Apps?|Architectures?",
    "Performance|Security|Frameworks?|Librar(?:y|ies)|Languages?|Servers?|Serverless|Networks?|Networking|Containers?|Clusters?",
    "Functions?|Functional|Reactive|Async|Asynchronous|Concurrency|Distributed|Structured|Declarative|Syntax|Components?|Interfaces?",
    "Pipelines?|Builds?|Changes?|Records?|Reviews?|Summary|Job|Teams?|Projects?|Community|Platforms?|Telemetry|Observability",
    "Kubernetes|Docker|Linux|Android|Python|JavaScript|TypeScript|Rust|React|Angular|Django|Rails|Protocols?|Standards?|Features?",
    "Patterns?|Principles?|Strategy|Lessons?|Learned|Future|World|Global|Digital|Modern|New|Old|Big|Small|Fast|Advanced|Basics",
    "\\p{Lu}\\p{Ll}{3,}(?:tion|sion|ology|ivity|ability)|Attestation|Continuous|Compliance|Delivery|Micro|Side|Notes?|Questions|Answers|Command|Line|Forces|Code|Coding",
  ].join("|")})(?![\\p{L}])`,
  "u",
);

/** What stands behind a name: a position, a company. */
const position =
  /(?<![\p{L}\p{N}])(?:Engineer|Developer|Director|Manager|Foundation|Labs?|Fellow|Lead|Leader|Head|Architect|Officer|C[TEO]O|VP|Inc|Ltd|LLC|Corp|GmbH|AG|SL|SA|SARL|BV|AB|Oy|Evangelist|Advocate|Founder|Professor|University|Institute|Consultant|Scientist|International|Cloud|Team|Group|Systems|Software|Technologies|Owner|Independent)(?![\p{L}\p{N}])/u;

const namesAlone = new RegExp(`^${namesPattern}$`, "u");
const jointAlone = new RegExp(joint);
const jointOrPlace = new RegExp(`${joint}| (?:from|of|at) `);

/** "Prof. Dr. Ada Quill": a name's forms of address, which are no part of it. */
const address = /(?<![\p{L}.])(?:(?:Prof|Dr|Mrs?|Ms|Mx|Dipl|Ing|Herr|Frau|Mme|Sir)\.? )+(?=\p{Lu})/gu;

/** A text without the forms of address before its names. */
export const withoutAddress = (said: string) => said.replace(address, "");

/** "A, B and C" as people; undefined when the text is anything else. */
export function readNames(text: string): Person[] | undefined {
  const said = withoutAddress(text).trim();
  // Most texts are none, which their first letter tells.
  if (!/^\p{Lu}/u.test(said) || !namesAlone.test(said)) return undefined;
  const found = said.split(jointAlone);
  if (found.map(inSmallLetters).some((one) => noName.test(one) || /['’]s(?:\s|$)/.test(one))) return undefined;
  const people = found.filter((one) => !position.test(one) && !thing.test(one));
  return found[0] === people[0] && people.length > 0 ? people.map((one) => ({ name: one })) : undefined;
}

/** "ADA QUILL" as "Ada Quill", in which words are known; others stay as they are. */
const inSmallLetters = (said: string) =>
  said === said.toUpperCase() ? said.replace(/(?<=\p{L})\p{L}+/gu, (letters) => letters.toLowerCase()) : said;

/** The same where companies and positions may follow the names: "A, Acme & B, engineer at Initech", "A (Acme)". */
export function readPeople(text: string): Person[] | undefined {
  const said = withoutAddress(text)
    .replace(/ ?\([^()]*\)/g, "")
    .trim();
  const alone = readNames(said);
  if (alone || said.length > 200 || /[.!?:;] (?!\p{Lu}\.)\p{L}/u.test(said)) return alone;
  const [first = "", ...more] = said.split(jointOrPlace);
  if (!readNames(first)) return undefined;
  return [first, ...more].flatMap((piece) => readNames(piece) ?? []);
}

/** The most common family names in Chinese, in both writings: two or three signs that begin so are a name before a bracket or space. */
const familyNames =
  "王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何林高羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾蕭萧田董潘袁蔡蔣蒋余于杜葉叶程蘇苏魏呂吕丁任沈姚盧卢姜崔鍾钟譚谭陸陆汪范石廖賈贾韋韦夏傅方鄒邹熊孟秦邱江尹薛閻段雷侯龍龙史陶黎賀贺顧顾郝龔龚邵萬万錢钱嚴严覃武戴莫孔向湯汤闕";
const hanName = new RegExp(`^([${familyNames}]\\p{sc=Han}{1,2})(?:\\s*[（(│|｜]|\\s+\\p{L}|$)`, "u");

/** "張國昭（小張）│MAYO RD Manager": a name in Chinese at the beginning of a line, and who that is. */
export function readHanName(line: string): Person[] | undefined {
  const [, found] = hanName.exec(line.trim()) ?? [];
  return found ? [{ name: found }] : undefined;
}

/** The most common family names in Korean. */
const koreanNames =
  "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모";
const hangulName = new RegExp(`^[${koreanNames}]\\p{sc=Hangul}{1,3}$`, "u");

/** "김민수": a name in Korean and nothing else. */
export function readHangulName(said: string): Person[] | undefined {
  return hangulName.test(said) ? [{ name: said }] : undefined;
}
