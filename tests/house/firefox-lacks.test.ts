// What Firefox lacks is said in the README, and nothing else is.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { firefoxLacks } from "@/scripts/firefox-lacks.ts";
import { root } from "@/scripts/house/syntax.ts";

test("the README lists what Firefox lacks, in its words and order", () => {
  const [, after = ""] = readFileSync(join(root, "README.md"), "utf8").split(/^## In Firefox$/m);
  const [, ...points] = (after.split(/^## /m)[0] ?? "").split(/^- /m);
  expect(points.map((point) => point.replace(/\s+/g, " ").trim())).toEqual(firefoxLacks.map(({ says }) => says));
});
