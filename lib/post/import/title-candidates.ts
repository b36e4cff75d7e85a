// What in a paragraph may be the title of a talk: what stands in quotes, in bold or as a link. Whether it is one, told.ts decides.

import type { Nodes, Paragraph, PhrasingContent } from "mdast";
import { oneLine, plainText } from "../markdown/tree.ts";
import { byWords, namesPattern } from "../wording/people-names.ts";
import { wordCount } from "./heading-kinds.ts";
import { hasCapitals, wordForTalk } from "./told-without-name.ts";

/** What may be a title, and from where to where it stands in what the paragraph says. */
export interface Candidate {
  start: number;
  end: number;
  title: string;
  node?: PhrasingContent;
  /** The word that is linked behind "by", which its link makes a name. */
  account?: string;
}

/** "{:target="_blank"}", as kramdown has it behind a link. */
const attributes = /\{:[^{}\n]{0,200}\}/g;

/** What a paragraph or a part of it says, in one line. */
export const sayingOf = (node: Nodes) => oneLine(plainText(node).replace(/\n/g, " ").replace(attributes, ""));

const inQuotes = /(?<![\p{L}\p{N}])["“«„»]([^"“«„”»]{4,120})["”»“«](?![\p{L}\p{N}])/gu;
/** Single quotes would elsewhere as well be apostrophes. */
const inSingleQuotes = /(?<=(?:titled|called|named|entitled),?:? )['‘]([^'‘’"“”]{4,120})['’](?![\p{L}\p{N}])/gu;

const isBy = new RegExp(`^,? (?:${byWords}) $`, "u");

/** "by [w1ck](https://…)" behind a title. */
function accountIn({ children }: Paragraph, at: number): Pick<Candidate, "account"> {
  const [by, link] = children.slice(at + 1);
  const account = link?.type === "link" ? oneLine(plainText(link)) : "";
  return by && isBy.test(plainText(by)) && /^[\p{L}\p{N}_.-]{2,30}$/u.test(account) ? { account } : {};
}

/**
 * What in a paragraph stands in quotes, in bold, as a link or otherwise apart, in order; of those that overlap the longest.
 * @param said what `sayingOf` says of it
 */
export function findCandidates(paragraph: Paragraph, said: string): Candidate[] {
  const found: Candidate[] = [];
  let at = 0;
  for (const [index, node] of paragraph.children.entries()) {
    const title = sayingOf(node);
    const start = title === "" ? -1 : said.indexOf(title, at);
    if (start < 0) continue;
    const apart = node.type === "text" ? undefined : /\[([^[\]]{3,150})\] $/.exec(said.slice(0, start));
    if (apart) found.push({ start: apart.index, end: start + title.length, title: apart[1] ?? "", node });
    else if (node.type !== "text")
      found.push({ start, end: start + title.length, title, node, ...accountIn(paragraph, index) });
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
  const isFree = ({ start, end }: Candidate) => found.every((one) => one.end <= start || end <= one.start);
  return [...found, ...unmarkedTitles(said).filter(isFree)].toSorted((a, b) => a.start - b.start);
}

const inCapitals = "\\p{Lu}[\\p{L}\\p{N}'’&+#/-]*[:!?]?";
const unmarked = new RegExp(
  `(?<![\\p{L}\\p{N}@#"“„«‘'’.-])(${inCapitals}(?: (?:${inCapitals}|\\p{N}+|of|the|and|in|for|to|an?|at|on|with|your|from|is|vs\\.?|&|–)){1,14}),? by (?=${namesPattern})`,
  "gu",
);
/** What says that the sentence up to a title speaks of talks that the writer was at. */
const wasAt = new RegExp(
  `(?:${wordForTalk.source}|(?<!\\p{L})(?:attended|saw|watched|listened to|sat in|went to|next up)(?!\\p{L}))[^.!?]*$`,
  "iu",
);

/** "The first session was Trimming Wicks at Scale by Ada Quill": titles that their capitals alone tell from the sentence. */
function unmarkedTitles(said: string): Candidate[] {
  return [...said.matchAll(unmarked)].flatMap(({ 1: title = "", index }) => {
    const isTitle =
      wordCount(title) > 2 && hasCapitals(title) && wasAt.test(said.slice(Math.max(0, index - 120), index));
    return isTitle ? [{ start: index, end: index + title.length, title }] : [];
  });
}

/** Whether what stands there begins with a quotation mark. */
export const isQuoted = (said: string, start: number) => /["“«„»]/.test(said[start] ?? "");

/** Whether the paragraph begins with it, in quotes. */
export const isFirst = (said: string, start: number) => start === 0 && isQuoted(said, start);

/** "'**Title**'": in single quotes, which alone would as well be apostrophes. */
export const isInSingles = (said: string, start: number, end: number) =>
  /['‘]/.test(said[start - 1] ?? "") && /['’]/.test(said[end] ?? "");
