// The whole notebook: its head, its columns in wide and narrow windows, its keys, where its address leads, and what it says.
import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { usualWidths, widths } from "@/entrypoints/notebook/state/column-widths.ts";
import { chooseSide } from "@/entrypoints/notebook/state/preview-side.ts";
import { go, route } from "@/entrypoints/notebook/state/route.ts";
import { notice, offerUndo, showOutcome } from "@/entrypoints/notebook/state/screen.ts";
import { undecided } from "@/lib/model/index.ts";
import { aNote, aPost, aTalk, fillDisk, platform, put } from "../rows.ts";
import {
  button,
  choose,
  drawNotebook,
  harbour,
  offers,
  press,
  rowTitles,
  sail,
  talkRow,
  talkTitle,
} from "./draw-notebook.tsx";

const knots = aTalk({ id: "knots" });
const oil = aTalk({ id: "oil", title: "Oil", order: 2 });
const two = { talks: [knots, oil], notes: [aNote({ id: "one", markdown: "Bowline holds." })] };
const posts = [aPost({ id: "post" }), aPost({ id: "summit", conferenceId: "sail", title: "Sail Summit wrapup" })];
const both = { ...two, conferences: [harbour, sail], posts };

const heading = (name: string) => page.getByRole("heading", { name, exact: true });
const dialog = page.getByRole("dialog");
const list = page.getByRole("navigation", { name: "Talks" });
const views = page.getByRole("navigation", { name: "Views" });
const preview = page.getByRole("complementary", { name: "Preview" });
const settings = page.getByRole("main").getByRole("heading", { name: "Post settings" });
const notebookMenu = "More for the notebook";

beforeEach(() => {
  platform({ commands: { getAll: async () => [] } });
  chooseSide("preview");
  widths.value = usualWidths;
});

describe("the head", () => {
  test("names the conference with its days, and its two views", async () => {
    await drawNotebook({ ...two, conferences: [{ ...harbour, firstDay: "2026-05-10", lastDay: "2026-05-12" }] });
    await expect.element(button("Conference: Harbour Days")).toBeVisible();
    expect(document.querySelector(".notebook-header-days")?.textContent).toBe("May 10 – 12, 2026");
    await expect.element(views.getByRole("button", { name: "Post" })).toHaveAttribute("aria-current", "page");
    await userEvent.click(views.getByRole("button", { name: "Schedule" }));
    await expect.element(heading("No schedule yet")).toBeVisible();
    await expect.element(views.getByRole("button", { name: "Schedule" })).toHaveAttribute("aria-current", "page");
    await expect.element(views.getByRole("button", { name: "Post" })).not.toHaveAttribute("aria-current");
    expect(route.value.view).toBe("schedule");
    await userEvent.click(views.getByRole("button", { name: "Post" }));
    await expect.element(settings).toBeVisible();
  });

  test("says no days that are not known, and leads to the search and the settings", async () => {
    let opened = 0;
    Object.assign(Reflect.get(globalThis, "browser").runtime, { openOptionsPage: async () => opened++ });
    await drawNotebook(two);
    expect(document.querySelector(".notebook-header-days")).toBeNull();
    await userEvent.click(button("Settings"));
    expect(opened).toBe(1);
    await userEvent.click(page.getByTitle("Search talks, notes and slides"));
    await expect.element(dialog.getByRole("combobox")).toBeVisible();
  });

  test("its menu offers what concerns the conference, the notebook and the keys", async () => {
    await drawNotebook(two);
    expect(await offers(notebookMenu)).toEqual([
      "New conference…",
      "Import a post…",
      "Name, dates and place…",
      "Share this conference…",
      "Delete conference…",
      "Bin…",
      "Join a shared conference…",
      "Between my machines…",
      "Save a backup",
      "Restore a backup…",
      "All keys",
    ]);
  });

  test("its menu offers nothing that would change a conference shared for reading", async () => {
    const team = { server: "wss://team.example", room: "r", token: "t", author: "Cy", access: "read" };
    await drawNotebook({ ...both, shares: [{ conferenceId: "harbour", isSeeded: true, team }] });
    await expect.element(button("copy the conference")).toBeVisible();
    const offered = await offers(notebookMenu);
    expect(offered.slice(0, 4)).toEqual(["New conference…", "Import a post…", "Share this conference…", "Bin…"]);
  });

  test("its menu offers no merge into one shared for reading", async () => {
    const team = { server: "wss://team.example", room: "r", token: "t", author: "Cy", access: "read" };
    await drawNotebook({ ...both, shares: [{ conferenceId: "sail", isSeeded: true, team }] });
    expect(await offers(notebookMenu)).not.toContain("Merge with another conference…");
  });

  test("its menu offers to merge where there are two", async () => {
    await drawNotebook(both);
    expect((await offers(notebookMenu)).slice(-9, -6)).toEqual([
      "Merge with another conference…",
      "Share this conference…",
      "Delete conference…",
    ]);
  });

  test.each([
    ["New conference…", "New conference"],
    ["Name, dates and place…", "Name, dates and place"],
    ["Merge with another conference…", "Merge “Harbour Days” with another conference"],
    ["Delete conference…", "Delete “Harbour Days”?"],
    ["Bin…", "Bin"],
    ["All keys", "All keys"],
  ])("its menu leads by “%s” to a dialog", async (name, title) => {
    await drawNotebook(both);
    await choose(notebookMenu, name);
    await expect.element(dialog.getByRole("heading", { name: title }).first()).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(dialog).not.toBeInTheDocument();
  });

  test("a conference that is chosen is shown, and the one that captures go to", async () => {
    await drawNotebook(both, { talk: "knots" });
    await userEvent.click(button("Conference: Harbour Days"));
    await userEvent.click(page.getByRole("option", { name: /Sail Summit/ }));
    await expect.element(button("Conference: Sail Summit")).toBeVisible();
    await expect.element(heading("No talks yet")).toBeVisible();
    expect(route.value).toEqual({ view: "post", conference: "sail" });
    await expect.poll(() => database.settings.get("currentConferenceId")).toMatchObject({ value: "sail" });
  });

  test("the talks of none are shown without that being kept", async () => {
    await drawNotebook({ ...both, talks: [knots, { ...oil, conferenceId: undecided }] });
    await userEvent.click(button("Conference: Harbour Days"));
    await userEvent.click(page.getByRole("option", { name: /No conference/ }));
    await expect.element(button("Conference: No conference")).toBeVisible();
    await expect.element(talkRow("Oil")).toBeVisible();
    expect(await database.settings.get("currentConferenceId")).toMatchObject({ value: "harbour" });
  });
});

