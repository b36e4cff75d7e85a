// The list of talks in the whole notebook: what a row says, and how keys and the pointer choose talks and put them in order.
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { route } from "@/entrypoints/notebook/state/route.ts";
import { undecided } from "@/lib/model/index.ts";
import { aNote, aSource, aTalk } from "../../rows.ts";
import { button, drawNotebook, paste, rowNames, rowTitles, talkRow, talkTitle } from "../draw-notebook.tsx";

const ada = { name: "Ada Byron" };
const bob = { name: "Bob Loop" };
const knots = aTalk({ id: "knots", speakers: [ada, bob], mark: "highlight" });
const oil = aTalk({ id: "oil", title: "Oil", order: 2 });
const sails = aTalk({ id: "sails", title: "Sails", order: 3 });
const out = aTalk({ id: "out", title: "Out", order: 4, mark: "left-out" });
const four = { talks: [knots, oil, sails, out] };
const tight = aNote({ id: "tight" });

const team = (access: "read" | "write") => ({
  shares: [
    {
      conferenceId: "harbour",
      isSeeded: true,
      team: { server: "wss://t.invalid", room: "r", token: "t", access, author: "Ada" },
    },
  ],
});

const storedOrderIs = (ids: string[]) =>
  expect
    .poll(async () => (await database.talks.toArray()).sort((a, b) => a.order - b.order).map(({ id }) => id))
    .toEqual(ids);
const announced = () => document.querySelector(".notebook > [role=status]")?.textContent;
const focused = () => document.activeElement?.getAttribute("data-row");
const focus = (title: string) => talkRow(title).element().focus();

describe("a row", () => {
  test("is named by all that it shows", async () => {
    await drawNotebook({
      talks: [
        knots,
        { ...oil, title: "", awaited: { slides: true, video: true } },
        { ...sails, awaited: { slides: true, video: true } },
        out,
      ],
      sources: [aSource({ id: "deck", talkId: "sails" })],
      notes: [tight, aNote({ id: "two" })],
    });
    await expect.element(talkRow("Knots")).toBeVisible();
    expect(rowNames()).toEqual([
      "Knots, Ada Byron, Bob Loop, Highlight, 2 notes, 1 of 3",
      "Untitled talk, Mention, 0 notes, Slides not posted yet, Video not posted yet, 2 of 3",
      "Sails, Mention, 0 notes, Video not posted yet, 3 of 3",
    ]);
  });

  test("shows the speakers, or what it is without any; how many notes, or that some are missing; what is awaited", async () => {
    await drawNotebook({
      talks: [
        knots,
        { ...oil, awaited: { video: true } },
        { ...sails, mark: "watch-later", awaited: { video: true } },
        { ...out, mark: "highlight" },
      ],
      sources: [
        aSource({ id: "film", talkId: "sails", kind: "video" }),
        aSource({ id: "deck", talkId: "knots", language: "fr" }),
      ],
      notes: [tight],
    });
    await expect.element(talkRow("Out")).toBeVisible();
    const rows = [...document.querySelectorAll(".talk-row")].map((row) => [
      row.querySelector(".talk-row-title")?.getAttribute("lang"),
      row.querySelector(".talk-row-speakers")?.textContent,
      row.querySelector(".talk-row-count")?.textContent ??
        row.querySelector(".talk-row-warning")?.getAttribute("title"),
      row.querySelector(".talk-row-awaited")?.getAttribute("title"),
    ]);
    expect(rows).toEqual([
      ["fr", "Ada Byron, Bob Loop", "1", undefined],
      [null, "Topic", "No notes yet", "Video not posted yet"],
      [null, "Video", "0", undefined],
      [null, "Topic", "No notes yet", undefined],
    ]);
  });

  test("names who of a team has written on it, each once", async () => {
    await drawNotebook({
      ...four,
      ...team("write"),
      notes: [
        aNote({ id: "one", author: "Ada" }),
        aNote({ id: "two", author: "Ben" }),
        aNote({ id: "three", author: "Ada" }),
      ],
    });
    await expect.element(page.getByRole("option", { name: /3 notes, noted by you and Ben, 1 of 3$/ })).toBeVisible();
    expect(talkRow("Knots").element().querySelector(".talk-row-authors")?.childElementCount).toBe(2);
  });
});

