// Tells a conference's programme from a talk's page: it is called so, by its address or its heading, and lists talks or offers a
// schedule. Which talks those are is left to talk-links, the schedule's file to schedule-links.
import type { SourceKind } from "@/lib/model/index.ts";
import { decodePart } from "@/lib/model/web-address.ts";
import { isOfSite } from "@/lib/sites/addresses.ts";
import type { TalkLink } from "@/lib/sites/talk-list.ts";
import { findHeading } from "../generic/own-part.ts";
import { isProgrammeAddress, isTalkAddress } from "../generic/talk-path.ts";
import type { Page } from "../page/page.ts";
import { lineText } from "../page/text.ts";
import { listSchedules, readDrawnSchedule } from "./schedule-links.ts";
import { listTalkLinks } from "./talk-links.ts";

/** What a page says of the programme that it is. */
export interface Programme {
  /** How many talks it lists; 0 where only a schedule's file has them. */
  talkCount: number;
  /** A schedule with times and rooms may be taken from it. */
  hasSchedule: boolean;
}

const names =
  "schedule|program(?:me?|ma?)?|programação|programa|agenda|timetable|fahrplan|zeitplan|sessionplan|technical[- ]sessions|horario|orario|line-?up";
/** The last part of a programme's path: "schedule", "schedule-2024.html", "full-programme". */
const segment = new RegExp(
  `^(?:(?:full|conference|talks?|event|\\d{4})[-_]?)?(?:${names})(?:[-_]?(?:grid|table|list|all|\\d{4}|day[-_]?\\d+))?(?:\\.\\w{2,5})?$`,
  "i",
);
/** What follows it in the path of one day or one way to draw it: "day-2", "2024-05-06", "talks", "by-track". */
const part =
  /^(?:talks|tutorials|workshops|keynotes|posters|day[-_]?\d+|\d{4}(?:-\d\d){0,2}|index\.\w+|all|full|grid|list|table|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:by-)?(?:track|room|day|time)s?)$/i;
const heading = new RegExp(`(?:^|[\\s:|–-])(?:${names})(?:$|[\\s:|–-])`, "i");

/** Words of a heading that a programme has at most: "Conference Schedule", "Programme of Day 2". */
const longestHeading = 5;
/** Fewer talks are no programme. */
const fewest = 4;

/** Kinds of pages that lists of talks are taken for. */
const kinds: SourceKind[] = ["article", "event", "talk"];

function isCalledSo(page: Page): boolean {
  const segments = page.url.pathname.split("/").filter(Boolean);
  while (segments.length > 1 && part.test(segments.at(-1) ?? "")) segments.pop();
  if (segment.test(decodePart(segments.at(-1) ?? ""))) return true;
  const words = lineText(findHeading(page)) ?? "";
  return heading.test(words) && words.split(/\s+/).length <= longestHeading;
}

/** A menu's pages and a blog's posts are lists of links as well. */
function isTalk({ url }: TalkLink): boolean {
  const address = URL.parse(url);
  return (
    address !== null &&
    (isTalkAddress(address) || isProgrammeAddress(address) || isOfSite(url, ["talk", "deck", "video"]))
  );
}

/**
 * What the page is as a programme; undefined where it is none.
 * @param kind what it was read as
 */
export function readProgramme(page: Page, kind: SourceKind): Programme | undefined {
  if (!kinds.includes(kind) || !isCalledSo(page)) return undefined;
  const hasSchedule = readDrawnSchedule(page) !== undefined || listSchedules(page).length > 0;
  const talkCount = listTalkLinks(page).filter(isTalk).length;
  return hasSchedule || talkCount >= fewest ? { talkCount, hasSchedule } : undefined;
}
