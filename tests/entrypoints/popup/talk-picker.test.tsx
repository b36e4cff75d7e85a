// The talks that a page lists: which are chosen, and what is added.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TalkPicker } from "@/entrypoints/popup/talk-picker.tsx";
import type { TalkLink } from "@/lib/sites/talk-list.ts";
import { draw } from "../../draw.ts";

const talks: TalkLink[] = [
  { title: "Knots", url: "https://a.example/1", speakers: ["Ada Byron", "Bob Loop"] },
  { title: "Oil", url: "https://a.example/2", speakers: [] },
  { title: "Sails", url: "https://a.example/3" },
];
const box = (name: RegExp) => page.getByRole("checkbox", { name });
const add = page.getByRole("button", { name: /^Add/ });

function drawPicker(list = talks) {
  const did: unknown[] = [];
  draw(
    <TalkPicker
      talks={list}
      onAdd={(chosen) => did.push(chosen.map(({ title }) => title))}
      onCancel={() => did.push("cancel")}
    />,
  );
  return did;
}

test("a talk is named with its speakers where the page names some", () => {
  drawPicker();
  const items = page.getByRole("listitem").elements();
  expect(items.map(({ textContent }) => textContent)).toEqual(["KnotsAda Byron, Bob Loop", "Oil", "Sails"]);
  expect(items.map((item) => item.querySelector("small")?.textContent)).toEqual([
    "Ada Byron, Bob Loop",
    undefined,
    undefined,
  ]);
});

test("those that are chosen are added, in the page's order", async () => {
  const did = drawPicker();
  await expect.element(add).toBeDisabled();
  await userEvent.click(box(/^Sails/));
  await userEvent.click(box(/^Knots/));
  await userEvent.click(box(/^Oil/));
  await expect.element(box(/^All talks/)).toBeChecked();
  await userEvent.click(box(/^Oil/));
  await expect.element(box(/^All talks/)).not.toBeChecked();
  await expect.element(add).toHaveTextContent("Add 2 talks");
  await userEvent.click(add);
  await userEvent.click(page.getByRole("button", { name: "Cancel" }));
  expect(did).toEqual([["Knots", "Sails"], "cancel"]);
});

test("all are chosen at once, and none again", async () => {
  const did = drawPicker();
  await userEvent.click(box(/^Oil/));
  await userEvent.click(box(/^All talks/));
  await userEvent.click(add);
  await userEvent.click(box(/^All talks/));
  await expect.element(add).toBeDisabled();
  expect(did).toEqual([["Knots", "Oil", "Sails"]]);
});

test("a page without any is said to have none", async () => {
  const did = drawPicker([]);
  await expect.element(page.getByText(/^No list of talks was found on this page\./)).toBeVisible();
  await userEvent.click(page.getByRole("button", { name: "Close" }));
  expect(did).toEqual(["cancel"]);
});
