// The screen of a talk as popup and panel draw it: its menu, its conference, its card, what is said of it and what is offered.
import { useState } from "preact/hooks";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type Kind, ScreenKind } from "@/components/controls/screen-kind.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { ScreenShell } from "@/entrypoints/desk/talk/screen-shell.tsx";
import { listTalkActions } from "@/entrypoints/desk/talk/talk-actions.ts";
import { TalkPart } from "@/entrypoints/desk/talk/talk-part.tsx";
import { useDesk } from "@/entrypoints/desk/talk/use-desk.ts";
import { loadUndo } from "@/entrypoints/desk/work/use-undo.ts";
import { undecided } from "@/lib/model/index.ts";
import { loadAddresses } from "@/lib/notebook/rows/pages.ts";
import { draw } from "../../../draw.ts";
import { aConference, aNote, aPost, aSource, aTalk, platform, put } from "../../rows.ts";

const opened: string[] = [];
let saved: { name: string; text: Promise<string> } | undefined;
// What tells which addresses are one page is many modules.
beforeAll(async () => void (await loadAddresses()));

beforeEach(async () => {
  // What the test before did is not news any more.
  (await loadUndo()).undoStack.forgetNews();
  opened.length = 0;
  saved = undefined;
  const create = async ({ url }: { url: string }) => void opened.push(url);
  platform({ tabs: { query: async () => [], create }, downloads: undefined });
  Object.assign(Reflect.get(globalThis, "browser").runtime, {
    getURL: (path: string) => `extension:${path}`,
    openOptionsPage: async () => void opened.push("settings"),
  });
});

interface ScreenProps {
  talkId?: string;
  name?: string;
  kind?: Kind;
  saving?: "idle" | "saving" | "saved" | "failed";
  onReadAgain?: () => void;
}

function Screen({ talkId, name = "popup", kind = "panel", saving = "saved", onReadAgain }: ScreenProps) {
  const [shownId, setShown] = useState<string>();
  const desk = useDesk(shownId ?? talkId, setShown);
  const { record } = desk.data ?? {};
  return (
    <ScreenKind.Provider value={kind}>
      <ScreenShell
        name={name}
        desk={desk}
        talkActions={listTalkActions(record, desk, onReadAgain)}
        page={{ onTalks: () => opened.push("talks"), onSchedule: () => opened.push("schedule") }}
        state={shownId ?? "own"}
        isSettled
      >
        {record && <TalkPart record={record} page={{}} saving={saving} desk={desk} onReplace={(id) => setShown(id)} />}
        <button type="button" onClick={() => void desk.addTopic("Ropes")}>
          Topic
        </button>
      </ScreenShell>
    </ScreenKind.Provider>
  );
}

const harbour = aConference({ id: "harbour" });
const sail = aConference({ id: "sail", name: "Sail Summit", lastUsedAt: "2026-05-09T09:00:00.000Z" });
const knots = aTalk({ id: "knots", speakers: [{ name: "Ada Byron" }] });
const deck = aSource({ id: "deck", slides: [{ number: 1 }, { number: 2 }], provenance: { title: "meta" } });

const button = (name: string | RegExp) => page.getByRole("button", { name });
const titleField = page.getByRole("textbox", { name: "Title" });
const main = () => document.querySelector("main");

async function drawScreen(props: ScreenProps = {}, rows: { [table: string]: object[] } = {}) {
  await put({
    conferences: [harbour, sail],
    posts: [aPost({ id: "post" })],
    settings: [{ key: "currentConferenceId", value: "harbour" }],
    talks: [knots],
    sources: [deck],
    ...rows,
  });
  const container = draw(<Screen talkId="knots" {...props} />);
  await expect.element(button("More")).toBeVisible();
  return container;
}

/** The menu's groups with what they offer. */
async function openMenu(): Promise<string[][]> {
  await userEvent.click(button("More"));
  await expect.element(page.getByRole("menu")).toBeVisible();
  return page
    .getByRole("group")
    .elements()
    .filter((group) => group.closest("[role=menu]"))
    .map((group) => [
      group.getAttribute("aria-label") ?? "",
      ...[...group.querySelectorAll("[role=menuitem]")].map((item) => item.getAttribute("aria-label") ?? ""),
    ]);
}
/** A click by place could miss: what comes later moves the menu. */
const take = (name: string) => {
  const item = page.getByRole("menuitem", { name }).element();
  if (item instanceof HTMLElement) item.click();
};
const choose = async (name: string) => {
  await openMenu();
  take(name);
};

