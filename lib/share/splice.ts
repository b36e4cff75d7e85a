// Bringing a text of the shared document to what was typed, word by word: of two people who make one number another, both numbers
// are there to be seen, and no third one is made of their digits.
import { compareIDs, type ID, type Text } from "yjs";
import { changesBetween, matchInOrder } from "@/lib/post/merge/match.ts";

/** A piece of a text that goes, and what comes in its place. */
interface Splice {
  at: number;
  length: number;
  text: string;
}

const wordOrSign = /\s+|[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu;

/** A text in words, spaces and single signs. */
export function splitWords(text: string): string[] {
  return text.match(wordOrSign) ?? [];
}

const commonStart = (one: string, other: string) => {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length++;
  return length;
};

const isHighSurrogate = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xd800;

/** What was typed within one word: only the letters that came, or went. Words that lost some and got others go as a whole, numbers always. */
function narrow({ at, length, text }: Splice, old: string): Splice {
  const gone = old.slice(at, at + length);
  if (/\d/.test(gone + text)) return { at, length, text };
  let start = commonStart(gone, text);
  if (start > 0 && isHighSurrogate(gone, start - 1)) start--;
  const [restGone, restText] = [gone.slice(start), text.slice(start)];
  const isAtEnd = restText.endsWith(restGone) || restGone.endsWith(restText);
  if (!isAtEnd) return { at, length, text };
  const end = Math.min(restGone.length, restText.length);
  return { at: at + start, length: restGone.length - end, text: restText.slice(0, restText.length - end) };
}

/** What makes `now` of `old`; places are those of `old`. */
export function splicesBetween(old: string, now: string): Splice[] {
  if (old === now) return [];
  const [words, nowWords] = [splitWords(old), splitWords(now)];
  const starts = [0];
  for (const word of words) starts.push((starts.at(-1) ?? 0) + word.length);
  return changesBetween(words, nowWords).map(({ base: [first, end], now: [from, to] }) => {
    const [at, after] = [starts[first] ?? 0, starts[end] ?? 0];
    return narrow({ at, length: after - at, text: nowWords.slice(from, to).join("") }, old);
  });
}

/** Makes the text say what was typed. Nothing happens where it does already. */
export function writeText(text: Text, now: string): void {
  for (const { at, length, text: come } of splicesBetween(readSharedText(text), now).reverse()) {
    // What comes stands before what goes: another one's words for the same place follow, and stay apart.
    if (come) text.insert(at, come);
    if (length > 0) text.delete(at + come.length, length);
  }
}

/** How many letters go and come between two texts. */
function distance(old: string, now: string): number {
  return splicesBetween(old, now).reduce((sum, { length, text }) => sum + length + text.length, 0);
}

/** For each letter of `old`, and for its end, where it is in `now`; undefined where it is gone. */
function locateLetters(old: string, now: string): (number | undefined)[] {
  const places: (number | undefined)[] = [];
  let shift = 0;
  let next = 0;
  for (const { at, length, text } of splicesBetween(old, now)) {
    for (; next < at; next++) places.push(next + shift);
    for (; next < at + length; next++) places.push(undefined);
    shift += text.length - length;
  }
  for (; next <= old.length; next++) places.push(next + shift);
  return places;
}

/**
 * Makes the text say what was typed by somebody who did not have in sight what others have written into it meanwhile, as a field does
 * not that is being typed in.
 * @param seen what stood in that field before
 * @returns false where what was typed is nearer to what the text says now, and so came from there: nothing was done then
 */
export function writeUnseen(text: Text, seen: string, typed: string): boolean {
  const said = readSharedText(text);
  // A field that stores what it showed before was emptied of what came in between, by somebody who sees it.
  if (seen === typed || distance(seen, typed) >= distance(said, typed)) return false;
  const places = locateLetters(seen, said);
  for (const { at, length, text: come } of splicesBetween(seen, typed).reverse()) {
    for (let letter = at + length - 1; letter >= at; letter--) {
      const place = places[letter];
      if (place !== undefined) text.delete(place, 1);
    }
    // Behind the nearest letter before it that is still there.
    let before = at - 1;
    while (before >= 0 && places[before] === undefined) before--;
    if (come) text.insert(before < 0 ? 0 : (places[before] ?? 0) + 1, come);
  }
  return true;
}

/** What a text says; what is no text in it, which only a peer of ill will puts there, goes. */
export function readSharedText(text: Text): string {
  const said = text.toString();
  if (said.length === text.length) return said;
  let at = 0;
  for (const { insert } of text.toDelta() as { insert: unknown }[]) {
    if (typeof insert === "string") at += insert.length;
    else text.delete(at, 1);
  }
  return text.toString();
}

/** Clients from here on are seeds (see document.ts); those of people are below, as Yjs makes them. */
export const firstSeed = 2 ** 32;

interface Piece {
  word: string;
  at: number;
}

/** What of each seed is left in a text, word by word with its place, the lowest seed first. */
function seededWords(text: Text): Piece[][] {
  const seeds = new Map<number, { text: string; at: number }[]>();
  let at = 0;
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (item.id.client >= firstSeed && "str" in item.content) {
      const runs = seeds.get(item.id.client) ?? [];
      const last = runs.at(-1);
      // A word is no longer one where somebody has written into it.
      if (last && last.at + last.text.length === at) last.text += item.content.str;
      else runs.push({ text: String(item.content.str), at });
      seeds.set(item.id.client, runs);
    }
    at += item.length;
  }
  const inOrder = [...seeds].sort(([one], [other]) => one - other);
  return inOrder.map(([, runs]) => runs.flatMap((run) => locateWords(run.text, run.at)));
}

