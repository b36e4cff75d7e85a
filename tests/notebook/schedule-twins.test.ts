// Which line of a schedule an entry of a file is, where several could be meant.
import { describe, expect, test } from "vitest";
import type { ScheduledTalk } from "@/lib/model/index.ts";
import { comparedParts } from "@/lib/notebook/schedule/schedule-changes.ts";
import { pairEntries, type ScheduledFields } from "@/lib/notebook/schedule/schedule-twins.ts";

const entry: ScheduledFields = {
  slot: { guid: "1", start: "2026-05-05T09:00:00+02:00", room: "Main hall" },
  title: "Steam for the impatient",
  speakers: [{ name: "Ada Byron" }],
  links: [],
  isBreak: false,
};
const row = (id: string, fields: Partial<ScheduledTalk> = {}): ScheduledTalk => ({
  ...entry,
  id,
  createdAt: "",
  updatedAt: "",
  conferenceId: "c",
  ...fields,
});
const binned = { deletedAt: "2026-05-01T00:00:00.000Z" };

describe("of two lines that could be meant", () => {
  test("it is the one outside the bin, whichever stands first", () => {
    for (const rows of [
      [row("here"), row("bin", binned)],
      [row("bin", binned), row("here")],
    ])
      expect(pairEntries(rows, [entry]).get(entry)?.row.id).toBe("here");
  });

  test("it is the one in the bin where there is no other", () => {
    expect(pairEntries([row("bin", binned)], [entry]).get(entry)?.row.id).toBe("bin");
  });

  test("it is neither where both are as good", () => {
    expect(pairEntries([row("a"), row("b")], [entry]).size).toBe(0);
  });
});

describe("what a file says of a line that said nothing of it", () => {
  const { room: _, ...withoutRoom } = entry.slot;
  const known = { ...entry, abstract: "On steam." };
  const silent: [string, ScheduledFields][] = [
    ["no abstract", entry],
    ["an empty abstract", { ...entry, abstract: "" }],
    ["no room", { ...known, slot: withoutRoom }],
  ];

  test.each(silent)("is no change in another form of the schedule: %s", (_what, before) => {
    expect(comparedParts(before, known, false)).toEqual([]);
  });

  test.each(silent)("is one in the same form, written since: %s", (_what, before) => {
    expect(comparedParts(before, known, true)).toHaveLength(1);
  });
});
