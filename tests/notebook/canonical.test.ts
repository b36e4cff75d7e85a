// When two values of rows say the same.
import { expect, test } from "vitest";
import { isSameValue } from "@/lib/notebook/rows/canonical.ts";

test.each([
  ["keys in another order", { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
  ["a key that is there without a value", { a: 1, b: undefined }, { a: 1 }],
  ["nulls", { a: null, b: [null] }, { b: [null], a: null }],
  ["lists of the same rows", [{ a: 1, b: 2 }], [{ b: 2, a: 1 }]],
  ["texts", "a", "a"],
  ["nothing", undefined, undefined],
])("%s are the same", (_, one, other) => {
  expect(isSameValue(one, other)).toBe(true);
  expect(isSameValue(other, one)).toBe(true);
});

test.each([
  ["lists in another order", [1, 2], [2, 1]],
  ["a list and numbered fields", ["a"], { 0: "a" }],
  ["a null and nothing", { a: null }, {}],
  ["a number and its text", 1, "1"],
  ["nothing and null", undefined, null],
  ["a field within a field", { a: { b: 1 } }, { a: { b: 2 } }],
])("%s are not", (_, one, other) => {
  expect(isSameValue(one, other)).toBe(false);
  expect(isSameValue(other, one)).toBe(false);
});
