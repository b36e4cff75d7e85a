// What the side panel has seen of a tab is shown in the order in which it looked, not in that of the answers.
import { expect, test } from "vitest";
import { retryNow } from "@/components/controls/retries.ts";
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

test("a look that fails is made again until something is seen, unless another one has been or it is ended", async () => {
  const shown: string[] = [];
  let [tries, isFailing] = [0, true];
  const look = async () => {
    tries++;
    if (isFailing) throw new Error("The notebook is closed.");
    return `look ${tries}`;
  };
  const looks = lookInTurn(look, (seen) => shown.push(seen));
  await looks.again();
  await retryNow();
  expect([tries, shown]).toEqual([2, []]);
  isFailing = false;
  await retryNow();
  await retryNow();
  expect(shown).toEqual(["look 3"]);
  isFailing = true;
  await looks.again();
  isFailing = false;
  await looks.again();
  isFailing = true;
  await looks.again();
  looks.end();
  await retryNow();
  expect([tries, shown]).toEqual([6, ["look 3", "look 5"]]);
});