describe("a conference", () => {
  test("is started by the name that was typed, takes along what waits, and is taken back to where one was", async () => {
    await drawNotebook({ ...two, talks: [knots, { ...oil, conferenceId: undecided }] }, { talk: "knots" });
    await userEvent.click(button("Conference: Harbour Days"));
    await userEvent.fill(page.getByRole("combobox", { name: "Find or name a conference" }), "Rope Week");
    await userEvent.click(page.getByRole("option", { name: /Rope Week/ }));
    await userEvent.click(dialog.getByRole("button", { name: "Start this conference" }));
    await expect.element(button("Conference: Rope Week")).toBeVisible();
    const offer = page.getByRole("region", { name: "Take along" });
    await expect.element(offer.getByText(/^Also take along 1 talk that has no conference/)).toBeVisible();
    await userEvent.click(offer.getByRole("button", { name: "Take along" }));
    await expect.element(talkRow("Oil")).toBeVisible();
    await choose(notebookMenu, "Undo: take along");
    await expect.element(offer).toBeVisible();
    await userEvent.click(offer.getByRole("button", { name: "Leave as it is" }));
    await expect.element(offer).not.toBeInTheDocument();
    await choose(notebookMenu, "Undo: start conference");
    await expect.element(button("Conference: Harbour Days")).toBeVisible();
    await expect.element(talkTitle).toHaveValue("Knots");
  });

  test("that is deleted makes room for another one, and comes back", async () => {
    await drawNotebook(both, { conference: "harbour", talk: "knots" });
    await choose(notebookMenu, "Delete conference…");
    await expect
      .element(dialog.getByText("Its post and 2 talks with 1 note go to the bin. You can put them back from there."))
      .toBeVisible();
    await userEvent.click(dialog.getByRole("button", { name: "Delete conference" }));
    await expect.element(button("Conference: Sail Summit")).toBeVisible();
    await expect.element(page.getByText("“Harbour Days” deleted.").first()).toBeVisible();
    expect(route.value).toEqual({ view: "post" });
    await userEvent.click(button("Undo"));
    await expect.element(button("Conference: Harbour Days")).toBeVisible();
    expect(rowTitles()).toEqual(["Knots", "Oil"]);
    expect(route.value).toEqual({ view: "post", conference: "harbour" });
  });

  test("gets a topic, which is shown with the caret where its first note is written", async () => {
    await drawNotebook(two);
    await userEvent.click(button("Add"));
    await userEvent.fill(dialog.getByRole("textbox").first(), "Ropes");
    await userEvent.keyboard("{Enter}");
    await expect.element(talkTitle).toHaveValue("Ropes");
    expect(rowTitles()).toEqual(["Knots", "Oil", "Ropes"]);
    expect(route.value).toMatchObject({ conference: "harbour" });
  });
});

