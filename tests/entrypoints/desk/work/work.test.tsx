// What is done on a screen: stored as it is typed, taken back by key and button, read again when its rows change, said when it fails.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { namePostChange, nameTalkChange } from "@/entrypoints/desk/work/action-names.ts";
import { keepFields } from "@/entrypoints/desk/work/keep-fields.ts";
import { useNextTurns } from "@/entrypoints/desk/work/next-turns.ts";
import { attempt, describeSaved, explainError, perform } from "@/entrypoints/desk/work/outcome.ts";
import { sayTurned } from "@/entrypoints/desk/work/taken-back.ts";
import { UndoNews } from "@/entrypoints/desk/work/undo-news.tsx";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { useSave } from "@/entrypoints/desk/work/use-save.ts";
import { useUndo } from "@/entrypoints/desk/work/use-undo.ts";
import { Problem } from "@/lib/model/problem.ts";
import { changeTalk } from "@/lib/notebook/talks.ts";
import { draw } from "../../../draw.ts";
import { aTalk, put } from "../../rows.ts";

describe("outcomes", () => {
  const fail = async () => {
    throw new Problem("problemTalkGone");
  };

  test("a sentence that came of it, or why it failed, or nothing", async () => {
    expect(await perform(async () => "Done.")).toEqual({ tone: "info", text: "Done." });
    expect(await perform(async () => 7)).toBeUndefined();
    const text = explainError(new Problem("problemTalkGone"));
    expect(text).not.toBe("");
    expect(await perform(fail)).toEqual({ tone: "error", text });
    expect(await attempt(async () => "Done.")).toBeUndefined();
    expect(await attempt(fail)).toBe(text);
  });

  test("a file that is known to lie there, and one that was handed over", () => {
    expect(describeSaved({ name: "a.md", isConfirmed: true })).toBe("Saved a.md to your downloads.");
    expect(describeSaved({ name: "a.md", isConfirmed: false })).toBe("Handed to the browser as a.md.");
  });

  test.each([
    [false, "whole", "Undone: mark"],
    [false, "part", "Undone, except for what was changed since. That stays as it is."],
    [false, "nothing", "This was changed since, so nothing was undone."],
    [true, "whole", "Done again: mark"],
    [true, "part", "Done again, except for what was changed since. That stays as it is."],
    [true, "nothing", "This was changed since, so nothing was done again."],
  ] as const)("taken back (done again: %s), %s", (isDone, taken, sentence) => {
    expect(sayTurned({ name: "mark", isDone, taken })).toBe(sentence);
  });

  test.each<[object, string]>([
    [{ title: "A" }, "title"],
    [{ speakers: [] }, "speakers"],
    [{ mark: "mention" }, "mark"],
    [{ tags: [] }, "tags"],
    [{ abstract: "", mark: "mention" }, "mark"],
    [{ abstract: "" }, "change of a talk"],
  ])("a talk's %o is the %s", (fields, name) => expect(nameTalkChange(fields)).toBe(name));

  test.each<[object, string]>([
    [{ tags: [] }, "tags"],
    [{ engine: "hugo" }, "engine"],
    [{ engineSettings: {} }, "engine settings"],
    [{ liveCode: "hugo" }, "engine settings"],
    [{ layout: "own" }, "layout"],
    [{ template: "" }, "template"],
    [{ introduction: "" }, "text of the post"],
    [{ listOpening: "" }, "text of the post"],
    [{ sections: [] }, "text of the post"],
    [{ closing: "" }, "text of the post"],
    [{ edited: undefined }, "text of the post"],
    [{ slug: "" }, "post settings"],
  ])("a post's %o is the %s", (fields, name) => expect(namePostChange(fields)).toBe(name));
});

/** A screen with one talk, its mark and its title. */
function Screen() {
  const { save } = useSave();
  const undo = useUndo(save);
  const { undo: last, redo } = useNextTurns();
  const { value } = useLiveQuery(() => database.talks.get("knots"), []);
  const mark = () =>
    void undo.offer("mark", { name: "mark", said: "Marked." }, () =>
      changeTalk(database, "knots", { mark: "highlight" }),
    );
  const type = (title: string) =>
    void keepFields("talk knots title", { name: "title" }, { id: "knots", fields: { title } }, () =>
      changeTalk(database, "knots", { title }),
    );
  const tag = () =>
    void keepFields("talk knots tags", { name: "tags" }, { id: "knots", fields: { tags: ["a"] } }, () =>
      changeTalk(database, "knots", { tags: [...(value?.tags ?? []), `${value?.tags.length}`] }),
    );
  return (
    <>
      <button type="button" onClick={mark}>
        Mark
      </button>
      <input aria-label="title" onInput={({ currentTarget }) => type(currentTarget.value)} />
      <input aria-label="tag" onKeyDown={({ key }) => key === "Enter" && tag()} />
      <button type="button" onClick={() => undo.turnBack()}>
        Back
      </button>
      <button type="button" onClick={() => undo.turnBack("redo")}>
        Again
      </button>
      <p>{`${value?.title} ${value?.mark} ${value?.tags.length} last: ${last?.name} next: ${redo?.name}`}</p>
      <UndoNews undo={undo} />
    </>
  );
}

