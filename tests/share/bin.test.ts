// What brings a row back that another machine has put into the bin: only a change of what it says.
import { expect, test } from "vitest";
import { weighFlat } from "@/lib/share/bin.ts";
import type { FlatRow } from "@/lib/share/flat-row.ts";

const row: FlatRow = { values: { title: "Trimming", mark: "highlight" }, texts: { abstract: "Wicks." }, tags: ["oil"] };

const withValue = (field: string, value: unknown): FlatRow => ({ ...row, values: { ...row.values, [field]: value } });

test.each([
  ["order", 7],
  ["createdAt", "2026-05-01T10:00:00.000Z"],
  ["hasOwnOrder", true],
  ["capturedAt", "2026-05-01T10:00:00.000Z"],
  ["former", [{ title: "Trim" }]],
  ["author", "Ada"],
  ["changedBy", "Mo"],
])("%s is of no weight", (field, value) => {
  expect(weighFlat(withValue(field, value))).toBe(weighFlat(row));
});

test("what it says is", () => {
  const said = [
    row,
    withValue("title", "Trimmed"),
    withValue("isConferenceSettled", true),
    { ...row, texts: { abstract: "Oil." } },
    { ...row, tags: ["oil", "wick"] },
  ].map((one) => weighFlat(one));
  expect(new Set([...said, weighFlat(row, ["n1", 5]), weighFlat(row, ["n1", 6])]).size).toBe(7);
});

test("the order of its tags is not", () => {
  expect(weighFlat({ ...row, tags: ["wick", "oil"] })).toBe(weighFlat({ ...row, tags: ["oil", "wick"] }));
});