describe("before anything is there", () => {
  test("it says how to begin, and a conference can be started", async () => {
    await drawNotebook({ conferences: [], posts: [], settings: [] });
    await expect.element(heading("No conference")).toBeVisible();
    await expect.element(button("Import a schedule")).toBeVisible();
    await expect.element(button("Restore a backup…")).toBeVisible();
    await expect.element(views).not.toBeInTheDocument();
    expect(await offers(notebookMenu)).not.toContain("Share this conference…");
    await userEvent.keyboard("{Escape}");
    await userEvent.click(button("New conference…"));
    await userEvent.fill(dialog.getByRole("textbox").first(), "Rope Week");
    await userEvent.click(dialog.getByRole("button", { name: "Start this conference" }));
    await expect.element(button("Conference: Rope Week")).toBeVisible();
    await expect.element(heading("No talks yet")).toBeVisible();
  });

  test("talks of no conference have no post, and are told what to do", async () => {
    await drawNotebook({ conferences: [], posts: [], settings: [], talks: [{ ...knots, conferenceId: undecided }] });
    await expect.element(page.getByRole("main").getByRole("heading", { name: "Choose a talk" })).toBeVisible();
    await expect.element(heading("1 talk")).toBeVisible();
    await expect.element(preview.getByText(/^These talks belong to no conference yet/)).toBeVisible();
    await expect.element(button("Post settings")).not.toBeInTheDocument();
    await expect.element(page.getByText(/talk noted$/)).not.toBeInTheDocument();
    await userEvent.click(talkRow("Knots"));
    await expect.element(talkTitle).toHaveValue("Knots");
    expect(route.value).toEqual({ view: "post", conference: undecided, talk: "knots" });
  });

  test("a conference is started from there", async () => {
    await drawNotebook({ conferences: [], posts: [], settings: [], talks: [{ ...knots, conferenceId: undecided }] });
    await userEvent.click(page.getByRole("main").getByRole("button", { name: "New conference…" }));
    await expect.element(dialog.getByRole("heading", { name: "New conference" })).toBeVisible();
  });

  test("no talk of none is said to be none", async () => {
    await drawNotebook({}, { conference: undecided });
    await expect.element(page.getByRole("main").getByRole("heading", { name: "No talks yet" })).toBeVisible();
    await expect.element(list.getByRole("button", { name: "Import a schedule" })).not.toBeInTheDocument();
  });
});

describe("the address", () => {
  const goTo = (hash: string) => {
    window.location.hash = hash;
  };

  test("leads to a conference, a talk and a view", async () => {
    await drawNotebook(both);
    goTo("#conference=harbour&talk=oil");
    await expect.element(talkTitle).toHaveValue("Oil");
    goTo("#conference=sail");
    await expect.element(button("Conference: Sail Summit")).toBeVisible();
    await expect.element(settings).toBeVisible();
    goTo("#conference=harbour&view=schedule");
    await expect.element(heading("No schedule yet")).toBeVisible();
    await expect.element(button("Conference: Harbour Days")).toBeVisible();
    goTo("#conference=harbour&view=other");
    await expect.element(settings).toBeVisible();
    goTo("#conference=");
    await expect.element(button("Conference: No conference")).toBeVisible();
    goTo("#conference=gone&talk=gone");
    await expect.element(settings).toBeVisible();
    await expect.element(button("Conference: Harbour Days")).toBeVisible();
  });

  test("says where one is", async () => {
    await drawNotebook(both);
    await userEvent.click(talkRow("Oil"));
    await expect.element(talkTitle).toBeVisible();
    expect(window.location.hash).toBe("#conference=harbour&talk=oil");
    await userEvent.click(list.getByRole("button", { name: "Schedule" }));
    expect(window.location.hash).toBe("#conference=harbour&talk=oil&view=schedule");
    go({ view: "post", conference: undecided });
    expect(window.location.hash).toBe("#conference=");
  });
});

