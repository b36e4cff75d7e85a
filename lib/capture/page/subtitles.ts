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

/** "0:39", "1:02:03"; not a part of a longer one. */
const stamp = "(?:\\d{1,2}:)?\\d{1,3}:\\d\\d(?![\\d:]*\\d)";
/** What a stamp may stand in or behind: brackets, bullets, pictures, the chapter's number. */
const opening = "(?:\\d{1,2}[.)]\\s+)?[^\\p{L}\\p{N}]*";
/** Where a chapter ends, behind where it begins. */
const rangeEnd = `(?:\\s*[-–—~～→]\\s*${stamp})?`;
/** What sets a stamp and a title off from each other; a single full stop begins ".NET". */
const apart = "(?:[\\s\\-–—:;,)\\]|>=→➜➔➡▶►·•~～*_\\ufe0f]|\\.{2,}|\\.(?=\\s))*";
const chapterLine = new RegExp(`^${opening}(${stamp})${rangeEnd}${apart}(\\S.*)$`, "u");
const chapterLineLast = new RegExp(`^(\\S.*?)[\\s([]+(${stamp})${rangeEnd}[^\\p{L}\\p{N}]*$`, "u");
const stampAlone = new RegExp(`^[^\\p{L}\\p{N}]*(${stamp})${rangeEnd}[^\\p{L}\\p{N}]*$`, "u");
const sign = /(?:[\s\-–—:;,|@>=→➜➔➡·•~～(["]|(?<=[\s.])\.|…)+$/u;
/** UTF-16 units. No chapter is called anything as long. */
const longestRow = 300;

interface WrittenChapter {
  title: string;
  start: number;
  isStampFirst: boolean;
}

/** The chapter of a row, and of the next one where a row is a stamp alone. */
function chapterOf(row: string, next: string | undefined): WrittenChapter[] {
  if (row.length > longestRow) return [];
  const alone = stampAlone.exec(row)?.[1];
  const [, stated, behind = ""] = (alone ? [row, alone, next] : chapterLine.exec(row)) ?? [];
  const [, before = "", last] = stated ? [] : (chapterLineLast.exec(row) ?? []);
  const start = readDuration(stated ?? last);
  const title = (behind || before.replace(sign, "")).trim();
  return start === undefined || title === "" ? [] : [{ title, start, isStampFirst: stated !== undefined }];
}

/** Chapters in order of time; one that is not later than the one before it begins another list. */
function inOrder(chapters: WrittenChapter[]): WrittenChapter[][] {
  const runs: WrittenChapter[][] = [];
  for (const chapter of chapters) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.start < chapter.start) run.push(chapter);
    else runs.push([chapter]);
  }
  return runs;
}

/**
 * Chapters from lines "0:00 Title" of a description, by YouTube's own rule: at least three, the first at 0:00, in order of time
 * (https://support.google.com/youtube/answer/9884579). Other times of day may stand before and behind them.
 */
export function chaptersInText(text: string): { title: string; start: number }[] {
  const rows = text
    .split("\n")
    .map((row) => row.replace(/(?<=\d)：(?=\d\d)/g, ":").trim())
    .filter(Boolean);
  const found = rows.flatMap((row, index) => chapterOf(row, rows[index + 1]));
  const lists = [true, false].flatMap((isFirst) => inOrder(found.filter((one) => one.isStampFirst === isFirst)));
  const own = lists.find(({ length, 0: first }) => length >= 3 && first?.start === 0) ?? [];
  return own.map(({ title, start }) => ({ title, start }));
}
