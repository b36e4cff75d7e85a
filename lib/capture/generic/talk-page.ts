// Reads a talk's page as most conferences make it, without markup that says so: told by its address or by its parts, read
// from the lines around the heading and from what stands under labels. Sites of their own never come here.
import type { Person } from "@/lib/model/index.ts";
import { isName } from "@/lib/model/person-name.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import { first, from, type Readings } from "../page/fields.ts";
import type { JsonObject } from "../page/json.ts";
import { textAt } from "../page/json.ts";
import { meta, type Page } from "../page/page.ts";
import { lineText } from "../page/text.ts";
import { jsonLdPersons } from "./json-ld.ts";
import { kindOfObject } from "./main-object.ts";
import { findHeading } from "./own-part.ts";
import { asideParts } from "./talk-aside.ts";
import { clockOfHeading, isEdition, titleOfHeading } from "./talk-heading.ts";
import { findParts, type Label, type Part } from "./talk-labels.ts";
import { readMedia } from "./talk-media.ts";
import { employedSpeakers, titledSpeakers, withoutSpeaker } from "./talk-named-beside.ts";
import { isLikelyTalk, isProgrammeAddress, isTalkAddress } from "./talk-path.ts";
import { readRoom, readSlot, type ShownSlot } from "./talk-slot.ts";
import {
  headedNames,
  markedSpeakers,
  readTalkSpeakers,
  repeatedName,
  signedBehind,
  signedSpeakers,
  withPages,
} from "./talk-speakers.ts";
import { readTalkText } from "./talk-text.ts";
import { splitTitle, titleBesideHeading } from "./talk-title.ts";
import { type Line, titleLines } from "./title-lines.ts";

/** How many lines around the heading may say when, where and who without a label. */
const near = { before: 6, after: 10 };

interface Talk {
  parts: Map<Label, Part>;
  slot: ShownSlot;
  room: string | undefined;
  /** The lines close to the heading. */
  close: Line[];
  lines: Line[];
}

function readTalk(page: Page): Talk {
  const { before, after } = titleLines(page);
  const paragraph = after.findIndex(({ text }) => text.length > 250);
  const close = [
    ...after.slice(0, paragraph < 0 ? near.after : Math.min(paragraph, near.after)),
    ...before.slice(0, near.before),
  ];
  const lines = [...before, ...after];
  const parts = findParts([...before.toReversed(), ...after]);
  if (isLikelyTalk(page.url) && !(parts.has("speakers") && parts.has("time"))) {
    for (const [label, part] of asideParts(page)) if (!parts.has(label)) parts.set(label, part);
  }
  const heading = findHeading(page);
  const clock = clockOfHeading(heading);
  if (heading && clock) close.unshift({ text: clock, upright: clock, element: heading });
  return {
    parts,
    slot: readSlot(page, parts, close),
    room: readRoom(parts.get("room"), close),
    close,
    lines,
  };
}

/** Whether the address alone tells that the page is about one talk. */
function isTold(page: Page): boolean {
  return isTalkAddress(page.url) || describeAddress(page.url.href).kind === "talk";
}

/** More people than speak in one talk where nothing says that it is one. */
const few = 3;

/** Whether the page marks a few people as speakers. */
function isOfFew(page: Page, lines: Line[]): boolean {
  const { length } = markedSpeakers(page, lines);
  return length > 0 && length <= few;
}

/** Whether what its address tells to be of a programme is about one talk, and not about a conference. */
function isOfProgramme(page: Page, { parts, slot, room, close, lines }: Talk): boolean {
  const heading = findHeading(page);
  if (heading && isEdition(heading)) return false;
  if (readTalkSpeakers(parts.get("speakers")).length > 0) return true;
  // Among events there are concerts with somebody.
  const isAnyEvent = /\/events?\//i.test(page.url.pathname);
  const signed = close.filter(({ text }) => !isAnyEvent || !/^(?:with|mit|avec|con|com|met)\s/i.test(text));
  const authors = [
    ...readTalkSpeakers(parts.get("authors")),
    ...signedSpeakers(signed),
    ...titledSpeakers(page, close),
  ];
  if (slot.startsAt === undefined) return room !== undefined && authors.length > 0;
  return authors.length > 0 || employedSpeakers(close).length > 0 || isOfFew(page, lines);
}

/** Whether the page is about one talk: by its address, else by saying who speaks and when or where. */
function isTalk(page: Page, talk: Talk): boolean {
  if (isTold(page)) return findHeading(page) !== undefined;
  if (isProgrammeAddress(page.url)) return isOfProgramme(page, talk);
  const { parts, slot, room } = talk;
  const isSlotted = slot.startsAt !== undefined || room !== undefined;
  return readTalkSpeakers(parts.get("speakers")).length > 0 && (isSlotted || parts.has("abstract"));
}

