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

const year = /\b(?:19|20)\d\d\b/;
/** Words that a conference's name is written with and without. */
const dropped = /^(?:the|of|conf|con|conference|\d{4})$/;

function yearOf({ name, firstDay }: Named): string | undefined {
  return year.exec(name)?.[0] ?? firstDay?.slice(0, 4);
}

/** "JSConf EU 2014" becomes "js" and "eu": also the name of "JS Conf EU". */
function wordsOf(name: string): string {
  const words = normalise(name).split(" ");
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
  const [words, others] = [` ${wordsOf(one.name)} `, ` ${wordsOf(other.name)} `];
  if (words.includes(others) || others.includes(words)) return true;
  if (words.replaceAll(" ", "") === others.replaceAll(" ", "")) return true;
  return areNested(one.url, other.url);
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
  if (guess) {
    if (isSameConference(guess, current)) return undefined;
    const conference = conferences.find((known) => isSameConference(guess, known));
    return conference ? { is: "known", conference } : { is: "new", guess };
  }
  if (areNested(source.url, current.url)) return undefined;
  const conference = conferences.find(({ url }) => areNested(source.url, url));
  if (conference) return { is: "known", conference };
  const day = dayOf(source);
  return day && isOutside(day, current) ? { is: "day", day } : undefined;
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
