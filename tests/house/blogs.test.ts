// A new engine's blog is found by its folder in tests/engines, and missed where there is none.
import { expect, test } from "vitest";
import { engines } from "@/lib/post/engines/engine.ts";
import { programNamed, programs } from "@/scripts/engines.ts";

test("every engine’s posts are built, but those for no engine in particular", () => {
  const built = programs.flatMap(({ pages }) => Object.keys(pages));
  expect(engines.map(({ name }) => name).filter((name) => !built.includes(name))).toEqual(["markdown"]);
  expect(built.filter((name) => !engines.some((engine) => engine.name === name))).toEqual([]);
});

test("a folder that is none is named", () =>
  expect(() => programNamed("pelican")).toThrow("tests/engines/pelican/blog.json"));
