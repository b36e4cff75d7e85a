// Changes of a passage's words, found again in another writing of it: with other list signs, emphasis, links or line breaks.
import type { Edit } from "../markdown/edit.ts";
import { changesBetween, indexes, matchInOrder, type TextChange } from "./match.ts";

interface Token {
  text: string;
  start: number;
  /** What is compared: the same for all ways of writing one sign. */
  key: string;
  /** The part of the pattern; all but words may stand in one writing only. */
  kind: string;
}

/** What closes a link: "](https://…)", "][1]". */
const linkEnd =
  "\\]\\((?:<[^<>\\n]*>|[^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*)(?:\\s+(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'))?\\)|\\]\\[[^\\]]*\\]";
/** Each letter of scripts without spaces is a word. */
const parts = [
  "(?<list>^[ \\t]*(?:[-*+]|\\d+[.)])[ \\t]+)",
  "(?<heading>^[ \\t]*#{1,6}[ \\t]+)",
  `(?<link>${linkEnd})`,
  "(?<space>\\s+)",
  `(?<sign>(?:(?!${linkEnd})[*_\`[\\]\\\\>])+)`,
  "(?<word>[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}]|(?:(?![\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}])[\\p{L}\\p{M}\\p{N}])+|.)",
];
const token = new RegExp(parts.join("|"), "gmu");

function tokensOf(passage: string): Token[] {
  return Array.from(passage.matchAll(token), ({ 0: text, index: start, groups = {} }) => {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) ?? "word";
    return { text, start, key: kind === "word" ? text : `${kind} sign`, kind };
  });
}

function isWord(token: Token | undefined): boolean {
  return token?.kind === "word";
}

/** What a passage says, whatever its signs and line breaks; the passage itself when it has no words. */
export function wordsOf(passage: string): string[] {
  const words = tokensOf(passage).filter(isWord);
  return words.length > 0 ? words.map(({ key }) => key) : [passage.trim()];
}

/**
 * The change of a passage from `old` to `now`, as edits of the same passage as a person has it.
 * @returns `isWhole` is false when a changed word or its neighbours are not there any more; the edits are the others then
 */
export function changeWords(edited: string, old: string, now: string): { edits: Edit[]; isWhole: boolean } {
  if (edited === old) return { edits: [{ start: 0, end: edited.length, text: now }], isWhole: true };
  const [mine, base, next] = [tokensOf(edited), tokensOf(old), tokensOf(now)];
  const found = matchInOrder(keys(base), keys(mine));
  const changes = joinLinks(changesBetween(texts(base), texts(next)), base, next);
  const placed = changes.map((change) => {
    const text = texts(next.slice(...change.now)).join("");
    return placeWords(change, text, { mine, base, found });
  });
  return { edits: placed.flatMap((edits) => edits ?? []), isWhole: !placed.includes(undefined) };
}

const keys = (list: Token[]) => list.map(({ key }) => key);
const texts = (list: Token[]) => list.map(({ text }) => text);

/** The places of what opens and what closes each link. */
function linksOf(list: Token[]): [number, number][] {
  const opened: number[] = [];
  return list.flatMap(({ text, kind }, index): [number, number][] => {
    for (const [sign] of kind === "sign" ? text.matchAll(/\\?[[\]]/g) : []) {
      if (sign === "[") opened.push(index);
      if (sign === "]") opened.pop();
    }
    const open = kind === "link" ? opened.pop() : undefined;
    return open === undefined ? [] : [[open, index]];
  });
}

/** Changes that are the two ends of one link are one change: one end without the other is none. */
function joinLinks(changes: TextChange[], base: Token[], next: Token[]): TextChange[] {
  const spans = [
    ...linksOf(base).map((ends) => ends.map((at) => changes.findIndex((one) => isIn(at, one.base)))),
    ...linksOf(next).map((ends) => ends.map((at) => changes.findIndex((one) => isIn(at, one.now)))),
  ];
  const joined: TextChange[] = [];
  for (const [index, change] of changes.entries()) {
    const last = joined.at(-1);
    if (last && spans.some(([first = -1, end = -1]) => first >= 0 && first < index && index <= end))
      joined[joined.length - 1] = { base: [last.base[0], change.base[1]], now: [last.now[0], change.now[1]] };
    else joined.push(change);
  }
  return joined;
}

