// pyvideo.org's records: one JSON object a talk, or a list of them. They give the day and no time.
// https://github.com/pyvideo/data and recorded files of EuroPython, PyCon and DjangoCon.

import { readBeginning } from "@/lib/model/time-zone.ts";
import { asObject, asObjects, type DataObject, jsonOf } from "../json.ts";
import type { Content, ReadEntry, ScheduleFormat, ScheduleLink } from "../schedule.ts";
import { isBreakTitle, omitUnknown, readLanguage, readLine, readLink, readText } from "../texts.ts";

function recordsOf(content: Content): DataObject[] {
  const value = jsonOf(content);
  const records = Array.isArray(value) ? asObjects(value) : [asObject(value)];
  return records.filter((record) => "recorded" in record && "title" in record);
}

function readLinks(record: DataObject): ScheduleLink[] {
  const videos = asObjects(record.videos).flatMap(({ url }) => readLink(url, undefined, "video"));
  // A list of objects now, of plain addresses in older records.
  const related: unknown[] = Array.isArray(record.related_urls) ? record.related_urls : [];
  const pages = related.flatMap((link) => {
    const { url, label } = typeof link === "string" ? { url: link, label: undefined } : asObject(link);
    return readLink(url, label, "page");
  });
  return [...videos, ...pages];
}

function readRecord(record: DataObject): ReadEntry | undefined {
  const title = readLine(record.title);
  const start = readBeginning(readLine(record.recorded) ?? "")?.text;
  if (!title || !start) return undefined;
  const names: unknown[] = Array.isArray(record.speakers) ? record.speakers : [];
  const speakers = names.flatMap((speaker) => readLine(speaker) ?? []).map((name) => ({ name }));
  const links = readLinks(record);
  // No id of its own: the video's address is what stays the same in later versions of the record.
  const guid = links.find(({ kind }) => kind === "video")?.url ?? title;
  const { duration } = record;
  const isLong = typeof duration === "number" && duration > 0;
  return {
    slot: { guid, start, ...(isLong && { durationSeconds: duration }) },
    title,
    speakers,
    ...omitUnknown({ abstract: readText(record.description), language: readLanguage(record.language) }),
    links,
    isBreak: isBreakTitle(title, speakers),
  };
}

export const format: ScheduleFormat = {
  name: "pyvideo",
  open: (content) => {
    const records = recordsOf(content);
    if (records.length === 0) return undefined;
    return { conference: { name: "" }, parts: records.map((record) => () => readRecord(record)) };
  },
};
