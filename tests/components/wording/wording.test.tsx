// How places, sizes, days, moments, zones and choices are written.
import { describe, expect, test } from "vitest";
import { lettersOf } from "@/components/people/people.ts";
import { formatBytes } from "@/components/wording/bytes.ts";
import { formatDays } from "@/components/wording/days.ts";
import { nameOfKey } from "@/components/wording/key-names.ts";
import {
  formatAgo,
  formatMoment,
  formatMomentAlone,
  formatMomentWithin,
  nameCounts,
} from "@/components/wording/moments.ts";
import { formatDay, nameAdded, nameExtent, nameKind } from "@/components/wording/place-name.ts";
import { embedChoices, layoutName, linkChoices } from "@/components/wording/post-words.ts";
import { formatSlot, formatSlotDay, formatSlotTime } from "@/components/wording/slot-words.ts";
import { formatOffset, nameZone, zoneChoices } from "@/components/wording/time-zones.ts";
import { type Place, type Source, sourceKinds } from "@/lib/model/index.ts";

test.each([
  [0, "0 kB"],
  [1, "1 kB"],
  [1_499, "1 kB"],
  [999_400, "999 kB"],
  [1_000_000, "1 MB"],
  [38_449_000, "38.4 MB"],
  [1_000_000_000, "1 GB"],
  [2_560_000_000, "2.6 GB"],
])("%i bytes are %s", (bytes, text) => expect(formatBytes(bytes)).toBe(text));

test.each([
  [{}, undefined],
  [{ lastDay: "2024-05-07" }, undefined],
  [{ firstDay: "2024-05-05" }, "May 5, 2024"],
  [{ firstDay: "2024-05-05", lastDay: "2024-05-05" }, "May 5, 2024"],
  [{ firstDay: "2024-05-05", lastDay: "2024-05-04" }, "May 5, 2024"],
  [{ firstDay: "2024-05-05", lastDay: "2024-05-07" }, "May 5 – 7, 2024"],
  [{ firstDay: "soon" }, undefined],
  [{ firstDay: "2024-05-05", lastDay: "later" }, undefined],
])("the days %o are %s", (days, text) => expect(formatDays(days)).toBe(text));

test.each([
  ["Mod", "Ctrl"],
  ["Alt", "Alt"],
  ["Escape", "Esc"],
  ["PageUp", "Page ↑"],
  ["ArrowUp", "↑"],
  ["ArrowDown", "↓"],
  ["ArrowLeft", "←"],
  ["ArrowRight", "→"],
  ["Enter", "↵"],
  ["E", "E"],
])("the key %s is written %s", (key, text) => expect(nameOfKey(key)).toBe(text));

describe("a moment", () => {
  const now = new Date(2024, 4, 8, 14, 0);
  const iso = (...at: [number, number, number, number, number]) => new Date(...at).toISOString();

  test.each([
    [iso(2024, 4, 8, 10, 2), "10:02 AM", "Today, 10:02 AM"],
    [iso(2024, 4, 7, 18, 20), "May 7 at 6:20 PM", "Yesterday, 6:20 PM"],
    [iso(2024, 4, 6, 18, 20), "May 6 at 6:20 PM", "May 6 at 6:20 PM"],
    [iso(2013, 4, 8, 18, 20), "May 8, 2013 at 6:20 PM", "May 8, 2013 at 6:20 PM"],
  ])("%s is %s, alone %s", (moment, text, alone) => {
    expect([formatMoment(moment, now), formatMomentAlone(moment, now)]).toEqual([text, alone]);
  });

  test.each([
    [iso(2024, 4, 8, 10, 2), "today, 10:02 AM"],
    [iso(2024, 4, 7, 0, 0), "yesterday, 12:00 AM"],
    [iso(2024, 4, 6, 23, 59), "on May 6 at 11:59 PM"],
    [iso(2024, 4, 9, 8, 0), "on May 9 at 8:00 AM"],
  ])("%s is %s within a sentence", (moment, text) => expect(formatMomentWithin(moment, now)).toBe(text));

  test.each([
    [0, "this minute"],
    [10, "10 minutes ago"],
    [59, "59 minutes ago"],
    [60, "1 hour ago"],
    [100, "2 hours ago"],
    [23 * 60 + 29, "23 hours ago"],
    [24 * 60, "yesterday"],
    [40 * 60, "2 days ago"],
  ])("%i minutes before is %s", (minutes, text) => {
    expect(formatAgo(new Date(now.valueOf() - minutes * 60_000).toISOString(), now)).toBe(text);
  });

  test.each([
    ["2024-01-02", "January 2"],
    ["2023-01-02", "January 2, 2023"],
    [iso(2024, 0, 2, 23, 0), "January 2"],
  ])("of the day %s is %s", (day, text) => expect(formatDay(day, now)).toBe(text));
});

test("what a backup holds is counted", () => {
  expect(nameCounts({ conferences: 1, talks: 31, notes: 2 })).toBe("1 conference, 31 talks, 2 notes");
});

