// A captured page finds its talk in the schedule.
import { expect, test } from "vitest";
import { findSameTalk } from "@/lib/notebook/find-same-talk.ts";
import type { Schedule } from "@/lib/schedule/schedule.ts";
import { describeRecorded } from "../describe-recorded.ts";
import { openRecorded } from "../schedule/open.ts";

const entry = (title: string, ...names: string[]) => ({
  title,
  speakers: names.map((name) => ({ name })),
  isBreak: false,
});
const entries = [
  entry("Opening"),
  { ...entry("Coffee Break"), isBreak: true },
  entry("Scaling Rails", "Ann Clark"),
  entry("Debugging Distributed Systems at Night", "Bob Dorn"),
  entry("Keynote", "Eve Frank"),
  entry("Monitoring Everything, Part 1", "Ann Clark"),
  entry("Monitoring Everything, Part 2", "Ann Clark"),
];

test.each([
  ["Scaling Rails (slides)", "Ann Clark", "Scaling Rails"],
  ["Debugging distributed systems at night", "bobd", "Debugging Distributed Systems at Night"],
  ["Eve Frank - Keynote - ModelConf 2014", "ModelConf", "Keynote"],
  ["Monitoring everything (part 2)", "Ann Clark", "Monitoring Everything, Part 2"],
  ["Opening", "ModelConf", undefined],
  ["Coffee Break", "", undefined],
  ["Monitoring Everything", "Ann Clark", undefined],
  ["Something else entirely that nobody gave", "Ann Clark", undefined],
])("“%s” by %s is %s", (title, name, found) => {
  expect(findSameTalk(entries, { title, speakers: [{ name }] })?.title).toBe(found);
});

/** Every talk of a schedule, captured as a deck or as a video of the conference's channel would be called. */
function misses({ entries: scheduled, conference }: Schedule): string[] {
  const titles = new Map<string, number>();
  for (const { title } of scheduled) titles.set(title, (titles.get(title) ?? 0) + 1);
  return scheduled
    .filter(({ title, speakers, isBreak }) => !isBreak && speakers.length > 0 && titles.get(title) === 1)
    .flatMap((talk) => {
      const video = {
        title: `${conference.name} - ${talk.speakers[0]?.name}: ${talk.title}`,
        speakers: [{ name: conference.name }],
      };
      const deck = { title: `${talk.title.toUpperCase()} `, speakers: talk.speakers.slice(0, 1) };
      return [deck, video].filter((page) => findSameTalk(scheduled, page) !== talk).map(({ title }) => title);
    });
}

describeRecorded("pages", "recorded schedules", () => {
  test.each([
    ["pretalx.osc/schedule-schedule.xml", 0],
    // The video of a talk called "shutdown" by one "Boernd": both are too short to be sure of.
    ["events.ccc.de/schedule-voctoweb-fixture.xml", 1],
    ["rubyevents.org/videos-rubykaigi-2024.yml", 0],
  ])("pages of %s find their talks", async (path, most) => {
    const schedule = await openRecorded(path);
    const missed = misses(schedule);
    console.log(
      `${path}: ${missed.length} of ${schedule.entries.length * 2} pages find nothing or another talk`,
      missed,
    );
    expect(missed.length).toBeLessThanOrEqual(most);
  });
});
