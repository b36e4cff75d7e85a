// A note's text being changed where it stands: keys, formats, and what comes from elsewhere meanwhile.
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { pasteOverWords } from "@/components/note/link-text.ts";
import { formatOfKey, writeFormat } from "@/components/note/markdown-format.ts";
import { NoteEditor } from "@/components/note/note-editor.tsx";
import type { Note } from "@/lib/model/index.ts";
import { draw } from "../../draw.ts";
import { makeNote } from "./rows.ts";

const find = page.getByRole.bind(page);
const field = find("textbox", { name: "Text of the note, Slide 4" });
const area = () => field.element() as HTMLTextAreaElement;

function show(given: { caret?: number; hasTools?: boolean; onLink?: (field: HTMLTextAreaElement) => void } = {}) {
  const [told, done, outside] = [vi.fn(), vi.fn(), vi.fn()];
  const container = document.body.appendChild(document.createElement("div"));
  const see = (note: Partial<Note>) =>
    draw(
      // biome-ignore lint/a11y/noStaticElementInteractions: a screen that has keys of its own
      <div onKeyDown={(event) => outside(event.key)}>
        <NoteEditor
          note={makeNote("one", { place: { kind: "slide", number: 4 }, ...note })}
          state={<span>Saved</span>}
          onText={told}
          onDone={done}
          {...given}
        />
      </div>,
      container,
    );
  return { told, done, outside, see };
}

describe("the editor", () => {
  test.each([
    [undefined, 5],
    [2, 2],
  ])("has focus and caret at once: at %s, else at the end", (caret, expected) => {
    const { see } = show({ caret });
    see({ markdown: "Lamps" });
    expect(document.activeElement).toBe(area());
    expect([area().selectionStart, area().selectionEnd]).toEqual([expected, expected]);
  });

  test("tells text and caret, and shows whether it is saved", async () => {
    const { told, see } = show();
    see({ markdown: "Lamps" });
    await userEvent.keyboard("{Home}a");
    expect(told.mock.calls).toEqual([["aLamps", 1]]);
    await expect.element(page.getByText("Saved")).toBeVisible();
  });

  test("Esc while an input method composes letters is the input method’s", () => {
    const { done, outside, see } = show();
    see({ markdown: "灯台" });
    area().dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", isComposing: true, bubbles: true }));
    expect(done).not.toHaveBeenCalled();
    expect(outside).not.toHaveBeenCalled();
  });

  test.each(["{Escape}", "{Control>}{Enter}{/Control}", "{Meta>}{Enter}{/Meta}"])("%s ends it", async (keys) => {
    const { told, done, outside, see } = show();
    see({ markdown: "Lamps" });
    await userEvent.keyboard("{Enter}");
    expect(done).not.toHaveBeenCalled();
    expect(told.mock.calls).toEqual([["Lamps\n", 6]]);
    await userEvent.keyboard(keys);
    expect(done).toHaveBeenCalledTimes(1);
    await expect.element(field).toHaveValue("Lamps\n");
    expect(outside.mock.calls.flat().filter((key) => key === "Enter" || key === "Escape")).toEqual([]);
  });

  test("its button ends it", async () => {
    const { done, see } = show();
    see({ markdown: "Lamps" });
    await userEvent.click(find("button", { name: "Done" }));
    expect(done).toHaveBeenCalledTimes(1);
  });

  test("says of a text that is not stored that it is a note", async () => {
    const untilSaved = new Promise<void>(() => undefined);
    const problem = { sentence: "", isDiskFull: true, untilSaved, show: () => () => undefined };
    draw(<NoteEditor note={makeNote("one")} problem={problem} onText={vi.fn()} onDone={vi.fn()} />);
    await expect.element(find("alert")).toBeVisible();
    expect(find("alert").element().textContent).toContain("this note is not saved");
  });
});

