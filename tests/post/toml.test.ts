// Names and values that a file cannot hold as they are: half a character, which Hugo's reader refuses.
import { parse } from "smol-toml";
import { expect, test } from "vitest";
import type { FieldValue } from "@/lib/model/index.ts";
import { writeTomlField } from "@/lib/post/engines/front-matter/toml.ts";

const half = "\uD83C";
const whole = "\uFFFD";

const fields: [string, string, FieldValue, unknown][] = [
  ["a field's name", `a${half}`, 1, { [`a${whole}`]: 1 }],
  ["a text", "a", half, { a: whole }],
  ["a text in a list", "a", [half], { a: [whole] }],
  ["a name in a mapping", "a", { [half]: "b" }, { a: { [whole]: "b" } }],
  ["a text in a mapping in a list", "a", [{ b: half }], { a: [{ b: whole }] }],
];

test.each(fields)("%s has no half of a character", (_, name, value, read) => {
  const written = writeTomlField({ name, value });
  expect(written.isWellFormed()).toBe(true);
  expect(parse(written)).toEqual(read);
});
