// Every page of the table is read as expected, and every field says where it came from.
import { describe, expect, test } from "vitest";
import { takeCapture } from "@/lib/capture/returned.ts";
import type { CapturedSource } from "@/lib/model/index.ts";
import { type Case, modelledCases, recordedCases, reportedCases, untabledPages } from "@/scripts/pages/cases.ts";
import { describeRecorded } from "../describe-recorded.ts";
import { readCase } from "./read-case.ts";

function check(source: CapturedSource, { source: wanted = {}, counts = {}, absent = [] }: Case): void {
  expect(source).toMatchObject(wanted);
  const lengths = Object.keys(counts).map((field) => [field, (source[field as "slides"] ?? []).length]);
  expect(Object.fromEntries(lengths)).toEqual(counts);
  const empty = (field: keyof CapturedSource) =>
    source[field] === undefined || (field === "authors" && source.authors.length === 0);
  expect(absent.filter((field) => !empty(field))).toEqual([]);
}

function checkProvenance({ provenance, site: _, ...fields }: CapturedSource): void {
  const filled = Object.entries(fields).filter(
    ([name, value]) => name !== "authors" || (value as unknown[]).length > 0,
  );
  expect(Object.keys(provenance).sort()).toEqual(filled.map(([name]) => name).sort());
}

async function read(wanted: Case): Promise<void> {
  const { result } = await readCase(wanted);
  if ("problem" in result || wanted.problem) {
    expect("problem" in result ? result.problem : result).toBe(wanted.problem);
    return;
  }
  check(result.source, wanted);
  checkProvenance(result.source);
  if (wanted.position) expect(result.position).toEqual(wanted.position);
  // It arrives in the popup as JSON, and is looked at there.
  expect(takeCapture(JSON.parse(JSON.stringify(result)))).toEqual(result);
}

describe("modelled pages", () => {
  console.log(`modelled pages: ${modelledCases.length} cases`);
  test.each(modelledCases)("$name", read);
});

describeRecorded("pages", "recorded pages", () => {
  console.log(`recorded pages: ${recordedCases.length} cases`);
  test.each(recordedCases)("$name", read);
  test("all have an expectation", () => {
    expect(recordedCases.length).toBeGreaterThan(0);
    expect(untabledPages()).toEqual([]);
  });
});

describeRecorded("cases", "reported pages", () => {
  console.log(`reported pages: ${reportedCases.length} cases`);
  test.each(reportedCases)("$name", read);
});
