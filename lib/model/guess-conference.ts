// Which conference a talk was given at, read from what its page says. A guess: the person sees it before it counts.
import type { CapturedSource, ConferenceFacts } from "./index.ts";

// A name is words that begin with a capital or digit: "Monitorama 2014", "JSConf EU 2014", "!!Con 2019".
const name = String.raw`(?:[A-Z!][\p{L}\p{N}!.&'\u2019+:-]*|(?:of|the|for|on|und|de)\b)(?:\s+(?:[\p{Lu}\p{N}!][\p{L}\p{N}!.&'\u2019+:-]*|of|the|for|on|und|de))*`;
const introduced = new RegExp(String.raw`(?:\b(?:at|for|from|during)|@)\s+(?:the\s+)?(${name})`, "gu");
const standalone = new RegExp(`(${name})`, "gu");
const year = /\b(?:19|20)\d\d\b/;
const kindOfEvent =
  /(?:con|conf|conference|days?|summit|camp|fest|meetup|kaigi|rama|world|forum|symposium|workshop|unconference)\b/i;

/** "for Spring 2014" and "for Friday" say when, not where. */
const season =
  /^(?:spring|summer|autumn|fall|winter|early|late|mid|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun|to|birth|holi)days?)\b/i;

/** "at LampCon. Slides below" ends a sentence; "Dr." does not. */
const sentenceEnd = /(?<=[\p{L}\d]{3})[.!?](?=\s+\p{Lu}[\p{Ll}])/u;
/** How good a recording is. */
const quality = /(?:\s+(?:HD|4K|full|\d{3,4}p))+$/i;

function tidy(text: string): string {
  return (text.split(sentenceEnd)[0] ?? "")
    .replace(quality, "")
    .replace(/^(?:the|of|for|on)\s+/i, "")
    .replace(/(?:\s+(?:of|the|for|on|und|de))+$/, "")
    .replace(/[.:,’']+$/, "")
    .trim();
}

/** Candidates with a year or a word for an event, the better stated first. */
function findNames(text: string): string[] {
  const atPlace = [...text.matchAll(introduced)].map(([, found]) => tidy(found ?? ""));
  const anywhere = [...text.matchAll(standalone)].map(([, found]) => tidy(found ?? ""));
  const isLikely = (found: string) => found.length <= 60 && /\p{L}{2}/u.test(found) && !season.test(found);
  return [
    ...atPlace.filter((found) => year.test(found) || kindOfEvent.test(found)),
    ...anywhere.filter((found) => year.test(found) && kindOfEvent.test(found)),
  ].filter(isLikely);
}

/** The conference that a captured page names: stated as data, else in its description or title; undefined if none. */
export function guessConference(source: CapturedSource): ConferenceFacts | undefined {
  if (source.event?.name) return { ...source.event, name: source.event.name };
  const [found] = [...findNames(source.description ?? ""), ...findNames(source.title)];
  return found ? { name: found } : undefined;
}