describe("what another screen typed", () => {
  test("shows where nothing was typed here", async () => {
    const { see } = show();
    see({ markdown: "Lamps" });
    see({ markdown: "Oil" });
    await expect.element(field).toHaveValue("Oil");
  });

  test("does not overwrite what is on its way from here, and shows once that was seen", async () => {
    const { see } = show();
    see({ markdown: "Lamps" });
    await userEvent.keyboard("12");
    see({ markdown: "Oil" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect.element(field).toHaveValue("Lamps12");
    see({ markdown: "Lamps1" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect.element(field).toHaveValue("Lamps12");
    see({ markdown: "Lamps12" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    see({ markdown: "Wicks" });
    await expect.element(field).toHaveValue("Wicks");
  });
});

describe("what another screen typed after a letter here that was taken away again", () => {
  test("shows, whether the letter was seen or not", async () => {
    const { see } = show();
    see({ markdown: "Lamps" });
    await userEvent.keyboard("1{Backspace}");
    see({ markdown: "Oil" });
    await expect.element(field).toHaveValue("Oil");
    await userEvent.keyboard("{End}2{Backspace}");
    see({ markdown: "Oil2" });
    see({ markdown: "Oil" });
    see({ markdown: "Wicks" });
    await expect.element(field).toHaveValue("Wicks");
  });
});

describe("formats", () => {
  test("by buttons, where there is room for them", async () => {
    const { told, see } = show({ hasTools: true });
    see({ markdown: "Lamps" });
    area().setSelectionRange(0, 5);
    await userEvent.click(find("button", { name: "Bold" }));
    await expect.element(field).toHaveValue("**Lamps**");
    await userEvent.click(find("button", { name: "Italic" }));
    await expect.element(field).toHaveValue("***Lamps***");
    await userEvent.click(find("button", { name: "Link" }));
    await expect.element(field).toHaveValue("***[Lamps]()***");
    await expect.element(field).toHaveFocus();
    expect(told.mock.calls.at(-1)?.[0]).toBe("***[Lamps]()***");
  });

  test("by keys where there are no buttons", async () => {
    const { outside, see } = show();
    see({ markdown: "Lamps" });
    await expect.element(find("button", { name: "Bold" })).not.toBeInTheDocument();
    area().setSelectionRange(0, 5);
    await userEvent.keyboard("{Control>}b{/Control}");
    await expect.element(field).toHaveValue("**Lamps**");
    await userEvent.keyboard("{Control>}k{/Control}");
    await expect.element(field).toHaveValue("**[Lamps]()**");
    expect(outside.mock.calls.flat()).not.toContain("k");
    // Without words it is the screen's.
    await userEvent.keyboard("{End}{Control>}k{/Control}");
    expect(outside.mock.calls.flat().filter((key) => key !== "Control")).toEqual(["k"]);
    await expect.element(field).toHaveValue("**[Lamps]()**");
  });

  test("a link is asked for where there is something to choose from", async () => {
    const asked = vi.fn();
    const { see } = show({ hasTools: true, onLink: asked });
    see({ markdown: "Lamps" });
    area().setSelectionRange(0, 5);
    await userEvent.click(find("button", { name: "Link" }));
    await userEvent.click(find("button", { name: "Bold" }));
    expect(asked.mock.calls).toEqual([[area()]]);
    await expect.element(field).toHaveValue("**Lamps**");
  });

  test.each([
    ["bold", 4, 9, "See **lamps**", 6, 11],
    ["italic", 4, 9, "See *lamps*", 5, 10],
    ["bold", 4, 4, "See ****lamps", 6, 6],
    ["link", 4, 9, "See [lamps]()", 12, 12],
    ["link", 4, 4, "See []()lamps", 5, 5],
  ] as const)("%s of the letters %i to %i", (format, start, end, text, from, to) => {
    const container = draw(<textarea value="See lamps" />);
    const written = container.querySelector("textarea");
    if (!written) throw new Error("a field was drawn");
    written.setSelectionRange(start, end);
    writeFormat(written, format);
    expect([written.value, written.selectionStart, written.selectionEnd]).toEqual([text, from, to]);
  });

  test.each([
    [{ key: "b", ctrlKey: true }, false, "bold"],
    [{ key: "B", metaKey: true }, false, "bold"],
    [{ key: "i", ctrlKey: true }, true, "italic"],
    [{ key: "k", ctrlKey: true, shiftKey: true }, false, "link"],
    [{ key: "k", ctrlKey: true }, true, "link"],
    [{ key: "k", ctrlKey: true }, false, undefined],
    [{ key: "b", ctrlKey: true, shiftKey: true }, true, undefined],
    [{ key: "i", ctrlKey: true, shiftKey: true }, true, undefined],
    [{ key: "b", ctrlKey: true, altKey: true }, true, undefined],
    [{ key: "b" }, true, undefined],
    [{ key: "u", ctrlKey: true }, true, undefined],
    [{ key: "x", ctrlKey: true, shiftKey: true }, true, undefined],
  ])("%o with words: %s is %s", (pressed, hasWords, format) => {
    expect(formatOfKey(new KeyboardEvent("keydown", pressed), hasWords)).toBe(format);
  });
});

describe("a paste over words", () => {
  const address = "https://lamps.example/";
  test.each([
    ["See lamps", 4, 9, ` ${address} `, `See [lamps](${address})`],
    ["See lamps", 4, 4, address, "See lamps"],
    ["See  lamps", 3, 5, address, "See  lamps"],
    ["See lamps", 4, 9, "oil", "See lamps"],
    ["See https://oil.example/", 4, 24, address, "See https://oil.example/"],
    ["One\n \ntwo", 0, 9, address, "One\n \ntwo"],
    ["One\ntwo", 0, 7, address, `[One\ntwo](${address})`],
  ])("%j from %i to %i, of %j: %j", (text, start, end, pasted, expected) => {
    const container = draw(<textarea value={text} onPaste={pasteOverWords} />);
    const written = container.querySelector("textarea");
    written?.setSelectionRange(start, end);
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    const isBrowsers = written?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, cancelable: true }));
    expect(written?.value).toBe(expected);
    expect(isBrowsers).toBe(text === expected);
  });
});
