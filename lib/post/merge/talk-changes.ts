// What happened to the talks since a body was edited, done where they stand in it: named anew, left out, moved, new ones, further
// pages of theirs. Their notes are merged as text (place.ts).

import type { List } from "mdast";
import type { Id, PlacedTalk } from "@/lib/model/index.ts";
import { identify } from "@/lib/sites/addresses.ts";
import { type Edit, makeEdits } from "../markdown/edit.ts";
import { addressesOf, definitionsOf } from "./addresses.ts";
import { addPages } from "./further-pages.ts";
import { withFreeNumbers } from "./numbered-links.ts";
import { removeFromSeries } from "./series.ts";
import { type Beside, noteInLine, type TalkText, writeLike } from "./talk-look.ts";
import { findPlaces, lineStart, type TalkPlace } from "./talk-places.ts";
import { changeWords } from "./words.ts";

/** The talks of today beside those of a body. */
export interface TalksToday {
  /** The assembly with the talks that have a place in the body as they were then: their titles, order and marks. */
  kept: string;
  /** The talks that are in the post, in order. */
  talks: TalkText[];
  /** The talks of the conference, those that are left out of the post too. */
  known: ReadonlySet<Id>;
  /** A title as Markdown. */
  writeTitle(title: string): string;
  /** Whether new links go by numbers where the body's do. */
  hasNumbers: boolean;
}

export interface ChangedTalks {
  body: string;
  /** Places of the changed body where the person is to choose. */
  questions: Edit[];
  /** Where the talks of today stand in it. */
  placed: PlacedTalk[];
  /** What went with talks that are no longer in the conference. */
  removed: string[];
}

/** The talks of a body that are found there: what happens to others is merged as text. */
export function findPlaced(body: string, placed: PlacedTalk[]): PlacedTalk[] {
  const found = new Set(findPlaces(body, placed).map(({ id }) => id));
  return placed.filter(({ id }) => found.has(id));
}

/** The body with its talks named, arranged and complete as today. */
export function changeTalks(body: string, placed: PlacedTalk[], today: TalksToday): ChangedTalks {
  const places = new Map(findPlaces(body, placed).map((place) => [place.id, place]));
  const work: Work = { body, places, placed: placed.filter(({ id }) => places.has(id)), today };
  const removals = new Map(work.placed.map(({ id }) => [id, removalOf(work, id)]));
  const edits: PlacedEdit[] = [...[...removals.values()].flat(), ...renamesAndMoves(work), ...firstNotes(work)];
  edits.push(...additions(work), ...renumberings(work));
  const isQuestion = ({ sides }: Edit) => sides !== undefined;
  const made = edits.filter((edit) => !isQuestion(edit));
  const changed = makeEdits(body, made).body;
  const questions = outermost(edits.filter(isQuestion)).map((edit) => askAbout(edit, made, changed));
  const placedNow = placeAnew(work, made, changed);
  const numbered = today.hasNumbers ? withFreeNumbers(body, changed) : changed;
  const gone = [...removals].flatMap(([id, own]) => (today.known.has(id) ? [] : own));
  const removed = gone.flatMap((edit) => (isQuestion(edit) ? [] : body.slice(edit.start, edit.end)));
  return { body: numbered, questions, placed: placedNow, removed };
}

/** Of questions about one place the one about the most of it. */
function outermost(questions: PlacedEdit[]): PlacedEdit[] {
  const byLength = questions.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  return byLength.filter((one, index) =>
    byLength.slice(0, index).every((other) => one.end <= other.start || other.end <= one.start),
  );
}

/** A question about the body with what was changed in it, around its place and within, and where its other side stands. */
function askAbout({ sides, from, ...edit }: PlacedEdit, made: Edit[], changed: string): Edit {
  const placeNow = (place: Pick<Edit, "start" | "end">) =>
    [place.start, place.end].map((at) => at + shiftBefore(made, at)) as [number, number];
  const [start, end] = placeNow(edit);
  if (!sides) return { ...edit, start, end };
  const edited = changed.slice(start, end);
  const assembled = from ? changed.slice(...placeNow(from)) : sides.assembled;
  return { start, end, text: edit.text.replace(sides.edited, () => edited), sides: { edited, assembled } };
}

