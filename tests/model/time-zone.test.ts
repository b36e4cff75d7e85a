// Wall-clock times and offsets around the changes of clocks, and the beginnings that files write.
import { expect, test } from "vitest";
import { atZone, isTimeZone, moveToZone, readBeginning, settleBeginning } from "@/lib/model/time-zone.ts";

test.each([
  ["2014-05-05T09:30:00", "America/Los_Angeles", "2014-05-05T09:30:00-07:00"],
  ["2014-12-05T09:30:00", "America/Los_Angeles", "2014-12-05T09:30:00-08:00"],
  ["2025-03-17T13:00:00", "US/Eastern", "2025-03-17T13:00:00-04:00"],
  ["2024-02-03T09:30:00", "Europe/Brussels", "2024-02-03T09:30:00+01:00"],
  ["2024-01-01T00:00:00", "UTC", "2024-01-01T00:00:00+00:00"],
  ["2024-06-01T10:00:00", "Asia/Kolkata", "2024-06-01T10:00:00+05:30"],
  ["2024-06-01T10:00:00", "Australia/Eucla", "2024-06-01T10:00:00+08:45"],
  ["2024-01-01T00:30:00", "Pacific/Kiritimati", "2024-01-01T00:30:00+14:00"],
  // Skipped: at 02:00 it becomes 03:00, so 02:30 is meant as 03:30.
  ["2025-03-30T02:30:00", "Europe/Berlin", "2025-03-30T03:30:00+02:00"],
  ["2025-03-09T02:30:00", "America/New_York", "2025-03-09T03:30:00-04:00"],
  // Half an hour is skipped on Lord Howe Island.
  ["2024-10-06T02:15:00", "Australia/Lord_Howe", "2024-10-06T02:45:00+11:00"],
  // Twice: the first one is meant.
  ["2025-10-26T02:30:00", "Europe/Berlin", "2025-10-26T02:30:00+02:00"],
  ["2025-11-02T01:30:00", "America/New_York", "2025-11-02T01:30:00-04:00"],
  // The minutes around the changes.
  ["2025-03-30T01:59:00", "Europe/Berlin", "2025-03-30T01:59:00+01:00"],
  ["2025-03-30T03:00:00", "Europe/Berlin", "2025-03-30T03:00:00+02:00"],
  ["2025-10-26T03:00:00", "Europe/Berlin", "2025-10-26T03:00:00+01:00"],
])("%s in %s is %s", (local, zone, moment) => {
  expect(atZone(local, zone)).toBe(moment);
});

test("a moment is shown with the offset of the place", () => {
  expect(moveToZone("2014-05-05T16:30:00Z", "America/Los_Angeles")).toBe("2014-05-05T09:30:00-07:00");
  expect(moveToZone("2025-03-30T01:00:00Z", "Europe/Berlin")).toBe("2025-03-30T03:00:00+02:00");
});

test.each([
  // On Lord Howe Island the clocks change at half past an hour of UTC, whichever moment was asked for before.
  ["2024-10-05T15:00:00Z", "2024-10-06T01:30:00+10:30"],
  ["2024-10-05T15:29:00Z", "2024-10-06T01:59:00+10:30"],
  ["2024-10-05T15:30:00Z", "2024-10-06T02:30:00+11:00"],
  ["2024-10-05T15:59:00Z", "2024-10-06T02:59:00+11:00"],
  ["2024-10-05T15:29:00Z", "2024-10-06T01:59:00+10:30"],
])("%s is %s within the hour in which the clocks change", (moment, local) => {
  expect(moveToZone(moment, "Australia/Lord_Howe")).toBe(local);
});

test.each([
  ["Europe/Berlin", true],
  ["US/Eastern", true],
  ["W. Europe Standard Time", false],
  ["Middle Earth", false],
  ["", false],
])("%s is a zone: %s", (name, known) => {
  expect(isTimeZone(name)).toBe(known);
});

test.each([
  ["2014-05-05", "2014-05-05"],
  ["2014-05-05T09:30", "2014-05-05T09:30:00"],
  ["2014-05-05 09:30:00", "2014-05-05T09:30:00"],
  ["2014-05-05T09:30:00.000Z", "2014-05-05T09:30:00Z"],
  ["2014-05-05T09:30:00-0700", "2014-05-05T09:30:00-07:00"],
  ["2014-05-05T09:30:00+0000", "2014-05-05T09:30:00Z"],
  ["2014-05-05T09:30:00-00:30", "2014-05-05T09:30:00-00:30"],
  ["2014-05-05T24:00", "2014-05-05T24:00:00"],
  ["2014-05-05T24:00:01", undefined],
  ["2014-05-05T24:01", undefined],
  ["2014-05-05T24:10", undefined],
  ["2014-05-05T24:00:00", "2014-05-05T24:00:00"],
  ["2014-05-05T24:00:10", undefined],
  ["2014-05-05T09:30 +05:30", "2014-05-05T09:30:00+05:30"],
  ["2014-05-05T09:30:59.25+0530", "2014-05-05T09:30:59+05:30"],
  ["2014-05-05T09:30+5:30", undefined],
  ["on 2014-05-05", undefined],
  ["2014-05-05, late", undefined],
  ["2014-10-31", "2014-10-31"],
  ["2014-12-30", "2014-12-30"],
  ["2014-05-05T09:60", undefined],
  ["2014-05-05T09:30:60", undefined],
  ["2014-00-05", undefined],
  ["2014-13-05", undefined],
  ["2014-05-00", undefined],
  ["2014-02-30", undefined],
  ["2014-02-29", undefined],
  ["2016-02-29", "2016-02-29"],
  ["2014-05-05T25:00", undefined],
  ["May 5, 2014", undefined],
  ["", undefined],
])("%s is read as %s", (text, read) => {
  expect(readBeginning(text)?.text).toBe(read);
});

test("a beginning says how much of it is known", () => {
  const precisions = ["2014-05-05", "2014-05-05T09:30", "2014-05-05T09:30Z"].map(
    (text) => readBeginning(text)?.precision,
  );
  expect(precisions).toEqual(["day", "local", "moment"]);
});

test("only times without an offset and UTC's are settled in a zone", () => {
  const settle = (text: string, zone?: string) => {
    const beginning = readBeginning(text);
    return beginning && settleBeginning(beginning, zone);
  };
  expect(settle("2020-12-14T09:00:00+01:00", "UTC")).toBe("2020-12-14T09:00:00+01:00");
  expect(settle("2020-12-14T09:00:00Z", "Europe/Berlin")).toBe("2020-12-14T10:00:00+01:00");
  expect(settle("2020-12-14T09:00:00", "Europe/Berlin")).toBe("2020-12-14T09:00:00+01:00");
  expect(settle("2020-12-14", "Europe/Berlin")).toBe("2020-12-14");
  expect(settle("2020-12-14T09:00:00")).toBe("2020-12-14T09:00:00");
});
