// Reads subtitle files into cues: WebVTT (https://www.w3.org/TR/webvtt1/) and SubRip.
import type { Cue } from "@/lib/model/index.ts";
import { readDuration } from "./time.ts";

const timing = /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->/;

/** Seconds of "00:01:15.500" or "01:15,500". */
function seconds(stamp: string): number | undefined {
  const [clock = "", fraction = "0"] = stamp.split(/[.,]/);
  const whole = readDuration(clock);
  return whole === undefined ? undefined : whole + Number(`0.${fraction}`);
}

/** A cue's text without its markup (`<v Name>`, `<i>`, `{\an8}`) and with its entities decoded. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>|\{\\[^}]*\}/g, "")
    .replace(
      /&(amp|lt|gt|nbsp|lrm|rlm);/g,
      (_, name) => ({ amp: "&", lt: "<", gt: ">", nbsp: " " })[name as string] ?? "",
    )
    .replace(/\s+/g, " ")
    .trim();
}

/** The cues of a subtitle file in order; a repeated line (rolling captions) is kept once. */
export function readSubtitles(file: string): Cue[] {
  const cues: Cue[] = [];
  for (const block of file.replace(/\r\n?/g, "\n").split(/\n{2,}/)) {
    const rows = block.split("\n");
    const at = rows.findIndex((row) => timing.test(row));
    const start = seconds(timing.exec(rows[at] ?? "")?.[1] ?? "");
    const text = at < 0 ? "" : plain(rows.slice(at + 1).join(" "));
    if (start !== undefined && text !== "" && cues.at(-1)?.text !== text) cues.push({ start, text });
  }
  return cues;
}

const chapterLine = /^\W*((?:\d{1,2}:)?\d{1,2}:\d{2})\b[\s\-–—:)\]|]*(\S.*)$/;
const chapterLineLast = /^(\S.*?)[\s\-–—:([|]*((?:\d{1,2}:)?\d{1,2}:\d{2})\W*$/;

/** Chapters from lines "0:00 Title" of a description, by YouTube's own rule: at least three, the first at 0:00, in
 * order of time (https://support.google.com/youtube/answer/9884579). */
export function chaptersInText(text: string): { title: string; start: number }[] {
  const found = text.split("\n").flatMap((row) => {
    const first = chapterLine.exec(row.trim());
    const last = first ? undefined : chapterLineLast.exec(row.trim());
    const start = readDuration(first?.[1] ?? last?.[2]);
    const title = (first?.[2] ?? last?.[1])?.trim();
    return start === undefined || !title ? [] : [{ title, start }];
  });
  const isOrdered = found.every((chapter, index) => index === 0 || chapter.start > (found[index - 1]?.start ?? 0));
  return found.length >= 3 && found[0]?.start === 0 && isOrdered ? found : [];
}
