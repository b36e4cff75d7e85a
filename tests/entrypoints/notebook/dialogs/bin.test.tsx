// The bin: what was deleted, by its name and what it belonged to, and putting it back.
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { BinDialog } from "@/entrypoints/notebook/bin-dialog.tsx";
import { BinView } from "@/entrypoints/notebook/bin-view.tsx";
import { draw } from "../../../draw.ts";
import { aConference, aNote, aPost, aSource, aTalk, fillDisk, put } from "../../rows.ts";

const find = page.getByRole.bind(page);
const rows = () =>
  find("listitem")
    .elements()
    .map((row) => row.querySelector("span:has(b)")?.textContent);
const deletedAt = "2026-05-11T09:00:00.000Z";
const day = "May 11, 2026, ";

test("an empty one says so, and one that is not read yet does not", async () => {
  const nothing = { outcome: undefined, onPutBack: vi.fn(), onClose: vi.fn() };
  const container = draw(<BinDialog {...nothing} rows={undefined} />);
  await expect.element(page.getByText(/^Deleted conferences, talks, pages and notes stay here/)).toBeVisible();
  draw(<BinDialog {...nothing} rows={[]} />, container);
  await expect.element(page.getByText("Nothing has been deleted.")).toBeVisible();
});

test("names all that was deleted, and what it belonged to", async () => {
  await put({
    conferences: [aConference({ id: "harbour" }), aConference({ id: "sail", name: "Sail Days", deletedAt })],
    talks: [
      aTalk({ id: "knots" }),
      aTalk({ id: "gone", title: "Wind", deletedAt }),
      aTalk({ id: "nameless", title: "", conferenceId: "", deletedAt }),
    ],
    sources: [aSource({ id: "deck", title: "", url: "https://decks.example/knots", deletedAt })],
    notes: [
      aNote({ id: "words", markdown: "Tight.", deletedAt }),
      aNote({ id: "frame", markdown: "", frame: { url: "https://frame.invalid/1", isInPost: true }, deletedAt }),
    ],
  });
  draw(<BinView onClose={vi.fn()} />);
  await expect.poll(() => rows().length).toBe(6);
  expect(rows().toSorted()).toEqual([
    expect.stringContaining(`Kept frameNote on “Knots” · deleted ${day}`),
    expect.stringContaining(`Sail DaysConference · deleted ${day}`),
    expect.stringContaining(`Tight.Note on “Knots” · deleted ${day}`),
    expect.stringContaining(`Untitled talkTalk · deleted ${day}`),
    expect.stringContaining(`WindTalk of Harbour Days · deleted ${day}`),
    expect.stringContaining(`https://decks.example/knotsPage of “Knots” · deleted ${day}`),
  ]);
});

test("names a note without words by what it is, and a talk without a title by that", async () => {
  const quotation = { kind: "quote", text: "Hold fast" } as const;
  await put({
    conferences: [aConference({ id: "harbour" })],
    talks: [aTalk({ id: "knots", title: " " })],
    notes: [
      aNote({ id: "quote", markdown: "", place: quotation, deletedAt }),
      aNote({ id: "emptied", markdown: "", place: { kind: "slide", number: 4 }, deletedAt }),
    ],
  });
  draw(<BinView onClose={vi.fn()} />);
  await expect.poll(() => rows().length).toBe(2);
  expect(rows().toSorted()).toEqual([
    expect.stringContaining(`Slide 4Note on “Untitled talk” · deleted ${day}`),
    expect.stringContaining(`“Hold fast”Note on “Untitled talk” · deleted ${day}`),
  ]);
});

test("puts back one, says so, and the next has the focus", async () => {
  await put({
    conferences: [aConference({ id: "harbour" })],
    posts: [aPost({ id: "post" })],
    talks: [aTalk({ id: "knots" })],
    notes: [
      aNote({ id: "one", markdown: "Tight.", deletedAt }),
      aNote({ id: "two", markdown: "Loose.", deletedAt: "2026-05-10T09:30:00.000Z" }),
    ],
  });
  draw(<BinView onClose={vi.fn()} />);
  await userEvent.click(find("button", { name: "Put back “Tight.”" }));
  await expect.element(find("status")).toHaveTextContent("“Tight.” was put back.");
  await expect.poll(rows).toHaveLength(1);
  await expect.element(find("button", { name: "Put back “Loose.”" })).toHaveFocus();
  expect((await database.notes.get("one"))?.deletedAt).toBeUndefined();
});

test("says why one could not be put back", async () => {
  await put({
    conferences: [aConference({ id: "harbour" })],
    talks: [aTalk({ id: "knots" })],
    notes: [aNote({ id: "one", markdown: "Tight.", deletedAt })],
  });
  draw(<BinView onClose={vi.fn()} />);
  await expect.poll(rows).toHaveLength(1);
  fillDisk("notes");
  await userEvent.click(find("button", { name: "Put back “Tight.”" }));
  await expect.element(page.getByText(/^Your disk is full/)).toBeVisible();
  await expect.element(find("status")).toHaveTextContent("");
  expect(rows()).toHaveLength(1);
});