function locateWords(text: string, start: number): Piece[] {
  let at = start;
  return splitWords(text).map((word) => {
    at += word.length;
    return { word, at: at - word.length };
  });
}

const isSpace = (word: string) => /\s/.test(word);

/**
 * Two machines began to share one text, each with what it had: takes out what stands there twice, and leaves what only one of them
 * had. The words of the lowest seed stay, so that whoever does this takes out the same ones.
 */
export function removeDoubled(text: Text): void {
  const [first = [], ...others] = seededWords(text);
  const kept = first.map(({ word }) => word);
  const gone = others.flatMap((pieces) => {
    const places = matchInOrder(
      pieces.map(({ word }) => word),
      kept,
    );
    const isOwn = pieces.map(({ word }, index) => places[index] === undefined && !isSpace(word));
    // The spaces behind words of its own stay, or those would be one.
    return pieces.filter(({ word }, index) => !isOwn[index] && !(isOwn[index - 1] && isSpace(word)));
  });
  for (const { word, at } of gone.sort((one, other) => other.at - one.at)) text.delete(at, word.length);
}

/** Two items that stand apart already: by a space, or by a sign that divides the sections of a post. */
const isBreak = (letter: string | undefined) => letter === undefined || letter < " " || /\s/.test(letter);

/** A piece of a text, by who wrote it between what. */
interface Written {
  client: number;
  id: ID;
  origin: ID | null;
  next: ID | null;
}

/** Whether one of the rivals was written without knowing of the piece: not in front of it, nor of another one that was. */
function isUnknowing(before: Written[], rivals: Written[], { id }: Written): boolean {
  const keyOf = ({ client, clock }: ID) => `${client} ${clock}`;
  const known = new Set([keyOf(id)]);
  const knowing = before.toReversed().filter((one) => {
    const isKnowing = one.next !== null && known.has(keyOf(one.next));
    if (isKnowing) known.add(keyOf(one.id));
    return isKnowing;
  });
  return rivals.some((one) => !knowing.includes(one));
}

/**
 * A space between the words of two people who wrote at the same place at the same time: "45" and "38" instead of "4538".
 * Where several machines put one there at once, there are several.
 */
export function spaceOut(text: Text): void {
  const said = readSharedText(text);
  const places: number[] = [];
  /** What runs into the next item without a space. */
  let before: Written[] = [];
  /** The end of the last piece; and in front of what that stood which was taken away behind it, as a space that nobody wants. */
  let last: ID | null = null;
  let between: (ID | null)[] = [];
  let at = 0;
  for (let item = text._start; item; item = item.right) {
    const { id, rightOrigin: next } = item;
    if (item.deleted && compareIDs(item.origin, last)) between.push(next);
    if (item.deleted || !item.countable) continue;
    const { client } = id;
    const origin = client >= firstSeed ? null : item.origin;
    if (isBreak(said[at - 1]) || isBreak(said[at])) before = [];
    const piece = { client, id, origin, next };
    const rivals = before.filter((one) => one.client !== client && compareIDs(one.origin, origin));
    const isJoined = between.some((one) => compareIDs(one, id));
    if (rivals.length > 0 && !isJoined && isUnknowing(before, rivals, piece)) places.push(at);
    before.push(piece);
    [last, between] = [item.lastId, []];
    at += item.length;
  }
  for (const place of places.reverse()) text.insert(place, " ");
}
