// Whether two titles with their speakers mean the same talk: wording, punctuation, diacritics and case apart.
// Joining slides with their video and finding a talk in its schedule use it; what follows from it is decided there.
import type { Person } from "./";

/** As little of a talk as its sources, a schedule and the notebook all know. */
export interface NamedTalk {
  title: string;
  speakers: readonly Person[];
}

/** Small letters and digits with single spaces, nothing else: "Café & Bar!" becomes "cafe and bar". */
export function normalise(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}'’`]/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();
}

/** Labels that say what kind of thing a title names, not what it is about: "(Video)", "[JA]", "Keynote:". */
const label =
  "(?:official )?(?:video|slides?|slide ?deck|deck|talk|audio|recording|full|hd|4k|live|keynotes?|lightning(?: talks?)?|workshop|tutorial|session|webinar|podcast|with (?:subtitles|captions)|[a-z]{2}|english|german|deutsch|français|updated?|\\d{4})";
const bracketed = new RegExp(`\\s*[([{]\\s*${label}(?:\\s*[,/ ]\\s*${label})*\\s*[)\\]}]\\s*`, "giu");
const leading = new RegExp(`^\\s*(?:${label}|talk|opening keynote|closing keynote)\\s*(?::|\\s[-–—|]\\s)\\s*`, "iu");
/** Where a title is joined with a speaker, a conference or its own subtitle. */
const joint = /\s+[-–—|•·@]+\s+|\s+(?:\/\/|::|\/)\s+|\s*[:|]\s+|\s+@|\s+by\s+/u;

function withoutLabels(title: string): string {
  return title.replace(bracketed, " ").replace(leading, "").trim() || title;
}

const organisation =
  /\d|\b(?:conf|conference|conferences|con|summit|days?|camp|meetup|channel|tv|talks?|events?|group|foundation|community|inc|ltd|gmbh|university|project|team|staff|official|user group)\b|(?:conf|con|camp)$/iu;

/** Names without affiliation and handle, "Ann Clark [Lab]" or "Ann Clark @ann"; an organisation that uploaded is none. */
function namesOf({ speakers }: NamedTalk): string[] {
  return speakers
    .map(({ name }) => name.replace(/\s*[([{][^)\]}]*[)\]}]/g, "").replace(/\s+@\S+/g, ""))
    .filter((name) => !organisation.test(name.trim()))
    .map(normalise)
    .filter(Boolean);
}

/** One word may be a handle or a channel, which says nothing about who speaks. */
function isFullName(name: string): boolean {
  return name.includes(" ");
}

/** "Ann B. Clark", "Ann Clark" and "Clark Ann" are one person: the first and last words agree, whatever their order. */
function isSameName(one: string, other: string): boolean {
  const [words, others] = [one, other].map((name) => name.split(" "));
  const ends = (list: string[] = []) => [list[0], list.at(-1)].sort().join(" ");
  return one === other || ends(words) === ends(others);
}

/** Every text that the title may stand for: as a whole, and without what is joined to it. Normalised. */
function readings(talk: NamedTalk): { whole: string; parts: string[] } {
  const title = withoutLabels(talk.title);
  const pieces = title.split(joint);
  const parts = pieces.flatMap((_, end) => [
    pieces.slice(0, end + 1).join(" "),
    pieces.slice(end).join(" "),
    pieces[end] ?? "",
  ]);
  return { whole: normalise(title), parts: [...new Set(parts.map((part) => normalise(withoutLabels(part))))] };
}

const generic = new Set(
  "keynote keynotes opening closing welcome introduction intro session sessions lightning talk talks panel discussion q and a qa ama workshop tutorial remarks ceremony address break lunch registration demo demos part day one two three the of to for with our your conference conf summit event open space unconference community update news hello world final thoughts wrap up outro bof meetup slides video deck presentation".split(
    " ",
  ),
);

/** Whether a title names one talk by itself: "Keynote" and "Day 2: Opening" do not, "Scaling Rails" only with its speaker. */
function isDistinctive(normalised: string): boolean {
  const words = normalised.split(" ").filter((word) => !generic.has(word) && !/^\d+$/.test(word));
  return words.length >= 3 || words.join("").length >= 12 || /[\p{Lo}]{6}/u.test(words.join(""));
}

/** Numbers that tell parts of a series apart; a year is not one. */
function numbersOf(normalised: string): string {
  return normalised
    .split(" ")
    .filter((word) => /^(?:\d{1,3}|ii|iii|iv)$/.test(word))
    .join(" ");
}

/** Dice's coefficient over pairs of letters, 0 to 1: fit for typing slips and for languages without spaces. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const pairs = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const left = pairs(one);
  const right = new Map<string, number>();
  const others = pairs(other);
  for (const pair of others) right.set(pair, (right.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of left) {
    const count = right.get(pair) ?? 0;
    if (count > 0) shared++;
    right.set(pair, count - 1);
  }
  return (2 * shared) / (left.length + others.length || 1);
}

/** The likeness that texts of these lengths can have at most: most pairs are told apart by it. */
function mostLikeness(one: string, other: string): number {
  return (2 * Math.min(one.length, other.length)) / (one.length + other.length);
}

