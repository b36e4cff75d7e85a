// rubyevents.org's videos.yml: a list of talks with the day and no time; a session may hold further talks.
// https://github.com/rubyevents/rubyevents and the recorded file of RubyKaigi 2024.

import { readBeginning } from "@/lib/model/time-zone.ts";
import { pageOfShortcode } from "@/lib/sites/embeds.ts";
import { secondAddress } from "@/lib/sites/places.ts";
import { asObjects, type DataObject } from "../json.ts";
import type { Content, ReadEntry, ScheduleFormat, ScheduleLink } from "../schedule.ts";
import {
  isBreakTitle,
  omitUnknown,
  readLanguage,
  readLine,
  readLink,
  readScheduleDuration,
  readText,
} from "../texts.ts";

function recordsOf(content: Content): DataObject[] {
  if (content.form !== "yaml" && content.form !== "json") return [];
  return asObjects(content.value).filter(
    (record) => "title" in record && ("video_provider" in record || ("video_id" in record && "event_name" in record)),
  );
}

/** A talk within a session takes the session's day, track and recording. */
function flatten(records: DataObject[]): DataObject[] {
  return records.flatMap((record) => {
    const within = asObjects(record.talks).map((talk) => ({
      date: record.date,
      event_name: record.event_name,
      track: record.track,
      ...talk,
      ...(talk.video_provider === "parent" && {
        video_provider: record.video_provider,
        video_id: record.video_id,
        isPartOfVideo: true,
      }),
    }));
    return [record, ...within];
  });
}

function readVideo(record: DataObject): ScheduleLink[] {
  const id = readLine(record.video_id) ?? "";
  const seconds = record.isPartOfVideo ? readCue(record.start_cue) : undefined;
  if (record.video_provider === "mp4") return readLink(id, undefined, "video");
  if (!/^[\w-]+$/.test(id)) return [];
  // Until 2024 there was no other provider, and none was named.
  const page = pageOfShortcode(readLine(record.video_provider) ?? "youtube", id);
  return readLink(page && seconds ? secondAddress(page, seconds) : page, undefined, "video");
}

/** Slides and pages beside the recording, each with its type ("slide-deck", "write-up"). */
function readResources(record: DataObject): ScheduleLink[] {
  return asObjects(record.additional_resources).flatMap(({ url, name, title, type }) =>
    readLink(url, title ?? name, /slide/i.test(readLine(type) ?? "") ? "slides" : "page"),
  );
}

/** Seconds of a cue, "06:05" or "1:06:05". */
function readCue(cue: unknown): number | undefined {
  const text = readLine(cue);
  if (!text) return undefined;
  return readScheduleDuration(text.split(":").length === 2 ? `00:${text}` : text.padStart(8, "0"));
}

function readTalk(record: DataObject): ReadEntry | undefined {
  const title = readLine(record.title);
  // Older files state only when the recording was published; "TODO" until it is.
  const start = [record.date, record.published_at].map((day) => readBeginning(readLine(day) ?? "")?.text).find(Boolean);
  if (!title || !start) return undefined;
  const names: unknown[] = Array.isArray(record.speakers) ? record.speakers : [];
  const speakers = names.flatMap((speaker) => readLine(speaker) ?? []).map((name) => ({ name }));
  const length = (readCue(record.end_cue) ?? 0) - (readCue(record.start_cue) ?? 0);
  const guid = readLine(record.id) ?? readLine(record.video_id) ?? title;
  const track = readLine(record.track);
  return {
    slot: { guid, start, ...omitUnknown({ durationSeconds: length > 0 ? length : undefined, track }) },
    title,
    speakers,
    ...omitUnknown({ abstract: readText(record.description), language: readLanguage(record.language) }),
    links: [...readLink(record.slides_url, undefined, "slides"), ...readVideo(record), ...readResources(record)],
    isBreak: isBreakTitle(title, speakers),
  };
}

export const format: ScheduleFormat = {
  name: "rubyevents",
  open: (content) => {
    const talks = flatten(recordsOf(content));
    if (talks.length === 0) return undefined;
    const name = talks.map((talk) => readLine(talk.event_name)).find(Boolean) ?? "";
    return { conference: { name }, parts: talks.map((talk) => () => readTalk(talk)) };
  },
};