const shows = (text: string) => expect.element(page.getByText(text, { exact: true })).toBeInTheDocument();
const button = (name: string) => page.getByRole("button", { name });
const field = (name: string) => page.getByRole("textbox", { name });

describe("taking back", () => {
  let container: HTMLDivElement;
  beforeEach(async () => {
    await put({ talks: [aTalk({ id: "knots" })] });
    container = draw(<Screen />);
    await expect.element(page.getByText(/^Knots mention 0/)).toBeVisible();
  });

  test("by the bar, which says what was done", async () => {
    await userEvent.click(button("Mark"));
    await shows("Marked.");
    await userEvent.click(button("Undo"));
    await expect.element(page.getByText(/^Knots mention 0 .* next: mark$/)).toBeVisible();
    await expect.element(page.getByText("Marked.")).not.toBeInTheDocument();
    await shows("Undone: mark");
    await userEvent.click(button("Again"));
    await expect.element(page.getByText(/^Knots highlight 0 last: mark/)).toBeVisible();
    await shows("Done again: mark");
  });

  test("by keys, outside of texts and dialogs", async () => {
    await userEvent.click(button("Mark"));
    await expect.element(page.getByText(/^Knots highlight 0 last: mark/)).toBeVisible();
    const press = (init: KeyboardEventInit, target: Element = document.body) => {
      const event = new KeyboardEvent("keydown", { key: "z", bubbles: true, cancelable: true, ...init });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(press({})).toBe(false);
    expect(press({ ctrlKey: true, altKey: true })).toBe(false);
    expect(press({ ctrlKey: true, key: "y" })).toBe(false);
    expect(press({ ctrlKey: true }, field("title").element())).toBe(false);
    const dialog = document.body.appendChild(document.createElement("dialog"));
    dialog.showModal();
    expect(press({ ctrlKey: true })).toBe(false);
    dialog.remove();
    expect(press({ ctrlKey: true })).toBe(true);
    await expect.element(page.getByText(/^Knots mention 0/)).toBeVisible();
    expect(press({ metaKey: true, shiftKey: true, key: "Z" })).toBe(true);
    await expect.element(page.getByText(/^Knots highlight 0/)).toBeVisible();
  });

  test("a key that something else has used takes nothing back", async () => {
    await userEvent.click(button("Mark"));
    await expect.element(page.getByText(/^Knots highlight 0 last: mark/)).toBeVisible();
    const event = new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, cancelable: true });
    event.preventDefault();
    const turned = vi.spyOn(database.talks, "bulkPut");
    document.body.dispatchEvent(event);
    await database.talks.get("knots");
    expect(turned).not.toHaveBeenCalled();
    turned.mockRestore();
  });

  test("letters of one visit are one action, another visit is another", async () => {
    await userEvent.type(field("title"), "Ropes");
    await expect.element(page.getByText(/^Ropes mention 0 last: title/)).toBeVisible();
    await userEvent.click(button("Again"));
    await userEvent.type(field("title"), " and oil");
    await expect.element(page.getByText(/^Ropes and oil mention 0 last: title/)).toBeVisible();
    await userEvent.click(button("Back"));
    await expect.element(page.getByText(/^Ropes mention 0 last: title next: title/)).toBeVisible();
    await userEvent.click(button("Back"));
    await expect.element(page.getByText(/^Knots mention 0/)).toBeVisible();
  });

  test("each tag is an action of its own, though its field is one for text", async () => {
    await userEvent.click(field("tag"));
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByText(/^Knots mention 1 last: tags/)).toBeVisible();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByText(/^Knots mention 2 last: tags/)).toBeVisible();
    await userEvent.click(button("Back"));
    await expect.element(page.getByText(/^Knots mention 1/)).toBeVisible();
  });

  test("what was changed since stays, which is shown until something else is done", async () => {
    await userEvent.click(button("Mark"));
    await shows("Marked.");
    await changeTalk(database, "knots", { mark: "left-out" });
    await userEvent.click(button("Back"));
    await shows("This was changed since, so nothing was undone.");
    await expect.element(page.getByText(/^Knots left-out 0/)).toBeVisible();
    await userEvent.click(button("Mark"));
    await shows("Marked.");
    // What was spoken stays where nobody sees it.
    await expect
      .element(page.getByText("This was changed since, so nothing was undone."))
      .toHaveClass("visually-hidden");
  });

  test("a screen that is gone takes nothing back by keys", async () => {
    const press = () => {
      const event = new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(press()).toBe(true);
    draw(null, container);
    await expect.poll(press).toBe(false);
  });
});