const ofPage = ["", "Choose talks on this page…", "Bring in this conference’s schedule", "Copy draft"];
const ofWrapup = ["", "All keys", "Settings"];

describe("the menu", () => {
  test("offers what can be done with a talk, the page and Wrapup", async () => {
    await drawScreen(
      { onReadAgain: () => opened.push("again") },
      { talks: [knots, aTalk({ id: "oil", title: "Oil" })] },
    );
    await expect.element(page.getByText(/^2 talks, 0 notes/)).toBeVisible();
    expect(await openMenu()).toEqual([
      [
        "This talk",
        "Move to another conference…",
        "Join with another talk…",
        "Read the page again",
        "Where each field came from",
        "Delete talk",
      ],
      ofPage,
      ofWrapup,
    ]);
    for (const name of [
      "Read the page again",
      "Choose talks on this page…",
      "Bring in this conference’s schedule",
      "Settings",
    ]) {
      take(name);
      await userEvent.click(button("More"));
      await expect.element(page.getByRole("menu")).toBeVisible();
    }
    await expect.poll(() => opened).toEqual(["again", "talks", "schedule", "settings"]);
  });

  test("offers no joining with nothing, and nothing of a page where there is none", async () => {
    await drawScreen({}, { sources: [] });
    await expect.element(page.getByText(/^1 talk, 0 notes/)).toBeVisible();
    expect((await openMenu())[0]).toEqual(["This talk", "Move to another conference…", "Delete talk"]);
  });

  test("offers a talk of no conference the way to one only where there is one, and no draft", async () => {
    await drawScreen({}, { talks: [{ ...knots, conferenceId: undecided }], conferences: [], sources: [] });
    await expect.element(button("Conference: No conference")).toBeVisible();
    const menu = await openMenu();
    expect(menu[0]).toEqual(["This talk", "Delete talk"]);
    expect(menu[1]).toEqual(ofPage.slice(0, 3));
    await userEvent.keyboard("{Escape}");
    await put({ conferences: [harbour] });
    await expect.poll(async () => (await openMenu())[0]).toContain("Move to another conference…");
  });

  test("offers nothing of a talk as long as there is none", async () => {
    await drawScreen({ talkId: undefined }, { talks: [] });
    expect(await openMenu()).toEqual([ofPage, ofWrapup]);
  });

  test("takes back what was done last, and does it again", async () => {
    await drawScreen({}, { notes: [aNote({ id: "one" })] });
    await userEvent.click(page.getByText("Highlight"));
    await expect.poll(() => database.talks.get("knots")).toMatchObject({ mark: "highlight" });
    expect((await openMenu())[1]?.at(-1)).toBe("Undo: mark");
    await expect
      .element(page.getByRole("menuitem", { name: "Undo: mark" }))
      .toHaveAttribute("aria-keyshortcuts", "Ctrl Z");
    take("Undo: mark");
    await expect.poll(() => database.talks.get("knots")).toMatchObject({ mark: "mention" });
    await choose("Redo: mark");
    await expect.poll(() => database.talks.get("knots")).toMatchObject({ mark: "highlight" });
  });

  test("deletes the talk, which says how many notes go with it and comes back", async () => {
    await drawScreen({}, { notes: [aNote({ id: "one" })] });
    await choose("Delete talk");
    await expect.element(page.getByText("Talk deleted with 1 note.")).toBeVisible();
    expect(await database.talks.get("knots")).toHaveProperty("deletedAt");
    await userEvent.click(button("Undo"));
    await expect.element(titleField).toHaveValue("Knots");
  });

  test("moves the talk alone: what is captured next goes where it went", async () => {
    await drawScreen();
    await choose("Move to another conference…");
    await userEvent.click(page.getByRole("dialog").getByRole("button", { name: "Move" }));
    await expect.poll(() => database.talks.get("knots")).toMatchObject({ conferenceId: "sail" });
    expect(await database.settings.get("currentConferenceId")).toMatchObject({ value: "harbour" });
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    expect((await openMenu())[1]?.at(-1)).toBe("Undo: move to another conference");
  });

  test("does not offer to move it into a conference that is shared for reading", async () => {
    const team = { server: "wss://team.example", room: "r", token: "t", author: "Cy", access: "read" };
    await drawScreen({}, { shares: [{ conferenceId: "sail", isSeeded: true, team }] });
    await choose("Move to another conference…");
    const conferences = page.getByRole("dialog").getByRole("combobox");
    await expect.poll(() => conferences.element().textContent).toBe("No conference");
  });

  test("joins another talk into this one", async () => {
    await drawScreen(
      {},
      { talks: [knots, aTalk({ id: "oil", title: "Oil" })], notes: [aNote({ id: "one", talkId: "oil" })] },
    );
    await expect.element(page.getByText(/^2 talks/)).toBeVisible();
    await choose("Join with another talk…");
    await userEvent.click(page.getByRole("dialog").getByRole("button", { name: "Join" }));
    await expect.element(page.getByText("The talks are joined.")).toBeVisible();
    expect(await database.notes.get("one")).toMatchObject({ talkId: "knots" });
  });

  test("copies the draft", async () => {
    await drawScreen({}, { notes: [aNote({ id: "one", markdown: "Bowline holds." })] });
    let copied = "";
    const clipboard = {
      writeText: async (text: string) => {
        copied = text;
      },
    };
    Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
    await choose("Copy draft");
    await expect.element(page.getByText("Copied")).toBeVisible();
    expect(copied).toContain("Bowline holds.");
    clipboard.writeText = async () => Promise.reject(new Error("not allowed"));
    await choose("Copy draft");
    await expect.element(page.getByRole("alert")).toBeVisible();
  });

  test("shows where the fields came from, and hides that again", async () => {
    await drawScreen();
    const origins = page.getByRole("region", { name: "Where each field came from" });
    await choose("Where each field came from");
    await expect.element(origins).toBeVisible();
    await choose("Where each field came from");
    await expect.element(origins).not.toBeInTheDocument();
  });
});