/** An edit; of a question whose other side stands in the body as well, where. */
interface PlacedEdit extends Edit {
  from?: TalkPlace;
}

interface Work {
  body: string;
  places: Map<Id, TalkPlace>;
  /** Those that have a place. */
  placed: PlacedTalk[];
  today: TalksToday;
}

const isThere = ({ today }: Work, id: Id) => today.talks.some((talk) => talk.id === id);

/** By how much what stands at an offset is moved by the edits before it. */
function shiftBefore(edits: Edit[], at: number): number {
  return edits
    .filter(({ end }) => end <= at)
    .reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
}

/** A talk that is no longer in the post goes. */
function removalOf(work: Work, id: Id): Edit[] {
  const place = work.places.get(id);
  if (!place || isThere(work, id)) return [];
  if (!place.series) return [removal(work.body, place)];
  // Of several at once the sentence is to be written anew.
  const isAlone = place.series.filter((one) => !isThere(work, one.id)).length === 1;
  return isAlone ? removeFromSeries(work.body, place.series, id) : [removal(work.body, { ...place, isShared: true })];
}

/** A talk with the gap behind it, or with the one before it where it ends a list or a table. */
function removal(body: string, place: TalkPlace): Edit {
  const { start, end, isShared, form } = place;
  const text = body.slice(start, end);
  if (form === "sentence" && !isShared) return removeSentence(body, place);
  if (isShared) return { start, end, text, sides: { edited: text, assembled: "" } };
  const definitions = text.match(/^ {0,3}\[[^\]\n]+\]:[^\n]*/gm) ?? [];
  const kept = definitions.length > 0 ? `${definitions.join("\n")}\n\n` : "";
  const [gap = ""] = /^\s*(?=\S)/.exec(body.slice(end)) ?? [];
  const isLast = place.list?.children.at(-1)?.position?.end.offset === end;
  if (gap !== "" && !isLast && form !== "line") return { start, end: lineStart(body, end + gap.length), text: kept };
  const before = body.slice(0, start).trimEnd().length;
  return { start: before, end, text: kept && `\n\n${kept.trimEnd()}` };
}

/** With the space between it and the next sentence, or the one before it. */
function removeSentence(body: string, { start, end }: TalkPlace): Edit {
  const [space = ""] = /^[ \t]+/.exec(body.slice(end)) ?? [];
  if (space !== "") return { start, end: end + space.length, text: "" };
  const [before = ""] = /[ \t]*$/.exec(body.slice(0, start)) ?? [];
  return { start: start - before.length, end, text: "" };
}

/** Talks that stand in another order change their places; each takes its new title with it. */
function renamesAndMoves(work: Work): PlacedEdit[] {
  const { body, places, placed, today } = work;
  const stay = placed.filter(({ id }) => isThere(work, id));
  const wanted = today.talks.filter(({ id }) => stay.some((talk) => talk.id === id));
  return stay.flatMap((talk, index): PlacedEdit[] => {
    const [own, other] = [places.get(talk.id), wanted[index]];
    const from = places.get(other?.id ?? "");
    if (!own || !other || !from) return [];
    const changed = [...rename(work, from, other), ...addFurtherPages(work, from, other)];
    if (other.id === talk.id) return changed;
    const areApart = own.series !== from.series;
    if (
      own.isShared ||
      from.isShared ||
      !canStandFor(own, from) ||
      (areApart && !(hasTitleOnly(body, own) && hasTitleOnly(body, from)))
    )
      return [askMove(body, own, from), ...changed];
    const slot = { start: own.contentStart, end: own.end };
    const made = changed.filter(({ sides }) => !sides);
    const shifted = made.map((edit) => ({
      ...edit,
      start: edit.start - from.contentStart,
      end: edit.end - from.contentStart,
    }));
    return [{ ...slot, text: makeEdits(body.slice(from.contentStart, from.end), shifted).body }];
  });
}

