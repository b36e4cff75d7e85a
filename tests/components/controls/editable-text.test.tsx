// Text that becomes a field: Enter keeps, Esc takes back, and what comes from elsewhere never overwrites what is being typed.
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { EditableText } from "@/components/controls/editable-text.tsx";
import type { TextProblem } from "@/components/controls/unsaved-text.ts";
import { draw } from "../../draw.ts";

const find = page.getByRole.bind(page);
const field = find("textbox", { name: "Title" });

/** The field and one beside it, drawn by what is stored; keys that reach the screen are told. */
function show(answer: (text: string) => Promise<TextProblem | undefined>, isOneLine?: boolean) {
  const told: string[] = [];
  const outside = vi.fn();
  const container = document.body.appendChild(document.createElement("div"));
  const see = (value: string) =>
    draw(
      // biome-ignore lint/a11y/noStaticElementInteractions: a screen that has keys of its own
      <div onKeyDown={(event) => outside(event.key)}>
        <EditableText
          label="Title"
          value={value}
          placeholder="No title"
          isOneLine={isOneLine}
          onChange={(text) => {
            told.push(text);
            return answer(text);
          }}
        />
        <input aria-label="Elsewhere" />
      </div>,
      container,
    );
  return { told, outside, see };
}

const stored = async () => undefined;

describe("text that is edited where it stands", () => {
  test.each([true, false])("Enter keeps it and leaves, in one line: %s", async (isOneLine) => {
    const { told, outside, see } = show(stored, isOneLine);
    see("Lamps");
    await expect.element(field).toHaveAttribute("placeholder", "No title");
    await expect.element(field).toHaveAttribute("dir", "auto");
    if (isOneLine) await expect.element(field).toHaveAttribute("title", "Lamps");
    await userEvent.click(field);
    await userEvent.keyboard("{End}!");
    expect(outside.mock.calls.flat()).toContain("!");
    outside.mockClear();
    await userEvent.keyboard("{Enter}");
    await expect.element(field).not.toHaveFocus();
    await expect.element(field).toHaveValue("Lamps!");
    expect(told).toEqual(["Lamps!"]);
    expect(outside).not.toHaveBeenCalled();
  });

  test("Esc takes back what was typed since the field was entered", async () => {
    const { told, see } = show(stored);
    see("Lamps");
    await userEvent.click(field);
    await userEvent.keyboard("{End} and oil");
    see("Lamps and oil");
    await userEvent.keyboard("{Escape}");
    await expect.element(field).not.toHaveFocus();
    expect(told.at(-1)).toBe("Lamps");
    await expect.element(field).toHaveValue("Lamps");
  });

  test("Esc gives back what stood there when it was entered this time", async () => {
    const { told, see } = show(stored);
    see("Lamps");
    await userEvent.click(field);
    await userEvent.keyboard("{End}!{Enter}");
    see("Lamps!");
    await userEvent.click(field);
    await userEvent.keyboard("{End}?{Escape}");
    expect(told.at(-1)).toBe("Lamps!");
  });

  test.each(["Enter", "Escape"])("%s while an input method composes letters is the input method’s", async (key) => {
    const { told, see } = show(stored);
    see("灯");
    await userEvent.click(field);
    await userEvent.keyboard("{End}台");
    const event = new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true });
    field.element().dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    await expect.element(field).toHaveFocus();
    expect(told).toEqual(["灯台"]);
  });

  test("Esc where nothing was typed stores nothing", async () => {
    const { told, see } = show(stored);
    see("Lamps");
    await userEvent.click(field);
    await userEvent.keyboard("{Escape}");
    await expect.element(field).not.toHaveFocus();
    expect(told).toEqual([]);
  });

  test.each([true, false])("a long one in one line is cut off: %s; else all of it is there", (isOneLine) => {
    const { see } = show(stored, isOneLine);
    see("Lamps burn oil that comes to the wick by itself. ".repeat(4));
    const { clientWidth, scrollWidth } = field.element();
    expect(scrollWidth > clientWidth).toBe(isOneLine);
  });

  test("lines that are pasted become one", async () => {
    const { told, see } = show(stored);
    see("");
    await userEvent.fill(field, "Lamps \n  and oil");
    expect(new Set(told)).toEqual(new Set(["Lamps and oil"]));
  });
});