describe("the conference", () => {
  const option = (name: RegExp) => page.getByRole("option", { name });

  test("is the talk's own, or the one that captures go to where there is no talk", async () => {
    await drawScreen({}, { talks: [{ ...knots, conferenceId: "sail" }] });
    await expect.element(button("Conference: Sail Summit")).toBeVisible();
    await drawScreen({ talkId: undefined });
    await expect.element(button("Conference: Harbour Days")).toBeVisible();
  });

  test("is chosen for the talk and for what comes next", async () => {
    await drawScreen();
    await userEvent.click(button("Conference: Harbour Days"));
    await expect.element(option(/Harbour Days.*1 talk/)).toBeVisible();
    await userEvent.click(option(/Sail Summit.*0 talks/));
    await expect.element(button("Conference: Sail Summit")).toBeVisible();
    expect(await database.talks.get("knots")).toMatchObject({ conferenceId: "sail" });
    expect(await database.settings.get("currentConferenceId")).toMatchObject({ value: "sail" });
    await choose("Undo: move to another conference");
    await expect.element(button("Conference: Harbour Days")).toBeVisible();
    expect(await database.settings.get("currentConferenceId")).toMatchObject({ value: "harbour" });
  });

  test("that has the same page already takes the talk into its own, which is shown; taken back, the one from before is", async () => {
    const twin = aTalk({ id: "twin", conferenceId: "sail", title: "Knots again" });
    await drawScreen(
      {},
      { talks: [knots, twin], sources: [deck, { ...deck, id: "same", talkId: "twin", conferenceId: "sail" }] },
    );
    await userEvent.click(button("Conference: Harbour Days"));
    await userEvent.click(option(/Sail Summit/));
    await expect.element(page.getByText("The talks are joined.")).toBeVisible();
    const [shown] = (await database.talks.toArray()).filter(({ deletedAt }) => !deletedAt);
    expect(shown).toMatchObject({ conferenceId: "sail" });
    await expect.poll(() => main()?.dataset.state).toBe(shown?.id === "knots" ? "own" : shown?.id);
    await userEvent.click(button("Undo"));
    await expect.poll(async () => (await database.talks.toArray()).filter(({ deletedAt }) => deletedAt)).toEqual([]);
    await expect.poll(() => main()?.dataset.state).toBe("own");
  });

  test("that is new is started with the talk, and offers to take along what waits until that is answered", async () => {
    await drawScreen({}, { talks: [knots, aTalk({ id: "waits", conferenceId: undecided, title: "Oil" })] });
    await userEvent.click(button("Conference: Harbour Days"));
    await userEvent.fill(page.getByRole("dialog").getByRole("combobox"), "Rope Week");
    await userEvent.click(option(/Rope Week/));
    await expect.element(button("Conference: Rope Week")).toBeVisible();
    const started = (await database.conferences.toArray()).find(({ name }) => name === "Rope Week");
    expect(await database.talks.get("knots")).toMatchObject({ conferenceId: started?.id });
    await expect.element(page.getByText(/^Also take along 1 talk that has no conference/)).toBeVisible();
    await userEvent.click(button("Leave as it is"));
    await expect.element(page.getByText(/^Also take along/)).not.toBeInTheDocument();
    expect((await openMenu())[1]?.at(-1)).toBe("Undo: start conference");
  });

  test("gets a topic that is added, which is shown", async () => {
    await drawScreen();
    await userEvent.click(button("Topic"));
    await expect.element(titleField).toHaveValue("Ropes");
    expect((await database.talks.toArray()).map(({ title, conferenceId }) => [title, conferenceId])).toContainEqual([
      "Ropes",
      "harbour",
    ]);
    expect((await openMenu())[1]?.at(-1)).toBe("Undo: add talk");
  });
});

