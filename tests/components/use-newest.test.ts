// @vitest-environment jsdom
// A value that is stored as a whole: what is changed before the last change is stored, or seen again, goes on from it.
import { h, render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, test } from "vitest";
import { stillOnItsWay, useNewest } from "@/components/controls/use-newest.ts";

interface Field {
  name: string;
  value: string | number;
}

/** A screen with one such value; `see` draws it anew with what the database says. */
function show(stored: Field) {
  const kept: Field[] = [];
  let change: (changes: Partial<Field>) => void = () => undefined;
  let shown = stored;
  const place = document.createElement("div");
  function Screen({ field }: { field: Field }) {
    const [newest, make] = useNewest(field, (next: Field) => kept.push(next));
    shown = newest;
    change = (changes) => make((before) => ({ ...before, ...changes }));
    return null;
  }
  const see = (field: Field) => act(() => render(h(Screen, { field }), place));
  void see(stored);
  return { kept, see, change: (changes: Partial<Field>) => act(() => change(changes)), read: () => shown };
}

test("a choice keeps the letter that was typed before it, whatever was seen in between", async () => {
  const screen = show({ name: "", value: "" });
  await screen.change({ name: "i" });
  await screen.change({ name: "id" });
  // The first letter is stored and seen while the second is still on its way.
  await screen.see({ name: "i", value: "" });
  await screen.change({ value: 0 });
  expect(screen.kept.at(-1)).toEqual({ name: "id", value: 0 });
  expect(screen.read()).toEqual({ name: "id", value: 0 });
});

test("what another screen stored counts", async () => {
  const screen = show({ name: "a", value: "" });
  await screen.change({ name: "ab" });
  await screen.see({ name: "elsewhere", value: "" });
  await screen.change({ value: 1 });
  expect(screen.kept.at(-1)).toEqual({ name: "elsewhere", value: 1 });
});

describe("tags that are on their way to the disk", () => {
  const [first, second, both] = [["a"], ["a", "b"], ["a", "b", "c"]];
  test.each([
    [[first, second], first, [second]],
    [[first, second], second, []],
    [[first, second, both], second, [both]],
    [[first, second], ["of another screen"], []],
    [[], first, []],
  ])("%j: when %j is seen, %j is left", (handedOn, seen, left) => {
    expect(stillOnItsWay(handedOn, seen)).toEqual(left);
  });
});