const isIn = (at: number, [from, end]: [number, number]) => at >= from && at < end;

interface Writings {
  mine: Token[];
  base: Token[];
  /** For each token of the base the index of mine. */
  found: (number | undefined)[];
}

/** @returns none for signs alone, which every writing has of its own; undefined where the change has no place */
function placeWords(change: TextChange, text: string, writings: Writings): Edit[] | undefined {
  const [from, end] = change.base;
  const [before, after] = wordsAround(change, writings);
  const words = indexes(from, end).filter((index) => isWord(writings.base[index]));
  const inPlace = [before, ...words, after].filter((index) => index !== undefined);
  if (!areNeighbours(inPlace, writings)) return undefined;
  const replaced = replacedTokens(change, writings);
  const [first, last] = [replaced[0], replaced.at(-1)];
  const isOwn = hasOwnLink(replaced, writings) || hasOwnWords(replaced, change, writings);
  if (isOwn || (linksOf(tokensOf(text)).length > 0 && isLinked(first, writings))) return undefined;
  if (first && last) return [{ start: first.start, end: last.start + last.text.length, text }];
  const added = tokensOf(text);
  if (added.some(({ kind }) => kind === "link") && !added.some(isWord)) return undefined;
  const at = offsetBetween([from - 1, before], [end, after], writings);
  if (added.some(isWord)) return [{ start: at, end: at, text }];
  // What an escape stands before would be another sign without it.
  const isEscaped =
    !text.endsWith("\\") || writings.mine.some((token) => token.start === at && token.text.includes("\\"));
  return isEscaped ? [] : [{ start: at, end: at, text: "\\" }];
}

/** The nearest words of the base before and after a change. */
function wordsAround({ base: [from, end] }: TextChange, { base }: Writings): (number | undefined)[] {
  const isWordAt = (index: number) => isWord(base[index]);
  return [indexes(0, from).findLast(isWordAt), indexes(end, base.length).find(isWordAt)];
}

/** What the person has for the changed tokens, from the first to the last. */
function replacedTokens({ base: [from, end] }: TextChange, { mine, found }: Writings): Token[] {
  const places = indexes(from, end).flatMap((index) => found[index] ?? []);
  return mine.slice(places[0] ?? 0, (places.at(-1) ?? -1) + 1);
}

/** True when a link leads where the talks never did; one by a label keeps its address in a line of its own. */
function hasOwnLink(mine: Token[], { base }: Writings): boolean {
  const known = new Set(texts(base));
  return mine.some(({ text }) => text.startsWith("](") && !known.has(text));
}

/** True when a token stands in a link: there can be no other one in it. */
function isLinked(token: Token | undefined, { mine }: Writings): boolean {
  const at = token ? mine.indexOf(token) : -1;
  return linksOf(mine).some(([open, close]) => open < at && at < close);
}

/** True when words stand among the changed ones that the talks never had there. */
function hasOwnWords(replaced: Token[], { base: [from, end] }: TextChange, { mine, found }: Writings): boolean {
  const known = new Set(indexes(from, end).map((index) => mine[found[index] ?? -1]));
  return replaced.some((token) => isWord(token) && !known.has(token));
}

/** Where new words come: behind what stands before them, else in front of what follows. */
function offsetBetween(before: (number | undefined)[], after: (number | undefined)[], writings: Writings): number {
  const tokenOf = (index: number | undefined) => writings.mine[writings.found[index ?? -1] ?? -1];
  const [last] = before.flatMap((index) => tokenOf(index) ?? []);
  if (last) return last.start + last.text.length;
  const [next] = after.flatMap((index) => tokenOf(index) ?? []);
  return next?.start ?? 0;
}