/** The part of its pairs of letters that a title must share where a likeness of 0.7 is wanted: 2s ≥ 0.7 (s + all), s being those shared. */
const leastShared = 0.53;

/** A title as a sieve looks at it. */
export function titleKey(talk: Pick<NamedTalk, "title">): string {
  return normalise(withoutLabels(talk.title));
}

/** Pairs of letters by number; some share one, which only lets more through. */
const pairNumbers = 1 << 16;
const pairAt = (text: string, at: number) => ((text.charCodeAt(at) << 8) ^ text.charCodeAt(at + 1)) & (pairNumbers - 1);

/**
 * A quick look at many titles before they are compared in earnest.
 * @returns whether a talk with such a title (as `titleKey` gives it) can be the same as this one; all that `compareTalks` takes for
 *   the same pass, and one in thousands of the others
 */
export function createTitleSieve(talk: NamedTalk): (key: string) => boolean {
  const own = titleKey(talk);
  const weights = new Uint16Array(pairNumbers);
  for (let at = 0; at < own.length - 1; at++) weights[pairAt(own, at)] = (weights[pairAt(own, at)] ?? 0) + 1;
  // A part of a title may begin or end where the whole does not.
  const known = new Uint8Array(pairNumbers);
  for (let at = 0; at <= own.length; at++) known[pairAt(` ${own} `, at)] = 1;
  const seenIn = new Uint32Array(pairNumbers);
  let round = 0;
  return (key) => {
    const [pairs, ownPairs] = [key.length - 1, own.length - 1];
    if (pairs < 1 || ownPairs < 1) return true;
    round++;
    const padded = ` ${key} `;
    let [shared, covered] = [0, 0];
    for (let at = 0; at <= key.length; at++) {
      const pair = pairAt(padded, at);
      shared += known[pair] ?? 0;
      if (seenIn[pair] === round) continue;
      seenIn[pair] = round;
      covered += weights[pair] ?? 0;
    }
    return shared >= leastShared * pairs || covered >= leastShared * ownPairs;
  };
}

/** Whether both have words the other has nothing like: "The Good" and "The Bad" share most letters and are two talks. */
function contradict(one: string, other: string): boolean {
  const [words, others] = [one.split(" "), other.split(" ")];
  const missing = (from: string[], to: string[]) => from.filter((word) => !to.some((it) => likeness(word, it) >= 0.5));
  const mutual = Math.min(missing(words, others).length, missing(others, words).length);
  return mutual / Math.max(words.length, others.length) > 0.2;
}

type Agreement = "same" | "different" | "unknown";

/** Speakers named in the other's title count: a channel's video is called "Ann Clark: Scaling Rails". */
function compareSpeakers(a: NamedTalk, b: NamedTalk): Agreement {
  const [names, others] = [namesOf(a), namesOf(b)];
  if (names.some((name) => others.some((other) => isSameName(name, other)))) return "same";
  const isNamedIn = (list: string[], title: string) =>
    list.some((name) => isFullName(name) && ` ${normalise(title)} `.includes(` ${name} `));
  if (isNamedIn(names, b.title) || isNamedIn(others, a.title)) return "same";
  return names.some(isFullName) && others.some(isFullName) ? "different" : "unknown";
}

/**
 * How alike the titles are, 0 to 1; parts of a title are only compared with the whole of the other.
 * @param least what is less alike counts as not alike at all
 */
function compareTitles(a: NamedTalk, b: NamedTalk, least: number): { value: number; matched: string } {
  const [left, right] = [readings(a), readings(b)];
  const known = new Set([...namesOf(a), ...namesOf(b)].flatMap((name) => name.split(" ")));
  // A part that only names the speaker, the channel or the year is in every title of theirs.
  const says = (part: string) => part.split(" ").some((word) => !known.has(word) && !/^\d*$/.test(word));
  const pairs = [
    ...left.parts.filter(says).map((part) => [part, right.whole] as const),
    ...right.parts.filter(says).map((part) => [part, left.whole] as const),
    [left.whole, right.whole] as const,
  ];
  let best = { value: 0, matched: "" };
  for (const [one, other] of pairs) {
    if (!one || !other || mostLikeness(one, other) < Math.max(least, best.value)) continue;
    if (numbersOf(one) !== numbersOf(other)) continue;
    const value = likeness(one, other);
    if (value >= least && value > best.value && !contradict(one, other)) best = { value, matched: one };
  }
  return best;
}

/**
 * How sure it is that both are the same talk, 0 (not) to 1. A shared speaker allows for a changed wording; without one
 * the titles must agree almost wholly and be more than "Opening"; two different speakers never give the same talk.
 */
export function compareTalks(a: NamedTalk, b: NamedTalk): number {
  const speakers = compareSpeakers(a, b);
  if (speakers === "different") return 0;
  const isCertain = speakers === "same";
  const { value, matched } = compareTitles(a, b, isCertain ? 0.7 : 0.9);
  if (isCertain) return value;
  return isDistinctive(matched) ? value * 0.95 : 0;
}

/** Whether both are the same talk, as far as titles and speakers tell; a person should confirm what follows from it. */
export function isSameTalk(a: NamedTalk, b: NamedTalk): boolean {
  return compareTalks(a, b) > 0;
}