describe("keys", () => {
  const columnInFocus = () => [...(document.activeElement?.closest("[data-column]")?.classList ?? [])].at(-1);

  test("F6 goes from column to column and round, with Shift the other way", async () => {
    await drawNotebook(two);
    await expect.element(settings).toBeVisible();
    const visited = async (keys: string) => {
      await userEvent.keyboard(keys);
      return columnInFocus();
    };
    button("Settings").element().blur();
    expect(await visited("{F6}")).toBe("notebook-header");
    await expect.element(button("Conference: Harbour Days")).toHaveFocus();
    expect(await visited("{F6}")).toBe("column-list");
    await expect.element(button("Post settings")).toHaveFocus();
    expect(await visited("{F6}")).toBe("column-middle");
    expect(await visited("{F6}")).toBe("column-preview");
    expect(await visited("{F6}")).toBe("notebook-header");
    expect(await visited("{Shift>}{F6}{/Shift}")).toBe("column-preview");
    expect(await visited("{Shift>}{F6}{/Shift}")).toBe("column-middle");
    await userEvent.keyboard("{Control>}k{/Control}");
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard("{F6}");
    expect(document.activeElement?.closest("dialog")).not.toBeNull();
  });

  test.each([
    ["{Control>}k{/Control}", "combobox"],
    ["{Meta>}k{/Meta}", "combobox"],
    ["{Control>}e{/Control}", "heading"],
  ] as const)("%s opens a dialog, in which it opens no other", async (keys, role) => {
    await drawNotebook(two);
    await userEvent.keyboard(keys);
    await expect.element(dialog.getByRole(role).first()).toBeVisible();
    const title = dialog.element().getAttribute("aria-labelledby");
    await userEvent.keyboard("{Control>}k{/Control}{Control>}e{/Control}");
    expect(dialog.elements()).toHaveLength(1);
    expect(dialog.element().getAttribute("aria-labelledby")).toBe(title);
  });

  test.each(["{Control>}{Shift>}k{/Shift}{/Control}", "{Control>}{Alt>}e{/Alt}{/Control}", "k", "e"])(
    "%s is none of the notebook's",
    async (keys) => {
      await drawNotebook(two);
      const taken: boolean[] = [];
      const look = (event: KeyboardEvent) => event.key.length === 1 && taken.push(event.defaultPrevented);
      window.addEventListener("keydown", look);
      await userEvent.keyboard(keys);
      window.removeEventListener("keydown", look);
      expect(taken).toEqual([false]);
      await expect.element(dialog).not.toBeInTheDocument();
    },
  );

  test("Ctrl+Z takes back and Ctrl+Shift+Z does again what is no text", async () => {
    await drawNotebook(two, { talk: "knots" });
    await userEvent.click(page.getByRole("radiogroup", { name: "Mark" }).getByText("Highlight"));
    await expect.poll(() => database.talks.get("knots")).toMatchObject({ mark: "highlight" });
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.poll(() => database.talks.get("knots")).toMatchObject({ mark: "mention" });
    expect(await offers(notebookMenu)).toContain("Redo: mark");
    await userEvent.keyboard("{Escape}");
    await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    await expect.poll(() => database.talks.get("knots")).toMatchObject({ mark: "highlight" });
  });
});

describe("three columns", () => {
  test("are the list, what is in hand, and the post", async () => {
    await drawNotebook(two, { talk: "knots" });
    await expect.element(talkTitle).toHaveValue("Knots");
    await expect.element(preview.getByText("Bowline holds.")).toBeVisible();
    await expect.element(page.getByRole("region", { name: "Show", exact: true })).not.toBeInTheDocument();
    await expect.element(button("Talks")).not.toBeInTheDocument();
    expect(document.querySelector(".columns")?.getAttribute("data-count")).toBe("3");
  });

  test("are made wider and narrower by keys, within what they can be, and as they were by a double click", async () => {
    await drawNotebook(two);
    const border = page.getByRole("separator", { name: "Width of the list of talks" });
    const width = () => document.querySelector(".column-list")?.getBoundingClientRect().width;
    border.element().focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect.element(border).toHaveAttribute("aria-valuenow", "332");
    await expect.poll(width).toBe(332);
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    await expect.element(border).toHaveAttribute("aria-valuenow", "300");
    await userEvent.keyboard("{End}{ArrowRight}");
    await expect.element(border).toHaveAttribute("aria-valuenow", "480");
    await userEvent.keyboard("{Home}");
    await expect.element(border).toHaveAttribute("aria-valuenow", "220");
    await userEvent.dblClick(border);
    await expect.element(border).toHaveAttribute("aria-valuenow", "316");
    const other = page.getByRole("separator", { name: "Width of the preview" });
    other.element().focus();
    await userEvent.keyboard("{ArrowLeft}");
    await expect.element(other).toHaveAttribute("aria-valuenow", "552");
    await userEvent.click(preview.getByText("Both", { exact: true }));
    await expect.element(other).toHaveAttribute("aria-valuenow", "760");
    await userEvent.dblClick(other);
    expect(widths.value).toEqual({ ...usualWidths, preview: 552 });
  });
});