describe("keys", () => {
  test("walk from row to row and no further than its ends, to letters, and are the browser's with Ctrl", async () => {
    await drawNotebook(four);
    await expect.element(talkRow("Sails")).toBeVisible();
    focus("Knots");
    const focusAfter = async (keys: string) => {
      await userEvent.keyboard(keys);
      return focused();
    };
    expect(await focusAfter("{ArrowDown}")).toBe("oil");
    expect(await focusAfter("{End}")).toBe("sails");
    expect(await focusAfter("{ArrowDown}")).toBe("sails");
    expect(await focusAfter("{Home}")).toBe("knots");
    expect(await focusAfter("{ArrowUp}")).toBe("knots");
    expect(await focusAfter("{End}{ArrowUp}")).toBe("oil");
    expect(await focusAfter("s")).toBe("sails");
    expect(await focusAfter("k")).toBe("knots");
    expect(await focusAfter("x")).toBe("knots");
    expect(await focusAfter("{Control>}{End}{/Control}")).toBe("knots");
    expect(await focusAfter("{Meta>}{End}{/Meta}")).toBe("knots");
    expect(await focusAfter("{Alt>}{End}{/Alt}")).toBe("knots");
    expect(route.value.talk).toBeUndefined();
  });

  test("Space chooses the talk and stays in the list, Enter goes to its title", async () => {
    await drawNotebook(four);
    await expect.element(talkRow("Oil")).toBeVisible();
    focus("Oil");
    await userEvent.keyboard(" ");
    await expect.element(talkTitle).toHaveValue("Oil");
    await expect.element(talkRow("Oil")).toHaveAttribute("aria-selected", "true");
    expect(focused()).toBe("oil");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await expect.element(talkTitle).toHaveValue("Sails");
    await expect.element(talkTitle).toHaveFocus();
    expect(route.value).toEqual({ view: "post", conference: "harbour", talk: "sails" });
  });

  test("Tab finds one row: the one reached last, before that the chosen one, else the first", async () => {
    const stops = () =>
      page
        .getByRole("listbox")
        .getByRole("option")
        .elements()
        .filter((row) => row.getAttribute("tabindex") === "0")
        .map((row) => row.dataset.row);
    await drawNotebook({ talks: [knots, oil, sails] });
    await expect.poll(stops).toEqual(["knots"]);
    await userEvent.click(page.getByText("Oil", { exact: true }).first());
    await expect.poll(stops).toEqual(["oil"]);
    focus("Sails");
    await expect.poll(stops).toEqual(["sails"]);
    await database.talks.update("sails", { deletedAt: "2026-05-10T09:00:00.000Z" });
    await expect.poll(stops).toEqual(["oil"]);
  });

  test("with Alt move the talk among those shown, keep the focus and say where it is now", async () => {
    await drawNotebook(four);
    await expect.element(talkRow("Sails")).toBeVisible();
    focus("Knots");
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await expect.poll(() => rowTitles()).toEqual(["Oil", "Knots", "Sails"]);
    await expect.poll(announced).toBe("Moved to 2 of 3");
    await expect.poll(focused).toBe("knots");
    await storedOrderIs(["oil", "knots", "sails", "out"]);
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await expect.poll(() => rowTitles()).toEqual(["Oil", "Sails", "Knots"]);
    await expect.poll(focused).toBe("knots");
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}{Alt>}{ArrowUp}{/Alt}");
    await expect.poll(() => rowTitles()).toEqual(["Oil", "Knots", "Sails"]);
    await expect.poll(focused).toBe("knots");
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await expect.poll(() => rowTitles()).toEqual(["Knots", "Oil", "Sails"]);
    await expect.poll(announced).toBe("Moved to 1 of 3");
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.poll(() => rowTitles()).toEqual(["Oil", "Knots", "Sails"]);
  });
});

