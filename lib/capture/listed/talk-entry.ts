// Tells a talk's title from its speakers where a list that nobody described draws them: within the talk's link, beside it, or
// in one line that all of the list share the form of.
import { looksLikeName } from "@/lib/model/person-name.ts";
import {
  markedAbroad,
  markedNames,
  namesInPieces,
  signedSpeakers,
  speakerPages,
  speakersIn,
} from "../generic/talk-speakers.ts";
import { cleanLine, lineText, shownLines } from "../page/text.ts";

export interface TalkEntry {
  title: string;
  speakers: string[];
}

/** Whether a link's text can be a talk's title. */
export function isTitle(text: string): boolean {
  return (
    text.length >= 8 &&
    text.length <= 250 &&
    /\s/.test(text) &&
    !/^(read|learn|view|see|show|watch|download) /i.test(text)
  );
}

const before = /^(?:by|from|with|von|mit|par|avec|por|con|presented by|speakers?:)\s+/iu;

/** The names that a line is made of; none of a line that says anything else. */
function namesOf(line: string): string[] {
  const names = line.length < 100 ? speakersIn(line.replace(before, "")).map(({ name }) => name) : [];
  return names.every(looksLikeName) ? names : [];
}

/**
 * What the lines of a talk say: a title, or a name with the title below it, and who speaks.
 * @param heading which of the lines is one
 */
export function readLines(lines: string[], heading?: string): TalkEntry {
  const head = heading ?? lines.find(isTitle);
  const others = lines.filter((line) => line !== head);
  if (head === undefined || others.length === 0) return { title: lines.join(" "), speakers: [] };
  const title = others.find((line) => isTitle(line) && namesOf(line).length === 0);
  if (title && namesOf(head).length > 0) return { title, speakers: namesOf(head) };
  return { title: head, speakers: others.map(namesOf).find((names) => names.length > 0) ?? [] };
}

const people = `${speakerPages}, ${markedNames}, .speaker, .speakers`;
/** Where a company or a picture may stand as well. */
const looselyPeople = `[class*="speaker" i], [class*="presenter" i], ${markedAbroad}`;

/** The texts of the innermost such elements in the box, none of them around the link. */
function textsOf(selector: string, anchor: Element, box: Element): string[] {
  const named = [...box.querySelectorAll(selector)].filter((element) => !element.contains(anchor));
  const inner = named.filter((element) => !named.some((other) => other !== element && element.contains(other)));
  const texts = inner.flatMap((element) => {
    const names = namesInPieces(element);
    return names.length > 0 ? names : (lineText(element) ?? []);
  });
  return texts.filter((text) => text.length < 100);
}

/** Whoever is named beside the link, in a box that holds no other talk of the list. */
function namedBeside(anchor: Element, box: Element): string[] {
  const marked = textsOf(people, anchor, box);
  if (marked.length > 0) return marked;
  const loose = textsOf(looselyPeople, anchor, box).flatMap((text) => namesOf(text));
  if (loose.length > 0) return loose;
  return signedSpeakers(shownLines(box).map((text) => ({ text }))).map(({ name }) => name);
}

/** A title without the quotation marks around the whole of it. */
export function withoutQuotes(title: string): string {
  const [, inner] = /^["“„«‘「『]\s*([^"“”„«»「」『』]{4,}?)\s*["”“»’」』][,.]?$/u.exec(title) ?? [];
  return inner ?? title;
}

/** @param box the smallest one around the link that holds no other talk of the list */
export function readEntry(anchor: Element, box: Element): TalkEntry {
  const beside = namedBeside(anchor, box);
  const heading = lineText(anchor.querySelector("h1, h2, h3, h4, h5, h6"));
  const { title, speakers } = readLines(shownLines(anchor), heading);
  return { title: withoutQuotes(cleanLine(title)), speakers: [...new Set(beside.length > 0 ? beside : speakers)] };
}

/** Of how many entries of a list something is true that is true of the list. */
const nearlyAll = 0.8;
/** Fewer entries do not tell what their lines have in common. */
const fewest = 4;

/** The names in each of the lines beside a talk that are made of nothing else: "(Ada Quill)", "Ada Quill / Lampworks". */
function namedLines(lines: string[]): string[][] {
  return lines
    .map((line) => namesOf(line.replace(/^[\s,;:–—-]+|^\(([^()]+)\)$/g, "$1")))
    .filter((names) => names.length > 0);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

/** Whether texts name people: rooms come back in a list, and a subject in its talk's title. */
function areSpeakers(entries: TalkEntry[], found: (string[] | undefined)[]): boolean {
  const named = found.flatMap((names, at) => (names ? [{ names, title: entries[at]?.title ?? "" }] : []));
  const distinct = new Set(named.map(({ names }) => names.join()));
  const ofTitle = named.filter(({ names, title }) => {
    const words = new Set(wordsOf(title));
    return wordsOf(names.join(" ")).some((word) => words.has(word));
  });
  return (
    named.length >= Math.max(fewest, nearlyAll * entries.length) &&
    distinct.size >= nearlyAll * named.length &&
    ofTitle.length <= (1 - nearlyAll) * named.length
  );
}

/**
 * The entries with who is named in a line beside each, where nothing marks the names and nearly all of the list have them.
 * @param linesOf what stands in an entry's box beside its link
 */
export function nameEntries<Entry extends TalkEntry>(entries: Entry[], linesOf: (entry: Entry) => string[]): Entry[] {
  if (entries.length < fewest || entries.some(({ speakers }) => speakers.length > 0)) return entries;
  const beside = entries.map((entry) => namedLines(linesOf(entry)));
  const found = [0, 1].map((place) => beside.map((names) => names[place])).find((names) => areSpeakers(entries, names));
  return found ? entries.map((entry, at) => ({ ...entry, speakers: found[at] ?? [] })) : entries;
}

/** "Ada Quill: Oil for winter", "Oil for winter by Ada Quill". */
const forms = [
  /^(?<names>[^:]{4,80}?)(?::|\s+[–—-])\s+(?<title>\S.*)$/u,
  /^(?<title>.+?)(?:\s+by|\s+[–—-])\s+(?<names>.{4,80})$/u,
];

function split<Entry extends TalkEntry>(entry: Entry, form: RegExp): Entry | undefined {
  const { title = "", names = "" } = form.exec(entry.title)?.groups ?? {};
  const speakers = namesOf(names);
  return entry.speakers.length === 0 && speakers.length > 0 && title ? { ...entry, title, speakers } : undefined;
}

/** The entries, names taken out of the titles where nearly all have them there in one form. */
export function splitEntries<Entry extends TalkEntry>(entries: Entry[]): Entry[] {
  for (const form of forms) {
    const parted = entries.map((entry) => split(entry, form));
    if (parted.filter(Boolean).length >= nearlyAll * entries.length)
      return entries.map((entry, at) => parted[at] ?? entry);
  }
  return entries;
}
