// Where a note is written: what is told of what is typed, its keys, and where caret and focus are.
import { useState } from "preact/hooks";
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { goToField } from "@/components/controls/coming-field.ts";
import { Composer, type ComposerProps, type TypedNote } from "@/components/note/composer.tsx";
import { draw } from "../../draw.ts";

const find = page.getByRole.bind(page);
const field = find("textbox", { name: "Write a note" });
const area = () => field.element() as HTMLTextAreaElement;

function show(start: string, given: Partial<ComposerProps> = {}) {
  const told: TypedNote[] = [];
  const [added, stepped] = [vi.fn(), vi.fn()];
  let write: (text: string) => void = () => undefined;
  function Screen() {
    const [text, setText] = useState(start);
    write = setText;
    const type = (typed: TypedNote) => {
      told.push(typed);
      setText(typed.markdown);
    };
    return (
      <Composer
        name="note"
        text={text}
        place={<span>Slide 2</span>}
        onText={type}
        onAdd={() => added(text)}
        onStep={stepped}
        {...given}
      />
    );
  }
  draw(<Screen />);
  return { told, added, stepped, write: (text: string) => write(text) };
}

describe("what is typed", () => {
  test("is told with the caret, and what of it is new in the place of what", async () => {
    const { told } = show("Oil lamps");
    await userEvent.click(field);
    area().setSelectionRange(0, 3);
    await userEvent.keyboard("Oak");
    expect(told.map(({ markdown, caret }) => [markdown, caret])).toEqual([
      ["O lamps", 1],
      ["Oa lamps", 2],
      ["Oak lamps", 3],
    ]);
    expect(told[0]?.edit).toEqual({ start: 0, end: 3, inserted: "O" });
    expect(told[2]?.edit).toEqual({ start: 2, end: 2, inserted: "k" });
  });

  test("among letters of its kind stands where it was typed, and the caret behind it", async () => {
    const { told } = show("aaa");
    await userEvent.click(field);
    area().setSelectionRange(1, 1);
    await userEvent.keyboard("a");
    expect(told.at(-1)?.edit).toEqual({ start: 1, end: 1, inserted: "a" });
    expect(area().selectionStart).toBe(2);
  });

  test("nothing can be added where nothing or only blanks are typed", async () => {
    const { added } = show(" ");
    await expect.element(find("button", { name: "Add note" })).toBeDisabled();
    await userEvent.click(field);
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(added).not.toHaveBeenCalled();
    await expect.element(field).toHaveValue(" ");
    expect(page.getByText("Ctrl ↵").query()).toBeNull();
  });
});

describe("keys", () => {
  test.each(["Control", "Meta"])("%s and Enter add the note, Enter alone is a line", async (modifier) => {
    const { added } = show("");
    await userEvent.click(field);
    await userEvent.keyboard("Oil");
    await expect.element(page.getByText("Ctrl ↵")).toBeVisible();
    await userEvent.keyboard("{Enter}");
    expect(added).not.toHaveBeenCalled();
    await userEvent.keyboard(`{${modifier}>}{Enter}{/${modifier}}`);
    expect(added.mock.calls).toEqual([["Oil\n"]]);
    await expect.element(field).toHaveValue("Oil\n");
  });

  test.each([
    [{ key: "Enter", ctrlKey: true }, false],
    [{ key: "Enter" }, true],
    [{ key: "PageDown", altKey: true }, false],
    [{ key: "PageUp" }, true],
  ])("%o is the browser's as well: %s", (pressed, isBrowsers) => {
    show("Oil");
    const event = new KeyboardEvent("keydown", { ...pressed, bubbles: true, cancelable: true });
    expect(area().dispatchEvent(event)).toBe(isBrowsers);
  });

  test("Alt and Page step, and no other keys do", async () => {
    const { stepped } = show("Oil");
    await userEvent.click(field);
    await userEvent.keyboard("{Alt>}{PageUp}{PageDown}{Home}{/Alt}{PageUp}{PageDown}");
    expect(stepped.mock.calls).toEqual([[-1], [1]]);
  });
});

test("a click adds, and the focus is in the text again", async () => {
  const { added } = show("Oil");
  await userEvent.click(find("button", { name: "Add note" }));
  expect(added).toHaveBeenCalledTimes(1);
  await expect.element(field).toHaveFocus();
});

describe("the caret", () => {
  test.each([
    [undefined, 3],
    [1, 1],
  ])("stands at first where it was left (%s), else at the end", async (caret, expected) => {
    show("Oil", { caret, isFocused: true });
    await expect.element(field).toHaveFocus();
    expect([area().selectionStart, area().selectionEnd]).toEqual([expected, expected]);
  });

  test("stays where one types, and goes to the end of a text that came from elsewhere", async () => {
    const { write } = show("Oil");
    await userEvent.click(field);
    await userEvent.keyboard("{Home}a");
    await expect.element(field).toHaveValue("aOil");
    expect(area().selectionStart).toBe(1);
    write("Oil and wicks");
    await expect.element(field).toHaveValue("Oil and wicks");
    expect(area().selectionStart).toBe(13);
  });
});

test("the focus is not taken unasked, and is led there by its name", async () => {
  show("Oil");
  await expect.element(field).not.toHaveFocus();
  goToField("note");
  await expect.element(field).toHaveFocus();
});

test("place and stepper stand below; beside a stepper there is no room for the hint", async () => {
  show("Oil", { children: <span>5 s back</span> });
  await expect.element(page.getByText("Slide 2")).toBeVisible();
  await expect.element(page.getByText("5 s back")).toBeVisible();
  expect(page.getByText("Ctrl ↵").query()).toBeNull();
});

describe("what is not stored", () => {
  test("is said below", async () => {
    show("Oil", { problem: "Choose a talk first." });
    await expect.element(find("alert")).toHaveTextContent("Choose a talk first.");
  });

  test("is said to be a note", async () => {
    const untilSaved = new Promise<void>(() => undefined);
    show("Oil", { problem: { sentence: "", isDiskFull: true, untilSaved, show: () => () => undefined } });
    await expect.element(find("alert")).toBeVisible();
    expect(find("alert").element().textContent).toContain("this note is not saved");
  });
});

test("an address pasted over words links them", async () => {
  show("See lamps");
  await userEvent.click(field);
  area().setSelectionRange(4, 9);
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", "https://lamps.example/");
  area().dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  await expect.element(field).toHaveValue("See [lamps](https://lamps.example/)");
});
