// Takes the names out of a byline: a text in which a date, a handle, an employer or a word like "by" stands beside them.
// What can be a name is in person-name.ts.
import type { Person } from "@/lib/model/index.ts";
import { isName, isRole, looksLikeName, nameComma, turnedNames } from "@/lib/model/person-name.ts";
import { monthName as month } from "../page/date.ts";
import { cleanLine } from "../page/text.ts";

const weekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const units =
  "(?:min(?:ute)?s?\\.?|hours?|days?|weeks?|months?|years?|comments?|views?|likes?|claps?|shares?|repl(?:y|ies))";

/** Where a name ends: at a weekday, a time of day, a count, a handle, a bracket, an employer, what else was done. */
const end = new RegExp(
  [
    `\\s*(?:\\bon\\s+)?\\b${weekday}\\b.*$`,
    "\\s+on\\s+(?:mon|tue|wed|thu|fri|sat|sun)\\b.*$",
    "\\s*\\b\\d{1,4}[:/.-]\\d{1,2}(?!\\d).*$",
    "\\s*\\d{4}\\s*[年년].*$",
    `\\s+\\d[\\d.,]*[km]?[\\s-]+${units}(?![\\p{L}]).*$`,
    "\\s+@\\s?\\w.*$",
    "\\s+(?:published|posted)\\b.*$",
    // A reporter, as papers of Korea, Japan and China call their writers.
    "(?<=\\p{Lo})\\s*(?:기자|특파원|記者|记者)(?:\\s.*)?$",
  ].join("|"),
  "iu",
);
/** Where a name ends: at a date. */
const dateBehind = new RegExp(
  [
    `\\s*(?:\\bon\\s+)?(?:\\b${weekday}\\b,?\\s*)?\\b${month}\\s+\\d.*$`,
    `\\s*(?:\\b(?:on|am|le|el|em|op|il|den)\\s+)?\\b\\d{1,2}(?:st|nd|rd|th|er|º)?\\.?\\s+(?:de\\s+)?${month},?\\s+(?:de\\s+)?\\d{4}\\b.*$`,
  ].join("|"),
  "iu",
);
/** A date, with the time of day, before the name: "May 22, 2026 Ada Quill". */
const leadingDate = new RegExp(
  `^(?:${weekday},?\\s+)?(?:${month}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+${month},?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2})(?:,?\\s+(?:at\\s+)?\\d{1,2}:\\d{2}(?:\\s*[ap]m)?)?[\\s,:]+`,
  "i",
);
/** Bars and dots always set a byline's parts off from each other; so does a dash with space around it. */
const divider = /\s*[|•·‧∙⋅・●▪｜–—/]\s+|\s+[|•·‧∙⋅●▪｜–—/-]\s*|\s+-\s+/;

/** What else is made for a page than its text, and by others: pictures, films, a translation. */
const works =
  "photos?|photographs?|photography|pictures?|images?|illustrations?|video|film|artwork|graphics?|translations?|editors?|editing|" +
  "fotos?|foto[’']s|fotografien?|bild(?:er)?|beeld|kuvat?|zdj[ęe]cia|illustrationen|illustrazioni|ilustraciones|ilustrações|grafik(?:en)?|redaktion|übersetzung|traduction|traducción|tradução|traduzione|vertaling";
const easternWorks = "摄影|攝影|写真|撮影|사진|編集|编辑|編輯|편집|翻訳|翻译|翻譯|번역|イラスト|插图|校对|監修";
/** What is done to a text by others than its writers. */
const deeds =
  "(?:last\\s+|medically\\s+|technically\\s+|fact[\\s-]?)?(?:updated|modified|changed|revised|edited|reviewed|checked|approved|translated|translation|maintained|uploaded|sponsored|powered|hosted|brought|curated|filed|tagged|illustrated|photographed|filmed)|" +
  "(?:zuletzt\\s+)?(?:aktualisiert|bearbeitet|überarbeitet|geändert|übersetzt|fotografiert|illustriert)|mis(?:e)? à jour|modifiée?|traduite?|relue?|illustrée?|corrigée?|actualizad[oa]|atualizad[oa]|revisad[oa]|editad[oa]|traduzid[oa]|traducid[oa]|aggiornat[oa]|tradott[oa]|modificat[oa]|bijgewerkt|vertaald";
/** Where what others did begins, behind the writers: ", Fotos: Bo Dorn", " Fact checked by Bo Dorn", "摄影：李华". */
const othersEnd = new RegExp(
  `[\\s,;.]+(?:(?:and|und|et|y|e|en)\\s+)?(?:(?:with\\s+)?(?:${works})\\s*(?:[:：]|by\\b|von\\b|par\\b|por\\b|di\\b|de\\b|door\\b)|(?:${deeds})\\b).*$|\\s*(?:${easternWorks})\\s*[:：/].*$`,
  "iu",
);

