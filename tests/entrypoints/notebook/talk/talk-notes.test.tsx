// A talk's notes in the notebook where several people write them: whose are shown, and what is shown whoever wrote it.
import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ScreenKind } from "@/components/controls/screen-kind.ts";
import { lettersOf, PeopleHere } from "@/components/people/people.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { authorShown } from "@/entrypoints/notebook/state/author-shown.ts";
import { announcement } from "@/entrypoints/notebook/state/screen.ts";
import { TalkNotes } from "@/entrypoints/notebook/talk/talk-notes.tsx";
import type { Note } from "@/lib/model/index.ts";
import { inOrder } from "@/lib/notebook/rows/order.ts";
import { draw } from "../../../draw.ts";
import { aNote, aSource, aTalk, put } from "../../rows.ts";

const choice = page.getByRole("combobox", { name: "Whose notes are shown" });
const deck = aSource({ id: "deck", slides: [1, 2, 3].map((number) => ({ number })) });
const by = (id: string, order: number, author?: string, fields?: Partial<Note>) =>
  aNote({ id, order, markdown: `${id}.`, ...(author && { author }), ...fields });
const written = [
  by("hitch", 1, "Ada"),
  by("bend", 2, "Ben"),
  by("loop", 3, "Ada"),
  by("splice", 4, "Cy"),
  by("bight", 5, "Ben"),
];

beforeEach(() => {
  authorShown.value = undefined;
  announcement.value = "";
});

/** @returns draws the talk with other notes */
function drawNotes(notes = written, isShared = true) {
  const people = {
    you: "Ada",
    letters: lettersOf(["Ben", "Cy"]),
    waiting: new Set<string>(),
    beingWritten: new Set<string>(),
  };
  const partOf = (list: Note[]) => (
    <ScreenKind.Provider value="tab">
      <PeopleHere.Provider value={isShared ? people : undefined}>
        <TalkNotes
          record={{ talk: aTalk({ id: "knots", hasOwnOrder: true }), sources: [deck], notes: list }}
          onLink={() => undefined}
        />
      </PeopleHere.Provider>
    </ScreenKind.Provider>
  );
  const container = draw(partOf(notes));
  return { again: (list: Note[]) => draw(partOf(list), container), container };
}

const shown = () => [...document.querySelectorAll<HTMLElement>(".note")].map(({ dataset }) => dataset.row);
const count = () => document.querySelector(".talk-view-notes-head h2")?.textContent;
const isShown = (ids: string[]) => expect.poll(shown).toEqual(ids);

describe("whose notes are shown", () => {
  test("is chosen among those who wrote them", async () => {
    drawNotes();
    const labels = [...(choice.element() as HTMLSelectElement).options].map(({ label }) => label);
    expect(labels).toEqual(["By everyone", "You", "Ben", "Cy"]);
    expect(count()).toBe("5 notes");
    await userEvent.selectOptions(choice, "Ben");
    await isShown(["bend", "bight"]);
    expect(count()).toBe("2 of 5 notes");
    await expect.poll(() => announcement.value).toBe("2 of 5 notes");
    await userEvent.selectOptions(choice, "You");
    await isShown(["hitch", "loop"]);
    await userEvent.selectOptions(choice, "By everyone");
    await isShown(["hitch", "bend", "loop", "splice", "bight"]);
    expect(count()).toBe("5 notes");
  });

  test.each<[string, Note[], boolean]>([
    ["one has written all", [by("one", 1, "Ben"), by("two", 2, "Ben")], true],
    ["nobody else takes part", written, false],
    ["there are no notes", [], true],
  ])("is no question where %s", async (_, notes, isShared) => {
    drawNotes(notes, isShared);
    await expect.element(page.getByRole("heading", { level: 2 })).toBeVisible();
    expect(choice.query()).toBe(null);
  });

  test("holds for the window's other talks, and not where that person wrote nothing", async () => {
    authorShown.value = "Cy";
    const { again } = drawNotes();
    await isShown(["splice"]);
    again(written.filter(({ author }) => author !== "Cy"));
    await isShown(["hitch", "bend", "loop", "bight"]);
    expect(choice.element()).toHaveProperty("value", "");
  });

  test("counts what is not signed yet as one's own", async () => {
    const { again } = drawNotes();
    await userEvent.selectOptions(choice, "You");
    again([...written, by("fresh", 6)]);
    await isShown(["hitch", "loop", "fresh"]);
  });
});

describe("a note that nobody's choice hides", () => {
  test("is the one that was just added", async () => {
    const { again } = drawNotes();
    await userEvent.selectOptions(choice, "Ben");
    const added = [...written, by("mine", 6), by("theirs", 7, "Cy")];
    again(added);
    await isShown(["bend", "bight", "mine"]);
    // It is signed when it is sent.
    again(added.map((note) => (note.id === "mine" ? { ...note, author: "Ada" } : note)));
    await isShown(["bend", "bight", "mine"]);
    expect(count()).toBe("3 of 7 notes");
    await userEvent.selectOptions(choice, "Cy");
    await isShown(["splice", "theirs"]);
  });

  test("is the one that is being edited, and where the focus is after it", async () => {
    drawNotes();
    document.querySelector<HTMLElement>('.note[data-row="hitch"]')?.focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("textbox")).toHaveFocus();
    await userEvent.selectOptions(choice, "Ben");
    await isShown(["hitch", "bend", "bight"]);
    await userEvent.click(page.getByRole("textbox"));
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => document.activeElement?.getAttribute("data-row")).toBe("hitch");
    await isShown(["hitch", "bend", "bight"]);
  });
});

test("the map of notes has the rings of those that are shown", async () => {
  const onSlides = written.map((note, index) => ({ ...note, place: { kind: "slide" as const, number: index + 1 } }));
  const { container } = drawNotes(onSlides);
  const rings = () => container.querySelectorAll(".note-ring").length;
  expect(rings()).toBe(5);
  await userEvent.selectOptions(choice, "Ben");
  await expect.poll(rings).toBe(2);
});

test.each([
  ["{ArrowUp}", "loop", ["loop", "hitch", "bend", "splice", "bight"]],
  ["{ArrowDown}", "hitch", ["bend", "loop", "hitch", "splice", "bight"]],
])("Alt%s takes a note past the next one that is shown", async (arrow, id, wanted) => {
  await put({ talks: [aTalk({ id: "knots", hasOwnOrder: true })], notes: written });
  drawNotes();
  await userEvent.selectOptions(choice, "You");
  await isShown(["hitch", "loop"]);
  // It would be said after what is said of the note.
  await expect.poll(() => announcement.value).toBe("2 of 5 notes");
  document.querySelector<HTMLElement>(`.note[data-row="${id}"]`)?.focus();
  await userEvent.keyboard(`{Alt>}${arrow}{/Alt}`);
  await expect.poll(async () => inOrder(await database.notes.toArray()).map((note) => note.id)).toEqual(wanted);
  await expect.poll(() => announcement.value).toMatch(/of 2$/);
});

test("arrows walk over the notes that are shown", async () => {
  drawNotes();
  await userEvent.selectOptions(choice, "Ben");
  await isShown(["bend", "bight"]);
  document.querySelector<HTMLElement>('.note[data-row="bend"]')?.focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(document.activeElement?.getAttribute("aria-label")).toContain("2 of 2");
});
