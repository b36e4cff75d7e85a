// What the side panel has seen of a tab is shown in the order in which it looked, not in that of the answers.
import { expect, test } from "vitest";
import { lookInTurn } from "@/entrypoints/sidepanel/looks.ts";

function setUp() {
  const answers: ((tab: string) => void)[] = [];
  const shown: string[] = [];
  const looks = lookInTurn(
    () => new Promise<string>((resolve) => answers.push(resolve)),
    (tab) => shown.push(tab),
  );
  return { answers, shown, looks };
}

test("a late answer about a tab that is no longer followed is not shown", async () => {
  const { answers, shown, looks } = setUp();
  const both = [looks.again(), looks.again()];
  answers[1]?.("the new tab");
  answers[0]?.("the old tab");
  await Promise.all(both);
  expect(shown).toEqual(["the new tab"]);
});

test("nothing is shown after the end", async () => {
  const { answers, shown, looks } = setUp();
  const look = looks.again();
  looks.end();
  answers[0]?.("a tab");
  await look;
  expect(shown).toEqual([]);
});

test("every answer in time is shown", async () => {
  const { answers, shown, looks } = setUp();
  for (const [at, tab] of ["one", "two"].entries()) {
    const look = looks.again();
    answers[at]?.(tab);
    await look;
  }
  expect(shown).toEqual(["one", "two"]);
});
