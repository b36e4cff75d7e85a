// The documents' code is code of this project: each block compiles in the file that its text puts it in.
import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "@/scripts/house/syntax.ts";

const blocksOf = (path: string) =>
  [...readFileSync(join(root, path), "utf8").matchAll(/^```(?:js|jsx|ts|tsx)\n(.*?)^```$/gms)].map(
    ([, code = ""]) => code,
  );
const [address = "", reader = "", ...others] = blocksOf("README.md");
/** The other documents, which have none yet: one that gets a block is to have it compiled here. */
const documents = globSync(["*.md", "docs/**/*.md"], { cwd: root }).filter((path) => path !== "README.md");
/** Not among the sites, where other tests would find it; to the compiler the two folders are one. */
const snippets = join(root, "out/snippets");
afterAll(() => rmSync(snippets, { recursive: true }));

/** What the compiler says of the files of a site; "" where all is well. */
function compile(files: Record<string, string>): string {
  mkdirSync(join(snippets, "decks"), { recursive: true });
  for (const [name, code] of Object.entries(files)) writeFileSync(join(snippets, "decks", name), code);
  const settings = {
    extends: "../../tsconfig.json",
    compilerOptions: { noEmit: true, rootDirs: [".", "../../lib/sites"] },
    include: ["decks", "../../.wxt/wxt.d.ts"],
  };
  writeFileSync(join(snippets, "tsconfig.json"), JSON.stringify(settings));
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  return spawnSync(process.execPath, [compiler, "-p", snippets], { encoding: "utf8" }).stdout;
}

test("a site’s addresses and reader compile", () => {
  expect([address, reader].map((code) => code.length > 0)).toEqual([true, true]);
  expect([...others, ...documents.flatMap(blocksOf)]).toEqual([]);
  expect(documents).toContain("CONTRIBUTING.md");
  expect(compile({ "address.ts": address, "read.ts": reader })).toBe("");
});

test("a name that is none does not", () => {
  const wrong = reader.replace("slides: from(", "slidez: from(");
  expect(wrong).not.toBe(reader);
  expect(compile({ "address.ts": address, "read.ts": wrong })).toContain("slidez");
});
