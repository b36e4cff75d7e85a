// A component and its style stand beside each other: x.tsx and x.css.
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "@/scripts/house/syntax.ts";

const names = globSync("components/**/*.tsx", { cwd: root }).map((path) => basename(path, ".tsx"));
const styles = globSync("{components,entrypoints}/**/*.css", { cwd: root }).map((path) => ({
  path,
  name: basename(path, ".css"),
  text: readFileSync(join(root, path), "utf8"),
}));

/** The component that a class belongs to by its name: "tag-field-list" to "tag-field". */
function ownerOf(className: string): string | undefined {
  const owners = names.filter((name) => className === name || className.startsWith(`${name}-`));
  return owners.toSorted((a, b) => b.length - a.length)[0];
}

/** The first class of every rule. */
function firstClasses(text: string): string[] {
  return [...text.matchAll(/^\.([a-z][a-z-]*)/gm)].map(([, name = ""]) => name);
}

describe("a component's style", () => {
  test.each(styles)("is not in $path when that is another's", ({ name, text }) => {
    const strangers = firstClasses(text).filter((found) => ownerOf(found) !== undefined && ownerOf(found) !== name);
    expect([...new Set(strangers)]).toEqual([]);
  });

  test.each(styles.filter(({ path, name }) => path.startsWith("components") && names.includes(name)))(
    "$path is loaded by its component",
    ({ path, name }) => {
      expect(readFileSync(join(root, path.replace(/\.css$/, ".tsx")), "utf8")).toContain(`import "./${name}.css"`);
    },
  );
});
