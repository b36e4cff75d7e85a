// The list of notes: what a row shows and is called, keys, focus, moving, and what its buttons tell.
import { useState } from "preact/hooks";
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type Kind, ScreenKind } from "@/components/controls/screen-kind.ts";
import { type EditedNote, NoteList, type NoteListProps } from "@/components/note/note-list.tsx";
import { nameNote } from "@/components/note/note-row.tsx";
import { PeopleHere } from "@/components/people/people.ts";
import type { Note } from "@/lib/model/index.ts";
import { draw } from "../../draw.ts";
import { makeNote, makeSource } from "./rows.ts";

const find = page.getByRole.bind(page);
const row = (id: string) => document.querySelector(`li[data-row="${id}"]`) as HTMLElement;

interface Given extends Partial<NoteListProps> {
  kind?: Kind;
}

function show(start: Note[], { kind = "tab", ...given }: Given = {}) {
  const told = { edit: vi.fn(), text: vi.fn(), remove: vi.fn(), move: vi.fn(), outside: vi.fn() };
  function Talk() {
    const [notes, setNotes] = useState(start);
    const [editing, setEditing] = useState<EditedNote>();
    const others = (note: Note) => notes.filter(({ id }) => id !== note.id);
    return (
      <ScreenKind.Provider value={kind}>
        <button type="button">Before</button>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a screen that has keys of its own */}
        <div onKeyDown={(event) => told.outside(event.key)}>
          <NoteList
            notes={notes}
            sources={[makeSource({ slides: [{ number: 2, text: "Wicks want oil" }] })]}
            editing={editing}
            onEdit={(note) => {
              told.edit(note?.id);
              setEditing(note && { id: note.id });
            }}
            onText={(note, markdown, caret) => told.text(note.id, markdown, caret)}
            onDelete={(note) => {
              told.remove(note.id);
              setNotes(others(note));
            }}
            onMove={(note, position) => {
              told.move(note.id, position);
              setNotes(others(note).toSpliced(position, 0, note));
            }}
            {...given}
          />
        </div>
        <button type="button">After</button>
      </ScreenKind.Provider>
    );
  }
  draw(<Talk />);
  return told;
}

const three = ["one", "two", "three"].map((id) => makeNote(id));
const order = () => [...document.querySelectorAll<HTMLElement>("li[data-row]")].map(({ dataset }) => dataset.row);
const focused = () => (document.activeElement as HTMLElement).dataset.row ?? document.activeElement?.textContent;

describe("a note is called", () => {
  test.each([
    [{}, "Whole talk, Oil, 1 of 3"],
    [{ place: { kind: "slide", number: 4 } }, "Slide 4, Oil, 1 of 3"],
    [{ place: { kind: "time", seconds: 75 }, markdown: "" }, "1:15, 1 of 3"],
    [
      { place: { kind: "time", seconds: 75 }, markdown: "", frame: { url: "", isInPost: true } },
      "Frame at 1:15, 1 of 3",
    ],
    [{ markdown: "**Oil** and [wicks](https://a.example)" }, "Whole talk, Oil and wicks, 1 of 3"],
    [{ markdown: "- `a` \n2. ~~b~~\n## c" }, "Whole talk, a b c, 1 of 3"],
    [{ markdown: "![Lamp](https://a.example/1) 2 * 3 * 4" }, "Whole talk, Lamp 2 * 3 * 4, 1 of 3"],
    [
      { markdown: "Lamps burn oil that comes to the wick by itself" },
      "Whole talk, Lamps burn oil that comes to the wick…, 1 of 3",
    ],
  ] as [Partial<Note>, string][])("%o: %s", (given, name) => {
    expect(nameNote(makeNote("one", { markdown: "Oil", ...given }), 0, 3)).toBe(name);
  });
});

