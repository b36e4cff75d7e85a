// What is written about a talk on its screen: for which slide or second, the notes below, and the video beside.
import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type Kind, ScreenKind } from "@/components/controls/screen-kind.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import type { PageBeside } from "@/entrypoints/desk/writing/page-beside.ts";
import { WritingPart } from "@/entrypoints/desk/writing/writing-part.tsx";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { changeSettings } from "@/lib/notebook/settings.ts";
import { draw } from "../../../draw.ts";
import { aNote, aSource, aTalk, platform, put, recordOffers } from "../../rows.ts";

interface Video {
  seconds: number;
  isPaused: boolean;
  durationSeconds?: number;
}

/** The video of the page beside, as its script tells of it; undefined where there is none. */
let video: Video | undefined;
const orders: object[] = [];
let frame: object = { problem: "problemNoFrame" };

beforeEach(() => {
  video = undefined;
  orders.length = 0;
  const executeScript = async ({ args: [order] }: { args: [object | number | null] }) => {
    if (typeof order === "number") return [{ result: frame }];
    const wasPlaying = video !== undefined && !video.isPaused;
    if (order && video) {
      orders.push(order);
      if ("isPaused" in order) video = { ...video, isPaused: Boolean(order.isPaused) };
      if ("seek" in order) video = { ...video, seconds: Number(order.seek) };
    }
    return [{ result: video ? { ...video, wasPlaying } : null }];
  };
  platform({ scripting: { executeScript } });
});

const { offered, undo } = recordOffers();
const saves: string[] = [];
const save = async (what: string, work: () => Promise<unknown>) => {
  saves.push(what);
  await work();
  return undefined;
};

function Part({ beside, kind }: { beside: PageBeside; kind: Kind }) {
  const { value: record } = useLiveQuery(() => readTalkRecord(database, "knots"), []);
  const source = record?.sources.find(({ id }) => id === beside.sourceId) ?? record?.sources[0];
  return (
    <ScreenKind.Provider value={kind}>
      {record && (
        <WritingPart record={record} source={source} page={beside} save={save} undo={undo as never} isFolded={false} />
      )}
    </ScreenKind.Provider>
  );
}

const slides = [1, 2, 3].map((number) => ({ number, text: `Slide text ${number}` }));
const deck = aSource({ id: "deck", slides });
const chapters = [
  { title: "Hello", start: 0 },
  { title: "Knots", start: 60 },
];
const film = aSource({ id: "film", kind: "video", site: "Tube", durationSeconds: 200, chapters });

const field = page.getByRole("textbox", { name: "Write a note" });
const button = (name: string | RegExp) => page.getByRole("button", { name });
const rows = () =>
  page
    .getByRole("listitem")
    .elements()
    .filter((row) => row.matches("[data-row]"))
    .map((row) => row.getAttribute("data-row"));
const readDraft = () => database.drafts.get("knots");
const placed = () => document.querySelector(".place-chip-name")?.textContent;

async function drawPart(
  sources: object[],
  beside: PageBeside,
  more: { [table: string]: object[] } = {},
  kind: Kind = "panel",
) {
  offered.length = 0;
  saves.length = 0;
  await put({ talks: [aTalk({ id: "knots" })], sources, ...more });
  const container = draw(<Part beside={beside} kind={kind} />);
  await expect.element(field).toBeVisible();
  return container;
}