function readSpeakers(page: Page, { parts, lines, close }: Talk) {
  const labelled = [parts.get("speakers"), parts.get("authors")].map(readTalkSpeakers);
  const found = [
    ...labelled,
    signedSpeakers(close),
    markedSpeakers(page, lines),
    repeatedName(page, close, lines),
    isLikelyTalk(page.url) || isTold(page) ? employedSpeakers(close) : [],
    titledSpeakers(page, close),
    headedNames(page, lines),
    signedBehind(page, lines),
  ];
  return withPages(page, found.find((persons) => persons.length > 0) ?? [], lines);
}

/** What names of conferences have. */
const ofConference =
  /(?<!\d)(?:19|20)\d\d(?!\d)|(?:conf|con|days?|summit|camp|fest|kaigi)\b|\b(?:conference|congress|meetup|symposium|workshop|forum|konferenz|tagung|congr[eè]s\w*|colloque)\b/i;

/** The conference under its label, where it is called like one. */
function readConference(part: Part | undefined): string | undefined {
  const name = part?.value || part?.lines[0]?.text;
  return name && name.length <= 100 && ofConference.test(name) ? name : undefined;
}

/** A wiki titles a page with its whole path: "LampCon 2026/Program/Oil for winter". */
function lastOfPath(heading: string): string | undefined {
  return /(?:^|[:/])(?:program(?:me)?|submissions?|proposals?|sessions?|talks?|presentations?|schedule)\/([^/]{4,})$/i.exec(
    heading,
  )?.[1];
}

/** The heading's title, where what was found says more than that, as the title element of such pages mostly does. */
function readTitle(page: Page, found: Readings["title"]): string | undefined {
  const heading = findHeading(page);
  const ofWiki = lastOfPath(lineText(heading) ?? "");
  if (ofWiki) return ofWiki;
  const beside = titleBesideHeading(page, lineText(heading) ?? "");
  if (beside) return beside;
  const isShown = found?.origin === "title" || found?.origin === "dom";
  const own = titleOfHeading(page, heading, isShown ? undefined : found?.value);
  return own ?? (found?.origin === "title" ? lineText(heading) : undefined);
}

/** What says that a page is about something else than a talk. */
function isOther(page: Page, main: JsonObject | undefined): boolean {
  const kind = main && kindOfObject(main);
  return (
    /^(?:video|profile|music|product)/i.test(meta(page, "og:type") ?? "") ||
    !["article", "event", undefined].includes(kind)
  );
}

/** When, where and at which conference it is; what an event of JSON-LD is the talk's itself, and no conference. */
function readPlace({ parts, slot, room }: Talk, event: JsonObject | undefined): Readings {
  if (event) {
    const stated = textAt(event, "location", "name") ?? textAt(event, "location");
    return { event: null, room: first(from("json-ld", stated), from("dom", room)) };
  }
  const conference = readConference(parts.get("event"));
  return {
    ...(conference && { event: from("dom", { name: conference }) }),
    startsAt: from("dom", slot.startsAt),
    endsAt: from("dom", slot.endsAt),
    room: from("dom", room),
  };
}

/** Who performs at an event. */
function performersOf(event: JsonObject | undefined): Person[] {
  const stated = ["performer", "actor"].flatMap((role) => jsonLdPersons(event?.[role]));
  return stated.filter(({ name }) => isName(name));
}

/**
 * The page's talk, if it is about one; its description and day as an article give way to the talk's.
 * @param main the JSON-LD object the page is about
 * @param generic what was found so far
 */
export function readTalkPage(page: Page, main: JsonObject | undefined, generic: Readings): Readings {
  if (isOther(page, main)) return {};
  const talk = readTalk(page);
  if (!isTalk(page, talk)) return {};
  const event = main !== undefined && kindOfObject(main) === "event" ? main : undefined;
  const found = generic.title?.value ?? "";
  const signed = splitTitle(page, readTitle(page, generic.title) ?? found, talk.lines);
  const authors = first(
    from("json-ld", performersOf(event)),
    from("dom", readSpeakers(page, talk)),
    from("dom", withPages(page, signed.speakers, talk.lines)),
  );
  const speakers = authors?.value ?? [];
  const title = withoutSpeaker(signed.title, speakers);
  const told = { stated: generic.description, title, speakers };
  const description = readTalkText(page, talk.parts.get("abstract"), told);
  return {
    kind: from(isTalkAddress(page.url) ? "address" : "dom", "talk" as const),
    ...(title !== found && { title: from("dom", title) }),
    ...(authors && { authors }),
    ...(description && { description }),
    ...readPlace(talk, event),
    links: from("dom", readMedia(page)),
  };
}