test.each<[Place, string]>([
  [{ kind: "talk" }, "Added to the talk"],
  [{ kind: "slide", number: 12 }, "Added to slide 12"],
  [{ kind: "time", seconds: 75 }, "Added at 1:15"],
  [{ kind: "quote", text: "Oil" }, "Added to the quotation"],
])("a note on %o is said to be: %s", (place, text) => expect(nameAdded(place)).toBe(text));

test.each<[Pick<Source, "kind" | "slides" | "durationSeconds">, string]>([
  [{ kind: "video", slides: [{ number: 1 }], durationSeconds: 75 }, "1 slide"],
  [{ kind: "video", durationSeconds: 75 }, "1:15"],
  [{ kind: "video", durationSeconds: 0 }, "0:00"],
  [{ kind: "article" }, "Article"],
])("the extent of %o is %s", (source, text) => expect(nameExtent(source)).toBe(text));

test("each kind of page has a word", () => {
  const words = ["Slides", "Video", "Article", "Social post", "Profile", "Project", "Talk page", "Event"];
  expect(sourceKinds.map(nameKind)).toEqual(words);
});

test("a post's choices have words; a layout that has none is called by its label", () => {
  expect(linkChoices()).toEqual([
    { value: "inline", label: "In the text" },
    { value: "reference", label: "Numbered at the end" },
  ]);
  expect(embedChoices().map(({ value, label }) => [value, label])).toEqual([
    ["link", "Links"],
    ["picture", "Pictures with a link"],
    ["embed", "Players in the page"],
  ]);
  const names = ["highlights", "talks", "days", "index", "own", "later"].map((name) => layoutName(name, "Later"));
  expect(names).toEqual(["Highlight bullets", "A heading per talk", "By day", "Link index", "My own layout", "Later"]);
});

describe("a slot is on the clock of its place", () => {
  test.each([
    ["2014-05-05T23:30:00-07:00", "Mon, May 5", "11:30 PM"],
    ["2014-05-05", "Mon, May 5", ""],
  ])("%s: %s, %s", (start, day, time) => {
    expect([formatSlotDay(start), formatSlotTime(start)]).toEqual([day, time]);
  });

  test("with its room and its track, where it has them", () => {
    const slot = { guid: "1", start: "2014-05-05T09:30:00-07:00", track: "Oil" };
    expect(formatSlot({ ...slot, room: "Main hall" })).toBe("Mon, May 5 · 09:30 AM · Main hall · Oil");
    expect(formatSlot({ guid: "1", start: "2014-05-05" })).toBe("Mon, May 5");
  });
});

describe("a time zone", () => {
  test.each([
    ["America/Los_Angeles", "2014-05-05T09:00:00", "−07:00"],
    ["America/Los_Angeles", "2014-12-05T09:00:00", "−08:00"],
    ["Asia/Kolkata", "2014-05-05T09:00:00", "+05:30"],
    ["America/St_Johns", "2014-12-05T09:00:00", "−03:30"],
    ["Etc/UTC", "2014-05-05T09:00:00", "+00:00"],
    // An hour before its clocks went on, and an hour behind.
    ["America/Los_Angeles", "2014-03-09T01:00:00", "−08:00"],
    ["America/Los_Angeles", "2014-03-09T03:00:00", "−07:00"],
    ["Europe/Oslo", "2014-03-30T01:30:00", "+01:00"],
    ["Europe/Oslo", "2014-03-30T03:30:00", "+02:00"],
    ["Europe/Oslo", "soon", ""],
  ])("%s is at %s %s", (zone, local, text) => expect(formatOffset(zone, local)).toBe(text));

  test.each([
    ["America/Argentina/Buenos_Aires", "Buenos Aires"],
    ["UTC", "UTC"],
  ])("%s is called %s", (zone, name) => expect(nameZone(zone)).toBe(name));

  test("is chosen by continent, and the chosen one carries its offset", () => {
    const choices = zoneChoices("Europe/Oslo", "2014-05-05T09:00:00");
    expect(choices.find(({ value }) => value === "Europe/Oslo")).toEqual({
      value: "Europe/Oslo",
      label: "Oslo, +02:00",
      group: "Europe",
    });
    expect(choices.find(({ value }) => value === "Europe/Rome")?.label).toBe("Rome");
    expect(choices.filter(({ value }) => value === "Europe/Oslo")).toHaveLength(1);
    expect(zoneChoices("Europe/Oslo", "")[0]?.value).toBe(choices[0]?.value);
    expect(zoneChoices("Europe/Oslo", "").find(({ value }) => value === "Europe/Oslo")?.label).toBe("Oslo");
    expect(zoneChoices(undefined, "").some(({ label }) => label.includes(","))).toBe(false);
  });

  test("that the browser does not list is there first if it is the chosen one", () => {
    const [first, second] = zoneChoices("EST5EDT", "2014-05-05T09:00:00");
    expect(first).toEqual({ value: "EST5EDT", label: "EST5EDT, −04:00", group: undefined });
    expect(second?.value).not.toBe("EST5EDT");
  });
});

test("people's marks have a letter, or two where two begin alike", () => {
  const letters = lettersOf(["ada", " Ben", "Bea", "Ö", "🙂 Cleo"]);
  expect([...letters.values()]).toEqual(["A", "BE", "BE", "Ö", "🙂"]);
});
