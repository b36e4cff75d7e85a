// Talks that a paragraph tells of: a title in quotes, in bold or as a link, and in the same sentence who spoke.

import type { Nodes, Paragraph, PhrasingContent } from "mdast";
import type { Person } from "@/lib/model/index.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import { linksIn } from "../markdown/links.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { byWords, namesPattern, readNames } from "../wording/people-names.ts";
import { readLinkedThing, readOwnerOfMatter } from "./linked-thing.ts";
import { readMatters, thing } from "./matters.ts";
import { isOfTalk } from "./pages-of-talk.ts";
import type { Billing } from "./people.ts";
import { readProse } from "./prose.ts";
import { bareTitle, hasTime, isBreakOfDay, pageWords } from "./titles.ts";
import { isAttended, isCalledTalk, ofTitle, readAccount, wordForTalk } from "./told-without-name.ts";

/** A talk, and the node that its title stands in. */
export interface ToldTalk extends Billing {
  node?: PhrasingContent;
  /** Whether its title is what it was about, in the sentence's words. */
  isMatter?: true;
  /** Whether its speaker is only somebody named near the link to its page. */
  isNear?: true;
}

interface Candidate {
  start: number;
  end: number;
  title: string;
  node?: PhrasingContent;
}

const doing = `(?:${thing}s?|gave|spoke|speaking|talked|talking|talks|presented|presenting|showed|explained|discussed|walked|introduced|demonstrated)`;
/** What was given, in other languages; a title in quotes follows at once. */
const thingElsewhere =
  "(?:[Kk]eynote|[Vv]ortrag|[Ss]ession|[Bb]eitrag|[Ww]orkshop|[Tt]alk|exposé|conférence|présentation|charla|ponencia|palestra|apresentação|intervento|presentazione|lezing|presentatie|praatje|föredrag|prelekcj[ęaią]|přednášk[auy]|доклад\\p{L}*)";
const didElsewhere =
  "(?:zeigte|zeigten|erklärte|erklärten|sprach|sprachen|berichtete|berichteten|erzählte|machte|machten|eröffnete|hielt|présentait|présentaient|racontait|expliquait|contó|presentó|explicó|mostró|apresentou|mostrou|ha mostrato|liet|liet zien|vertelde|visade|pratade)";
const opens = "[\"“«„»‘']?";
const closes = "[\"”»«“’')\\]]*";

/** What was done with a talk, by whom: "was given by", "wurde gehalten von", "présenté par". */
const wasDone =
  "(?:(?:was|were|is|wurde|wurden|ein|fue|foi|è stat[oa])(?: \\p{Ll}+){0,2}|given|presented|held|delivered|led|présentée?s?|animée?s?|donnée?s?|gehalten|präsentiert|impartid[ao]s?|presentad[ao]s?|dad[ao]s?|apresentad[ao]s?|ministrad[ao]s?|tenut[oa]|presentat[oa]|gegeven|hållet)";

/** "by Acme founder Ada Quill" */
const inOffice =
  "(?:[\\p{L}\\p{N}.’'-]+ ){1,5}?(?:(?:co-?)?founder|author|creator|maintainer|developer|engineer|lead|member|designer|evangelist|advocate|architect|professor|C[TEO]O)s?,? ";
/** "“Title”, a session given by", "“Title” session by" */
const given = `${closes},?(?: (?:(?:an? |the )(?:\\p{Ll}+ ){0,2})?${thing},?)?`;

const after = [
  `^${given} (?:${wasDone} )?by (?:the )?${inOffice}(${namesPattern})`,
  `^${closes}(?:[- ]\\p{Ll}+)?(?: ${thing})?,? ?(?:from|with|${byWords}) (${namesPattern})`,
  `^${closes} ?\\((?:by )?(${namesPattern})(?:,[^()]*)?\\)`,
  `^${given} ${wasDone} (?:from|${byWords}) (${namesPattern})`,
  // "*Title* – Ada Quill"
  `^${closes}(?: [–—-]{1,2}|:) (?:de |do |da |di |of )?(${namesPattern})(?![\\p{L}\\p{M}-]| \\p{Ll}{2,})`,
  `^${closes},? by [^.()]{0,60}\\((${namesPattern})\\)`,
].map((source) => new RegExp(source, "u"));

