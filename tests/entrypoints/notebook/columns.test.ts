// Which columns the notebook shows, by how many the window has a place for, by the pane in front and by the list.
import { describe, expect, test } from "vitest";
import {
  type ColumnCount,
  fittingSide,
  type Pane,
  showColumns,
  startsWithList,
} from "@/entrypoints/notebook/state/columns.ts";

describe("the columns", () => {
  test.each<[ColumnCount, Pane, string, string]>([
    [3, "edit", "open", "list middle preview"],
    [3, "preview", "closed", "list middle preview"],
    [2, "edit", "closed", "list bar middle"],
    [2, "preview", "open", "list bar preview"],
    [1, "edit", "closed", "bar middle"],
    [1, "preview", "closed", "bar preview"],
    [1, "edit", "open", "list scrim bar middle"],
    [1, "preview", "open", "list scrim bar preview"],
  ])("of %d, with %s in front and the list %s: %s", (count, pane, list, expected) => {
    const shown = Object.entries(showColumns(count, pane, list === "open")).filter(([, isShown]) => isShown);
    expect(shown.map(([name]) => name).join(" ")).toBe(expected);
  });
});

test.each([
  ["both", true, "both"],
  ["both", false, "preview"],
  ["markdown", false, "markdown"],
  ["preview", true, "preview"],
] as const)("of the post %s is shown, with a place for both: %s", (chosen, hasPlace, expected) => {
  expect(fittingSide(chosen, hasPlace)).toBe(expected);
});

test.each([
  [320, false, true],
  [479, false, true],
  [479, true, false],
  [480, false, false],
  [1600, false, false],
])("%d pixels wide, with a talk asked for: %s, it starts with the list: %s", (width, hasTalk, expected) => {
  expect(startsWithList(width, hasTalk)).toBe(expected);
});
