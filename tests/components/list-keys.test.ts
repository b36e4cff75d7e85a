// Where keys go in menus and lists of options.
import { describe, expect, test } from "vitest";
import { findByLetter, stepInList, stepInMenu } from "@/components/controls/list-keys.ts";

describe("a list of three", () => {
  test.each([
    ["ArrowDown", -1, 0],
    ["ArrowDown", 0, 1],
    ["ArrowDown", 2, 0],
    ["ArrowUp", -1, 2],
    ["ArrowUp", 0, 2],
    ["ArrowUp", 2, 1],
    ["Home", 2, 0],
    ["End", 0, 2],
    ["Enter", 1, undefined],
    ["a", 1, undefined],
  ])("%s from %s goes to %s", (key, at, expected) => {
    expect(stepInList(key, at, 3)).toBe(expected);
  });

  test.each(["ArrowDown", "ArrowUp", "Home", "End"])("%s goes nowhere where nothing is", (key) => {
    expect(stepInList(key, -1, 0)).toBeUndefined();
  });
});

const names = ["Open notebook", "Export draft", "Öffnen", "open panel", ""];

describe("a letter", () => {
  test.each([
    ["e", 0, 1],
    ["E", 0, 1],
    ["o", -1, 0],
    ["o", 0, 3],
    ["O", 3, 0],
    ["o", 1, 3],
    ["ö", 0, 2],
    ["e", 1, 1],
    ["x", 0, undefined],
    [" ", 0, undefined],
    ["Enter", 0, undefined],
    ["Tab", 0, undefined],
  ])("%j after %s finds %s", (key, at, expected) => {
    expect(findByLetter(key, at, names)).toBe(expected);
  });

  test("of an astral plane is one letter", () => expect(findByLetter("𝔸", -1, ["𝔸bc"])).toBe(0));
});

describe("in a menu", () => {
  const keys = { altKey: false, ctrlKey: false, metaKey: false };
  test.each([
    [{ key: "End" }, 4],
    [{ key: "e" }, 1],
    [{ key: "e", ctrlKey: true }, undefined],
    [{ key: "e", metaKey: true }, undefined],
    [{ key: "ArrowDown", altKey: true }, undefined],
  ])("%o goes to %s", (pressed, expected) => {
    expect(stepInMenu({ ...keys, ...pressed }, 0, names)).toBe(expected);
  });
});