/** "*Title*, Ada Quill", "“Title”, de Ada Quill" */
const afterComma = new RegExp(
  `^${closes}, (?:de |do |da |di |of )?(${namesPattern})(?![\\p{L}\\p{M}-]| \\p{Ll}{2,})`,
  "u",
);

/** "about her new tool": what somebody made is what the talk is about. */
const ofOwn = "(?: (?:his|her|their)(?: [\\p{L}-]+){1,3})?";

const before = [
  // "Ada Quill's (Acme) talk on"
  `(${namesPattern})['’]s?(?: \\([^()]*\\))?(?: [\\p{L}-]+){0,4}:? ${opens}$`,
  // "Ada Quill on", "Ada Quill:"
  `(${namesPattern})(?: ?\\(?@\\w+\\)?)?(?: on|:) ${opens}$`,
  // "Ada Quill from Acme gave a great talk called"
  `(${namesPattern})(?: ?\\(?@\\w+\\)?)?,? (?:[^.;()]{0,80} )?${doing}\\b[^.;()]{0,40} ?(?:on|about|called|titled|named|entitled|was)${ofOwn}:? ${opens}$`,
  // "Ada Quill presented"
  `(${namesPattern})(?: ?\\(?@\\w+\\)?)?,? (?:then |also |\\p{Ll}+ed )?(?:presented|presents|gave|delivered|did|präsentierte|präsentiert|a présenté|présente|presentó|apresentou|ha presentato|presenteerde|presenterade):? ${opens}$`,
  // "Ada Quill, die ihre Keynote", "Ada Quill und ihr Vortrag"
  `(${namesPattern})(?:(?!${namesPattern})[^.;()]){0,80} ${thingElsewhere}(?: mit dem Titel| intitulée?| titulad[ao]| dal titolo| getiteld)?:? ${opens}$`,
  // "zeigte Ada Quill in"
  `${didElsewhere} (${namesPattern})(?: \\([^()]*\\))? (?:in|mit|über|dans|sur|avec|en|con|sobre|em|com|su|over|om) ${opens}$`,
  // "talks was by Ada Quill from Acme, titled"
  `by (${namesPattern})[^.;()]{0,40},? (?:(?<!so )called|titled|named|entitled|with (?:a|the) title(?: of)?):? ${opens}$`,
].map((source) => new RegExp(source, "u"));

/** Before a title in quotes or a link to its page: "Ada Quill gave a talk about all that a wick can do", "Ada Quill with". */
const beforeOwn = [
  `(${namesPattern})(?: ?\\(?@\\w+\\)?)?,? (?:(?!${namesPattern})[^.;()]){0,40}?(?:gave|gives|held|did|had|delivered|presented) (?:an? |the |his |her |their )(?:[\\p{Ll}-]+ ){0,3}${thing} [^.;()]{0,80} ${opens}$`,
  `(${namesPattern})(?: from [^.;()]{2,30}?)? (?:talking|speaking|talked|spoke) about [^.;()]{0,80} ${opens}$`,
  `(${namesPattern}) with ${opens}$`,
  // "a talk by Ada Quill, “"
  `(?<!\\p{L})${thing} by (${namesPattern}), ${opens}$`,
].map((source) => new RegExp(source, "u"));

/** "Ada Quill explained", before a title of several words. */
const beforeLong = new RegExp(
  `(${namesPattern})(?: ?\\(?@\\w+\\)?)?,? (?:then |also )?(?:explained|showed|showed us|introduced|demonstrated|discussed|covered|shared):? ${opens}$`,
  "u",
);
const longTitle = /^\p{Lu}\S*(?: \S+){2}/u;

