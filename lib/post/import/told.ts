// Talks that a paragraph tells of: a title in quotes, in bold or as a link, and in the same sentence who spoke.

import type { Paragraph, PhrasingContent } from "mdast";
import type { Person } from "@/lib/model/index.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import { linksIn } from "../markdown/links.ts";
import { plainText } from "../markdown/tree.ts";
import { byWords, namesPattern, readNames } from "../wording/people-names.ts";
import { readLinkedThing, readOwnerOfMatter, readWholeLink } from "./linked-thing.ts";
import { readMatters, thing } from "./matters.ts";
import { firstNames, isBeforeName, isBySomeone, namedBeside } from "./named-beside.ts";
import { isOfTalk } from "./pages-of-talk.ts";
import type { Billing } from "./people.ts";
import { readProse } from "./prose.ts";
import { type Candidate, findCandidates, isFirst, isInSingles, isQuoted, sayingOf } from "./title-candidates.ts";
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
  const said = sayingOf(paragraph);
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

function readCandidate(candidate: Candidate, said: string): ToldTalk | undefined {
  const { start, end, title, node } = candidate;
  const at = node ? { node } : {};
  const sentence = sentenceBefore(said, start);
  const linked = isPaged(node)
    ? (readWholeLink(title) ?? readLinkedThing(title, sentence, said.slice(end, end + 200)))
    : undefined;
  const whole = readQuotedBy(title) ?? linked;
  if (whole) return { ...whole, ...at };
  const bare = bareTitle(title);
  if (isNoTitle(candidate, sentence, said)) return undefined;
  const named = speakersBeside(candidate, sentence, said);
  if (named) return { title: bare, speakers: named, ...at };
  // In Japanese the link of a title stands in brackets of its own.
  const isBracketed = said[start - 1] === "「" && said[end] === "」";
  const isSpoken = isQuoted(said, start) && wordForTalk.test(sentence);
  const isBy = isBySomeone(said.slice(end, end + 40));
  const near = node ? readPage(node, isBy ? undefined : nameNear(sentence, said), isBracketed, isSpoken) : undefined;
  return near && { title: bare, speakers: near, isNear: true, ...at };
}

/** Whether a candidate is a page, somebody's name, or what was written. */
function isNoTitle({ start, end, title, node }: Candidate, sentence: string, said: string): boolean {
  const bare = bareTitle(title);
  const rest = said.slice(end, end + 120);
  const isOfTitle = ofTitle.test(sentence) || isBeforeName(rest, isFirst(said, start));
  if (!canBeTitle(bare, node, isOfTitle) || ofReading.test(sentence) || ofOtherYear.test(rest)) return true;
  // "Lamps, *wicks*, Micro Burners"
  if (!isQuoted(said, start) && /, $/.test(sentence) && rest.startsWith(",")) return true;
  const isBehindBy = / by $/.test(sentence) || (behindBy.test(sentence) && readNames(bare) !== undefined);
  return isBehindBy && !isQuoted(said, start);
}

/** Who gave the talk, as its sentence says: beside the title, as whose it is, or by an account. */
function speakersBeside(candidate: Candidate, sentence: string, said: string): Person[] | undefined {
  const { start, end, title, node, account } = candidate;
  if (account && isPaged(node)) return readNames(account) ?? [{ name: account }];
  // "He spoke of [SIP](page), Lamp Makers and …"
  const isApart = isQuoted(said, start) || node?.type !== "link" || sentence === "" || wordForTalk.test(sentence);
  const look = { title: bareTitle(title), isOwn: isQuoted(said, start) || isPaged(node), isApart };
  const named = namedBeside(sentence, said.slice(end, end + 120), { ...look, isFirst: isFirst(said, start) });
  return named ?? (isPaged(node) ? readOwnerOfMatter(sentence) : undefined) ?? readAccount(sentence, said);
}

/** Whether a node leads to a talk's page, slides or video. */
const isPaged = (node: PhrasingContent | undefined) =>
  node !== undefined && linksIn(node).some(({ url }) => isOfTalk(url));

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

/** "“Title” in 2011": at another conference. */
const ofOtherYear = /^\P{L}{0,3} in (?:19|20)\d\d(?!\d)/u;
/** Behind these a name is one. */
const behindBy = new RegExp(`(?<!\\p{L})(?:${byWords}|from|with) $`, "u");

function canBeTitle(bare: string, node: Candidate["node"], isOfTitle: boolean): boolean {
  if (bare.length < 3 || bare.length > 150 || pageWords.test(bare) || isPersonal(node)) return false;
  return readNames(bare) === undefined || (node !== undefined && kindsIn(node).length > 0) || isOfTitle;
}

const kindsIn = (node: PhrasingContent) =>
  linksIn(node).flatMap(({ url }) => (URL.canParse(url) ? [describeAddress(url).kind] : []));

/** A link to somebody's page, or to a place where people meet, is no talk. */
function isPersonal(node: PhrasingContent | undefined): boolean {
  return node !== undefined && kindsIn(node).some((kind) => kind === "person" || kind === "status");
}
