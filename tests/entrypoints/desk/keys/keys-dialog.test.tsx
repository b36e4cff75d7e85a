// The list of all keys: what it says on each screen, and what opens it.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { database } from "@/entrypoints/desk/database.ts";
import type { KeyScreen } from "@/entrypoints/desk/keys/key-list.ts";
import { KeysDialog } from "@/entrypoints/desk/keys/keys-dialog.tsx";
import { useKeysDialog } from "@/entrypoints/desk/keys/use-keys-dialog.tsx";
import { changeSettings } from "@/lib/notebook/settings.ts";
import { draw } from "../../../draw.ts";
import { platform, untilListening } from "../../rows.ts";

let commands: { name: string; description?: string; shortcut: string }[] = [];
beforeEach(() => {
  commands = [];
  platform({ commands: { getAll: async () => commands } });
});

/** Each group as its heading and its lines, "Ctrl K: Search". */
const readGroups = () =>
  [...document.querySelectorAll("dialog section section")].map((group) => [
    group.querySelector("h3")?.textContent,
    ...[...group.querySelectorAll("dl > div")].map((line) => {
      const ways = [...(line.querySelector("dd")?.children ?? [])];
      const named = ways.map((way) => [...way.querySelectorAll("kbd")].map((key) => key.textContent).join(" "));
      return `${named.join(" / ")}: ${line.querySelector("dt")?.textContent}`;
    }),
  ]);

const inNote = [
  "Ctrl B: Bold",
  "Ctrl I: Italic",
  "Ctrl K / Ctrl Shift K: Link the selected words",
  "Esc / Ctrl ↵: End editing. The text is kept.",
];
const onNote = [
  "On a note in the list",
  "↑ / ↓: Go to the note before or after",
  "↵: Edit the note",
  "Delete: Delete the note",
  "→: Go to its links and buttons. Esc leads back.",
  "Alt ↑ / Alt ↓: Move the note",
];

test.each<[KeyScreen, string[][]]>([
  [
    "desk",
    [
      [
        "In a note’s text",
        "Ctrl ↵: Add the note",
        "Alt Page ↑ / Alt Page ↓: Slide before or after, or some seconds",
        ...inNote,
      ],
      onNote,
      [
        "About the talk",
        "← / →: Choose a mark, when the marks have the focus",
        "← / → / 1 / 2 / 3: Choose a slide, when the strip has the focus",
      ],
      ["Everywhere", "?: This list"],
    ],
  ],
  [
    "notebook",
    [
      [
        "Everywhere",
        "Ctrl K: Search",
        "Ctrl E: Export",
        "Ctrl Z: Take the last change back, outside of texts",
        "F6 / Shift F6: Next column, or the one before",
        "?: This list",
      ],
      ["In the list of talks", "↑ / ↓: Go to another talk", "↵: Open the talk", "Alt ↑ / Alt ↓: Move the talk"],
      ["In a note’s text", ...inNote],
      onNote,
      ["In the schedule", "Space: Attended or not", "Shift Space: All from the last ticked one", "↵: Open the talk"],
    ],
  ],
])("the keys of the %s", async (screen, groups) => {
  draw(<KeysDialog screen={screen} onClose={() => undefined} />);
  await expect.element(page.getByRole("dialog", { name: "All keys" })).toBeVisible();
  expect(readGroups()).toEqual(groups);
  // It scrolls, so a keyboard has to reach it.
  await userEvent.tab();
  await expect.element(page.getByRole("region", { name: "All keys" })).toHaveFocus();
});

test("those that the browser keeps come last, those without a key not at all", async () => {
  commands = [
    { name: "_execute_action", description: "Activate", shortcut: "Alt+Shift+W" },
    { name: "no-key", description: "Nothing", shortcut: "" },
  ];
  draw(<KeysDialog screen="desk" onClose={() => undefined} />);
  await expect.element(page.getByRole("heading", { name: "In any page" })).toBeVisible();
  const group = readGroups().at(-1);
  expect(group).toHaveLength(2);
  expect(group?.[1]).toMatch(/^Alt Shift W: /);
});

test("its cross closes it", async () => {
  const onClose = vi.fn();
  draw(<KeysDialog screen="desk" onClose={onClose} />);
  await userEvent.click(page.getByRole("button", { name: "Close" }));
  expect(onClose).toHaveBeenCalledOnce();
});

function Screen() {
  const { action, dialog } = useKeysDialog("desk");
  return (
    <>
      <button type="button" onClick={action.onChoose}>
        {action.label} {action.keys}
      </button>
      <input aria-label="text" />
      {dialog}
    </>
  );
}

afterEach(() => void vi.restoreAllMocks());

const shown = page.getByRole("dialog");

test("a question mark opens it, and its closing is no end", async () => {
  draw(<Screen />);
  await untilListening();
  await userEvent.keyboard("!");
  await userEvent.keyboard("?");
  await expect.element(shown).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(shown).not.toBeInTheDocument();
  await userEvent.click(page.getByRole("button", { name: "All keys ?" }));
  await expect.element(shown).toBeVisible();
});

test("a question mark that is typed opens nothing", async () => {
  const read = vi.spyOn(database.settings, "toArray");
  draw(<Screen />);
  await untilListening();
  await userEvent.type(page.getByRole("textbox", { name: "text" }), "?");
  await expect.element(page.getByRole("textbox", { name: "text" })).toHaveValue("?");
  expect(read).not.toHaveBeenCalled();
  await expect.element(shown).not.toBeInTheDocument();
});

test("a question mark over an open dialog opens none, nor does another key", async () => {
  const read = vi.spyOn(database.settings, "toArray");
  draw(<Screen />);
  await untilListening();
  const other = document.body.appendChild(document.createElement("dialog"));
  other.showModal();
  await userEvent.keyboard("?");
  other.remove();
  await userEvent.keyboard("x");
  expect(read).not.toHaveBeenCalled();
});

test("who has switched the key off is not shown the list by it", async () => {
  await changeSettings(database, { hasKeyForKeys: false });
  const read = vi.spyOn(database.settings, "toArray");
  draw(<Screen />);
  await untilListening();
  await userEvent.keyboard("?");
  await expect.poll(() => read.mock.calls.length).toBe(1);
  await read.mock.results[0]?.value;
  await expect.element(shown).not.toBeInTheDocument();
});

test("a screen that is gone reads nothing at a key", async () => {
  const container = draw(<Screen />);
  await untilListening();
  draw(null, container);
  // What a part leaves behind is cleared behind the next frame, too.
  await untilListening();
  const read = vi.spyOn(database.settings, "toArray");
  await userEvent.keyboard("?");
  expect(read).not.toHaveBeenCalled();
});