describe("about a deck", () => {
  test("a note is for the slide on screen, and is seen to land there", async () => {
    await drawPart([deck], { sourceId: "deck", position: { slide: 2 } });
    await expect.element(field).toHaveFocus();
    await expect.poll(placed).toBe("Slide 2");
    await userEvent.type(field, " Bowline. ");
    await expect.poll(readDraft).toMatchObject({ sourceId: "deck", place: { kind: "slide", number: 2 } });
    await userEvent.click(button("Add note"));
    await expect.element(page.getByText("Added to slide 2").first()).toBeVisible();
    expect(await database.notes.toArray()).toMatchObject([
      { markdown: "Bowline.", sourceId: "deck", place: { kind: "slide", number: 2 }, talkId: "knots" },
    ]);
    await expect.element(field).toHaveValue("");
    expect(await readDraft()).toBeUndefined();
    await expect.element(page.getByRole("heading", { name: "1 note" })).toBeVisible();
  });

  test("a note of blanks is none", async () => {
    await drawPart([deck], { sourceId: "deck", position: { slide: 2 } });
    await userEvent.type(field, "  ");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await expect.poll(readDraft).toMatchObject({ markdown: "  " });
    expect(await database.notes.count()).toBe(0);
  });

  test("what is not begun goes along with the page, what is begun stays", async () => {
    const container = await drawPart([deck], { sourceId: "deck", position: { slide: 2 } });
    draw(<Part beside={{ sourceId: "deck", position: { slide: 3 } }} kind="panel" />, container);
    await expect.poll(placed).toBe("Slide 3");
    await userEvent.type(field, "B");
    await expect.poll(readDraft).toMatchObject({ place: { kind: "slide", number: 3 } });
    draw(<Part beside={{ sourceId: "deck", position: { slide: 1 } }} kind="panel" />, container);
    await userEvent.type(field, "o");
    await expect.poll(readDraft).toMatchObject({ markdown: "Bo", place: { kind: "slide", number: 3 } });
  });

  test("a step leads to the slide after and before, and not past either end", async () => {
    await drawPart([deck], { sourceId: "deck", position: { slide: 2 } });
    await userEvent.click(field);
    await userEvent.keyboard("{Alt>}{PageDown}{/Alt}");
    await expect.poll(placed).toBe("Slide 3");
    await userEvent.keyboard("{Alt>}{PageDown}{/Alt}");
    await expect.poll(placed).toBe("Slide 3");
    await userEvent.keyboard("{Alt>}{PageUp}{PageUp}{/Alt}");
    await expect.poll(placed).toBe("Slide 1");
  });

  test("a slide is chosen in the strip, which counts its notes", async () => {
    const notes = [aNote({ id: "one", sourceId: "deck", place: { kind: "slide", number: 3 } })];
    await drawPart([deck], { sourceId: "deck" }, { notes });
    await expect.poll(placed).toBe("Whole talk");
    await expect.element(page.getByRole("option", { name: /3 of 3.*1 note/ })).toBeInTheDocument();
    await userEvent.click(page.getByRole("option", { name: /3 of 3/ }));
    await expect.poll(placed).toBe("Slide 3");
    await expect.element(page.getByRole("option", { name: /3 of 3/ })).toHaveAttribute("aria-selected", "true");
    await userEvent.keyboard("{Enter}");
    await expect.element(field).toHaveFocus();
  });

  test("what was typed before is there, for the place that it was typed for", async () => {
    const at = "2026-05-10T09:00:00.000Z";
    const draft = {
      id: "knots",
      createdAt: at,
      updatedAt: at,
      markdown: "Bow",
      caret: 1,
      sourceId: "deck",
      place: { kind: "slide", number: 1 },
    };
    await drawPart([deck], { sourceId: "deck", position: { slide: 2 } }, { drafts: [draft] });
    await expect.element(field).toHaveValue("Bow");
    await expect.poll(placed).toBe("Slide 1");
    await userEvent.keyboard("X");
    await expect.element(field).toHaveValue("BXow");
    // Another screen goes on from there.
    await put({ drafts: [{ ...draft, markdown: "Bowline", updatedAt: "2999-01-01T00:00:00.000Z" }] });
    await expect.element(field).toHaveValue("Bowline");
    await database.drafts.delete("knots");
    await expect.element(field).toHaveValue("");
  });

  test("of several pages one is chosen; another page in front is written about again", async () => {
    const container = await drawPart([deck, film], { sourceId: "deck", position: { slide: 2 } });
    const options = page.getByRole("radiogroup", { name: "Sources" });
    await expect.element(options.getByRole("radio", { name: "3 slides" })).toBeChecked();
    await userEvent.click(options.getByText("3:20"));
    await expect.element(options.getByRole("radio", { name: "3:20" })).toBeChecked();
    await expect.poll(placed).toBe("Whole talk");
    await expect.element(page.getByText("The player’s time can’t be read. Type it in.")).toBeVisible();
    draw(<Part beside={{ sourceId: "film" }} kind="panel" />, container);
    draw(<Part beside={{ sourceId: "deck", position: { slide: 1 } }} kind="panel" />, container);
    await expect.element(options.getByRole("radio", { name: "3 slides" })).toBeChecked();
  });

  test("of one page there is nothing to choose", async () => {
    await drawPart([deck], { sourceId: "deck" });
    await expect.element(page.getByRole("radiogroup")).not.toBeInTheDocument();
  });
});

