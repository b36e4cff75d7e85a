// Sessionize's JSON: the views GridSmart and GridTable (days), Sessions (groups) and All (one object). Times are local.
// https://sessionize.com/playbook/api and the recorded GridTable of a droidcon.
import type { Person } from "@/lib/model/index.ts";
import { readBeginning } from "@/lib/model/time-zone.ts";
import { isCancelledState } from "../cancelled.ts";
import { asObject, asObjects, type DataObject, jsonOf } from "../json.ts";
import type { ReadEntry, ScheduleFormat, ScheduleLink } from "../schedule.ts";
import {
  isBreakTitle,
  omitUnknown,
  readAddress,
  readLanguage,
  readLine,
  readLink,
  readText,
  secondsBetween,
} from "../texts.ts";

/** What the view All gives once beside its sessions, by id. */
interface Lists {
  speakers: Map<string, Person>;
  rooms: Map<string, string>;
  categories: DataObject[];
}

function sessionsOf(value: unknown): DataObject[] {
  const days = asObjects(value);
  const inRooms = days.flatMap((day) => asObjects(day.rooms).flatMap((room) => asObjects(room.sessions)));
  const inGroups = days.flatMap((group) => asObjects(group.sessions));
  return [...inRooms, ...inGroups, ...asObjects(asObject(value).sessions)].filter(
    (session) => "startsAt" in session && "title" in session,
  );
}

const isOfSessionize = (session: DataObject) => "isServiceSession" in session || "isPlenumSession" in session;

function readLists(value: unknown): Lists {
  const all = asObject(value);
  const nameOf = (entry: DataObject) => readLine(entry.fullName) ?? readTranslated(entry.name) ?? "";
  return {
    speakers: new Map(asObjects(all.speakers).map((speaker) => [String(speaker.id), { name: nameOf(speaker) }])),
    rooms: new Map(asObjects(all.rooms).map((room) => [String(room.id), nameOf(room)])),
    categories: asObjects(all.categories),
  };
}

/** A session names its speakers by object, or by the id of one in the view's list. */
function readSpeakers(session: DataObject, lists: Lists): Person[] {
  if (!Array.isArray(session.speakers)) return [];
  return session.speakers.flatMap((speaker: unknown) => {
    const stated = readLine(asObject(speaker).name) ?? readLine(asObject(speaker).fullName);
    const person = stated ? { name: stated } : lists.speakers.get(String(speaker));
    return person?.name ? [person] : [];
  });
}

/** The first choice in the category whose name fits; the organisers name their categories themselves. */
function readCategory(session: DataObject, lists: Lists, name: RegExp): string | undefined {
  const stated = asObjects(session.categories).find((category) => name.test(readLine(category.name) ?? ""));
  if (stated) return readLine(asObjects(stated.categoryItems)[0]?.name);
  const chosen = Array.isArray(session.categoryItems) ? session.categoryItems.map(String) : [];
  const category = lists.categories.find((entry) => name.test(readLine(entry.title) ?? ""));
  return readLine(asObjects(category?.items).find((item) => chosen.includes(String(item.id)))?.name);
}

function readLinks(session: DataObject): ScheduleLink[] {
  const recording = readLink(session.recordingUrl, undefined, "video");
  return [...recording, ...readLink(session.liveUrl, undefined, "page")];
}

// Organisers mark an opening as a service session too, though people take notes there.
const worthNotes = /\b(keynotes?|opening|closing|welcome|panel|lightning)\b/i;

/** A text, or the first of its translations: conferences of two languages serve `{ "ja": ..., "en": ... }` in the same view. */
function readTranslated(value: unknown): string | undefined {
  return readLine(value) ?? Object.values(asObject(value)).map(readLine).find(Boolean);
}

function readSession(session: DataObject, lists: Lists): ReadEntry | undefined {
  const title = readTranslated(session.title);
  const start = readBeginning(readLine(session.startsAt) ?? "")?.text;
  if (!title || !start) return undefined;
  const speakers = readSpeakers(session, lists);
  const isService = session.isServiceSession === true && speakers.length === 0 && !worthNotes.test(title);
  const room = readLine(session.room) ?? lists.rooms.get(String(session.roomId));
  const track = readCategory(session, lists, /\b(track|topic|theme)s?\b/i);
  const durationSeconds = secondsBetween(start, session.endsAt);
  const isCancelled = isCancelledState(session.status);
  return {
    slot: { guid: readLine(session.id) ?? "", start, ...omitUnknown({ durationSeconds, room, track, isCancelled }) },
    title,
    speakers,
    ...omitUnknown({
      abstract: readText(session.description),
      url: readAddress(session.sessionUrl),
      language: readLanguage(readCategory(session, lists, /\blanguage\b/i)),
    }),
    links: readLinks(session),
    isBreak: isService || isBreakTitle(title, speakers),
  };
}

export const format: ScheduleFormat = {
  name: "Sessionize",
  open: (content) => {
    const value = jsonOf(content);
    const sessions = sessionsOf(value);
    if (!sessions.some(isOfSessionize)) return undefined;
    const lists = readLists(value);
    return { conference: { name: "" }, parts: sessions.map((session) => () => readSession(session, lists)) };
  },
};
