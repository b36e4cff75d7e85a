// The favourites that the Android app EventFahrplan shares as JSON (sharing/models/FavoritesExport.kt): a flat list of texts. It
// states a day, never a time of day or a conference; a schedule that is there already knows both.
import type { Person } from "@/lib/model/index.ts";
import { readBeginning } from "@/lib/model/time-zone.ts";
import { asObject, asObjects, type DataObject, jsonOf } from "../json.ts";
import type { Content, ReadEntry, ScheduleFormat, ScheduleLink } from "../schedule.ts";
import { isBreakTitle, omitUnknown, readAddress, readLanguage, readLine, readLink, readText } from "../texts.ts";

function lecturesOf(content: Content): DataObject[] {
  const lectures = asObjects(asObject(jsonOf(content)).lectures);
  return lectures.filter((lecture) => "lecture_id" in lecture || "session_id" in lecture || "guid" in lecture);
}

/** "Ada Quill;Cy Moreno" */
function readSpeakers(value: unknown): Person[] {
  const names = (readLine(value) ?? "").split(/\s*;\s*/);
  return names.filter(Boolean).map((name) => ({ name }));
}

/** The app keeps links as Markdown, "[Paper](https://lamps.example/paper),[Slides](...)"; older versions as HTML. */
function readLinks(value: unknown): ScheduleLink[] {
  const text = typeof value === "string" ? value : "";
  const written = [...text.matchAll(/\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, title, url]) => ({ title, url }));
  const marked = [...text.matchAll(/<a\s[^>]*href="([^"]+)"[^>]*>([^<]*)<\/a>/gi)].map(([, url, title]) => ({
    title,
    url,
  }));
  return [...written, ...marked].flatMap(({ title, url }) => readLink(url, title, "page"));
}

function readLecture(lecture: DataObject): ReadEntry | undefined {
  const title = readLine(lecture.title);
  const start = readBeginning(readLine(lecture.date) ?? "")?.text;
  if (!title || !start) return undefined;
  const speakers = readSpeakers(lecture.speakers);
  const guid = readLine(lecture.guid) ?? readLine(lecture.session_id) ?? readLine(lecture.lecture_id) ?? "";
  return {
    slot: { guid, start, ...omitUnknown({ room: readLine(lecture.room), track: readLine(lecture.track) }) },
    title,
    speakers,
    ...omitUnknown({
      subtitle: readLine(lecture.subtitle),
      abstract: readText(lecture.abstract) ?? readText(lecture.description),
      url: readAddress(lecture.url),
      language: readLanguage(lecture.lang),
    }),
    links: readLinks(lecture.links),
    isBreak: isBreakTitle(title, speakers),
  };
}

export const format: ScheduleFormat = {
  name: "EventFahrplan",
  open: (content) => {
    const lectures = lecturesOf(content);
    if (lectures.length === 0) return undefined;
    return { conference: { name: "" }, parts: lectures.map((lecture) => () => readLecture(lecture)) };
  },
};
