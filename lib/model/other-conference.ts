// Whether a talk's pages speak for another conference than the one that the talk was filed under.
import { normalise } from "./alike.ts";
import { guessConference } from "./guess-conference.ts";
import type { Conference, ConferenceFacts, IsoDate, Source, TalkRecord } from "./index.ts";

type Named = Pick<Conference, "name" | "url" | "firstDay">;

/** What a page says: another conference, or only that the talk was on a day when this one was not. */
export type OtherConference =
  | { is: "known"; conference: Conference }
  | { is: "new"; guess: ConferenceFacts }
  | { is: "day"; day: IsoDate };

/** "2025", "GOOD2025", "’25": the last two digits tell them apart. */
const year = /(?<!\d)(?:19|20)(\d\d)(?!\d)|['’‘](\d\d)(?!\d)/;
/** "GOOD 25" is the one of 2025 where that is known of the other name: it may also be the 25th. */
const shortYear = /(?<=\s)(\d\d)$/;
/** Words that a conference's name is written with and without. */
const dropped = /^(?:the|of|conf|con|conference)$/;

/** The last two digits of the year that a name says, else of its first day's. */
function yearOf({ name, firstDay }: Named): string | undefined {
  const [, long, short] = year.exec(name) ?? [];
  return long ?? short ?? firstDay?.slice(2, 4);
}

/** Without the year, however it is written. @param other the year of the other name */
function withoutYear(name: string, other: string | undefined): string {
  const text = name.trim();
  const rest = text.replace(year, " ");
  return shortYear.exec(rest)?.[1] === other ? rest.replace(shortYear, " ") : rest;
}

/** "JSConf EU 2014" becomes "js" and "eu": also the name of "JS Conf EU". */
function wordsOf(name: string, otherYear: string | undefined): string {
  const words = normalise(withoutYear(name, otherYear) || name).split(" ");
  const telling = words.filter((word) => !dropped.test(word)).map((word) => word.replace(/(?<=..)conf?$/, ""));
  return (telling.length > 0 ? telling : words).join(" ");
}

/** Host and path, "harbour.example/2024". */
function placeOnWeb(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  return host.replace(/^www\./, "") + pathname.replace(/\/$/, "");
}

/** Whether one address is below the other: a host alone has the pages of many conferences. */
function areNested(one: string | undefined, other: string | undefined): boolean {
  const [place, otherPlace] = [placeOnWeb(one), placeOnWeb(other)];
  if (place === undefined || otherPlace === undefined) return false;
  return `${place}/`.startsWith(`${otherPlace}/`) || `${otherPlace}/`.startsWith(`${place}/`);
}

/** Whether two names mean one conference: one may say more than the other ("Monitorama PDX 2014"), and the years must agree. */
export function isSameConference(one: Named, other: Named): boolean {
  const [ofOne, ofOther] = [yearOf(one), yearOf(other)];
  if (ofOne && ofOther && ofOne !== ofOther) return false;
  const [words, others] = [` ${wordsOf(one.name, ofOther)} `, ` ${wordsOf(other.name, ofOne)} `];
  if (words.includes(others) || others.includes(words)) return true;
  if (words.replaceAll(" ", "") === others.replaceAll(" ", "")) return true;
  return areNested(one.url, other.url);
}

/** Whether both names are one conference's: the same words and year, in whichever letters. */
function isSameName(one: Named, other: Named): boolean {
  const [ofOne, ofOther] = [yearOf(one), yearOf(other)];
  const [words, others] = [wordsOf(one.name, ofOther), wordsOf(other.name, ofOne)];
  if (words.replaceAll(" ", "") !== others.replaceAll(" ", "")) return false;
  // One of them may leave its year out, or say it in two digits.
  return ofOne === undefined || ofOther === undefined || ofOne === ofOther;
}

/** The conference that would be there twice if another one of this name were started, the best fit first. */
export function findSameConference<Known extends Named>(wanted: Named, conferences: Known[]): Known | undefined {
  const same = conferences.filter((known) => isSameName(wanted, known));
  return (
    same.find(({ name }) => name === wanted.name) ?? same.find((known) => yearOf(known) === yearOf(wanted)) ?? same[0]
  );
}

/** The day that a talk's page or an event's states as its own; the day of an upload tells nothing. */
function dayOf({ kind, startsAt }: Pick<Source, "kind" | "startsAt">): IsoDate | undefined {
  return kind === "talk" || kind === "event" ? startsAt?.slice(0, 10) : undefined;
}

function isOutside(day: IsoDate, { firstDay, lastDay }: Pick<Conference, "firstDay" | "lastDay">): boolean {
  return firstDay !== undefined && (day < firstDay || day > (lastDay ?? firstDay));
}

/** What one page speaks for, if that is not the conference. */
function readSource(source: Source, current: Conference, conferences: Conference[]): OtherConference | undefined {
  const guess = guessConference(source);
  const isOwnPage = areNested(source.url, current.url);
  // A conference's own page may tell of another one in its text.
  if (guess && (source.event?.name || !isOwnPage)) {
    if (isSameConference(guess, current)) return undefined;
    const conference = conferences.find((known) => isSameConference(guess, known));
    return conference ? { is: "known", conference } : { is: "new", guess };
  }
  if (isOwnPage) return undefined;
  const conference = conferences.find(({ url }) => areNested(source.url, url));
  if (conference) return { is: "known", conference };
  const day = dayOf(source);
  if (!day || !isOutside(day, current)) return undefined;
  const on = conferences.filter((known) => known.firstDay !== undefined && !isOutside(day, known));
  return on[0] && on.length === 1 ? { is: "known", conference: on[0] } : { is: "day", day };
}

/** Whether a page speaks for a conference: by its event, its address or its own day. */
function speaksFor(source: Source, conference: Conference): boolean {
  const guess = guessConference(source);
  if (guess) return isSameConference(guess, conference);
  const day = dayOf(source);
  const isThen = day !== undefined && conference.firstDay !== undefined && !isOutside(day, conference);
  return isThen || areNested(source.url, conference.url);
}

/** Whether one of a talk's pages speaks for a conference, and none for another one. */
export function belongsTo({ sources }: Pick<TalkRecord, "sources">, conference: Conference): boolean {
  const isOthers = (source: Source) => guessConference(source) !== undefined && !speaksFor(source, conference);
  return sources.some((source) => speaksFor(source, conference)) && !sources.some(isOthers);
}

/** Whether none of a talk's pages names any conference. */
export function namesNone({ sources }: Pick<TalkRecord, "sources">): boolean {
  return sources.every((source) => guessConference(source) === undefined);
}

/**
 * What the talk's pages say of another conference; undefined where they say none, where the schedule of this one has the talk,
 * and after the person has said that it belongs here.
 * @param conferences all there are, the current one among them
 */
export function findOtherConference(
  { talk, sources }: Pick<TalkRecord, "talk" | "sources">,
  current: Conference,
  conferences: Conference[],
): OtherConference | undefined {
  if (talk.slot || talk.isConferenceSettled) return undefined;
  const said = sources.map((source) => readSource(source, current, conferences));
  // One page that speaks for this conference, or says nothing of any, does not outweigh another that names one.
  return said.find((other) => other !== undefined);
}
