// The combobox where what fits comes late: Enter waits for what was meant, and for nothing else.
import { useState } from "preact/hooks";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ComboboxInput, ComboboxOptions, useCombobox } from "@/components/controls/combobox.tsx";
import { draw } from "../../draw.ts";

const find = page.getByRole.bind(page);
const field = find("combobox", { name: "Search" });
const [taken, dismissed] = [vi.fn(), vi.fn()];
beforeEach(() => vi.resetAllMocks());

interface Found {
  options: string[];
  areFormer?: boolean;
}

/** A search; `give` draws it with what was found. */
function show(canDismiss = true) {
  function Search({ options, areFormer }: Found) {
    const [typed, setTyped] = useState("");
    const onDismiss = canDismiss ? dismissed : undefined;
    const box = useCombobox({ typed, options, areFormer, onType: setTyped, onTake: taken, onDismiss });
    return (
      <>
        <ComboboxInput box={box} label="Search" placeholder="Find" />
        <ComboboxOptions box={box} label="Found" class="" optionClass="" keyOf={(option) => option}>
          {(option) => <span style={{ display: "block", height: "60px" }}>{option}</span>}
        </ComboboxOptions>
      </>
    );
  }
  const container = draw(<Search options={[]} />);
  return { give: (found: Found) => draw(<Search {...found} />, container) };
}

const chosen = () => document.querySelector("[role=option][aria-selected=true]")?.textContent;
/** Until effects have run, which come after a frame. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 100));

describe("Enter before what is typed was looked for", () => {
  test("takes the first of what is found then, once", async () => {
    const { give } = show();
    give({ options: ["Oil"], areFormer: true });
    await userEvent.click(field);
    await userEvent.keyboard("la{Enter}");
    await settle();
    expect(taken).not.toHaveBeenCalled();
    give({ options: ["Lamps", "Lanterns"] });
    await expect.poll(() => taken.mock.calls).toEqual([["Lamps"]]);
    give({ options: ["Lamps"], areFormer: true });
    give({ options: ["Lanterns"] });
    await settle();
    expect(taken).toHaveBeenCalledTimes(1);
  });

  test("means nothing any more where nothing is found, or something else was typed", async () => {
    const { give } = show();
    give({ options: [], areFormer: true });
    await userEvent.click(field);
    await userEvent.keyboard("x{Enter}");
    give({ options: [] });
    await settle();
    give({ options: ["Oil"], areFormer: true });
    give({ options: ["Oil"] });
    await settle();
    expect(taken).not.toHaveBeenCalled();
    give({ options: ["Oil"], areFormer: true });
    await userEvent.keyboard("{Enter}y");
    give({ options: ["Lamps"] });
    await settle();
    expect(taken).not.toHaveBeenCalled();
  });

  test("takes what a key has chosen in the list, and waits for nothing more", async () => {
    const { give } = show();
    give({ options: ["Oil", "Wick"], areFormer: true });
    await userEvent.click(field);
    await userEvent.keyboard("la{Enter}{ArrowDown}{Enter}");
    expect(taken.mock.calls).toEqual([["Wick"]]);
    give({ options: ["Lamps"] });
    await settle();
    expect(taken).toHaveBeenCalledTimes(1);
  });
});

test("a list that becomes shorter by itself has its last option chosen", async () => {
  const { give } = show();
  give({ options: ["Oil", "Wick", "Lamp"] });
  await userEvent.click(field);
  await userEvent.keyboard("{End}");
  await expect.poll(chosen).toBe("Lamp");
  give({ options: ["Oil", "Wick"] });
  await expect.poll(chosen).toBe("Wick");
  await userEvent.keyboard("{Enter}");
  expect(taken.mock.calls).toEqual([["Wick"]]);
});

test("the option that a key has chosen comes into sight, and after a choice the first is chosen", async () => {
  const { give } = show();
  give({ options: Array.from({ length: 40 }, (_, index) => `Lamp ${index}`) });
  await userEvent.click(field);
  await userEvent.keyboard("{End}");
  await expect.element(find("option", { name: "Lamp 39" })).toBeInViewport();
  await userEvent.keyboard("{ArrowUp}{Enter}");
  expect(taken.mock.calls).toEqual([["Lamp 38"]]);
  await expect.poll(chosen).toBe("Lamp 0");
});

test("Esc is the field's where it has something to send away", async () => {
  const press = () => new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
  show();
  expect(field.element().dispatchEvent(press())).toBe(false);
  expect(dismissed).toHaveBeenCalledTimes(1);
});

test("Esc is the screen's where it has not, and the browser offers nothing of its own", async () => {
  const press = () => new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
  show(false);
  expect(field.element().dispatchEvent(press())).toBe(true);
  await expect.element(field).toHaveAttribute("autocomplete", "off");
  await expect.element(field).toHaveAttribute("aria-autocomplete", "list");
  await expect.element(field).toHaveAttribute("placeholder", "Find");
});