/** "He gave a keynote on": the paragraph's first name is who. */
const beginsWithPronoun = /^\s*(?:He|She|They|Er|Sie|Il|Elle) /;
const atStart = new RegExp(`^(${namesPattern})`, "u");

/** "Ada Quill was in the middle of", before a link to the talk's video or slides. */
const inSentence = new RegExp(`(${namesPattern})(?:(?!${namesPattern}).)*$`, "u");

/** "“Title” by Name" within one node. */
const quotedBy = new RegExp(`^["“«„»](.{3,100}?)["”»«“],? (?:from|with|${byWords}|–|-|—) (${namesPattern})$`, "u");

/** What was found once: whether a paragraph tells of a talk is asked before the talks are. */
const known = new WeakMap<Paragraph, ToldTalk[]>();

/** The talks that a paragraph tells of, in order. */
export function talksTold(paragraph: Paragraph): ToldTalk[] {
  const told = known.get(paragraph) ?? findTold(paragraph);
  known.set(paragraph, told);
  return told;
}

function findTold(paragraph: Paragraph): ToldTalk[] {
  const said = oneLine(flat(paragraph));
  // A word without end would take the patterns forever.
  if (said.length > 10_000) return [];
  const told: ToldTalk[] = [];
  const candidates = findCandidates(paragraph, said);
  for (const [index, candidate] of candidates.entries()) {
    const talk = readCandidate(candidate, said) ?? readCalled(candidate, said, candidates[index + 1]?.start);
    if (talk && !told.some(({ title }) => title === talk.title)) told.push(talk);
  }
  return told.length > 0 ? told : readMatters(said).map(({ title, speakers }) => ({ title, speakers, isMatter: true }));
}

/** "**9:15 a.m. (50m)** Title, Name": a line with the time of day before it, which is no sentence. */
export function isTimed(paragraph: Paragraph): boolean {
  const [line = ""] = plainText(paragraph).trim().split("\n");
  return hasTime(line) && line.length <= 150 && !isBreakOfDay(line) && /\p{L}{3}[^.!?]*$/u.test(line);
}

const flat = (node: Nodes) => plainText(node).replace(/\n/g, " ").replace(attributes, "");

/** "{:target="_blank"}", as kramdown has it behind a link. */
const attributes = /\{:[^{}\n]{0,200}\}/g;

