// The tag field: completion by keys and by mouse, what becomes a tag, and how tags go.
import { useState } from "preact/hooks";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TagField } from "@/components/controls/tag-field.tsx";
import { draw } from "../../draw.ts";

const find = page.getByRole.bind(page);
const field = find("combobox", { name: "Add a tag" });
const suggestions = [
  { tag: "lamps", talks: 9 },
  { tag: "Lanterns", talks: 1 },
  { tag: "oil lamps", talks: 2 },
];

/** Draws the field with such tags; what was told is returned, the newest last. */
function show(start: string[] = [], onFocus?: () => void) {
  const told: string[][] = [];
  const outside = vi.fn();
  function Talk() {
    const [tags, setTags] = useState(start);
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: a screen that has keys of its own
      <div onKeyDown={(event) => outside(event.key)}>
        <TagField
          label="Tags"
          tags={tags}
          suggestions={suggestions}
          placeholder="Add a tag"
          onFocus={onFocus}
          onChange={(next) => {
            told.push(next);
            setTags(next);
          }}
        />
        <input aria-label="Elsewhere" />
      </div>
    );
  }
  draw(<Talk />);
  return { told, outside };
}

const tagsShown = () => [...document.querySelectorAll("li.tag")].map(({ textContent }) => textContent);
const chosen = () => document.querySelector("[role=option][aria-selected=true]")?.textContent;

test("Enter takes the first that fits, arrows another, and the list goes away with it", async () => {
  const { told, outside } = show();
  await expect.element(field).toHaveAttribute("aria-expanded", "false");
  await expect.element(field).not.toHaveAttribute("aria-activedescendant");
  await userEvent.click(field);
  await userEvent.keyboard("la");
  await expect.element(find("listbox", { name: "Tags" })).toBeVisible();
  await expect.element(field).toHaveAttribute("aria-expanded", "true");
  const options = [...document.querySelectorAll("[role=option]")].map(({ textContent }) => textContent);
  expect(options).toEqual(["lamps9 talks", "Lanterns1 talk", "oil lamps2 talks", "New tag “la”"]);
  expect(chosen()).toBe("lamps9 talks");
  const active = document.querySelector("[role=option][aria-selected=true]")?.id ?? "";
  await expect.element(field).toHaveAttribute("aria-activedescendant", active);
  await expect.element(field).toHaveAttribute("aria-controls", document.querySelector("[role=listbox]")?.id ?? "");
  expect(document.querySelector("[role=option] b")?.textContent).toBe("la");
  await userEvent.keyboard("{ArrowDown}");
  await expect.poll(chosen).toBe("Lanterns1 talk");
  await userEvent.keyboard("{Enter}");
  await expect.poll(tagsShown).toEqual(["Lanterns"]);
  await expect.element(field).toHaveValue("");
  await expect.element(field).toHaveFocus();
  expect(document.querySelector<HTMLElement>("[role=listbox]")?.hidden).toBe(true);
  await userEvent.keyboard("oil{Enter}");
  await expect.poll(tagsShown).toEqual(["Lanterns", "oil lamps"]);
  expect(told).toEqual([["Lanterns"], ["Lanterns", "oil lamps"]]);
  expect(outside.mock.calls.flat()).not.toContain("Enter");
  expect(outside.mock.calls.flat()).not.toContain("ArrowDown");
});

test("typing on chooses the first again", async () => {
  show();
  await userEvent.click(field);
  await userEvent.keyboard("la{ArrowUp}");
  await expect.poll(chosen).toBe("New tag “la”");
  await userEvent.keyboard("m");
  await expect.poll(chosen).toBe("lamps9 talks");
  // The caret goes in the text again, and End is its own.
  await userEvent.keyboard("{ArrowDown}{ArrowLeft}{End}p");
  await expect.element(field).toHaveValue("lamp");
});

test("a click takes the option, and the field keeps the focus", async () => {
  const { told } = show();
  await userEvent.click(field);
  await userEvent.keyboard("la");
  await userEvent.click(find("option", { name: /^oil lamps/ }));
  await expect.poll(tagsShown).toEqual(["oil lamps"]);
  await expect.element(field).toHaveFocus();
  await expect.element(field).toHaveValue("");
  expect(told).toEqual([["oil lamps"]]);
});

test("a comma takes what Enter would, and where nothing is typed it is none", async () => {
  const { told } = show();
  await userEvent.click(field);
  await userEvent.keyboard("wicks,");
  await expect.poll(tagsShown).toEqual(["wicks"]);
  await expect.element(field).toHaveValue("");
  expect(told).toEqual([["wicks"]]);
});

test("what is half written becomes a tag when the field is left, once", async () => {
  const { told } = show(["oil"]);
  await userEvent.click(field);
  await userEvent.keyboard(" wicks ");
  await userEvent.click(find("textbox", { name: "Elsewhere" }));
  await expect.poll(tagsShown).toEqual(["oil", "wicks"]);
  await userEvent.click(field);
  await userEvent.keyboard("oil");
  await userEvent.click(find("textbox", { name: "Elsewhere" }));
  await expect.element(field).toHaveValue("");
  expect(told).toEqual([["oil", "wicks"]]);
});

test("Esc takes back what is typed; with nothing typed it is the screen's", async () => {
  const { told, outside } = show();
  await userEvent.click(field);
  await userEvent.keyboard("la{Escape}");
  await expect.element(field).toHaveValue("");
  expect(outside.mock.calls.flat()).not.toContain("Escape");
  await userEvent.keyboard("{Escape}");
  expect(outside.mock.calls.flat()).toContain("Escape");
  expect(told).toEqual([]);
});

test("Backspace in the empty field leads to the last tag, and there it takes it out", async () => {
  const { told } = show(["oil", "wicks"]);
  await userEvent.click(field);
  await userEvent.keyboard("a{Backspace}");
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard("{Backspace}");
  await expect.element(find("button", { name: "Remove tag wicks" })).toHaveFocus();
  await userEvent.keyboard("x");
  expect(told).toEqual([]);
  await userEvent.keyboard("{Backspace}");
  await expect.poll(tagsShown).toEqual(["oil"]);
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard("{Backspace}{Delete}");
  await expect.poll(tagsShown).toEqual([]);
  expect(told).toEqual([["oil"], []]);
});

test("a tag's button takes it out, and the focus is in the field", async () => {
  const { told } = show(["oil", "wicks"]);
  await userEvent.click(find("button", { name: "Remove tag oil" }));
  await expect.poll(tagsShown).toEqual(["wicks"]);
  await expect.element(field).toHaveFocus();
  expect(told).toEqual([["wicks"]]);
});

test("a pasted list is as many tags; a word is pasted as ever", async () => {
  const { told } = show(["oil"]);
  await userEvent.click(field);
  await userEvent.keyboard("la");
  const input = field.element();
  const paste = (text: string) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", text);
    return input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  };
  expect(paste("mps")).toBe(true);
  expect(told).toEqual([]);
  expect(paste("mps, oil\nwicks")).toBe(false);
  await expect.poll(tagsShown).toEqual(["oil", "lamps", "wicks"]);
  await expect.element(field).toHaveValue("");
  expect(told).toEqual([["oil", "lamps", "wicks"]]);
});

test("who gives the suggestions is told that somebody is about to type", async () => {
  const asked = vi.fn();
  show([], asked);
  expect(asked).not.toHaveBeenCalled();
  await userEvent.click(field);
  expect(asked).toHaveBeenCalledTimes(1);
});
