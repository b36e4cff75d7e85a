// Menus: what they offer, their keys, and the focus.
import { Ellipsis } from "lucide";
import { beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Menu } from "@/components/controls/menu.tsx";
import { draw } from "../../draw.ts";

const find = page.getByRole.bind(page);
const told = vi.fn();
const outside = vi.fn();
beforeEach(() => vi.resetAllMocks());

const action = (label: string, keys?: string) => ({ label, keys, onChoose: () => told(label) });

async function open() {
  draw(
    // biome-ignore lint/a11y/noStaticElementInteractions: a screen that has keys of its own
    <div onKeyDown={(event) => outside(event.key)}>
      <Menu
        label="More"
        icon={Ellipsis}
        groups={[
          { actions: [action("Export", "E"), action("Keys")] },
          { heading: "Empty", actions: [] },
          { heading: "Notebook", actions: [action("Restore a backup"), action("Every talk")] },
        ]}
      />
      <input aria-label="Elsewhere" />
    </div>,
  );
  await userEvent.click(find("button", { name: "More" }));
  await expect.element(find("menu", { name: "More" })).toBeVisible();
  await expect.element(find("menuitem", { name: "Export" })).toHaveFocus();
  outside.mockClear();
}

test("a menu shows its groups that have actions, with their keys", async () => {
  await open();
  await expect.element(find("button", { name: "More" })).toHaveAttribute("aria-expanded", "true");
  const groups = [...document.querySelectorAll("[role=group]")].map((group) => group.getAttribute("aria-label"));
  expect(groups).toEqual([null, "Notebook"]);
  await expect.element(page.getByText("Notebook")).toBeVisible();
  await expect.element(find("menuitem", { name: "Export" })).toHaveAttribute("aria-keyshortcuts", "E");
  await expect.element(find("menuitem", { name: "Keys" })).not.toHaveAttribute("aria-keyshortcuts");
  expect(document.querySelectorAll("kbd")).toHaveLength(1);
});

test("arrows go round, Home and End to the ends, letters to names; the screen does not hear of them", async () => {
  await open();
  for (const [key, name] of [
    ["{ArrowDown}", "Keys"],
    ["{ArrowDown}", "Restore a backup"],
    ["{End}", "Every talk"],
    ["{ArrowDown}", "Export"],
    ["{ArrowUp}", "Every talk"],
    ["{Home}", "Export"],
    ["e", "Every talk"],
    ["e", "Export"],
    ["k", "Keys"],
  ] as const) {
    await userEvent.keyboard(key);
    await expect.element(find("menuitem", { name })).toHaveFocus();
  }
  expect(outside).not.toHaveBeenCalled();
  await userEvent.keyboard("x");
  expect(outside.mock.calls).toEqual([["x"]]);
});

test("a choice closes the menu, gives the focus back, and is told once", async () => {
  await open();
  await userEvent.keyboard("k{Enter}");
  await expect.element(find("menu")).not.toBeInTheDocument();
  await expect.element(find("button", { name: "More" })).toHaveFocus();
  await expect.element(find("button", { name: "More" })).toHaveAttribute("aria-expanded", "false");
  expect(told.mock.calls).toEqual([["Keys"]]);
});

test("Esc closes it and gives the focus back, Tab leads on, and so does a click elsewhere", async () => {
  await open();
  await userEvent.keyboard("{Escape}");
  await expect.element(find("menu")).not.toBeInTheDocument();
  await expect.element(find("button", { name: "More" })).toHaveFocus();
  expect(outside).not.toHaveBeenCalled();
  await userEvent.keyboard("{Enter}");
  await expect.element(find("menuitem", { name: "Export" })).toHaveFocus();
  await userEvent.keyboard("{Tab}");
  await expect.element(find("menu")).not.toBeInTheDocument();
  await expect.element(find("textbox", { name: "Elsewhere" })).toHaveFocus();
  await userEvent.click(find("button", { name: "More" }));
  await expect.element(find("menuitem", { name: "Export" })).toHaveFocus();
  await userEvent.click(find("textbox", { name: "Elsewhere" }));
  await expect.element(find("menu")).not.toBeInTheDocument();
  await expect.element(find("textbox", { name: "Elsewhere" })).toHaveFocus();
  expect(told).not.toHaveBeenCalled();
});

test("its button closes it as well", async () => {
  await open();
  await userEvent.click(find("button", { name: "More" }));
  await expect.element(find("menu")).not.toBeInTheDocument();
});
