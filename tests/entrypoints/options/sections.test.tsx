// The settings' sections: each choice is stored as what it is called, and what the browser allows is told and given back.
import { describe, expect, test } from "vitest";
import { type Locator, page, userEvent } from "vitest/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { AccessSection } from "@/entrypoints/options/access-section.tsx";
import { CapturingSection } from "@/entrypoints/options/capturing-section.tsx";
import { PostsSection } from "@/entrypoints/options/posts-section.tsx";
import { SettingsPage, SettingsRow } from "@/entrypoints/options/settings-list.tsx";
import { ShortcutsSection } from "@/entrypoints/options/shortcuts-section.tsx";
import { StorageSection } from "@/entrypoints/options/storage-section.tsx";
import { readSettings } from "@/lib/notebook/settings.ts";
import { draw } from "../../draw.ts";
import { platform, put } from "../rows.ts";

const settings = await readSettings(database);
const said: (string | undefined)[] = [];
const act = (work: () => Promise<string | undefined>) => void work().then((words) => said.push(words));
const readSetting = async (key: keyof typeof settings) => (await readSettings(database))[key];

/** Its own sign lies over it. */
async function turn(control: Locator): Promise<void> {
  (control.element() as HTMLElement).focus();
  await userEvent.keyboard(" ");
}

describe("new posts start with", () => {
  test.each([
    ["Engine", "jekyll", "engine"],
    ["Layout", "days", "layout"],
    ["Links", "reference", "links"],
    ["Slides and videos", "embed", "embeds"],
  ] as const)("%s", async (label, value, key) => {
    draw(<PostsSection settings={settings} act={act} />);
    expect(settings[key]).not.toBe(value);
    await userEvent.selectOptions(page.getByRole("combobox", { name: label }), value);
    await expect.poll(() => readSetting(key)).toBe(value);
  });
});

test("a video stops while a note on it is typed, or does not", async () => {
  const shown = draw(<CapturingSection settings={{ ...settings, isPausingWhileTyping: false }} act={act} />);
  const control = page.getByRole("switch", { name: "Pause the video while I type" });
  await expect.element(control).not.toBeChecked();
  await turn(control);
  await expect.poll(() => readSetting("isPausingWhileTyping")).toBe(true);
  draw(<CapturingSection settings={{ ...settings, isPausingWhileTyping: true }} act={act} />, shown);
  await expect.element(control).toBeChecked();
});

test("a note on a video goes further back by arrows, within a minute", async () => {
  const shown = draw(<CapturingSection settings={{ ...settings, secondsBack: 60 }} act={act} />);
  const control = page.getByRole("spinbutton", { name: "Seconds back" });
  await userEvent.click(control);
  await userEvent.keyboard("{ArrowUp}");
  await expect.poll(() => readSetting("secondsBack")).toBe(60);
  await userEvent.keyboard("{ArrowDown}");
  await expect.poll(() => readSetting("secondsBack")).toBe(55);
  draw(<CapturingSection settings={{ ...settings, secondsBack: 0 }} act={act} />, shown);
  await userEvent.keyboard("{ArrowLeft}");
  await expect.poll(() => readSetting("secondsBack")).toBe(0);
});

describe("the keys", () => {
  const commands = [
    { name: "_execute_action", shortcut: "Alt+Shift+U" },
    { name: "note", description: "Write a note", shortcut: "" },
  ];

  test("stand as the browser has them; where there is none, that is said", async () => {
    platform({ commands: { getAll: async () => commands } });
    draw(<ShortcutsSection settings={settings} act={act} />);
    await expect.element(page.getByText("Not set")).toBeVisible();
    expect(page.getByText("Shift", { exact: true }).elements()).toHaveLength(1);
    await expect.element(page.getByText("Write a note")).toBeVisible();
  });

  test("are read again when one comes back from where they are changed", async () => {
    let shortcut = "";
    platform({ commands: { getAll: async () => [{ name: "note", description: "Write a note", shortcut }] } });
    draw(<ShortcutsSection settings={settings} act={act} />);
    await expect.element(page.getByText("Not set")).toBeVisible();
    shortcut = "Alt+N";
    dispatchEvent(new Event("focus"));
    await expect.element(page.getByText("Alt", { exact: true })).toBeVisible();
    await expect.element(page.getByText("Not set")).not.toBeInTheDocument();
  });

  test("are changed where the browser keeps them: by its own function, or else on its page", async () => {
    const opened: string[] = [];
    const tabs = { create: async ({ url }: { url: string }) => opened.push(url) };
    platform({ commands: { getAll: async () => [] }, tabs });
    const shown = draw(<ShortcutsSection settings={settings} act={act} />);
    await userEvent.click(page.getByRole("button", { name: "Change shortcuts" }));
    const openShortcutSettings = async () => opened.push("its own");
    platform({ commands: { getAll: async () => [], openShortcutSettings } });
    draw(<ShortcutsSection settings={settings} act={act} />, shown);
    await userEvent.click(page.getByRole("button", { name: "Change shortcuts" }));
    expect(opened).toEqual(["chrome://extensions/shortcuts", "its own"]);
  });

  test("a question mark shows them all, or does not", async () => {
    platform({ commands: { getAll: async () => [] } });
    draw(<ShortcutsSection settings={{ ...settings, hasKeyForKeys: true }} act={act} />);
    await turn(page.getByRole("switch", { name: "Show all keys by ?" }));
    await expect.poll(() => readSetting("hasKeyForKeys")).toBe(false);
  });
});