describe("a row shows", () => {
  const where = (given: Partial<Note>) => {
    show([makeNote("one", { sourceId: "source", markdown: "Oil", ...given })]);
    return [row("one").querySelector(".note-place")?.textContent, row("one").querySelector(".note-text")?.textContent];
  };

  test.each([
    [{}, "Talk", "Oil"],
    [{ place: { kind: "time", seconds: 75 } }, "1:15", "Oil"],
    [{ place: { kind: "slide", number: 2 } }, "Wicks want oil", "Slide 2 Oil"],
    [{ place: { kind: "slide", number: 3 } }, "", "Slide 3 Oil"],
    [{ place: { kind: "slide", number: 2 }, sourceId: "other" }, "", "Slide 2 Oil"],
    [{ place: { kind: "quote", text: "Lamps" } }, "Talk", "LampsOil"],
    [{ place: { kind: "time", seconds: 75 }, frame: { url: "", isInPost: true } }, "", "Frame at 1:15 Oil"],
  ] as [Partial<Note>, string, string][])("of %o the place “%s”, and “%s”", (given, place, text) => {
    expect(where(given)).toEqual([place, text]);
  });

  test("its Markdown as the screen shows it", async () => {
    show(three, { render: (markdown) => <em>{markdown.toUpperCase()}</em> });
    expect(row("two").querySelector("em")?.textContent).toBe("WORDS OF TWO");
  });

  test("that it has just been added, by a colour, and no other one", () => {
    show(three, { landed: "two" });
    const colours = three.map(({ id }) => getComputedStyle(row(id)).animationName);
    expect(colours[1]).not.toBe(colours[0]);
    expect(colours[2]).toBe(colours[0]);
  });

  test("why it is not stored, alone, where it is shown and where it is edited", async () => {
    const untilSaved = new Promise<void>(() => undefined);
    const problem = { sentence: "It is busy.", isDiskFull: false, untilSaved, show: () => () => undefined };
    show(three, { problemOf: ({ id }) => (id === "two" ? problem : undefined) });
    await expect.element(find("alert")).toBeVisible();
    expect(row("two").contains(find("alert").element())).toBe(true);
    row("two").focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(find("textbox")).toHaveFocus();
    await expect.element(find("alert")).toBeVisible();
  });
});