describe("two columns", () => {
  const bar = page.getByRole("region", { name: "Show", exact: true });
  const alone = page.getByRole("main", { name: "Preview" });
  const view = (name: string) => bar.getByRole("radiogroup").getByText(name, { exact: true });

  test("show the talk or the post, by the bar above them", async () => {
    await drawNotebook(two, { talk: "knots", width: 1000 });
    await expect.element(talkTitle).toHaveValue("Knots");
    await expect.element(bar.getByRole("radio", { name: "Edit" })).toBeChecked();
    await expect.element(preview).not.toBeInTheDocument();
    await userEvent.click(view("Preview"));
    await expect.element(alone.getByText("Bowline holds.")).toBeVisible();
    await expect.element(alone.getByRole("heading", { name: "Preview", level: 1 })).toBeInTheDocument();
    await expect.element(page.getByRole("textbox", { name: "Title" })).not.toBeInTheDocument();
    await userEvent.click(view("Markdown"));
    await expect.element(bar.getByRole("radio", { name: "Markdown" })).toBeChecked();
    await expect.poll(() => document.querySelector(".columns")?.getAttribute("data-side")).toBe("markdown");
    await userEvent.click(view("Both"));
    await expect.poll(() => document.querySelector(".columns")?.getAttribute("data-side")).toBe("both");
    await userEvent.click(view("Edit"));
    await expect.element(talkTitle).toHaveValue("Knots");
    // What another talk shows is to be edited.
    await userEvent.click(view("Preview"));
    await userEvent.click(talkRow("Oil"));
    await expect.element(talkTitle).toHaveValue("Oil");
    await expect.element(bar.getByRole("radio", { name: "Edit" })).toBeChecked();
    await userEvent.click(view("Preview"));
    window.location.hash = "#conference=harbour&talk=knots";
    await expect.element(talkTitle).toHaveValue("Knots");
  });

  test("say in the bar how many warnings the hidden one has, and lead there", async () => {
    await drawNotebook({ ...two, talks: [{ ...knots, title: "" }, oil] }, { width: 1000 });
    const warnings = bar.getByRole("button", { name: /warning/ });
    await userEvent.click(warnings);
    await expect.element(alone).toBeVisible();
  });

  test("have the engine and the export in the bar, and lock the engine where nothing may be changed", async () => {
    const team = { server: "wss://t.invalid", room: "r", token: "t", access: "read", author: "Ada" };
    await drawNotebook({ ...two, shares: [{ conferenceId: "harbour", isSeeded: true, team }] }, { width: 1000 });
    await expect.element(bar.getByRole("combobox", { name: "Engine" })).toBeDisabled();
    await userEvent.click(bar.getByRole("button", { name: "Export", exact: true }));
    await expect.element(dialog.getByRole("heading").first()).toBeVisible();
  });

  test("of talks without conference have no such choice", async () => {
    await drawNotebook({ talks: [{ ...knots, conferenceId: undecided }] }, { conference: undecided, width: 1000 });
    await expect.element(talkRow("Knots")).toBeVisible();
    await expect.element(page.getByRole("radio")).not.toBeInTheDocument();
    await expect.element(page.getByRole("combobox", { name: "Engine" })).not.toBeInTheDocument();
  });
});