describe("the lower edge", () => {
  test("says what the draft is for, exports it and leads to the notebook", async () => {
    await drawScreen({}, { notes: [aNote({ id: "one", markdown: "Bowline holds." })] });
    await expect.element(page.getByText("Draft for Hugo")).toBeVisible();
    const clicked = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      saved = { name: this.download, text: fetch(this.href).then((reply) => reply.text()) };
    };
    await userEvent.click(button("Export draft"));
    await expect.element(page.getByText(/Hugo\.?$/).last()).toBeVisible();
    await expect.poll(() => saved?.name).toMatch(/\.md$/);
    HTMLAnchorElement.prototype.click = clicked;
    expect(await saved?.text).toContain("Bowline holds.");
    await userEvent.click(button("Notebook"));
    await expect.poll(() => opened).toEqual(["extension:/notebook.html#conference=harbour&talk=knots"]);
  });

  test("offers no draft of no conference", async () => {
    await drawScreen({}, { talks: [{ ...knots, conferenceId: undecided }] });
    await expect.element(button("Conference: No conference")).toBeVisible();
    await expect.element(button("Export draft")).not.toBeInTheDocument();
  });

  test.each([
    ["panel", /^1 change waits to be sent/],
    ["popup", /^1 change waits for the team/],
  ])("says in the %s what waits", async (name, sentence) => {
    const team = { server: "wss://team.example", room: "r", token: "t", access: "write", author: "Ada" };
    await drawScreen(
      { name },
      {
        shares: [{ conferenceId: "harbour", isSeeded: true, team }],
        waiting: [{ conferenceId: "harbour", table: "notes", id: "1" }],
      },
    );
    await expect.element(page.getByText(sentence)).toBeVisible();
  });
});

