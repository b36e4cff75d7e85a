// One name, one meaning: what is exported has a name of its own.
import { expect, test } from "vitest";
import { product, readSources } from "@/scripts/house/syntax.ts";

/** What the folders that are registries ask of each of their files. */
const registries = /^lib\/(?:sites|post\/engines|post\/layouts|schedule\/formats)\//;

test("no name is exported by two files", () => {
  const places = new Map<string, string[]>();
  for (const { path, text } of readSources(product)) {
    if (registries.test(path)) continue;
    for (const [, name = ""] of text.matchAll(/^export (?:async )?(?:const|function|class|interface|type) (\w+)/gm))
      places.set(name, [...(places.get(name) ?? []), path]);
  }
  expect(places.size).toBeGreaterThan(500);
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
});