/** True when these words stand one after the other in the person's writing, with no other word between. */
function areNeighbours(words: number[], { mine, found }: Writings): boolean {
  return words.every((word, position) => {
    const [at, previous] = [found[word], position > 0 ? found[words[position - 1] ?? -1] : undefined];
    if (at === undefined) return false;
    return previous === undefined || !mine.slice(previous + 1, at).some(isWord);
  });
}

/** Addresses of links, and references of characters. */
const unsaid = /\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|&(?:#?\w+);/g;

/**
 * Where words stand in a line, whatever signs, spaces and addresses of links stand between them; with the signs that they begin and end
 * with as far as these stand there.
 */
export function findWords(line: string, said: string): { start: number; end: number } | undefined {
  const words = said.match(/[\p{L}\p{N}]+/gu) ?? [];
  // Most lines have nothing of it, which is seen without an expression made for these words.
  if (words.length === 0 || !words.every((word) => line.includes(word))) return undefined;
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${words.join("[^\\p{L}\\p{N}]+")}(?![\\p{L}\\p{N}])`, "u").exec(
    line.replace(unsaid, (address) => address.charAt(0).replace("&", " ").padEnd(address.length)),
  );
  if (!found) return undefined;
  let [start, end] = [found.index, found.index + found[0].length];
  const [open = ""] = /^[^\p{L}\p{N}]*/u.exec(said) ?? [];
  for (const sign of Array.from(open).reverse()) {
    const [written] = [`\\${sign}`, sign].filter((one) => line.endsWith(one, start));
    if (written === undefined) break;
    start -= written.length;
  }
  const [close = ""] = /[^\p{L}\p{N}]*$/u.exec(said) ?? [];
  for (const sign of close) {
    const [written] = [`\\${sign}`, sign].filter((one) => line.startsWith(one, end));
    if (written === undefined) break;
    end += written.length;
  }
  return { start, end };
}

/** A part of a text, and whether it stands in this one of two texts alone. */
export interface ComparedPart {
  text: string;
  isOwn: boolean;
}

export interface ComparedTexts {
  edited: ComparedPart[];
  assembled: ComparedPart[];
  /** At how many places their words differ. */
  count: number;
}

/** Neighbours of one kind put together. */
function joinParts(parts: ComparedPart[]): ComparedPart[] {
  const joined: ComparedPart[] = [];
  for (const { text, isOwn } of parts) {
    const last = joined.at(-1);
    if (last?.isOwn === isOwn) last.text += text;
    else if (text !== "") joined.push({ text, isOwn });
  }
  return joined;
}

/** Changes with nothing but one space between them are one: two words that changed, not a word and another. */
function joinChanges(changes: TextChange[], base: Token[]): TextChange[] {
  const joined: TextChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const between = last ? base.slice(last.base[1], change.base[0]) : [];
    if (last && between.every(({ kind }) => kind === "space")) {
      joined[joined.length - 1] = { base: [last.base[0], change.base[1]], now: [last.now[0], change.now[1]] };
    } else joined.push(change);
  }
  return joined;
}

/** Two texts word by word, for a person to see where they differ. */
export function compareWords(edited: string, assembled: string): ComparedTexts {
  const [mine, theirs] = [tokensOf(edited), tokensOf(assembled)];
  const changes = joinChanges(changesBetween(texts(mine), texts(theirs)), mine);
  const partsOf = (list: Token[], places: [number, number][]) => {
    const isIn = (index: number) => places.some(([from, end]) => index >= from && index < end);
    return joinParts(list.map(({ text }, index) => ({ text, isOwn: isIn(index) })));
  };
  return {
    edited: partsOf(
      mine,
      changes.map(({ base }) => base),
    ),
    assembled: partsOf(
      theirs,
      changes.map(({ now }) => now),
    ),
    count: changes.length,
  };
}