describe("the pointer", () => {
  const handle = (title: string) => {
    const found = talkRow(title).element().querySelector(".talk-row-handle");
    if (!found) throw new Error(`There is no handle of ${title}.`);
    return found;
  };
  const middleOf = (element: Element) => {
    const { left, top, height } = element.getBoundingClientRect();
    return { clientX: left + 4, clientY: top + height / 2 };
  };
  const point = (type: string, onto: EventTarget, at: object) =>
    onto.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, ...at }));

  test("drags a talk by its handle to where it belongs", async () => {
    await drawNotebook(four);
    await expect.element(talkRow("Sails")).toBeVisible();
    await userEvent.dragAndDrop(handle("Sails"), handle("Oil"), { targetPosition: { x: 2, y: 1 } });
    await expect.poll(() => rowTitles()).toEqual(["Knots", "Sails", "Oil"]);
    await storedOrderIs(["knots", "sails", "oil", "out"]);
    await userEvent.dragAndDrop(handle("Knots"), button("Schedule").last());
    await expect.poll(() => rowTitles()).toEqual(["Sails", "Oil", "Knots"]);
  });

  test("shows where it would land, and drops nothing that was taken back or hardly moved", async () => {
    await drawNotebook(four);
    await expect.element(talkRow("Sails")).toBeVisible();
    const landing = () => document.querySelector(".talk-row-landing")?.getAttribute("data-row");
    const [from, to] = [middleOf(handle("Sails")), middleOf(handle("Knots"))];
    point("pointerdown", handle("Sails"), from);
    point("pointermove", window, { ...to, clientY: to.clientY - 5 });
    await expect.poll(landing).toBe("knots");
    expect(talkRow("Sails").element().style.transform).toMatch(/^translateY\(-\d/);
    point("pointermove", window, { ...from, clientY: from.clientY + 200 });
    await expect.poll(() => document.querySelector(".talk-rows-landing")).not.toBeNull();
    expect(landing()).toBeUndefined();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => document.querySelector(".talk-row-dragged, .talk-rows-landing")).toBeNull();
    point("pointerdown", handle("Knots"), middleOf(handle("Knots")));
    point("pointerup", window, {});
    expect(rowTitles()).toEqual(["Knots", "Oil", "Sails"]);
  });

  test("a click chooses the talk, and leaves the focus", async () => {
    await drawNotebook(four);
    await userEvent.click(page.getByText("Oil", { exact: true }).first());
    await expect.element(talkTitle).toHaveValue("Oil");
    await expect.element(talkTitle).not.toHaveFocus();
    await userEvent.click(button("Post settings"));
    await expect.element(page.getByRole("main").getByRole("heading", { name: "Post settings" })).toBeVisible();
    expect(route.value).toEqual({ view: "post", conference: "harbour", talk: undefined });
  });
});

test("what is here to be read keeps its order and takes no talk", async () => {
  await drawNotebook({ ...four, ...team("read") });
  await expect.element(talkRow("Sails")).toBeVisible();
  await expect.poll(() => document.querySelector(".talk-rows-fixed")).not.toBeNull();
  await expect.element(button("Add")).not.toBeInTheDocument();
  focus("Knots");
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}{End}");
  await expect.poll(focused).toBe("sails");
  expect(rowTitles()).toEqual(["Knots", "Oil", "Sails"]);
});

describe("those left out", () => {
  const summary = page.getByText("Left out, 1", { exact: true });

  test("stand behind a line that opens, and have no place in what is counted", async () => {
    await drawNotebook({ ...four, notes: [tight, aNote({ id: "two", talkId: "out" })] });
    await expect.element(page.getByRole("heading", { name: "3 in the post" })).toBeVisible();
    await expect.element(page.getByText("1 of 3 talks noted")).toBeVisible();
    await expect.element(talkRow("Out")).not.toBeInTheDocument();
    await userEvent.click(summary);
    await expect.element(talkRow("Out")).toBeVisible();
    expect(rowNames("Left out")).toEqual(["Out, Left out, 1 note, 1 of 1"]);
    await userEvent.click(page.getByText("Out", { exact: true }));
    await expect.element(talkTitle).toHaveValue("Out");
  });

  test("are open where one of them is in hand; alone, nothing is counted", async () => {
    await drawNotebook({ talks: [out] }, { talk: "out" });
    await expect.element(talkRow("Out")).toBeVisible();
    await expect.element(page.getByRole("heading", { name: "0 in the post" })).toBeVisible();
    await expect.element(page.getByText(/noted$/)).not.toBeInTheDocument();
    await expect.element(page.getByText("No talks yet")).not.toBeInTheDocument();
  });
});

