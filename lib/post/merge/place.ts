// Where the changes of the talks belong in a body that a person edited.

import { type Edit, makeEdits } from "../markdown/edit.ts";
import { addressesOf, definitionsOf } from "./addresses.ts";
import { findAlike } from "./alike.ts";
import { type Bodies, freePassages, nearTo } from "./bodies.ts";
import { findChanges, textsAdded } from "./changes.ts";
import { shiftLines } from "./indents.ts";
import { insertRun, shiftOf, writeRun } from "./insertion.ts";
import { match, type TextChange } from "./match.ts";
import { type Passage, passageKey, textOf } from "./passages.ts";
import { changeWords } from "./words.ts";

/**
 * The edits of a hand-edited body that bring in what changed between two assemblies. Each change is looked for where its own words
 * stand now, whatever their list signs, links and order look like there; what cannot be found is a place with both sides.
 * @param edited the body as edited
 * @param base the assembly it was made from
 * @param assembled the assembly of today
 */
export function placeChanges(edited: string, base: string, assembled: string): Edit[] {
  const [mine, old, now] = [textOf(edited), textOf(base), textOf(assembled)];
  const found = match(old.passages.map(passageKey), mine.passages.map(passageKey));
  const bodies: Bodies = { mine, base: old, now, found, moved: new Map(), gone: new Set() };
  const changes = findChanges(old.passages, now.passages);
  for (const change of changes) {
    // New passages need the place of the one that they follow.
    const index = change.base[0] < change.base[1] ? change.base[0] : change.base[0] - 1;
    if (index >= 0) found[index] ??= findCounterpart(index, bodies);
  }
  findMoved(changes, bodies);
  return changes.flatMap((change) => placeChange(change, bodies));
}

/** Of the passages that stand for no other one: the like one, near or far. */
function findCounterpart(index: number, bodies: Bodies): number | undefined {
  const passage = bodies.base.passages[index];
  const free = passage ? freePassages(bodies).filter(([, own]) => areOfOneKind(own, passage)) : [];
  const isNear = nearTo(index, bodies);
  const near = free.filter(([at]) => isNear(at));
  return passage && (findAlike(passage, near) ?? findAlike(passage, free));
}

/** False for a text and the address of a link, which stands at the body's end with others. */
function areOfOneKind(...passages: [Passage, Passage]): boolean {
  const [one, other] = passages.map(({ text }) => /^ {0,3}\[[^\]]+\]:/.test(text));
  return one === other;
}

/** Fills in what only moved, and what is there no more. */
function findMoved(changes: TextChange[], bodies: Bodies) {
  const { base, mine, now, found, moved, gone } = bodies;
  const added = textsAdded(changes, now.passages);
  const deletions = changes.filter(isDeletion);
  const removed = sayingsOf(deletions, bodies);
  const guests = guestsIn(bodies);
  for (const change of deletions) {
    const [old, index] = [base.passages[change.base[0]], found[change.base[0]]];
    const own = mine.passages[index ?? -1];
    if (!old) continue;
    if (added.has(old.text)) moved.set(old.text, own);
    const isShared = own !== undefined && guests.some((guest) => saysAllOf(own, guest));
    if (own && index !== undefined && !isShared && (added.has(old.text) || isSaidBy(own, old, removed)))
      gone.add(index);
  }
}

/** Passages of today that the person has within another one only: several talks told in one paragraph. */
function guestsIn({ base, now, found }: Bodies): Passage[] {
  const homeless = new Set(base.passages.flatMap(({ text }, index) => (found[index] === undefined ? [text] : [])));
  return now.passages.filter(({ text, words }) => words.length > 1 && homeless.has(text));
}

/** True when a passage has all words of another one somewhere, but for those that layouts put between. */
function saysAllOf(own: Passage, guest: Passage): boolean {
  const said = new Set(own.words);
  return guest.words.every((word) => said.has(word) || word === "by" || word === "and" || !/[\p{L}\p{N}]/u.test(word));
}

/** What the deleted passages say and lead to. */
interface Sayings {
  addresses: Set<string>;
  /** In small letters, of those that the person has in no passage of their own: an imported heading may name speakers, too. */
  words: Set<string>;
  /** The person's addresses by their labels. */
  definitions: Map<string, string>;
}