describe("one column", () => {
  const drawer = button("Talks");

  test("has the list as a drawer, which closes beside it and when a talk is chosen", async () => {
    await drawNotebook(two, { width: 700 });
    await expect.element(settings).toBeVisible();
    await expect.element(list).not.toBeInTheDocument();
    await expect.element(drawer).toHaveAttribute("aria-expanded", "false");
    await userEvent.click(drawer);
    await expect.element(list).toBeVisible();
    await expect.element(drawer).toHaveAttribute("aria-expanded", "true");
    await userEvent.click(page.elementLocator(document.querySelector(".list-scrim") ?? document.body), {
      position: { x: 600, y: 200 },
    });
    await expect.element(list).not.toBeInTheDocument();
    await userEvent.click(drawer);
    await userEvent.click(talkRow("Oil"));
    await expect.element(talkTitle).toHaveValue("Oil");
    await expect.element(list).not.toBeInTheDocument();
    await userEvent.click(drawer);
    await userEvent.click(drawer);
    await expect.element(list).not.toBeInTheDocument();
  });

  test("as narrow as a telephone begins with the list, which leads on", async () => {
    await drawNotebook(two, { width: 400 });
    await expect.element(list).toBeVisible();
    await userEvent.click(talkRow("Oil"));
    await expect.element(list).not.toBeInTheDocument();
  });

  test("as narrow begins with a talk that is asked for", async () => {
    await drawNotebook(two, { width: 400, talk: "oil" });
    await expect.element(talkTitle).toHaveValue("Oil");
    await expect.element(list).not.toBeInTheDocument();
  });

  test("has no drawer in the schedule", async () => {
    await drawNotebook(two, { width: 700, view: "schedule" });
    await expect.element(heading("No schedule yet")).toBeVisible();
    await expect.element(drawer).not.toBeInTheDocument();
  });

  test("becomes three as the window grows", async () => {
    await drawNotebook(two, { width: 700 });
    await expect.element(list).not.toBeInTheDocument();
    await page.viewport(1400, 900);
    await expect.element(list).toBeVisible();
    await expect.element(preview).toBeVisible();
  });
});

describe("what it says", () => {
  const messages = page.getByRole("region", { name: "Messages" });

  test("of what came of an action stands until it is closed", async () => {
    await drawNotebook(two);
    notice.value = { tone: "info", text: "Saved as days.json." };
    await expect.element(messages.getByText(/^Saved as days\.json\./)).toBeVisible();
    await userEvent.click(messages.getByRole("button", { name: "Close" }));
    await expect.element(messages.getByText(/^Saved as days\.json\./)).not.toBeInTheDocument();
  });

  test("of a text that cannot be stored leads to it from wherever one is, and another try stores it", async () => {
    await drawNotebook(two, { talk: "knots" });
    await expect.element(page.getByText("All changes saved")).toBeVisible();
    const free = fillDisk();
    await userEvent.fill(talkTitle, "Hitches");
    await expect.element(page.getByText("Your disk is full, so this text is not saved yet.").first()).toBeVisible();
    expect(messages.getByRole("alert").elements()).toEqual([]);
    await userEvent.click(talkRow("Oil"));
    await expect.element(messages.getByText(/^Your disk is full/)).toBeVisible();
    await expect.element(talkRow("Hitches")).toBeVisible();
    await userEvent.click(page.getByRole("banner").getByRole("button", { name: /Show/ }));
    await expect.element(talkTitle).toHaveValue("Hitches");
    await userEvent.click(talkRow("Oil"));
    free();
    press(messages.getByRole("button", { name: "Try again" }));
    await expect.poll(() => database.talks.get("knots")).toMatchObject({ title: "Hitches" });
    await expect.element(page.getByText("All changes saved")).toBeVisible();
    await expect.element(messages.getByText(/^Your disk is full/)).not.toBeInTheDocument();
  });

  test("what another window writes is shown", async () => {
    await drawNotebook(two);
    await expect.element(talkRow("Oil")).toBeVisible();
    await put({ talks: [{ ...oil, title: "Tar" }] });
    await expect.poll(() => rowTitles()).toEqual(["Knots", "Tar"]);
  });
});

test("what has changed nothing is said, and not offered to be taken back", async () => {
  await drawNotebook();
  await showOutcome(() => offerUndo({ name: "slides", said: "3 slides from “knots.pdf”." }, []));
  const said = () => page.getByRole("region", { name: "Messages" }).element().textContent;
  await expect.poll(said).toContain("3 slides from “knots.pdf”.");
  await expect.element(button("Undo")).not.toBeInTheDocument();
});
