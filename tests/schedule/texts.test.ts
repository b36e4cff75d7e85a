// Small readings of values that all formats share.
import { expect, test } from "vitest";
import { readLine, readText } from "@/lib/schedule/texts.ts";
import { openText } from "./open.ts";

test.each([
  ["  Tar \t\n and  feathers ", "Tar and feathers"],
  ["Tar", "Tar"],
  [7, "7"],
  [" \n", undefined],
  ["", undefined],
  [null, undefined],
  [{}, undefined],
])("%j as one line", (value, line) => expect(readLine(value)).toBe(line));

test("of a description that no talk can have, only the beginning is read", () => {
  const text = readText("x".repeat(1_000_000)) ?? "";
  expect(text).toMatch(/^x+$/);
  expect(text.length).toBeLessThan(1_000_000);
});

test.each([
  ["talks.json", "[{]"],
  ["talks.yml", "- a: [b"],
])("why %s cannot be taken apart is kept with what the person is told", async (name, text) => {
  await expect(openText(name, text)).rejects.toMatchObject({
    key: "problemScheduleDamaged",
    cause: expect.any(Error),
  });
});