describe("what is stored elsewhere meanwhile", () => {
  test("shows where nobody types", async () => {
    const { see } = show(stored);
    see("Lamps");
    await userEvent.click(field);
    await userEvent.keyboard("{End}!");
    see("Lamps!");
    await userEvent.click(find("textbox", { name: "Elsewhere" }));
    see("Oil");
    await expect.element(field).toHaveValue("Oil");
  });

  test("does not overwrite what is being typed, and shows once the field is left as it was stored", async () => {
    const { see } = show(stored);
    see("Lamps");
    await userEvent.click(field);
    await userEvent.keyboard("{End}!");
    see("Oil");
    await expect.element(field).toHaveValue("Lamps!");
    await userEvent.keyboard("?");
    await expect.element(field).toHaveValue("Lamps!?");
    see("Lamps!?");
    await userEvent.keyboard("{Enter}");
    see("Wicks");
    await expect.element(field).toHaveValue("Wicks");
  });

  test("does not overwrite what is on its way to the disk", async () => {
    const waits: (() => void)[] = [];
    const { see } = show(() => new Promise((resolve) => waits.push(() => resolve(undefined))));
    see("Lamps");
    await userEvent.click(field);
    await userEvent.keyboard("{End}!{Enter}");
    see("Oil");
    // Effects run after a frame.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect.element(field).toHaveValue("Lamps!");
    for (const done of waits) done();
    see("Lamps!");
    await new Promise((resolve) => setTimeout(resolve, 100));
    see("Wicks");
    await expect.element(field).toHaveValue("Wicks");
  });
});

describe("what could not be stored", () => {
  test("is said below, until the text is one that can", async () => {
    const { see } = show(async (text) => (text === "" ? "A talk needs a title." : undefined));
    see("L");
    await userEvent.click(field);
    await userEvent.keyboard("{End}{Backspace}");
    await expect.element(find("alert")).toHaveTextContent("A talk needs a title.");
    await userEvent.keyboard("{Enter}");
    see("M");
    await expect.element(field).toHaveValue("");
    await userEvent.click(field);
    await userEvent.keyboard("M");
    await expect.element(find("alert")).not.toBeInTheDocument();
  });

  test("the newest text's answer counts, whichever comes last", async () => {
    const answers = new Map<string, (problem: TextProblem | undefined) => void>();
    const { see } = show((text) => new Promise((resolve) => answers.set(text, resolve)));
    see("");
    await userEvent.click(field);
    await userEvent.keyboard("ab");
    await expect.poll(() => answers.size).toBe(2);
    answers.get("ab")?.(undefined);
    answers.get("a")?.("It is too short.");
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect.element(find("alert")).not.toBeInTheDocument();
  });

  test("is told by a notice beside it, which goes once it is on disk after all", async () => {
    let save = () => {};
    const hidden = vi.fn();
    const problem = {
      sentence: "The database is busy.",
      isDiskFull: false,
      untilSaved: new Promise<void>((resolve) => {
        save = resolve;
      }),
      show: vi.fn(() => hidden),
    };
    const { see } = show(async () => problem);
    see("L");
    await userEvent.click(field);
    await userEvent.keyboard("{End}!");
    await expect.element(find("alert")).toBeVisible();
    expect(find("alert").element().textContent).toContain("The database is busy.");
    expect(problem.show).toHaveBeenCalledTimes(1);
    expect(hidden).not.toHaveBeenCalled();
    save();
    await expect.element(find("alert")).not.toBeInTheDocument();
    expect(hidden).toHaveBeenCalledTimes(1);
  });
});
