// What a later version of a schedule changed, line by line, for the person to read.
import type { ScheduledTalk } from "@/lib/model/index.ts";
import { canonicalJson } from "../rows/canonical.ts";
import type { ScheduledFields } from "./schedule-twins.ts";

/** What a person can see of a line; "text" stands for abstract, links, the recording and the like. */
export type ChangedPart = "title" | "speakers" | "time" | "room" | "text";

export interface ScheduleChange {
  kind: "added" | "changed" | "removed";
  /** As it stands now; a removed one as it stood. */
  title: string;
  /** Empty unless it was changed. */
  parts: ChangedPart[];
  slot: ScheduledTalk["slot"];
}

const partValues: [ChangedPart, (fields: ScheduledFields) => unknown[]][] = [
  ["title", ({ title, subtitle }) => [title, subtitle]],
  ["speakers", ({ speakers }) => [speakers.map(({ name }) => name)]],
  [
    "time",
    ({ slot }) => [
      slot.start.includes("T") ? Date.parse(slot.start) : slot.start,
      slot.durationSeconds,
      slot.isCancelled,
    ],
  ],
  ["room", ({ slot }) => [slot.room, slot.track]],
  [
    "text",
    ({ speakers, abstract, url, language, links, isBreak, slot }) => [
      speakers,
      abstract,
      url,
      language,
      links,
      isBreak,
      slot.isNotRecorded,
    ],
  ],
];

function isAbsent(value: unknown): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/**
 * The parts in which two versions of a line differ.
 * @param isSameForm otherwise what only one of the forms has at all is no change
 */
export function comparedParts(before: ScheduledFields, after: ScheduledFields, isSameForm: boolean): ChangedPart[] {
  const changed = partValues.filter(([, read]) => {
    const now = read(after);
    return read(before).some(
      (was, index) => canonicalJson(was) !== canonicalJson(now[index]) && (isSameForm || !isAbsent(was)),
    );
  });
  return changed.map(([part]) => part);
}
