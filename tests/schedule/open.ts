// Opens schedule files for tests: DOMParser as the browser has it, files kept beside the repository, files written here.
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { JSDOM } from "jsdom";
import { type ReadScheduleOptions, readSchedule } from "@/lib/schedule/read.ts";
import type { Schedule } from "@/lib/schedule/schedule.ts";

globalThis.DOMParser = new JSDOM("").window.DOMParser;

const recordedFolder = join(import.meta.dirname, "../../../shared/pages");
export const hasRecorded = existsSync(recordedFolder);

export function openRecorded(path: string, options?: ReadScheduleOptions): Promise<Schedule> {
  const text = readFileSync(join(recordedFolder, path), "utf8");
  return readSchedule({ name: basename(path), text }, options);
}

export function openText(name: string, text: string, options?: ReadScheduleOptions): Promise<Schedule> {
  return readSchedule({ name, text }, options);
}