describe("the notes", () => {
  const notes = [
    aNote({ id: "one", markdown: "First", order: 1, createdAt: "2026-05-10T09:01:00.000Z" }),
    aNote({ id: "two", markdown: "**Second**", order: 2, createdAt: "2026-05-10T09:02:00.000Z" }),
  ];

  test.each<[Kind, string[], string]>([
    ["popup", ["two", "one"], "notesInPopup"],
    ["panel", ["one", "two"], "notesInPanel"],
  ])("stand in the %s in its own order, which is remembered", async (kind, order, key) => {
    await drawPart([deck], { sourceId: "deck" }, { notes }, kind);
    await expect.poll(rows).toEqual(order);
    const choice = page.getByRole("combobox", { name: "Order of the notes" });
    const options = choice.getByRole("option").elements();
    expect(options.map((option) => option.textContent)).toEqual(["Newest first", "In talk order"]);
    await userEvent.selectOptions(choice, kind === "popup" ? "In talk order" : "Newest first");
    await expect.poll(rows).toEqual(order.toReversed());
    expect(await database.settings.get(key)).toMatchObject({ value: kind === "popup" ? "talk" : "newest" });
  });

  test("say that the order is the person's own where it is", async () => {
    await drawPart([deck], { sourceId: "deck" }, { notes, talks: [aTalk({ id: "knots", hasOwnOrder: true })] });
    await expect.element(page.getByRole("option", { name: "Your order" })).toBeInTheDocument();
  });

  test("are rendered, and one alone has no order", async () => {
    await drawPart([deck], { sourceId: "deck" }, { notes: notes.slice(1) });
    await expect.element(page.getByText("Second")).toBeVisible();
    await expect.poll(() => document.querySelector("strong")?.textContent).toBe("Second");
    await expect.element(page.getByRole("combobox", { name: "Order of the notes" })).not.toBeInTheDocument();
  });

  test("are edited where they stand, on disk at each letter, and left for the composer", async () => {
    await drawPart([deck], { sourceId: "deck" }, { notes });
    await userEvent.click(button(/^Edit note 1 of 2/));
    await userEvent.keyboard("!");
    await expect.poll(() => database.notes.get("one")).toMatchObject({ markdown: "First!" });
    await expect.poll(readDraft).toMatchObject({ noteId: "one", caret: 6 });
    await userEvent.keyboard("{Escape}");
    await expect.poll(async () => (await readDraft())?.noteId).toBeUndefined();
    await userEvent.type(field, "Next");
    await expect.poll(readDraft).toMatchObject({ markdown: "Next" });
  });

  test("go to the bin, the last of them with the focus back in the composer", async () => {
    await drawPart(
      [deck],
      { sourceId: "deck" },
      { notes: [notes[0] ?? {}, { ...notes[1], frame: { url: "https://frame.invalid/1", isInPost: true } }] },
    );
    await userEvent.click(button(/^Delete note 2 of 2/));
    await expect.poll(rows).toEqual(["one"]);
    await userEvent.click(button(/^Delete note 1 of 1/));
    await expect.poll(rows).toEqual([]);
    await expect.element(field).toHaveFocus();
    expect(offered).toEqual([
      { what: "bin of note two", name: "delete note", said: "Frame deleted." },
      { what: "bin of note one", name: "delete note", said: "Note deleted." },
    ]);
    await expect.element(page.getByRole("heading", { name: /note/ })).not.toBeInTheDocument();
  });

  test("are moved by keys in the talk's order, and not among the newest", async () => {
    await drawPart([deck], { sourceId: "deck" }, { notes });
    page.getByRole("listitem").first().element().querySelector("button")?.closest("li")?.focus();
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await expect.poll(rows).toEqual(["two", "one"]);
    expect(offered).toEqual([{ what: "order of note one", name: "move note" }]);
    await changeSettings(database, { notesInPanel: "newest" });
    await expect.poll(rows).toEqual(["two", "one"]);
  });
});

