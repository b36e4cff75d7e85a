// The workflows run what package.json has.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "@/scripts/house/syntax.ts";

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

test.each(globSync(".github/workflows/*.yml", { cwd: root }))("%s", (file) => {
  const commands = [...readFileSync(join(root, file), "utf8").matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
  expect(commands.length).toBeGreaterThan(0);
  expect(commands.filter((name) => !scripts[name ?? ""])).toEqual([]);
});
