// Engines and layouts by their names alone: the same ones, called the same and in the same order as those that do the work.
import { expect, test } from "vitest";
import { engines } from "@/lib/post/engines/engine.ts";
import { engineNames } from "@/lib/post/engines/names.ts";
import { layouts } from "@/lib/post/layouts/layout.ts";
import { layoutNames, sortLayouts } from "@/lib/post/layouts/names.ts";
import { readName } from "@/scripts/names.ts";

const nameOf = ({ name, label }: { name: string; label: string }) => ({ name, label });

test("the names are those of the engines and layouts", () => {
  expect(engineNames).toEqual(engines.map(nameOf));
  expect(layoutNames).toEqual(layouts.map(nameOf));
  expect(Math.min(engineNames.length, layoutNames.length)).toBeGreaterThan(3);
});

test("a layout that nobody has placed comes last", () => {
  const added = [
    { name: "zines", label: "A zine" },
    { name: "cards", label: "Cards" },
  ];
  expect(sortLayouts([...added, ...layouts.toReversed()]).map(({ name }) => name)).toEqual([
    "highlights",
    "talks",
    "days",
    "index",
    "zines",
    "cards",
  ]);
});

test.each([
  ['export const engine: Engine = { name: "ghost", label: "Ghost", fields: [{ name: "title" }] };', "ghost", "Ghost"],
  ['export const engine: Engine = { ...other, label: "Ghost", name: "ghost" };', "ghost", "Ghost"],
  ['const field = { name: "a", label: "b" };\nexport const layout = inFrame({ name: "c", label: "d" });', "c", "d"],
  ['export const none = 1;\nexport const engine = { name: "a", label: "B" };', "a", "B"],
])("a file's names are read: %s", (text, name, label) => {
  expect(readName(text, "a.ts")).toEqual({ name, label });
});

test("a name that is no plain text is refused by the build", () => {
  expect(() => readName("export const engine = { name: base.name, label };", "a.ts")).toThrow("a.ts exports nothing");
});