describe("about a video", () => {
  const beside = { tab: { id: 4 }, sourceId: "film" };
  const playing = { seconds: 100, isPaused: false };

  test("a note is for what was said a little earlier, and stays for that once it is begun", async () => {
    video = playing;
    await drawPart([film], beside);
    await expect.poll(placed).toBe("1:30");
    video = { ...playing, seconds: 110.9 };
    await expect.poll(placed).toBe("1:40");
    await userEvent.type(field, "B");
    video = { ...playing, seconds: 130 };
    await userEvent.type(field, "ow");
    await expect
      .poll(readDraft)
      .toMatchObject({ markdown: "Bow", sourceId: "film", place: { kind: "time", seconds: 100 } });
    await userEvent.click(button("Add note"));
    await expect.element(page.getByText("Added at 1:40").first()).toBeVisible();
    await expect.poll(placed).toBe("2:00");
    expect(orders).toEqual([]);
  });

  test("the seconds are changed, and are remembered", async () => {
    video = playing;
    await drawPart([film], beside);
    await userEvent.click(page.getByRole("spinbutton"));
    await userEvent.keyboard("{ArrowUp}");
    await expect.poll(placed).toBe("1:25");
    expect(await database.settings.get("secondsBack")).toMatchObject({ value: 15 });
  });

  test("waits while a note is typed, and goes on after it, where that is wanted", async () => {
    video = playing;
    await drawPart([film], beside);
    await userEvent.click(page.getByText("Pause the video while I type"));
    await expect.poll(() => database.settings.get("isPausingWhileTyping")).toMatchObject({ value: true });
    await expect.element(page.getByRole("switch")).toBeChecked();
    await userEvent.type(field, "Bow");
    await expect.poll(() => orders).toEqual([{ isPaused: true }]);
    await expect.element(page.getByText("Paused")).toBeVisible();
    await userEvent.click(button("Add note"));
    await expect.poll(() => orders).toEqual([{ isPaused: true }, { isPaused: false }]);
    await expect.element(page.getByText("Paused")).not.toBeInTheDocument();
    // One that the person has paused stays so.
    video = { ...playing, isPaused: true };
    await userEvent.type(field, "B");
    await userEvent.click(button("Add note"));
    await expect.poll(() => database.notes.count()).toBe(2);
    expect(orders.filter((order) => "isPaused" in order && !order.isPaused)).toHaveLength(1);
  });

  test("moves by its track and its chapters", async () => {
    video = { ...playing, durationSeconds: 300 };
    const notes = [
      aNote({ id: "one", sourceId: "film", place: { kind: "time", seconds: 50 } }),
      aNote({ id: "again", sourceId: "film", place: { kind: "time", seconds: 50 } }),
      aNote({ id: "other", sourceId: "deck", place: { kind: "time", seconds: 70 } }),
    ];
    await drawPart([film, deck], beside, { notes });
    await expect.element(page.getByRole("slider")).toHaveAttribute("aria-valuetext", "1:40 of 3:20, Knots");
    expect(document.querySelectorAll(".time-line-note")).toHaveLength(1);
    await userEvent.click(page.getByRole("listitem").getByText("Hello"));
    await expect.poll(() => orders).toEqual([{ seek: 0 }]);
    await expect.element(page.getByRole("slider")).toHaveAttribute("aria-valuetext", "0:00 of 3:20, Hello");
  });

  test("that does not say how long it is is as long as its player says, and has no chapters", async () => {
    video = { ...playing, durationSeconds: 300 };
    await drawPart([{ ...film, durationSeconds: undefined, chapters: [] }], beside);
    await expect.element(page.getByRole("slider")).toHaveAttribute("aria-valuetext", "1:40 of 5:00");
    await expect.element(page.getByRole("heading", { name: "Chapters" })).not.toBeInTheDocument();
  });

  test("without any length has no track, and none of what needs its player where that cannot be reached", async () => {
    video = playing;
    await drawPart([{ ...film, durationSeconds: undefined }], beside);
    await expect.element(button("Keep this frame")).toBeVisible();
    await expect.element(page.getByRole("slider")).not.toBeInTheDocument();
    await expect.element(page.getByText(/can’t be read/)).not.toBeInTheDocument();
    video = undefined;
    await expect.element(page.getByText("The player’s time can’t be read. Type it in.")).toBeVisible();
    await expect.element(button("Keep this frame")).not.toBeInTheDocument();
    await expect.element(page.getByRole("spinbutton")).not.toBeInTheDocument();
  });

  test("of another page than the one in front is not followed", async () => {
    video = playing;
    await drawPart([deck, film], { tab: { id: 4 }, sourceId: "deck", position: { slide: 2 } });
    await userEvent.click(page.getByRole("radiogroup", { name: "Sources" }).getByText("3:20"));
    await expect.element(page.getByText(/can’t be read/)).toBeVisible();
    await expect.poll(placed).toBe("Whole talk");
  });

  test("gives a frame, once for each moment, or says why not", async () => {
    video = playing;
    await drawPart([film], beside);
    await userEvent.click(button("Keep this frame"));
    await expect.element(page.getByRole("alert")).toBeVisible();
    frame = { seconds: 100.7, data: `data:image/jpeg;base64,${btoa("frame")}` };
    await userEvent.click(button("Keep this frame"));
    await expect.element(page.getByText("Frame at 1:40 kept for the post.").first()).toBeVisible();
    await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
    await userEvent.click(button("Keep this frame"));
    await expect.element(page.getByText("The frame at 1:40 is kept already.").first()).toBeVisible();
    expect(await database.notes.toArray()).toMatchObject([{ talkId: "knots", sourceId: "film" }]);
  });
});

