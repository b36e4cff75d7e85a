// A component and its style stand beside each other: x.tsx and x.css.
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "@/scripts/house/syntax.ts";

const names = globSync(["components/**/*.tsx", "entrypoints/*/*/**/*.tsx"], { cwd: root }).map((path) =>
  basename(path, ".tsx"),
);
const styles = globSync("{components,entrypoints}/**/*.css", { cwd: root }).map((path) => ({
  path,
  name: basename(path, ".css"),
  text: readFileSync(join(root, path), "utf8"),
}));

const scripts = globSync("{components,entrypoints}/**/*.tsx", { cwd: root }).map((path) =>
  readFileSync(join(root, path), "utf8"),
);
const componentOf = (style: string) => join(root, style.replace(/\.css$/, ".tsx"));

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

  test.each(styles)("$path is loaded", ({ name }) => {
    const loading = new RegExp(`import "[./@\\w-]*/${name}\\.css"`);
    expect(scripts.some((text) => loading.test(text))).toBe(true);
  });

  test.each(styles.filter(({ path }) => path.startsWith("components") && existsSync(componentOf(path))))(
    "$path is loaded by its component",
    ({ path, name }) => {
      expect(readFileSync(componentOf(path), "utf8")).toContain(`import "./${name}.css"`);
    },
  );
});