const pieces = "(?:article|story|post|talk|essay|interview|opinion|column|report|reporting|research|review|feature)";
const writing =
  `(?:(?:this is\\s+)?(?:(?:an?\\s+)?(?:guest\\s+)?${pieces})|written|posted|published|authored|contributed|created|submitted|presented|given|` +
  `(?:(?:words|text|texte?|texto|testo|tekst|story)(?:\\s*(?:and|und|et|y|e|en|&|\\+)\\s*(?:${works}))?)|(?:(?:ein(?:e)? )?(?:gast)?(?:beitrag|artikel|bericht|text))|geschrieben|verfasst|veröffentlicht|` +
  "écrit|rédigé|publié|propos recueillis|(?:un )?(?:article|billet)|escrito|publicado|(?:un )?artículo|(?:um )?artigo|scritto|pubblicato|(?:un )?articolo|a cura|geschreven|geplaatst|gepubliceerd|skrevet|skriven)";
/** "by" and what was done before it; a picture, an edit and a translation are by somebody else. */
const by = new RegExp(
  `^(.*?)(?:^|[\\s|•·,–—-])(?:${writing}\\s+)?(?:(?<!(?:${deeds}|${works})\\s)(?:by|von|par|por|door|di|af|av)|(?<=\\b(?:words|text|story)\\s(?:and|&|\\+|und|et)\\s(?:${works})\\s)(?:by|von|par)|(?<=(?:scritto|pubblicato|articolo|testo)\\s)da|kirjoittanut)(?::\\s*|\\s+)(?=\\S)(.+)$`,
  "iu",
);
const labelWords =
  "(?:guest\\s+)?(?:authors?|writers?|contributors?)|words|text[eo]?|testo|tekst|teksti|story|speakers?|presenters?|autor(?:[:*_/·-]?(?:in|innen))?|autoren|autores|autora|auteure?s?|autrices?|autore|autori|forfatter|skribent|författare|kirjoittaja|napsala?|napisała?(?:\\(a\\))?|авторы?|текст|автор текста|yazar|yazan";
const easternLabels = "投稿者|著者|作者|執筆者?|筆者|文|撰文|撰稿|作成者|작성자|글쓴이|글|기자";
const label = new RegExp(
  `^(?:(?:${labelWords})\\s*(?:\\(s\\))?(?:\\s*(?:and|und|et|y|e|en|&|\\+)\\s*(?:${works}))?\\s*[:：]\\s*|(?:${easternLabels})(?:\\s*[・·/及、]\\s*(?:${easternWorks}))?(?:\\s*[:：/／|]\\s*|\\s+))`,
  "iu",
);
const otherDeed = new RegExp(
  `^(?:(?:${deeds})\\b|(?:${works})\\s*(?:[:：]|\\bby\\b|\\bvon\\b|\\bpar\\b|\\bpor\\b|\\bdi\\b)|(?:${easternWorks})\\s*[:：/])`,
  "iu",
);

/** Asked before, of every line: `by` takes a browser milliseconds to make ready, and few pages have a line for it. */
const mayBeBy = /(?:by|von|par|por|door|di|af|av|da|kirjoittanut)(?::|\s)/i;

/** The expressions with the months' names take a browser milliseconds to make ready (measured), and most bylines have no digit. */
const hasDigit = (line: string) => /\d/.test(line);

const withoutLeadingDate = (line: string) => (hasDigit(line) ? line.replace(leadingDate, "") : line);

/** What stands before the first of the things that end a name. */
function beforeEnd(line: string): string {
  const ends = [end, ...(hasDigit(line) ? [dateBehind] : [])].map((one) => line.search(one)).filter((at) => at >= 0);
  return line.slice(0, Math.min(line.length, ...ends));
}

/** What follows "by", if only dates and a byline's own words stand before it ("Posted on May 22, 2026 by Ada Quill"). */
function afterBy(line: string): string | undefined {
  const [, before = "", named] = (mayBeBy.test(line) && by.exec(line)) || [];
  if (named === undefined) return undefined;
  const rest = withoutLeadingDate(before).split(divider).at(-1) ?? "";
  return splitPart(rest).length === 0 ? named : undefined;
}

/** What stands between names, and before the last of them. */
const comma = new RegExp(
  `(\\s*(?:;|${nameComma}(?:\\s*(?:and|&)\\s)?|\\s(?:and|AND|&|\\+|×|und|UND|et|(?:y|e|en|with|og|och|a|i|и)(?=\\s\\p{Lu}\\S*\\s\\p{Lu}))\\s)\\s*)`,
  "u",
);
/** How somebody wishes to be spoken of: "she/her". */
const pronouns = /\s+(?:she|he|they|it|xe|ze|any|sie|er|elle|il|iel|ella|él)\/\p{L}+(?:\/\p{L}+)?(?!\p{L})/giu;
/** Where somebody works or writes: "Ada Quill at Lampworks". */
const employer = /\s+(?:in|at|for|from|with)\s+\p{L}.*$/u;