describe("a note's place", () => {
  const chip = page.getByRole("button", { name: /^Change the place|Slide 2|Whole talk|1:30/ });
  const panel = page.getByRole("dialog");

  test("about a deck is a slide, no second", async () => {
    await drawPart([deck], { sourceId: "deck", position: { slide: 2 } });
    await userEvent.click(chip.first());
    await expect.element(panel.getByRole("spinbutton")).toHaveValue(2);
    await expect.element(panel.getByRole("textbox")).not.toBeInTheDocument();
  });

  test("about a video is a second, no slide", async () => {
    await drawPart([film], { sourceId: "film" });
    await userEvent.click(chip.first());
    await expect.element(panel.getByRole("textbox")).toBeInTheDocument();
    await expect.element(panel.getByRole("spinbutton")).not.toBeInTheDocument();
  });

  test("about a talk without a page is the talk, whichever way one steps", async () => {
    await drawPart([], {});
    await userEvent.click(field);
    await userEvent.keyboard("{Alt>}{PageDown}{PageUp}{/Alt}");
    await userEvent.type(field, "B");
    await expect.poll(readDraft).toMatchObject({ markdown: "B", place: { kind: "talk" } });
    await expect.poll(placed).toBe("Whole talk");
  });
});

test("a frame that was kept is shown beside its note", async () => {
  const url = "https://frame.invalid/1";
  const canvas = new OffscreenCanvas(2, 2);
  canvas.getContext("2d");
  const bytes = await (await canvas.convertToBlob({ type: "image/jpeg" })).bytes();
  const stored = { url, sha256: "", bytes, extension: "jpg", storedAt: "" };
  const note = aNote({ id: "one", sourceId: "film", frame: { url, isInPost: true } });
  await drawPart([film], { sourceId: "film" }, { notes: [note], pictures: [stored] });
  await expect.poll(() => document.querySelector("li img")?.getAttribute("src")).toMatch(/^blob:/);
});
