// Makes what was read from a page safe to keep: text only, http(s) addresses only, bounded, absent when empty.
// Everything a page says is hostile until it has been through here.
import type {
  CapturedSource,
  Chapter,
  Cue,
  EventFacts,
  Person,
  Slide,
  SourceField,
  SourceKind,
} from "@/lib/model/index.ts";
import { sourceKinds } from "@/lib/model/index.ts";
import { withoutTrackers, withoutTracking } from "@/lib/model/web-address.ts";
import { absolute } from "./page/address.ts";
import { readDate } from "./page/date.ts";
import { cleanLine, cleanText } from "./page/text.ts";
import { readMoment } from "./page/time.ts";

/** More than any talk has; a page that states more is broken or hostile. */
export const most = {
  authors: 50,
  talks: 2000,
  slides: 2000,
  chapters: 500,
  cues: 20_000,
  links: 200,
  seconds: 1_000_000,
};

type Cleaner<F extends SourceField> = (
  value: NonNullable<CapturedSource[F]>,
  base: string,
) => CapturedSource[F] | undefined;

type Cleaners = { [F in SourceField]: Cleaner<F> };

/** A copy without what is undefined, so that the result is the same after JSON. */
export function present<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

/** Anything but spaces, signs that only join or change others, and letters that are blank (Unicode's Default_Ignorable_Code_Point). */
const visible = /[^\s\p{Cf}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u;

/** One line of text, of at most `limit` UTF-16 units; undefined for none, and for what is no text. */
export function line(value: unknown, limit = 500): string | undefined {
  const text = typeof value === "string" ? cleanLine(value, limit) : "";
  return visible.test(text) ? text : undefined;
}

function block(value: unknown): string | undefined {
  return typeof value === "string" ? cleanText(value) || undefined : undefined;
}

/** An absolute http(s) address; undefined for any other, and for what is no text. */
export function address(value: unknown, base: string): string | undefined {
  return typeof value === "string" ? absolute(value, base) : undefined;
}

/** The page's own address. */
function ownAddress(value: unknown, base: string): string | undefined {
  const url = address(value, base);
  return url && withoutTracking(url);
}

/** The address of a page beside this one, which is kept as little tracked as its own. */
function page(value: unknown, base: string): string | undefined {
  const url = address(value, base);
  return url && withoutTrackers(url);
}

/** Whether this is a place in a recording. */
export function isSecond(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value < most.seconds;
}

/** The first `limit` values; undefined for none. */
export function list<T>(values: T[], limit: number): T[] | undefined {
  return values.length > 0 ? values.slice(0, limit) : undefined;
}

function person(value: Person, base: string): Person[] {
  const name = line(value.name, 200)?.replace(/^by:?\s+/i, "");
  // An address, a file name or a mail address in a name's place is not a person's name.
  if (!name || !/\p{L}|\p{N}/u.test(name) || /^(https?:)?\/\/|^www\.|^\S+@\S+\.\S+$/i.test(name)) return [];
  return [present({ name, url: page(value.url, base) })];
}

function persons(values: Person[], base: string): Person[] {
  const named = new Map<string, Person>();
  for (const one of values.flatMap((value) => person(value, base))) {
    const key = one.name.toLowerCase();
    named.set(key, { ...one, ...named.get(key) });
  }
  return [...named.values()].slice(0, most.authors);
}

function slides(values: Slide[], base: string): Slide[] | undefined {
  const numbered = values.filter(
    (slide) => Number.isInteger(slide.number) && slide.number > 0 && slide.number <= most.slides,
  );
  const clean = numbered.map((slide) =>
    present({
      number: slide.number,
      image: address(slide.image, base),
      text: typeof slide.text === "string" ? cleanText(slide.text) : undefined,
      speakerNotes: block(slide.speakerNotes),
      start: isSecond(slide.start) ? slide.start : undefined,
      url: address(slide.url, base),
    }),
  );
  return list(clean, most.slides);
}

function chapters(values: Chapter[]): Chapter[] | undefined {
  const clean = values.flatMap(({ title, start }) => {
    const name = line(title);
    return name && isSecond(start) ? [{ title: name, start }] : [];
  });
  const once = new Map(clean.map((chapter) => [`${chapter.start} ${chapter.title}`, chapter]));
  return list(
    [...once.values()].sort((one, other) => one.start - other.start),
    most.chapters,
  );
}

function transcript(values: Cue[]): Cue[] | undefined {
  const clean = values.flatMap(({ start, text }) => {
    const words = line(text, 2000);
    return words && isSecond(start) ? [{ start, text: words }] : [];
  });
  return list(
    clean.sort((one, other) => one.start - other.start),
    most.cues,
  );
}

function event(value: EventFacts, base: string): EventFacts | undefined {
  const facts = present({
    name: line(value.name),
    url: page(value.url, base),
    firstDay: readDate(value.firstDay),
    lastDay: readDate(value.lastDay),
    place: line(value.place),
    timeZone: line(value.timeZone, 60),
  });
  return Object.keys(facts).length > 0 ? facts : undefined;
}

function language(value: string): string | undefined {
  const tag = value.trim().replaceAll("_", "-");
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical === "und" ? undefined : canonical;
  } catch {
    return undefined;
  }
}

function links(values: string[], base: string): string[] | undefined {
  return list([...new Set(values.flatMap((value) => page(value, base) ?? []))], most.links);
}

/** One cleaner for every field: a new field of the model does not compile without one. */
const cleaners: Cleaners = {
  url: ownAddress,
  address: ownAddress,
  stated: ownAddress,
  kind: (value) => (sourceKinds.includes(value as SourceKind) ? value : undefined),
  title: (value) => line(value),
  authors: persons,
  uploader: (value, base) => person(value, base)[0],
  publishedOn: (day) => readDate(day),
  description: block,
  image: address,
  durationSeconds: (value) => (isSecond(value) && value > 0 ? Math.round(value) : undefined),
  chapters,
  slides,
  transcript,
  language,
  category: (value) => line(value, 200),
  license: (value) => line(value, 300),
  download: address,
  startsAt: readMoment,
  endsAt: readMoment,
  room: (value) => line(value, 200),
  event,
  links,
};

export const sourceFields = Object.keys(cleaners) as SourceField[];

/** The value of a field as it may be kept; undefined if nothing of it may. A value of a wrong shape counts as absent. */
export function clean<F extends SourceField>(
  field: F,
  value: NonNullable<CapturedSource[F]>,
  base: string,
): CapturedSource[F] | undefined {
  const cleaner: Cleaners[F] = cleaners[field];
  try {
    return cleaner(value, base);
  } catch {
    return undefined;
  }
}

/** A site's name on one line of at most 100 UTF-16 units; undefined if nothing is left of it. */
export const cleanSiteName = (name: string): string | undefined => line(name, 100);
