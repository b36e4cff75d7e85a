// Layouts name what templates can use of them, and one that took another's name would silently take its place.
import { expect, test } from "vitest";
import { layouts } from "@/lib/post/layouts/layout.ts";
import { templateVariables } from "@/lib/post/template/template-variables.ts";
import { record } from "../notebooks/build.ts";

/** Names that every file of layouts/ may bring once. */
const own = layouts.flatMap(({ name, bullet, chapters }) => [
  { name, variable: bullet.variable, means: bullet.compose },
  ...(chapters ? [{ name, variable: chapters.variable, means: chapters.groupTalks }] : []),
]);

test("a name means one thing in all layouts", () => {
  const meanings = Map.groupBy(own, ({ variable }) => variable);
  const unclear = [...meanings.values()].filter((uses) => new Set(uses.map(({ means }) => means)).size > 1);
  expect(unclear.map((uses) => uses.map(({ name, variable }) => `${name}: ${variable}`))).toEqual([]);
});

test("every name is one that templates have", () => {
  const made = record([{ title: "Lamps", notes: ["Bright."] }]);
  const variables = templateVariables(made);
  const names = [...Object.keys(variables), ...Object.keys((variables.talks as object[])[0] ?? {})];
  expect(own.filter(({ variable }) => !names.includes(variable))).toEqual([]);
});