const inQuotes = /(?<![\p{L}\p{N}])["“«„»]([^"“«„”»]{4,120})["”»“«](?![\p{L}\p{N}])/gu;
/** Single quotes would elsewhere as well be apostrophes. */
const inSingleQuotes = /(?<=(?:titled|called|named|entitled),?:? )['‘]([^'‘’"“”]{4,120})['’](?![\p{L}\p{N}])/gu;

/** The longest of those that overlap; what is only a word for a page or somebody's name is none. */
function findCandidates(paragraph: Paragraph, said: string): Candidate[] {
  const found: Candidate[] = [];
  let at = 0;
  for (const node of paragraph.children) {
    const title = oneLine(flat(node));
    const start = title === "" ? -1 : said.indexOf(title, at);
    if (start < 0) continue;
    const apart = node.type === "text" ? undefined : /\[([^[\]]{3,150})\] $/.exec(said.slice(0, start));
    if (apart) found.push({ start: apart.index, end: start + title.length, title: apart[1] ?? "", node });
    else if (node.type !== "text") found.push({ start, end: start + title.length, title, node });
    at = start + title.length;
  }
  const quotes = [...said.matchAll(inQuotes), ...said.matchAll(inSingleQuotes)];
  for (const { 0: whole, 1: title = "", index } of quotes) {
    const end = index + whole.length;
    const within = found.filter((one) => one.start >= index && one.end <= end);
    if (found.some((one) => one.start <= index && one.end >= end)) continue;
    for (const one of within) found.splice(found.indexOf(one), 1);
    const node = within[0]?.node;
    found.push({ start: index, end, title, ...(node ? { node } : {}) });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function readCandidate(candidate: Candidate, said: string): ToldTalk | undefined {
  const { start, end, title, node } = candidate;
  const at = node ? { node } : {};
  const sentence = sentenceBefore(said, start);
  const linked = isPaged(node) ? readLinkedThing(title, sentence, said.slice(end, end + 200)) : undefined;
  const whole = readQuotedBy(title) ?? linked;
  if (whole) return { ...whole, ...at };
  const bare = bareTitle(title);
  if (isNoTitle(candidate, sentence, said)) return undefined;
  const named = speakersBeside(candidate, sentence, said);
  if (named) return { title: bare, speakers: named, ...at };
  // In Japanese the link of a title stands in brackets of its own.
  const isBracketed = said[start - 1] === "「" && said[end] === "」";
  const isSpoken = isQuoted(said, start) && wordForTalk.test(sentence);
  const near = node ? readPage(node, nameNear(sentence, said), isBracketed, isSpoken) : undefined;
  return near && { title: bare, speakers: near, isNear: true, ...at };
}

/** Whether a candidate is a page, somebody's name, or what was written. */
function isNoTitle({ start, end, title, node }: Candidate, sentence: string, said: string): boolean {
  const bare = bareTitle(title);
  const rest = said.slice(end, end + 120);
  const isOfTitle = ofTitle.test(sentence) || byName.test(rest) || (isFirst(said, start) && nameNext.test(rest));
  if (!canBeTitle(bare, node, isOfTitle) || ofReading.test(sentence) || ofOtherYear.test(rest)) return true;
  // "Lamps, *wicks*, Micro Burners"
  if (!isQuoted(said, start) && /, $/.test(sentence) && rest.startsWith(",")) return true;
  const isBehindBy = / by $/.test(sentence) || (behindBy.test(sentence) && readNames(bare) !== undefined);
  return isBehindBy && !isQuoted(said, start);
}

/** Who gave the talk, as what stands behind its title says it, or what stands before. */
function speakersBeside({ start, end, title, node }: Candidate, sentence: string, said: string): Person[] | undefined {
  const isOwn = isQuoted(said, start) || isPaged(node);
  const isLong = longTitle.test(bareTitle(title));
  // "He spoke of [SIP](page), Lamp Makers and …"
  const isApart = isQuoted(said, start) || node?.type !== "link" || sentence === "" || wordForTalk.test(sentence);
  const behind = [...after, ...(isApart ? [afterComma] : []), ...(isFirst(said, start) ? [nameNext] : [])];
  const forms = [...before, ...(isOwn ? beforeOwn : []), ...(isLong ? [beforeLong] : [])];
  const named = firstNames(behind, said.slice(end, end + 120)) ?? firstNames(forms, sentence);
  return named ?? (isPaged(node) ? readOwnerOfMatter(sentence) : undefined) ?? readAccount(sentence, said);
}

/** Whether a node leads to a talk's page, slides or video. */
const isPaged = (node: PhrasingContent | undefined) =>
  node !== undefined && linksIn(node).some(({ url }) => isOfTalk(url));

const isFirst = (said: string, start: number) => start === 0 && isQuoted(said, start);
const isQuoted = (said: string, start: number) => /["“«„»]/.test(said[start] ?? "");

/** "'**Title**'": in single quotes, which alone would as well be apostrophes. */
const isInSingles = (said: string, start: number, end: number) =>
  /['‘]/.test(said[start - 1] ?? "") && /['’]/.test(said[end] ?? "");

/** The sentence that a title stands in, up to it. */
function sentenceBefore(said: string, start: number): string {
  const [sentence = ""] = /(?:(?![.!?] (?=\p{Lu})).)*$/u.exec(said.slice(Math.max(0, start - 160), start)) ?? [];
  return sentence;
}

/** A title that its sentence calls a talk; who gave it may be said up to the next title. */
function readCalled({ start, end, title, node }: Candidate, said: string, next?: number): ToldTalk | undefined {
  const bare = bareTitle(title);
  const isInQuotes = isQuoted(said, start) || isQuoted(title, 0) || isInSingles(said, start, end);
  const sentence = sentenceBefore(said, start);
  const isMarked = isInQuotes || isPaged(node);
  const isCalled =
    isCalledTalk(sentence, bare, said.slice(end), isInQuotes) || (isMarked && isAttended(sentence, bare));
  if (!isCalled || !canBeTitle(bare, node, isInQuotes && ofTitle.test(sentence))) return undefined;
  const before = said.slice(Math.max(0, start - 500), start);
  const speakers =
    (isTheirs.test(before) ? firstNames([inSentence], before) : undefined) ?? readProse(said.slice(end, next));
  return { title: bare, speakers, ...(node ? { node } : {}) };
}

/** "I watched her talk", "from his": of whom the paragraph spoke last. */
const isTheirs = new RegExp(
  `(?<!\\p{L})(?:his|her|their)(?: [\\p{Ll}-]+){0,2}(?: ${thing}(?:,? (?:called|titled|named|on|about))?)?\\P{L}*$`,
  "u",
);

/** The name before a title, or the paragraph's first where the sentence has a word for it: "He". */
function nameNear(sentence: string, said: string): Person[] | undefined {
  const first = beginsWithPronoun.test(sentence) ? firstNames([atStart], said) : undefined;
  return first ?? firstNames([inSentence], sentence);
}

/** Who spoke at the talk that a link leads to; undefined if it leads to none. */
function readPage(
  node: PhrasingContent,
  near: Person[] | undefined,
  isTitled: boolean,
  isSpoken: boolean,
): Person[] | undefined {
  const kinds = kindsIn(node);
  const isShown = kinds.includes("video") || kinds.includes("deck");
  const isOne = kinds.includes("talk") || (isTitled && kinds.length > 0) || (isSpoken && isShown);
  return (isShown ? near : undefined) ?? (isOne ? [] : undefined);
}

function readQuotedBy(said: string): Billing | undefined {
  const [, title, who = ""] = quotedBy.exec(said) ?? [];
  const speakers = title ? readNames(who) : undefined;
  return title && speakers ? { title, speakers } : undefined;
}

/** "Read more in", "her book": what follows was written. */
const ofReading =
  /\b(?:read(?:ing)?|read more in|book|novel|essay|article|blog ?post|post|paper|podcast|episode|buch|livre|libro|livro|boek|книг\p{L}*)(?: (?:in|is|was|called|titled))?,?:? ["“«„»‘]?$/iu;

/** What somebody's name follows is a title, though it looks like a name. */
const byName = new RegExp(`^${given}(?: ${wasDone})? by (?:the )?(?:${inOffice})?${namesPattern}`, "u");
/** "“Title” in 2011": at another conference. */
const ofOtherYear = /^\P{L}{0,3} in (?:19|20)\d\d(?!\d)/u;
/** Behind these a name is one. */
const behindBy = new RegExp(`(?<!\\p{L})(?:${byWords}|from|with) $`, "u");
/** "“Keynote” Ada Quill, the speaker": in quotes at the beginning. */
const nameNext = new RegExp(`^${closes} (${namesPattern}),`, "u");

function canBeTitle(bare: string, node: Candidate["node"], isOfTitle: boolean): boolean {
  if (bare.length < 3 || bare.length > 150 || pageWords.test(bare) || isPersonal(node)) return false;
  return readNames(bare) === undefined || (node !== undefined && kindsIn(node).length > 0) || isOfTitle;
}

function firstNames(patterns: RegExp[], text: string): Person[] | undefined {
  for (const pattern of patterns) {
    const found = readNames(pattern.exec(text)?.[1] ?? "");
    if (found) return found;
  }
  return undefined;
}

const kindsIn = (node: PhrasingContent) =>
  linksIn(node).flatMap(({ url }) => (URL.canParse(url) ? [describeAddress(url).kind] : []));

/** A link to somebody's page, or to a place where people meet, is no talk. */
function isPersonal(node: PhrasingContent | undefined): boolean {
  return node !== undefined && kindsIn(node).some((kind) => kind === "person" || kind === "status");
}