describe("keys", () => {
  test("Tab reaches one note, arrows go to others, and Tab back to the last one", async () => {
    const { outside } = show(three);
    await userEvent.click(find("button", { name: "Before" }));
    await userEvent.keyboard("{Tab}");
    expect(focused()).toBe("one");
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(focused()).toBe("two");
    await userEvent.keyboard("{Tab}");
    expect(focused()).toBe("After");
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
    expect(focused()).toBe("two");
    await userEvent.keyboard("{ArrowUp}{ArrowUp}");
    expect(focused()).toBe("one");
    expect(outside.mock.calls.flat().filter((key) => key.startsWith("Arrow"))).toEqual([]);
    await userEvent.keyboard("x");
    expect(outside.mock.calls.flat()).toContain("x");
  });

  test("Alt and arrows move the note, which keeps the focus", async () => {
    const { move } = show(three);
    row("one").focus();
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await expect.poll(order).toEqual(["two", "one", "three"]);
    await expect.poll(focused).toBe("one");
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await expect.poll(order).toEqual(["two", "three", "one"]);
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await expect.poll(order).toEqual(["two", "one", "three"]);
    await expect.poll(focused).toBe("one");
    expect(move.mock.calls).toEqual([
      ["one", 1],
      ["one", 2],
      ["one", 1],
    ]);
  });

  test.each([
    ["where none is moved", undefined, "{ArrowDown}"],
    ["that is the first", vi.fn(), "{ArrowUp}"],
  ])("a note %s stays, and takes no focus when the list changes later", async (_, onMove, key) => {
    const list = (notes: Note[]) => (
      <div>
        <input aria-label="Elsewhere" />
        <NoteList notes={notes} sources={[]} onEdit={vi.fn()} onText={vi.fn()} onDelete={vi.fn()} onMove={onMove} />
      </div>
    );
    const container = draw(list(three));
    row("one").focus();
    await userEvent.keyboard(`{Alt>}${key}{/Alt}`);
    expect(onMove?.mock.calls ?? []).toEqual([]);
    await userEvent.click(find("textbox", { name: "Elsewhere" }));
    draw(list([...three, makeNote("four")]), container);
    expect(order()).toEqual(["one", "two", "three", "four"]);
    await expect.element(find("textbox", { name: "Elsewhere" })).toHaveFocus();
  });

  test("Delete deletes it, and the focus goes to the next, at the end to the one before", async () => {
    const { remove } = show(three);
    row("two").focus();
    await userEvent.keyboard("{Delete}");
    await expect.poll(order).toEqual(["one", "three"]);
    await expect.poll(focused).toBe("three");
    await userEvent.keyboard("{Delete}");
    await expect.poll(focused).toBe("one");
    expect(remove.mock.calls).toEqual([["two"], ["three"]]);
  });

  test("Enter edits; when that is done the focus is on the note", async () => {
    const { edit, text, move } = show(three);
    row("two").focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(find("textbox")).toHaveFocus();
    await userEvent.keyboard("!{Alt>}{ArrowUp}{/Alt}{Delete}");
    await userEvent.keyboard("{Escape}");
    await expect.element(find("textbox")).not.toBeInTheDocument();
    expect(focused()).toBe("two");
    expect(edit.mock.calls).toEqual([["two"], [undefined]]);
    expect(text.mock.calls).toEqual([["two", "Words of two!", 13]]);
    expect(move).not.toHaveBeenCalled();
    expect(order()).toHaveLength(3);
  });

  test("the right arrow leads into the note, Tab through it, Esc back; without it Tab passes by", async () => {
    show(three, { render: (markdown) => <a href="#a">{markdown}</a>, kind: "panel" });
    row("two").focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect.element(find("link", { name: "Words of two" })).toHaveFocus();
    await userEvent.keyboard("{Tab}");
    await expect.element(find("button", { name: "Edit note 2 of 3, Whole talk" })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    expect(focused()).toBe("two");
    await userEvent.keyboard("{Tab}");
    expect(focused()).toBe("After");
  });

  test("a note that was left by Tab is closed again", async () => {
    show(three, { kind: "panel" });
    row("three").focus();
    await userEvent.keyboard("{ArrowRight}{Tab}{Tab}");
    expect(focused()).toBe("After");
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
    expect(focused()).toBe("three");
  });
});

describe("buttons", () => {
  test("edit and delete their note, without a key having led there", async () => {
    const { edit, remove } = show(three);
    (find("button", { name: "Edit note 1 of 3, Whole talk" }).element() as HTMLElement).click();
    expect(edit.mock.calls).toEqual([["one"]]);
    (find("button", { name: "Delete note 3 of 3, Whole talk" }).element() as HTMLElement).click();
    expect(remove.mock.calls).toEqual([["three"]]);
    await expect.poll(order).toEqual(["one", "two"]);
  });

  test("move by one place, where there is one, in a tab alone", async () => {
    const { move } = show(three);
    const names = () =>
      [...document.querySelectorAll("button[aria-label^=Move]")].map((button) => button.getAttribute("aria-label"));
    expect(names()).toEqual([
      "Move note 1 of 3 down, Whole talk",
      "Move note 2 of 3 up, Whole talk",
      "Move note 2 of 3 down, Whole talk",
      "Move note 3 of 3 up, Whole talk",
    ]);
    (find("button", { name: "Move note 2 of 3 up, Whole talk" }).element() as HTMLElement).click();
    await expect.poll(order).toEqual(["two", "one", "three"]);
    await expect.poll(focused).toBe("two");
    (find("button", { name: "Move note 1 of 3 down, Whole talk" }).element() as HTMLElement).click();
    await expect.poll(order).toEqual(["one", "two", "three"]);
    expect(move.mock.calls).toEqual([
      ["two", 0],
      ["two", 1],
    ]);
  });

  test.each(["popup", "panel"] as const)("for moving and for formats are none in a %s", async (kind) => {
    show(three, { kind });
    expect(document.querySelectorAll("button[aria-label^=Move]")).toHaveLength(0);
    expect(document.querySelectorAll(".note-grip")).toHaveLength(0);
    row("two").focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(find("textbox")).toHaveFocus();
    await expect.element(find("button", { name: "Bold" })).not.toBeInTheDocument();
  });

  test("for formats are there in a tab", async () => {
    show(three);
    row("two").focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(find("button", { name: "Bold" })).toBeVisible();
  });
});

describe("a note dragged by its handle", () => {
  const middle = (id: string) => {
    const { top, height } = row(id).getBoundingClientRect();
    return top + height / 2;
  };
  const send = (type: string, clientY: number, target: EventTarget = window, button = 0) =>
    target.dispatchEvent(new PointerEvent(type, { clientY, button, bubbles: true, cancelable: true }));
  const grip = (id: string) => row(id).querySelector(".note-grip") as HTMLElement;

  test("shows where it would land, and lands there", async () => {
    const { move } = show(three);
    const from = middle("one");
    send("pointerdown", from, grip("one"));
    send("pointermove", middle("three") - 1);
    await expect.poll(() => row("one").style.transform).toMatch(/^translateY\(\d+/);
    expect(row("three").className).toContain("is-landing");
    expect(row("two").className).not.toContain("is-landing");
    send("pointerup", 0);
    await expect.poll(order).toEqual(["two", "one", "three"]);
    expect(row("one").style.transform).toBe("");
    send("pointermove", 0);
    send("pointerup", 0);
    expect(move.mock.calls).toEqual([["one", 1]]);
  });

  test("below the last stands at the end", async () => {
    const { move } = show(three);
    send("pointerdown", middle("one"), grip("one"));
    send("pointermove", middle("three") + 1);
    send("pointerup", 0);
    expect(move.mock.calls).toEqual([["one", 2]]);
  });

  test.each([
    ["pointercancel", () => send("pointercancel", 0)],
    ["Esc", () => window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }))],
  ])("is where it was after %s", async (_, cancel) => {
    const { move } = show(three);
    send("pointerdown", middle("one"), grip("one"));
    send("pointermove", middle("three") + 1);
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
    await expect.poll(() => row("one").style.transform).not.toBe("");
    cancel();
    await expect.poll(() => row("one").style.transform).toBe("");
    send("pointerup", 0);
    expect(move).not.toHaveBeenCalled();
  });

  test("does not move by a click, nor by another button", () => {
    const { move } = show(three);
    send("pointerdown", middle("one"), grip("one"));
    send("pointermove", middle("one") + 3);
    send("pointerup", 0);
    send("pointerdown", middle("one"), grip("one"), 2);
    send("pointermove", middle("three") + 1);
    send("pointerup", 0);
    expect(move).not.toHaveBeenCalled();
  });
});