describe("the sites that may be read", () => {
  test("are named by their hosts, each can be taken back, and then none is left", async () => {
    const given = ["https://files.decks.example/*", "*://frames.example/*"];
    const permissions = {
      getAll: async () => ({ origins: [...given] }),
      remove: async ({ origins }: { origins: string[] }) => given.splice(given.indexOf(origins[0] ?? ""), 1),
    };
    platform({ permissions });
    draw(<AccessSection act={act} />);
    await expect.element(page.getByText(/What is given back is asked for again when it is needed\.$/)).toBeVisible();
    await userEvent.click(page.getByRole("button", { name: "Give back files.decks.example" }));
    await expect.element(page.getByText("files.decks.example")).not.toBeInTheDocument();
    expect(given).toEqual(["*://frames.example/*"]);
    await userEvent.click(page.getByRole("button", { name: "Give back frames.example" }));
    await expect.element(page.getByText("No sites")).toBeVisible();
    await expect.element(page.getByRole("button")).not.toBeInTheDocument();
    await expect.element(page.getByText(/^Wrapup asks for each/)).not.toBeInTheDocument();
  });

  test("are those of the moment one comes back: they are given on other screens", async () => {
    let origins: string[] = [];
    platform({ permissions: { getAll: async () => ({ origins }) } });
    draw(<AccessSection act={act} />);
    await expect.element(page.getByText("No sites")).toBeVisible();
    origins = ["https://files.decks.example/*"];
    dispatchEvent(new Event("focus"));
    await expect.element(page.getByText("files.decks.example")).toBeVisible();
  });

  test("stand beside the folders that may be written, which can be given back too", async () => {
    platform({ permissions: { getAll: async () => ({ origins: [] }) } });
    const chosenAt = "2026-05-10T09:00:00.000Z";
    const [blog, shelf] = ["my-blog", "shelf"].map((name) => ({ handle: { name }, chosenAt }));
    await put({
      folders: [
        { key: "blog", ...blog },
        { key: "machines", ...shelf },
      ],
    });
    draw(<AccessSection act={act} />);
    await expect.element(page.getByText("Folder my-blog")).toBeVisible();
    await expect.element(page.getByText(/^To save posts into it\./)).toBeVisible();
    await userEvent.click(page.getByRole("button", { name: "Give back my-blog" }));
    await expect.element(page.getByText("Folder my-blog")).not.toBeInTheDocument();
    expect(await database.folders.toCollection().primaryKeys()).toEqual(["machines"]);
    await userEvent.click(page.getByRole("button", { name: "Give back shelf" }));
    await expect.element(page.getByRole("button")).not.toBeInTheDocument();
  });
});

describe("the room on the disk", () => {
  test("pictures of pages are removed, which is said; there is nothing to remove where there are none", async () => {
    await put({ pictures: [{ url: "https://decks.example/1.png", type: "image/png", bytes: new Uint8Array(2000) }] });
    said.length = 0;
    draw(<StorageSection act={act} />);
    await userEvent.click(page.getByRole("button", { name: "Remove slide images" }));
    await expect.element(page.getByRole("button")).not.toBeInTheDocument();
    expect(said).toEqual(["Slide images removed. A post that shows them loads them again."]);
    expect(await database.pictures.count()).toBe(0);
  });
});

describe("the page", () => {
  const sections = ["posts", "storage"].map((id) => ({ id, title: `The ${id}`, icon: [], content: <p>{id}</p> }));
  const marked = () =>
    page
      .getByRole("link")
      .elements()
      .map((link) => link.getAttribute("aria-current"));

  test("marks the first section, or the one that was gone to", () => {
    const shown = draw(<SettingsPage sections={sections} />);
    expect(marked()).toEqual(["true", null]);
    draw(<SettingsPage sections={sections} chosen="storage" />, shown);
    expect(marked()).toEqual([null, "true"]);
  });

  test("says what came of something where one is on it, and to a screen reader", async () => {
    const long = sections.map((section) => ({ ...section, content: <p style={{ height: "3000px" }} /> }));
    const shown = draw(<SettingsPage sections={long} />);
    const status = page.getByRole("status");
    await expect.element(status).toBeEmptyDOMElement();
    document.scrollingElement?.scrollTo(0, 4000);
    draw(<SettingsPage sections={long} notice={<p>Done.</p>} />, shown);
    await expect.element(status).toHaveTextContent("Done.");
    const { top, bottom } = status.element().getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
  });

  test("names each section by its heading, and a control by its row", async () => {
    draw(
      <>
        <SettingsPage sections={sections} />
        <SettingsRow label="Oil" htmlFor="oil">
          <input id="oil" />
        </SettingsRow>
      </>,
    );
    await expect.element(page.getByRole("region", { name: "The storage" })).toBeVisible();
    await expect.element(page.getByRole("textbox", { name: "Oil" })).toBeVisible();
  });
});