describe("the card", () => {
  test("says what the page is, and keeps what is typed", async () => {
    await drawScreen();
    await expect.element(page.getByText("2 slides · Decks")).toBeVisible();
    await expect.element(page.getByText("Saved", { exact: true })).toBeVisible();
    await userEvent.fill(titleField, "Hitches");
    await userEvent.fill(page.getByRole("textbox", { name: "Speakers" }), "Ada Byron, Bob Loop");
    await expect
      .poll(() => database.talks.get("knots"))
      .toMatchObject({
        title: "Hitches",
        speakers: [{ name: "Ada Byron" }, { name: "Bob Loop" }],
      });
  });

  test.each([
    [{ kind: "video", durationSeconds: 754 }, "Video · Decks", "12:34"],
    [{ kind: "article" }, "Article · Decks", ""],
  ] as const)("says of %o: %s", async (fields, facts, duration) => {
    await drawScreen({}, { sources: [{ ...deck, slides: undefined, ...fields }] });
    await expect.element(page.getByText(facts)).toBeVisible();
    expect(document.querySelector(".talk-duration")?.textContent ?? "").toBe(duration);
  });

  test("shows the page's picture, the first slide's without one, and none that only the notebook has", async () => {
    const image = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";
    const shown = () => document.querySelector(".talk-picture img")?.getAttribute("src");
    await drawScreen({}, { sources: [{ ...deck, image, slides: [{ number: 1, image: "data:,x" }] }] });
    await expect.poll(shown).toBe(image);
    await put({ sources: [{ ...deck, slides: [{ number: 1, image }] }] });
    await expect.poll(shown).toBe(image);
    await put({ sources: [{ ...deck, image: "https://frame.invalid/1" }] });
    await expect.poll(shown).toBeUndefined();
    // One that cannot be loaded leaves the kind's sign.
    await put({ sources: [{ ...deck, image: "data:image/gif;base64,AAAA" }] });
    await expect.poll(shown).toBeUndefined();
  });

  test("is not said to be saved while what is typed cannot be stored, and neither does another row's text count", async () => {
    await drawScreen();
    const refuse = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    database.talks.hook("updating", refuse);
    database.talks.hook("creating", refuse);
    await userEvent.fill(titleField, "Hitches");
    await expect.element(page.getByText("Not saved.")).toBeVisible();
    await expect.element(page.getByText("Saved", { exact: true })).not.toBeInTheDocument();
    await expect.element(titleField).toHaveValue("Hitches");
    database.talks.hook("updating").unsubscribe(refuse);
    database.talks.hook("creating").unsubscribe(refuse);
    await expect.element(page.getByText("Saved", { exact: true })).toBeVisible();
    expect(await database.talks.get("knots")).toMatchObject({ title: "Hitches" });
  });

  test("keeps tags, offered as other talks have them", async () => {
    await drawScreen({}, { talks: [knots, aTalk({ id: "oil", tags: ["ropework"] })] });
    const tags = page.getByRole("combobox", { name: /tag/i });
    await userEvent.click(tags);
    await userEvent.keyboard("rope");
    await expect.element(page.getByRole("option", { name: /ropework/ })).toBeInTheDocument();
    await userEvent.keyboard("s{Enter}");
    await expect.poll(() => database.talks.get("knots")).toMatchObject({ tags: ["ropes"] });
  });

  test("is text where the conference is here to be read", async () => {
    const team = { server: "wss://team.example", room: "r", token: "t", author: "Cy", access: "read" };
    const container = await drawScreen(
      {},
      {
        shares: [{ conferenceId: "harbour", isSeeded: true, team }],
        talks: [{ ...knots, mark: "highlight", tags: ["rope", "sea"] }],
      },
    );
    await expect.element(page.getByText("Mark: Highlight")).toBeVisible();
    await expect.element(page.getByRole("heading", { level: 1, name: "Knots" })).toBeVisible();
    await expect.element(page.getByText("Ada Byron", { exact: true })).toBeVisible();
    const tags = page.getByRole("list", { name: "Tags" }).getByRole("listitem");
    expect(tags.elements().map((tag) => tag.textContent)).toEqual(["rope", "sea"]);
    expect(container.querySelectorAll(":is(.talk-card, .sorting) :is(input, textarea)").length).toBe(0);
    expect(page.getByRole("radio").elements()).toEqual([]);
    await expect.element(page.getByRole("textbox", { name: "Write a note" })).not.toBeInTheDocument();
  });

  describe("gives way", () => {
    const folded = button("Mark: Mention. Change");
    const unfolded = page.getByRole("radiogroup", { name: "Mark" });
    const long = "Long.\n\n".repeat(40);
    const row = (text: string) => page.getByRole("listitem").filter({ hasText: text }).first();

    /** As small as a popup is. */
    async function drawSmall(kind: Kind, notes: string[]) {
      const container = await drawScreen(
        { kind },
        { notes: notes.map((markdown, at) => aNote({ id: `${at}`, markdown })) },
      );
      const scrolled = main();
      if (scrolled) scrolled.style.cssText = "height: 500px; overflow: auto";
      await expect.element(row("o")).toBeInTheDocument();
      return container;
    }

    test("in a popup where the first two notes are not seen, and stays so", async () => {
      await drawSmall("popup", ["Go.", long]);
      await expect.element(folded).toBeVisible();
      await put({ notes: [aNote({ id: "1", markdown: "Short, no?" })] });
      await expect.element(row("Short, no?")).toBeVisible();
      await expect.element(folded).toBeVisible();
    });

    test("not while the focus is in it, but as soon as that leaves", async () => {
      await drawScreen({ kind: "popup" }, { notes: [aNote({ id: "0", markdown: "Go." })] });
      await userEvent.click(unfolded.getByText("Mention"));
      const scrolled = main();
      if (scrolled) scrolled.style.cssText = "height: 500px; overflow: auto";
      await put({ notes: [aNote({ id: "1", markdown: long })] });
      await expect.element(page.getByText("2 notes")).toBeVisible();
      await expect.element(unfolded).toBeInTheDocument();
      await userEvent.click(page.getByRole("textbox", { name: "Write a note" }));
      await expect.element(folded).toBeVisible();
    });

    test.each<[string, Kind, string[]]>([
      ["where two notes are seen, however long the third", "popup", ["Go.", "No.", long]],
      ["in the panel", "panel", ["Go.", long]],
    ])("not %s", async (_, kind, notes) => {
      await drawSmall(kind, notes);
      await expect.element(unfolded).toBeInTheDocument();
      await expect.element(folded).not.toBeInTheDocument();
    });
  });
});
