// No test vanishes: what a machine may lack is asked for in one place each, which counts the tests of it as skipped.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "@/scripts/house/syntax.ts";

const files = globSync("{scripts,tests}/**/*.{ts,mjs}", { cwd: root })
  .filter((path) => !path.endsWith("skipping.test.ts"))
  .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(root, path), "utf8") }));

const having = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

test("nothing depends on CI, which hosts set by themselves", () => {
  expect(having(/process\.env\.CI\b/)).toEqual([]);
});

test("what lies beside the repository is reached by one module", () => {
  expect(having(/"(?:\.\.\/)+shared\b/)).toEqual(["scripts/pages/recorded.ts"]);
});

test("whoever reads from there says so to the runner", () => {
  const reading = having(/\b(?:readRecorded|recordedPath|recordedFolder|recordedCases|openRecorded)\b/);
  const tests = reading.filter((path) => path.endsWith(".test.ts"));
  const saying = having(/\b(?:describeRecorded|isRecorded)\(/);
  expect(tests.length).toBeGreaterThan(5);
  expect(tests.filter((path) => !saying.includes(path))).toEqual([]);
});
