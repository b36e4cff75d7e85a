// The offset that goes with a wall clock, above all where the clocks change.
import { describe, expect, test } from "vitest";
import { dayOf, instantDate, offsetDate, offsetOf } from "@/lib/post/wording/dates.ts";

/** By their zones: to make one takes longer than to use it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** The wall clock that a zone shows at the moment which a date with an offset names. */
function shownIn(timeZone: string, date: string): string {
  const clock =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  clocks.set(timeZone, clock);
  return clock.format(new Date(date)).replace(" ", "T");
}

describe("a time that the clocks skip has the offset from before, so it is shown later on the same day", () => {
  test.each([
    ["2014-03-09T02:30:00", "America/Los_Angeles", "-08:00", "2014-03-09T03:30:00"],
    ["2014-03-30T02:30:00", "Europe/Berlin", "+01:00", "2014-03-30T03:30:00"],
    ["2025-09-07T00:30:00", "America/Santiago", "-04:00", "2025-09-07T01:30:00"],
    ["2025-09-07T00:00", "America/Santiago", "-04:00", "2025-09-07T01:00:00"],
    ["2014-10-05T02:15:00", "Australia/Lord_Howe", "+10:30", "2014-10-05T02:45:00"],
  ])("%s in %s", (date, timeZone, offset, shown) => {
    expect(offsetOf(date, timeZone)).toBe(offset);
    expect(shownIn(timeZone, instantDate(date, timeZone))).toBe(shown);
  });
});

describe("of a time that comes twice the first is meant", () => {
  test.each([
    ["2014-11-02T01:30:00", "America/Los_Angeles", "-07:00"],
    ["2014-10-26T02:30:00", "Europe/Berlin", "+02:00"],
    ["2025-04-05T23:30:00", "America/Santiago", "-03:00"],
    ["2014-04-06T01:45:00", "Australia/Lord_Howe", "+11:00"],
  ])("%s in %s", (date, timeZone, offset) => {
    expect(offsetOf(date, timeZone)).toBe(offset);
    expect(shownIn(timeZone, instantDate(date, timeZone))).toBe(date);
  });
});

test("no change of any zone in a year moves a post to the day before", () => {
  const zones = Intl.supportedValuesOf("timeZone");
  const changes = zones.flatMap((timeZone) => changesIn(2025, timeZone).map((date) => ({ date, timeZone })));
  console.log(`changes of the clocks: ${changes.length} cases`);
  expect(changes.length).toBeGreaterThan(100);
  const moved = changes.filter(
    ({ date, timeZone }) => dayOf(shownIn(timeZone, instantDate(date, timeZone))) < dayOf(date),
  );
  expect(moved).toEqual([]);
});

/** The wall clocks, every half an hour, around the moments at which a zone's offset changes. */
function changesIn(year: number, timeZone: string): string[] {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  const offsetAt = (moment: number) =>
    format.formatToParts(moment).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const days = Array.from({ length: 367 }, (_, day) => Date.UTC(year, 0, 1 + day));
  const offsets = days.map(offsetAt);
  return days
    .slice(0, -1)
    .filter((_, at) => offsets[at] !== offsets[at + 1])
    .flatMap((day) => Array.from({ length: 144 }, (_, half) => new Date(day + (half - 48) * 1_800_000)))
    .map((date) => date.toISOString().slice(0, 19));
}

test("what is no time, or in no zone that is known, has no offset", () => {
  expect(offsetOf("", "Europe/Berlin")).toBe("+00:00");
  expect(offsetOf("2014-05-10T07:58:00", "Nowhere/At_All")).toBe("+00:00");
  expect(offsetDate("2014-05-10T07:58", "Nowhere/At_All")).toBe("2014-05-10 07:58:00 +0000");
});