function sayingsOf(deletions: TextChange[], { base, mine, found }: Bodies): Sayings {
  const definitions = definitionsOf(mine.body);
  const passages = deletions.flatMap(({ base: [index] }) => base.passages[index] ?? []);
  const alone = deletions.flatMap(({ base: [index] }) =>
    found[index] === undefined ? base.passages[index]?.words : [],
  );
  return {
    addresses: new Set(passages.flatMap(({ text }) => addressesOf(text, definitions))),
    words: new Set(alone.map((word = "") => word.toLowerCase())),
    definitions,
  };
}

/** True for a passage that says and leads to nothing but what the talks did, there or in what is deleted with it. */
function isSaidBy(own: Passage, old: Passage, { addresses, words, definitions }: Sayings): boolean {
  const isKnown = (word: string) =>
    old.words.includes(word) || words.has(word.toLowerCase()) || !/[\p{L}\p{N}]/u.test(word);
  const isOnlyThat = passageKey(own) === passageKey(old) || (saysWithin(own, old) && own.words.every(isKnown));
  return isOnlyThat && addressesOf(own.text, definitions).every((url) => addresses.has(url));
}

function isDeletion({ base, now }: TextChange): boolean {
  return base[0] < base[1] && now[0] === now[1];
}

function placeChange(change: TextChange, bodies: Bodies): Edit[] {
  const { mine, found, gone } = bodies;
  const [from, end] = change.base;
  if (from === end) return insertRun(change, bodies);
  const index = found[from];
  if (index === undefined) return isDeletion(change) ? [] : changeElsewhere(change, bodies);
  if (!isDeletion(change)) return changePassage(index, change, bodies);
  return [gone.has(index) ? removePassage(index, bodies) : asQuestion(removePassage(index, bodies), mine.body)];
}

function changePassage(index: number, change: TextChange, bodies: Bodies): Edit[] {
  const [own, old] = [bodies.mine.passages[index], bodies.base.passages[change.base[0]]];
  if (!own || !old) return [];
  const { start, end } = own;
  const text = writeRun(change, bodies);
  const { edits, isWhole } = changeWords(own.text, shiftLines(old.text, shiftOf(change, bodies)), text);
  if (isWhole) return edits.map((edit) => ({ ...edit, start: start + edit.start, end: start + edit.end }));
  // What could be brought in is no question any more.
  const { body: edited } = makeEdits(own.text, edits);
  return [{ start, end, text: `${edited}\n\n${text}`, sides: { edited, assembled: text } }];
}

/** A change of what the person has in no passage of its own: in the passage that says it too, as a title in a bullet, or the only one near. */
function changeElsewhere(change: TextChange, bodies: Bodies): Edit[] {
  const [index] = change.base;
  const old = bodies.base.passages[index];
  if (!old) return [];
  const isNear = nearTo(index, bodies);
  const indexOf = ([at]: [number, Passage]) => at;
  const isHolder = ([, own]: [number, Passage]) => areOfOneKind(own, old) && saysWithin(own, old);
  const holders = [...bodies.mine.passages.entries()].filter(isHolder).map(indexOf);
  const free = freePassages(bodies)
    .filter(([, own]) => areOfOneKind(own, old))
    .map(indexOf);
  const place = only(holders.filter(isNear)) ?? only(holders) ?? only(free.filter(isNear));
  if (place !== undefined) return changePassage(place, change, bodies);
  return insertRun(change, bodies).map((edit) => asQuestion(edit, bodies.mine.body));
}

function only(places: number[]): number | undefined {
  return places.length === 1 ? places[0] : undefined;
}

/** True when a passage has all words of another one in a row. */
function saysWithin(passage: Passage, other: Passage): boolean {
  return ` ${passageKey(passage)} `.includes(` ${passageKey(other)} `);
}

/** A passage with the gap in front of it; what begins the body goes with the gap behind it. */
function removePassage(index: number, { mine: { body, passages }, gone }: Bodies): Edit {
  const [passage, previous, next] = [passages[index], passages[index - 1], passages[index + 1]];
  const isFirst = passages.slice(0, index).every((_, before) => gone.has(before));
  if (isFirst || !previous) return { start: passage?.start ?? 0, end: next?.start ?? body.length, text: "" };
  return { start: previous.end, end: passage?.end ?? body.length, text: "" };
}

/** Both sides of a place that the person and the talks changed, to be chosen from. */
function asQuestion({ start, end, text }: Edit, body: string): Edit {
  const edited = body.slice(start, end);
  return { start, end, text: edited + text, sides: { edited, assembled: text } };
}
