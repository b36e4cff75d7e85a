// Opens schedule files for tests: DOMParser as the browser has it, files kept beside the repository, files written here.
import { basename } from "node:path";
import { JSDOM } from "jsdom";
import { type ReadScheduleOptions, readSchedule } from "@/lib/schedule/read.ts";
import type { Schedule } from "@/lib/schedule/schedule.ts";
import { readRecorded } from "@/scripts/pages/recorded.ts";

globalThis.DOMParser = new JSDOM("").window.DOMParser;

export function openRecorded(path: string, options?: ReadScheduleOptions): Promise<Schedule> {
  const text = readRecorded(`pages/${path}`);
  return readSchedule({ name: basename(path), text }, options);
}

export function openText(name: string, text: string, options?: ReadScheduleOptions): Promise<Schedule> {
  return readSchedule({ name, text }, options);
}