/** A part of a list of names, without an employer; nothing for a job or an employer that stands as a part of its own. */
function nameIn(part: string, before: string): string | undefined {
  if (before === "") return part.replace(employer, "");
  // "Ada Quill, who keeps lamps".
  const isTold = /^\p{Ll}\S*\s/u.test(part) && !particle.test(part);
  const isJob = isRole(part) || isTold || (employer.test(part) && !/and|&/.test(before));
  return isJob ? undefined : part.replace(employer, "");
}

/** Whether it can be a full name: in scripts without capitals one word may be. */
const isWhole = (name: string) => /\s|^[\p{Lo}\p{M}ー・·]{2,}$/u.test(name);

/** The parts between commas, "and" and "&" that are names; jobs and employers stand among them. */
function splitPart(part: string): Person[] {
  const own = withoutLeadingDate(part)
    .replace(/\s*(?:\([^)]*\)|\[[^\]]*\]|<[^>]*>)/g, "")
    .replace(pronouns, "")
    .replace(othersEnd, "");
  const line = beforeEnd(own)
    .replace(/(?:\s+(?:on|at|in|am|le|el|em|op|il))?[\s,;:]+$|\s+(?:on|at|in|am|le|el|em|op|il)$/, "")
    .replace(/(\p{Ll}{2})\.$/u, "$1");
  if (line === "" || otherDeed.test(part) || otherDeed.test(line)) return [];
  const turned = turnedNames(line);
  if (turned) return turned.filter(isName).map((name) => ({ name }));
  const pieces = line.split(comma);
  const named = pieces.flatMap((piece, index) =>
    index % 2 === 0 ? (nameIn(piece, pieces[index - 1] ?? "") ?? []) : [],
  );
  // A single word after a full name is an employer or a title ("Ada Quill, PhD"); between single words, all is one name.
  const isListed = isWhole(named[0] ?? "");
  const names = isListed ? named.filter(isWhole) : [line.replace(employer, "")];
  return names.filter(isName).map((name) => ({ name }));
}

/** Lines are parts that are set off from each other, as those between bars and pictures ("✍️ Ada Quill 📅 May 22"). */
function oneLine(byline: string): string {
  return byline
    .split("\n")
    .map((line) => cleanLine(line))
    .join(" | ")
    .replace(/\s*(?:\p{Extended_Pictographic}\uFE0F?)+\s*/gu, " | ")
    .replace(/\sw\/\s*(?=\p{Lu})/u, " with ");
}

/** Names from a text like "By Ada Lovelace, Charles Babbage and Mary Somerville · May 22, 2026 · 5 min read"; a single
 * surname after a comma ("Lovelace, Ada") is the way papers write one person. Empty when the text holds no name. */
export function splitNames(byline: string): Person[] {
  const line = oneLine(byline).replace(label, "");
  const parts = (afterBy(line) ?? line).split(divider);
  return parts.map(splitPart).find((names) => names.length > 0) ?? [];
}

/** The same for a byline that nothing marks as one: only names with "by" or a label before them, or of a full name's shape. */
export function surelyNamed(byline: string): Person[] {
  const line = oneLine(byline);
  const named = afterBy(line) ?? (label.test(line) ? line : undefined);
  const persons = splitNames(line);
  return named === undefined ? persons.filter(({ name }) => looksLikeName(name)) : persons;
}

/** Whether a line says that somebody wrote: by "by" or a label before a name with a capital or of a script without them. */
export function isSignature(byline: string): boolean {
  const line = oneLine(byline);
  if (/^\s*(?:✍|👤|🖊|📝)/u.test(byline)) return true;
  const named = afterBy(line) ?? (label.test(line) ? line.replace(label, "") : undefined);
  return named !== undefined && /^[\p{Lu}\p{Lo}]/u.test(named);
}

const particle = /^(?:van|von|de|del|della|di|da|dos|du|le|la|ter|ten|al|el|bin|ibn|st\.?|mc|o)\b/i;

/** The name in a field made for quoting, in which each person stands alone: "Lovelace, Ada", "van der Berg, Jan P.", "Dorn, Cy, Jr.". */
export function citedName(field: string): Person[] {
  const [last = "", first, ...more] = cleanLine(field)
    .split(new RegExp(`\\s*${nameComma}\\s*`, "u"))
    .filter(Boolean);
  const isTurned =
    first !== undefined && more.length === 0 && (!/\s/.test(last) || particle.test(last) || !/\s/.test(first));
  if (!isTurned) return splitNames(field);
  const [given = "", ...generation] = first.split(/(?=,)/);
  return [`${given} ${last}${generation.join("")}`].filter(isName).map((name) => ({ name }));
}
