// The recorded schedules kept beside the repository: what each must give, and that one event's three forms agree.
import { expect, test } from "vitest";
import type { Schedule, ScheduleEntry } from "@/lib/schedule/schedule.ts";
import { describeRecorded } from "../describe-recorded.ts";
import { openRecorded } from "./open.ts";

interface Wanted {
  format: string;
  entries: number;
  breaks: number;
  conference: Schedule["conference"];
  needsTimeZone?: true;
  /** How many entries have any of these. */
  counts: Partial<
    Record<"speakers" | "abstract" | "url" | "language" | "links" | "room" | "track" | "durationSeconds", number>
  >;
}

const good = {
  name: "GOOD 2025",
  url: "https://cfp.openondemand.org/2025/",
  firstDay: "2025-03-17",
  lastDay: "2025-03-20",
  timeZone: "US/Eastern",
};
const all = { room: 72, durationSeconds: 72, url: 72, abstract: 72, speakers: 58, links: 0 };

const files: Record<string, Wanted> = {
  "fosdem.org/schedule-pentabarf.xml": {
    format: "schedule.xml",
    entries: 876,
    breaks: 0,
    conference: {
      name: "FOSDEM 2024",
      url: "https://fosdem.org/2024/",
      firstDay: "2024-02-03",
      lastDay: "2024-02-04",
      place: "ULB (Université Libre de Bruxelles), Brussels",
      timeZone: "Europe/Brussels",
    },
    counts: { speakers: 870, abstract: 876, url: 876, links: 876, room: 876, track: 876, durationSeconds: 876 },
  },
  "events.ccc.de/schedule-voctoweb-fixture.xml": {
    format: "schedule.xml",
    entries: 123,
    breaks: 0,
    conference: { name: "FrOSCon", firstDay: "2013-08-24", lastDay: "2013-08-25" },
    needsTimeZone: true,
    counts: { speakers: 122, url: 0, language: 118, room: 123, track: 123, durationSeconds: 123 },
  },
  "pretalx.osc/schedule-schedule.xml": {
    format: "schedule.xml",
    entries: 72,
    breaks: 0,
    conference: good,
    counts: { ...all, language: 72, track: 72 },
  },
  "pretalx.osc/schedule-schedule.json": {
    format: "schedule.json",
    entries: 72,
    breaks: 0,
    conference: good,
    counts: { ...all, language: 72, track: 72 },
  },
  "pretalx.osc/schedule-schedule.ics": {
    format: "iCalendar",
    entries: 72,
    breaks: 0,
    conference: { name: "", firstDay: "2025-03-17", lastDay: "2025-03-20", timeZone: "US/Eastern" },
    counts: all,
  },
  "pretalx.osc/talk-3CWD9A.ics": {
    format: "iCalendar",
    entries: 1,
    breaks: 0,
    conference: { name: "", firstDay: "2025-03-18", lastDay: "2025-03-18", timeZone: "US/Eastern" },
    counts: { speakers: 0, room: 1, durationSeconds: 1 },
  },
  "pretalx-frab/pretalx-democon.json": {
    format: "schedule.json",
    entries: 36,
    breaks: 0,
    conference: {
      name: "DemoCon",
      url: "http://localhost/democon/",
      firstDay: "2020-12-14",
      lastDay: "2020-12-16",
      timeZone: "UTC",
    },
    counts: { speakers: 36, abstract: 36, url: 36, language: 36, room: 36, track: 36, durationSeconds: 36 },
  },
  "sessionize.com/api-droidcon-schedule.json": {
    format: "Sessionize",
    entries: 137,
    breaks: 29,
    conference: { name: "", firstDay: "2024-10-31", lastDay: "2024-11-01" },
    needsTimeZone: true,
    counts: { speakers: 107, room: 137, durationSeconds: 137 },
  },
  "fosdem.org/schedule-companion-2015.ics": {
    // 157 events, one of which has an empty summary; all end when they begin.
    format: "iCalendar",
    entries: 156,
    breaks: 14,
    conference: { name: "", firstDay: "2015-03-13", lastDay: "2015-03-15", timeZone: "Asia/Singapore" },
    counts: { speakers: 0, durationSeconds: 0 },
  },
  "rubyevents.org/videos-rubykaigi-2024.yml": {
    format: "rubyevents",
    entries: 65,
    breaks: 0,
    conference: { name: "RubyKaigi 2024", firstDay: "2024-05-15", lastDay: "2024-05-17" },
    counts: { speakers: 64, language: 65, links: 65, track: 65, durationSeconds: 12 },
  },
  "pyvideo.org/djangocon-us-2019__videos__djangocon-2019-awesome-automated-apis-with-automagic-rest-by-timothy-allen.json":
    {
      format: "pyvideo",
      entries: 1,
      breaks: 0,
      conference: { name: "", firstDay: "2019-09-23", lastDay: "2019-09-23" },
      counts: { speakers: 1, abstract: 1, links: 1, language: 1, durationSeconds: 0 },
    },
  "pyvideo.org/europython-2019__videos__tom-forbes-writing-a-python-autoreloader.json": {
    format: "pyvideo",
    entries: 1,
    breaks: 0,
    conference: { name: "", firstDay: "2019-07-10", lastDay: "2019-07-10" },
    counts: { speakers: 1, abstract: 1, links: 1, language: 1, durationSeconds: 1 },
  },
  "pyvideo.org/pycon-us-2019__videos__zac-hatfield-dodds-escape-from-auto-manual-testing-with-hypothesis-pycon-2019.json":
    {
      format: "pyvideo",
      entries: 1,
      breaks: 0,
      conference: { name: "", firstDay: "2019-05-02", lastDay: "2019-05-02" },
      needsTimeZone: true,
      counts: { speakers: 1, abstract: 1, links: 1, language: 1, durationSeconds: 1 },
    },
};