/** Sentences and paragraphs of prose can stand for one another. */
const isProse = ({ form, end, headEnd }: TalkPlace) => form === "sentence" || (form === "paragraph" && end === headEnd);

const canStandFor = (one: TalkPlace, other: TalkPlace) => one.form === other.form || (isProse(one) && isProse(other));

/** Whether a phrase is a title and who spoke, and no part of its series’ sentence: it can stand in another one. */
function hasTitleOnly(body: string, { id, series }: TalkPlace): boolean {
  const phrase = series?.find((one) => one.id === id);
  return phrase !== undefined && !phrase.isClause && /^(?:the )?$/.test(body.slice(phrase.start, phrase.titleStart));
}

/** What cannot be moved by itself is the person's to arrange. */
function askMove(body: string, own: TalkPlace, from: TalkPlace): PlacedEdit {
  const edited = body.slice(own.start, own.end);
  const assembled = body.slice(from.start, from.end);
  return { start: own.start, end: own.end, text: edited, sides: { edited, assembled }, from };
}

/** The words of a title where the talk begins; a question where they are not there. */
function rename({ body, placed, today }: Work, { start, headEnd: end }: TalkPlace, { id, title }: TalkText): Edit[] {
  const before = placed.find((talk) => talk.id === id)?.title;
  if (before === undefined || before === title) return [];
  const [old, now] = [today.writeTitle(before), today.writeTitle(title)];
  const own = body.slice(start, end);
  const { edits, isWhole } = changeWords(own, old, now);
  if (isWhole && edits.length > 0)
    return edits.map((edit) => ({ ...edit, start: start + edit.start, end: start + edit.end }));
  return [{ start, end, text: `${own}\n\n${now}`, sides: { edited: own, assembled: now } }];
}

/** Links to the pages that a talk got since, but for those that it links to already. */
function addFurtherPages({ body, placed }: Work, place: TalkPlace, talk: TalkText): Edit[] {
  const then = placed.find(({ id }) => id === talk.id);
  if (!then?.sources || talk.sources.every((id) => then.sources?.includes(id))) return [];
  const { start, end } = place.block ?? place;
  const known = new Set(addressesOf(body.slice(start, end), definitionsOf(body)).map(identify));
  const pages = talk.furtherPages(then.sources).filter(({ url }) => !known.has(identify(url)));
  return pages.length > 0 ? [addPages(body, place, { title: then.title, names: talk.names }, pages)] : [];
}

/** Notes of talks that only stood in a sentence or a row: in the row, or behind the paragraph. */
function firstNotes({ body, places, placed, today }: Work): Edit[] {
  return placed.flatMap(({ id, isApart }): Edit[] => {
    const [place, talk] = [places.get(id), today.talks.find((one) => one.id === id)];
    if (!isApart || !place || !talk?.hasNotes) return [];
    if (place.form === "line") return [noteInLine(body, place, talk)];
    if (place.form === "sentence") return [{ start: place.end, end: place.end, text: ` ${talk.write().notes}` }];
    const block = place.block ?? place;
    const indent = block.form === "item" ? " ".repeat(block.contentStart - block.start) : "";
    const text = `\n\n${indent}${talk.write().notes.replace(/\n(?=[^\n])/g, `\n${indent}`)}`;
    return [{ start: block.headEnd, end: block.headEnd, text }];
  });
}

/** A new talk, and the one that it stands beside. */
interface Addition extends Beside {
  talk: TalkText;
  isBehind: boolean;
}

function findAdditions({ places, today: { talks } }: Work): Addition[] {
  let added = 0;
  return talks.flatMap((talk, index): Addition[] => {
    if (places.has(talk.id)) {
      added = 0;
      return [];
    }
    const before = talks.slice(0, index).findLast(({ id }) => places.has(id));
    const neighbour = before ?? talks.slice(index).find(({ id }) => places.has(id));
    const own = places.get(neighbour?.id ?? "");
    const place = own?.block ?? own;
    if (!neighbour || !place) return [];
    // In front of a neighbour the first new one has its number, which counts on.
    const counted = before ? ++added : added++;
    return [{ talk, neighbour, place, isBehind: before !== undefined, counted }];
  });
}