describe("below it", () => {
  test("stands how many have notes, and the way to the schedule", async () => {
    await drawNotebook({ ...four, notes: [tight] });
    await expect.element(page.getByText("1 of 3 talks noted")).toBeVisible();
    expect(document.querySelector<HTMLElement>(".talk-outline-meter span")?.style.width).toMatch(/^33\.3/);
    await expect.element(page.getByText("Show them")).not.toBeInTheDocument();
    await userEvent.click(page.getByRole("navigation", { name: "Talks" }).getByRole("button", { name: "Schedule" }));
    await expect.element(page.getByRole("heading", { name: "No schedule yet" })).toBeVisible();
    expect(route.value).toEqual({ view: "schedule", conference: "harbour", talk: undefined });
  });

  test("stands who of a team wrote on how many, and the way through what nobody wrote on", async () => {
    await drawNotebook({
      ...four,
      ...team("write"),
      notes: [
        aNote({ id: "one", author: "Ben" }),
        aNote({ id: "two", author: "Ben", talkId: "oil" }),
        aNote({ id: "three", author: "Ada" }),
      ],
      talks: [knots, oil, sails, aTalk({ id: "tar", title: "Tar", order: 5 }), out],
    });
    const people = () => [...document.querySelectorAll(".talk-outline-people li")].map((one) => one.textContent);
    await expect.poll(people).toEqual([expect.stringMatching(/Ben 2$/), expect.stringMatching(/You 1$/)]);
    await expect.element(page.getByText("2 not covered by anyone")).toBeVisible();
    for (const title of ["Sails", "Tar", "Sails"]) {
      await userEvent.click(button("Show them"));
      await expect.element(talkTitle).toHaveValue(title);
    }
  });

  test("stands nothing on people where nobody shares it", async () => {
    await drawNotebook(four);
    await expect.element(page.getByText("0 of 3 talks noted")).toBeVisible();
    expect(document.querySelector(".talk-outline-people")).toBeNull();
    await expect.element(button("Show them")).not.toBeInTheDocument();
  });
});

describe("without talks", () => {
  const empty = page.getByRole("navigation", { name: "Talks" });
  const addresses = "https://talks.example/knots\n https://talks.example/oil.pdf https://talks.example/knots";

  test("it says how some come, and leads there", async () => {
    await drawNotebook();
    await expect.element(empty.getByRole("heading", { name: "No talks yet" })).toBeVisible();
    await userEvent.click(button("Add a topic"));
    await expect.element(page.getByRole("dialog", { name: "Add a talk or a topic" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await userEvent.click(button("Import a schedule"));
    expect(route.value).toEqual({ view: "schedule", conference: "harbour" });
  });

  test("offers nothing to add where it is here to be read", async () => {
    await drawNotebook(team("read"));
    await expect.element(empty.getByRole("heading", { name: "No talks yet" })).toBeVisible();
    await expect.element(button("Add a topic")).not.toBeInTheDocument();
  });

  test("addresses that are pasted become talks, each once; taken back, they are gone", async () => {
    await drawNotebook();
    await expect.element(empty.getByRole("heading", { name: "No talks yet" })).toBeVisible();
    expect(paste(addresses)).toBe(true);
    await expect.element(page.getByText("2 talks added.").first()).toBeVisible();
    const pages = (await database.sources.toArray()).map(({ url, kind, conferenceId }) => [url, kind, conferenceId]);
    expect(pages.sort()).toEqual([
      ["https://talks.example/knots", "article", "harbour"],
      ["https://talks.example/oil.pdf", "deck", "harbour"],
    ]);
    await expect.poll(() => rowTitles()).toHaveLength(2);
    await userEvent.click(button("Undo"));
    await expect.element(empty.getByRole("heading", { name: "No talks yet" })).toBeVisible();
    expect((await database.talks.toArray()).filter(({ deletedAt }) => !deletedAt)).toEqual([]);
  });

  test("what is pasted otherwise is left alone: other words, into a text, into a dialog", async () => {
    await drawNotebook();
    await expect.element(empty.getByRole("heading", { name: "No talks yet" })).toBeVisible();
    expect(paste("See https://talks.example/knots")).toBe(false);
    expect(paste("")).toBe(false);
    expect(paste(addresses, talkTitle.element())).toBe(false);
    await userEvent.click(button("Add a topic"));
    await expect.element(page.getByRole("dialog")).toBeVisible();
    expect(paste(addresses, document.body)).toBe(false);
    expect(await database.talks.count()).toBe(0);
  });

  test("with talks there, a paste is none of the list's", async () => {
    await drawNotebook(four);
    await expect.element(talkRow("Knots")).toBeVisible();
    expect(paste(addresses, document.body)).toBe(false);
  });

  test("before the first conference, addresses become talks of none", async () => {
    await drawNotebook({ conferences: [], posts: [], settings: [] });
    await expect.element(page.getByRole("heading", { name: "No conference" })).toBeVisible();
    expect(paste(addresses)).toBe(true);
    await expect.element(page.getByRole("main").getByRole("heading", { name: "Choose a talk" })).toBeVisible();
    expect(rowTitles()).toHaveLength(2);
    expect((await database.talks.toArray()).map(({ conferenceId }) => conferenceId)).toEqual([undecided, undecided]);
  });
});