/** Files that are no schedule, or none that is known. */
const refused = [
  "pretalx.osc/schedule-feed.xml",
  "sessionize.com/api-droidcon-speakers.json",
  "misc/schedule-notion-export-swiftconnection2023.json",
  "pretalx.osc/schedule-index.html",
];

function count(entries: ScheduleEntry[], fields: string[]): Record<string, number> {
  const has = (entry: ScheduleEntry, field: string) => {
    const value =
      (entry as unknown as Record<string, unknown>)[field] ?? (entry.slot as unknown as Record<string, unknown>)[field];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  };
  return Object.fromEntries(fields.map((field) => [field, entries.filter((entry) => has(entry, field)).length]));
}

/** What every file must hold to, whatever is in it. */
function checkInvariants({ entries, needsTimeZone }: Schedule): void {
  expect(new Set(entries.map(({ slot }) => slot.guid)).size).toBe(entries.length);
  const start = needsTimeZone
    ? /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?$/
    : /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/;
  for (const entry of entries) {
    expect(entry.slot.start).toMatch(start);
    expect(entry.title.trim()).not.toBe("");
    expect(entry.abstract ?? "").not.toMatch(/<\/?(p|a|li|ul|strong|em|br)\b/i);
    for (const { url } of entry.links) expect(url).toMatch(/^https?:\/\//);
  }
}

describeRecorded("pages", "recorded schedules", () => {
  console.log(`recorded schedules: ${Object.keys(files).length} cases, refused files: ${refused.length} cases`);

  test.each(Object.entries(files))(
    "%s",
    async (path, { entries, breaks, counts, needsTimeZone = false, ...wanted }) => {
      const schedule = await openRecorded(path);
      expect({ ...schedule, entries: schedule.entries.length }).toEqual({ ...wanted, needsTimeZone, entries });
      expect(schedule.entries.filter(({ isBreak }) => isBreak).length).toBe(breaks);
      expect(count(schedule.entries, Object.keys(counts))).toEqual(counts);
      checkInvariants(schedule);
    },
  );

  test.each(refused)("%s is refused", async (path) => {
    await expect(openRecorded(path)).rejects.toMatchObject({ key: "problemScheduleUnknown" });
  });

  /** What all three forms of pretalx' export hold; calendars know no track and no language. */
  function comparable({ entries }: Schedule) {
    return entries
      .map(({ title, speakers, abstract, url, slot: { start, durationSeconds, room } }) => ({
        ...{ title, abstract, url, start, durationSeconds, room },
        speakers: speakers.map(({ name }) => name).sort(),
      }))
      .sort((one, other) => String(one.url).localeCompare(String(other.url)));
  }

  test("XML, JSON and iCalendar of one event agree on all talks", async () => {
    const forms = ["xml", "json", "ics"].map((ending) => openRecorded(`pretalx.osc/schedule-schedule.${ending}`));
    const [xml, json, ics] = (await Promise.all(forms)).map(comparable);
    expect(json).toEqual(xml);
    expect(ics).toEqual(xml);
    expect(xml?.length).toBe(72);
  });

  test("a schedule of local times is complete once the zone is known", async () => {
    const path = "sessionize.com/api-droidcon-schedule.json";
    const { needsTimeZone, entries } = await openRecorded(path, { timeZone: "Europe/London" });
    expect(needsTimeZone).toBe(false);
    // The clocks went back on 27 October 2024.
    expect(entries[0]?.slot.start).toBe("2024-10-31T07:45:00+00:00");
  });

  test("2 MB are read in parts with progress", async () => {
    const progress: [number, number][] = [];
    await openRecorded("fosdem.org/schedule-pentabarf.xml", { onProgress: (...step) => progress.push(step) });
    expect(progress.length).toBeGreaterThan(2);
    expect(progress.at(-1)).toEqual([876, 876]);
  });
});