/** New talks behind the one before them, or in front of the one after, as that one looks. */
function additions(work: Work): Edit[] {
  const { body } = work;
  return findAdditions(work).map((one) => {
    const { talk, place, isBehind } = one;
    const text = writeLike(body, one, talk);
    const [at, gap] = [isBehind ? place.end : place.start, gapOf(body, place)];
    return { start: at, end: at, text: isBehind ? gap + text : text + gap };
  });
}

/** What stands between two talks here: a line break between rows and the items of a tight list, else a blank line. */
function gapOf(body: string, { form, list }: TalkPlace): string {
  const lineEnd = /\r?\n/.exec(body)?.[0] ?? "\n";
  if (form === "line") return lineEnd;
  if (form !== "item" || !list) return lineEnd + lineEnd;
  const ends = list.children.map(({ position }) => [position?.start.offset ?? 0, position?.end.offset ?? 0] as const);
  const gaps = ends.slice(1).map(([start], index) => body.slice(ends[index]?.[1], start));
  const isTight = gaps.length === 0 || gaps.some((gap) => !/\n[ \t>]*\r?\n/.test(gap));
  return isTight ? lineEnd : lineEnd + lineEnd;
}

/** The numbers of a numbered list's items behind new and removed ones; a list whose items all have one number keeps it. */
function renumberings(work: Work): Edit[] {
  const lists = new Map<List, TalkPlace[]>();
  for (const place of work.places.values())
    if (place.list?.ordered) lists.set(place.list, [...(lists.get(place.list) ?? []), place]);
  const added = findAdditions(work);
  return [...lists].flatMap(([list, places]) => {
    const first = list.start ?? 1;
    const isSequential =
      list.children.every((item, index) => numberOf(work.body, item) === first + index) && list.children.length > 1;
    if (!isSequential) return [];
    const gone = places.filter(({ id }) => !isThere(work, id));
    const removed = gone.map(({ contentStart }) => contentStart);
    const come = added
      .filter(({ place }) => place.list === list)
      .map(({ place, isBehind }) => (isBehind ? place.end : place.start - 1));
    return list.children.flatMap((item): Edit[] => {
      const start = item.position?.start.offset ?? 0;
      const shift = come.filter((at) => at < start).length - removed.filter((at) => at < start).length;
      const number = String(numberOf(work.body, item));
      const isGone = gone.some((place) => place.start <= start && start < place.end);
      return shift === 0 || isGone ? [] : [{ start, end: start + number.length, text: String(Number(number) + shift) }];
    });
  });
}

const numberOf = (body: string, { position }: List["children"][number]) =>
  Number.parseInt(body.slice(position?.start.offset, (position?.start.offset ?? 0) + 10), 10);

/** The lines at which the talks of today begin in the changed body. */
function placeAnew(work: Work, edits: Edit[], changed: string): PlacedTalk[] {
  const { places, placed, today, body } = work;
  const stay = placed.filter(({ id }) => isThere(work, id));
  const wanted = today.talks.filter(({ id }) => places.has(id));
  const added = new Map(findAdditions(work).map((one) => [one.talk.id, one]));
  return today.talks.flatMap((talk): PlacedTalk[] => {
    const slot = places.get(stay[wanted.indexOf(talk)]?.id ?? "");
    const { id, title, mark, sources } = talk;
    const then = placed.find((one) => one.id === id);
    const isApart = then?.isApart && !talk.hasNotes;
    const blocks = then?.blocks === undefined ? {} : { blocks: then.blocks };
    const facts = { id, title, mark, sources, ...(isApart ? { isApart } : {}), ...blocks };
    const whole = slot?.block?.start ?? slot?.start;
    if (whole !== undefined) return [{ ...facts, line: lineAt(changed, whole + shiftBefore(edits, whole)) }];
    const one = added.get(talk.id);
    return one ? [{ ...facts, line: writeLike(body, one, talk).split("\n")[0] ?? "" }] : [];
  });
}

const lineAt = (body: string, at: number) => (/^[^\r\n]*/.exec(body.slice(at))?.[0] ?? "").trim();
