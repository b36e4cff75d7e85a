// One schedule in several forms is one schedule: the recorded pretalx event in XML, JSON and iCalendar, kept beside the repository.
import { expect, test } from "vitest";
import type { ScheduledTalk } from "@/lib/model/index.ts";
import { comparedParts } from "@/lib/notebook/schedule/schedule-changes.ts";
import { follow, pairEntries, type ScheduledFields } from "@/lib/notebook/schedule/schedule-twins.ts";
import { describeRecorded } from "../describe-recorded.ts";
import { openRecorded } from "./open.ts";

const row = (fields: ScheduledFields, index: number): ScheduledTalk => ({
  ...fields,
  id: `row-${index}`,
  createdAt: "",
  updatedAt: "",
  conferenceId: "",
});

const forms = ["schedule.xml", "schedule.json", "schedule.ics"].map((name) => `pretalx.osc/schedule-${name}`);
const pairs = forms.flatMap((one) => forms.filter((other) => other !== one).map((other) => [one, other] as const));

describeRecorded("pages", "recorded schedules in two forms", () => {
  test.each(pairs)("%s, then %s", async (one, other) => {
    const [known, opened] = [(await openRecorded(one)).entries, (await openRecorded(other)).entries];
    const rows = known.map(row);
    const twins = pairEntries(rows, opened);
    expect(opened.filter((entry) => !twins.has(entry)).map(({ title }) => title)).toEqual([]);
    expect(twins.size).toBe(known.length);
    // What both forms say of a line is the same.
    const changes = [...twins].flatMap(([entry, twin]) =>
      comparedParts(twin.row, follow(twin, entry), twin.hasSameGuid),
    );
    expect(changes).toEqual([]);
  });
});
