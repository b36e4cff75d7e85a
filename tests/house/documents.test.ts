// What the documents say of the code is there: every file and folder they name.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** Paths from the root, without placeholders (`NAME`) and patterns (`*`). */
function namedPaths(text: string): string[] {
  const named = text.matchAll(/(?<![\w/.-])(?:entrypoints|components|lib|tests|scripts|public|docs)\/[\w./-]*/g);
  return [...named].map(([path]) => path.replace(/[.]+$/, "")).filter((path) => !/NAME|HOST/.test(path));
}

describe.each(["README.md", "CONTRIBUTING.md", ...globSync("docs/**/*.md", { cwd: root })])("%s", (file) => {
  test("names no file or folder that is not there", () => {
    const paths = namedPaths(readFileSync(join(root, file), "utf8"));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