describe("whose note it is", () => {
  const people = {
    you: "Ada",
    letters: new Map([
      ["Ben", "B"],
      ["Bea", "BE"],
    ]),
    waiting: new Set(["one"]),
    beingWritten: new Set(["two"]),
  };
  const author = (id: string) => row(id).querySelector(".note-author")?.textContent;

  test("is said where several write, and what waits, changed or is being written", () => {
    draw(
      <PeopleHere.Provider value={people}>
        <NoteList
          notes={[
            makeNote("one"),
            makeNote("two", { author: "Ben", changedBy: "Ada" }),
            makeNote("three", { author: "Bea", changedBy: "Ben" }),
            makeNote("four", { author: "Ada" }),
            makeNote("five"),
          ]}
          sources={[]}
          onEdit={vi.fn()}
          onText={vi.fn()}
          onDelete={vi.fn()}
        />
      </PeopleHere.Provider>,
    );
    expect(["one", "two", "three", "four", "five"].map(author)).toEqual([
      "You· waits to be sent",
      "BBen· changed by you· writing now",
      "BEBea· changed by Ben",
      "You",
      undefined,
    ]);
  });

  test("is the name as it is where nobody shares what is shown", () => {
    show([makeNote("one", { author: "Ada", changedBy: "Ben" })]);
    expect(author("one")).toBe("AAda· changed by Ben");
  });
});
