// There is one way to write an import's path: relative within a room, from the root across rooms, always with its ending.
import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { root } from "@/scripts/house/syntax.ts";

const paths = globSync("{components,entrypoints,lib,tests}/**/*.{ts,tsx}", { cwd: root }).filter(
  // Its sources are made up.
  (path) => !path.includes("/data/") && !path.endsWith("limits.test.ts"),
);
const imported = /\b(?:from|import)\s*\(?\s*"((?:@\/|\.\.?\/)[^"?]+)/g;

/** "lib/post", "entrypoints/popup", "components", "tests". */
function roomOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  return first === "lib" || first === "entrypoints" ? `${first}/${second}` : first;
}

function faultOf(path: string, specifier: string): string | undefined {
  if (!/\.(?:tsx?|mjs|css|json)$/.test(specifier)) return "has no ending";
  const isRelative = specifier.startsWith(".");
  const target = isRelative ? normalize(join(dirname(path), specifier)) : specifier.slice(2);
  const isWithin = roomOf(target) === roomOf(path);
  if (isWithin && !isRelative) return "is within the room";
  return !isWithin && isRelative ? "leads to another room" : undefined;
}

test("every import's path is written that way", () => {
  const faults = paths.flatMap((path) =>
    [...readFileSync(join(root, path), "utf8").matchAll(imported)].flatMap(([, specifier = ""]) => {
      const fault = faultOf(path, specifier);
      return fault ? [`${path}: ${specifier} ${fault}`] : [];
    }),
  );
  expect(paths.length).toBeGreaterThan(500);
  expect(faults).toEqual([]);
});

test.each([
  ["lib/post/talk/talk.ts", "../wording/dates.ts", undefined],
  ["lib/post/talk/talk.ts", "../wording/dates", "has no ending"],
  ["lib/post/talk/talk.ts", "@/lib/post/wording/dates.ts", "is within the room"],
  ["lib/post/talk/talk.ts", "../../model/talk.ts", "leads to another room"],
])("%s: %s", (path, specifier, fault) => {
  expect(faultOf(path, specifier)).toBe(fault);
});
