// Extra fields keep the kind of their value, whatever is typed.
import { expect, test } from "vitest";
import { convertValue, kindOfValue, readData, readList } from "@/entrypoints/notebook/post/extra-field.ts";

test.each([
  ["text", "text"],
  [3, "number"],
  [true, "boolean"],
  [null, "empty"],
  [["a", 1], "list"],
  [[["a"]], "data"],
  [{ a: 1 }, "data"],
] as const)("%j is %s", (value, kind) => {
  expect(kindOfValue(value as never)).toBe(kind);
});

test.each([
  ["12", "number", 12],
  ["twelve", "number", 0],
  ["a, b", "list", ["a", "b"]],
  [["a", "b"], "text", "a, b"],
  ["true", "boolean", true],
  [7, "text", "7"],
  ["anything", "empty", null],
] as const)("%j as %s is %j", (value, kind, wanted) => {
  expect(convertValue(value as never, kind)).toEqual(wanted);
});

test("numbers in a list stay numbers when a word is added", () => {
  expect(readList(["1", "two", "true"], [1, true])).toEqual([1, "two", true]);
});

test("JSON that is none gives nothing", () => {
  expect(readData('{"a":')).toBeUndefined();
  expect(readData('{"a": 1}')).toEqual({ a: 1 });
});
