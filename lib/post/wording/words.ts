// The words that layouts add to a post, and how names and days are put into sentences. Posts are written in English.
import type { IsoDate, SourceKind } from "@/lib/model/index.ts";

export const words = {
  by: "by",
  and: "and",
  postOn: "post on",
  on: "on",
  slide: "Slide",
  highlights: "Highlights",
  mentions: "Also worth a mention",
  talks: "Talks",
  hallway: "Hallway",
  toWatch: "To watch",
  otherTalks: "Other talks",
  slidesToCome: "slides to come",
  videoToCome: "video to come",
  bothToCome: "slides and video to come",
  postedHere: "will be posted here",
  postedLater: "will be posted later",
} as const;

/** What a link to a page of that kind is called beside the talk's title. */
export const kindLabels: Record<SourceKind, string> = {
  deck: "slides",
  video: "video",
  article: "article",
  status: "status",
  person: "profile",
  project: "project",
  talk: "talk page",
  event: "event page",
};

/** "Monday, 5 May 2014", whatever the machine's own zone is. */
export function longDay(day: IsoDate): string {
  const moment = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return day;
  return `${weekday.format(moment)}, ${date.format(moment)}`;
}

/** Made once: making them takes longer than all that a post asks of them. */
const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });
const date = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** The day that `longDay` wrote so; undefined for any other text. */
export function readDay(title: string): IsoDate | undefined {
  if (!/^\p{L}+, [^,]{10,20}$/u.test(title)) return undefined;
  const moment = Date.parse(`${title.replace(/^\p{L}+, /u, "")} UTC`);
  const day = Number.isNaN(moment) ? "" : new Date(moment).toISOString().slice(0, 10);
  return day && longDay(day) === title ? day : undefined;
}

/** `separators` between the parts of a series: "A", "A and B", "A, B and C". */
export function series<Part>(parts: Part[], separator: (text: string) => Part): Part[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return [part];
    return [separator(index === parts.length - 1 ? ` ${words.and} ` : ", "), part];
  });
}
