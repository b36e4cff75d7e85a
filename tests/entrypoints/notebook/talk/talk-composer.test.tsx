// Where one writes about a talk in the notebook: what was begun elsewhere stands there, and a note lies in the source that its place is of.
import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { aSource, aTalk, platform } from "../../rows.ts";
import { button, drawNotebook } from "../draw-notebook.tsx";

const video = aSource({ id: "video", kind: "video" });
const deck = aSource({ id: "deck", slides: [1, 2, 3].map((number) => ({ number })) });
/** It stands first. */
const early = { createdAt: "2026-05-01T09:00:00.000Z" };
const composer = page.getByRole("textbox", { name: "Write a note" });

beforeEach(() => {
  platform({ commands: { getAll: async () => [] } });
});

async function drawTalk(rows: { [table: string]: object[] } = {}) {
  await drawNotebook({ talks: [aTalk({ id: "knots" })], sources: [video, deck], ...rows }, { talk: "knots" });
  await expect.element(composer).toBeVisible();
}

/** @param place the button that shows where a note will lie */
async function addAt(place: "Slide" | "Time", value: string, words: string) {
  await userEvent.click(button("Note is for: Whole talk. Change"));
  await userEvent.fill(page.getByRole(place === "Time" ? "textbox" : "spinbutton", { name: place }), value);
  await userEvent.keyboard("{Enter}");
  await userEvent.fill(composer, words);
  await userEvent.click(button("Add note"));
  await expect.poll(() => database.notes.toArray()).toMatchObject([{ markdown: words }]);
}

test("what was begun elsewhere is gone on with", async () => {
  const moment = "2026-05-10T09:00:00.000Z";
  const draft = { id: "knots", place: { kind: "slide", number: 2 }, sourceId: "deck", markdown: "A bowline", caret: 9 };
  await drawTalk({ drafts: [{ ...draft, createdAt: moment, updatedAt: moment }] });
  await expect.element(composer).toHaveValue("A bowline");
  await expect.element(button("Note is for: Slide 2. Change")).toBeVisible();
});

test("a note on a slide lies in the slides, though the video stands first", async () => {
  await drawTalk({ sources: [deck, { ...video, ...early }] });
  await addAt("Slide", "2", "A bowline.");
  expect(await database.notes.toArray()).toMatchObject([{ sourceId: "deck", place: { kind: "slide", number: 2 } }]);
});

test("a note on a moment lies in the video, though the slides stand first", async () => {
  await drawTalk({ sources: [video, { ...deck, ...early }] });
  await addAt("Time", "1:30", "A hitch.");
  expect(await database.notes.toArray()).toMatchObject([{ sourceId: "video", place: { kind: "time", seconds: 90 } }]);
});

test("a note on the whole talk lies in no source", async () => {
  await drawTalk();
  await userEvent.fill(composer, "All of it.");
  await userEvent.click(button("Add note"));
  await expect.poll(() => database.notes.toArray()).toMatchObject([{ markdown: "All of it." }]);
  expect(await database.notes.toArray()).not.toMatchObject([{ sourceId: expect.anything() }]);
});
