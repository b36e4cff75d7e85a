// The talk in hand in the whole notebook: what is done with it as a whole, and the pages that belong to it.
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { findUnsavedDraft, storeDraft } from "@/entrypoints/desk/writing/draft-store.ts";
import { route } from "@/entrypoints/notebook/state/route.ts";
import { aNote, aPost, aSource, aTalk, fillDisk, put } from "../../rows.ts";
import {
  button,
  choose,
  drawNotebook,
  harbour,
  offers,
  rowTitles,
  sail,
  talkRow,
  talkTitle,
} from "../draw-notebook.tsx";

const knots = aTalk({ id: "knots" });
const oil = aTalk({ id: "oil", title: "Oil", order: 2 });
const sails = aTalk({ id: "sails", title: "Sails", order: 3 });
const out = aTalk({ id: "out", title: "Out", order: 4, mark: "left-out" });
const four = { talks: [knots, oil, sails, out] };
const both = {
  conferences: [harbour, sail],
  posts: [aPost({ id: "post" }), aPost({ id: "sails", conferenceId: "sail" })],
};
const deck = aSource({
  id: "deck",
  provenance: { title: "meta", slides: "dom" },
  slides: [{ number: 1 }, { number: 2 }],
});

const dialog = page.getByRole("dialog");
const talkMenu = "More for this talk";
const region = (name: string) => page.getByRole("region", { name, exact: true });

async function drawTalk(rows: { [table: string]: object[] } = four, talk = "knots") {
  await drawNotebook(rows, { conference: "harbour", talk });
  await expect.element(talkTitle).toBeVisible();
}

describe("its menu", () => {
  const alone = "Export this talk alone…";
  const rest = ["Move to another conference…", "Join with another talk…", alone, "Delete talk"];

  test.each([
    ["knots", ["Move down", ...rest]],
    ["oil", ["Move up", "Move down", ...rest]],
    ["sails", ["Move up", ...rest]],
    ["out", rest],
  ])("offers for %s what goes", async (id, expected) => {
    await drawTalk(four, id);
    expect(await offers(talkMenu)).toEqual(expected);
  });

  test("offers for the only one no other to join", async () => {
    await drawTalk({ talks: [knots] });
    expect(await offers(talkMenu)).toEqual(["Move to another conference…", alone, "Delete talk"]);
  });

  test("moves it among those shown", async () => {
    await drawTalk({ talks: [knots, { ...out, order: 2 }, { ...oil, order: 3 }, { ...sails, order: 4 }] });
    await choose(talkMenu, "Move down");
    await expect.poll(() => rowTitles()).toEqual(["Oil", "Knots", "Sails"]);
    await choose(talkMenu, "Move down");
    await expect.poll(() => rowTitles()).toEqual(["Oil", "Sails", "Knots"]);
    await choose(talkMenu, "Move up");
    await expect.poll(() => rowTitles()).toEqual(["Oil", "Knots", "Sails"]);
    expect((await offers("More for the notebook"))[0]).toBe("Undo: move talk");
  });

  test("exports it alone", async () => {
    await drawTalk({ ...four, notes: [aNote({ id: "one", markdown: "Bowline holds." })] });
    await choose(talkMenu, alone);
    await expect.element(dialog.getByRole("heading", { name: /Knots/ })).toBeVisible();
  });
});

describe("deleted", () => {
  test("it is gone with its notes, the focus is in a column, and undo brings it back", async () => {
    await drawTalk({ ...four, notes: [aNote({ id: "one" })] });
    await choose(talkMenu, "Delete talk");
    await expect.element(page.getByText("Talk deleted with 1 note.").first()).toBeVisible();
    await expect.poll(() => rowTitles()).toEqual(["Oil", "Sails"]);
    expect(route.value).toEqual({ view: "post", conference: "harbour", talk: undefined });
    await expect.poll(() => document.activeElement?.closest("[data-column]")).not.toBeNull();
    await userEvent.click(button("Undo"));
    await expect.poll(() => rowTitles()).toEqual(["Knots", "Oil", "Sails"]);
    expect(await database.notes.get("one")).not.toHaveProperty("deletedAt");
  });

  test("where that cannot be stored it stays, which is said, until another try can", async () => {
    await drawTalk();
    const free = fillDisk();
    await choose(talkMenu, "Delete talk");
    const said = region("Messages").getByText(/^Your disk is full, so this is not saved\./);
    await expect.element(said).toBeVisible();
    await expect.element(talkTitle).toHaveValue("Knots");
    expect(rowTitles()).toEqual(["Knots", "Oil", "Sails"]);
    free();
    await userEvent.click(region("Messages").getByRole("button", { name: "Try again" }));
    await expect.poll(() => rowTitles()).toEqual(["Oil", "Sails"]);
    await expect.element(said).not.toBeInTheDocument();
    await expect.element(page.getByText("All changes saved")).toBeVisible();
  });
});

describe("moved to another conference", () => {
  test("it is shown there; taken back, it is here again, and done again there", async () => {
    await drawTalk({ ...four, ...both });
    await choose(talkMenu, "Move to another conference…");
    expect(dialog.getByRole("combobox").element().textContent).toBe("Sail SummitNo conference");
    await userEvent.click(dialog.getByRole("button", { name: "Move" }));
    await expect.element(button("Conference: Sail Summit")).toBeVisible();
    await expect.element(page.getByText("Talk moved.").first()).toBeVisible();
    await expect.element(talkTitle).toHaveValue("Knots");
    expect(route.value).toEqual({ view: "post", conference: "sail", talk: "knots" });
    expect(rowTitles()).toEqual(["Knots"]);
    await userEvent.click(button("Undo"));
    await expect.element(button("Conference: Harbour Days")).toBeVisible();
    await expect.element(talkTitle).toHaveValue("Knots");
    expect(rowTitles()).toEqual(["Knots", "Oil", "Sails"]);
    await choose("More for the notebook", "Redo: move to another conference");
    await expect.element(button("Conference: Sail Summit")).toBeVisible();
    expect(await database.talks.get("knots")).toMatchObject({ conferenceId: "sail" });
  });

  test("it cannot go into one that is shared for reading", async () => {
    const team = { server: "wss://team.example", room: "r", token: "t", author: "Cy", access: "read" };
    await drawTalk({ ...four, ...both, shares: [{ conferenceId: "sail", isSeeded: true, team }] });
    await choose(talkMenu, "Move to another conference…");
    await expect.poll(() => dialog.getByRole("combobox").element().textContent).toBe("No conference");
  });

  test("is joined with what was typed about the other one and could not be stored yet", async () => {
    await drawTalk({ talks: [knots, oil] });
    const free = fillDisk("drafts");
    expect(await storeDraft("oil", { markdown: "Cold.", caret: 5, place: { kind: "talk" } })).toBe(false);
    free();
    await choose(talkMenu, "Join with another talk…");
    await userEvent.click(dialog.getByRole("button", { name: "Join" }));
    await expect.poll(async () => (await database.drafts.get("knots"))?.markdown).toBe("Cold.");
    expect(findUnsavedDraft("oil")).toBeUndefined();
  });

  test("to none, it waits among those that have none", async () => {
    await drawTalk({ ...four, ...both });
    await choose(talkMenu, "Move to another conference…");
    await userEvent.selectOptions(dialog.getByRole("combobox"), "No conference");
    await userEvent.click(dialog.getByRole("button", { name: "Move" }));
    await expect.element(button("Conference: No conference")).toBeVisible();
    await expect.element(page.getByRole("heading", { name: "1 talk", exact: true })).toBeVisible();
    await expect.element(talkTitle).toHaveValue("Knots");
    expect(await offers(talkMenu)).toEqual(["Move to another conference…", "Delete talk"]);
  });
});

test("another talk is joined into it, with its notes", async () => {
  await drawTalk({ ...four, notes: [aNote({ id: "one", talkId: "oil" })] });
  await choose(talkMenu, "Join with another talk…");
  await userEvent.selectOptions(dialog.getByRole("combobox"), "Oil");
  await userEvent.click(dialog.getByRole("button", { name: "Join" }));
  await expect.element(page.getByText("The talks are joined.").first()).toBeVisible();
  await expect.poll(() => rowTitles()).toEqual(["Knots", "Sails"]);
  expect(await database.notes.get("one")).toMatchObject({ talkId: "knots" });
});

test("its mark, tags and title are kept, and taken back by their names", async () => {
  await drawTalk();
  await userEvent.click(page.getByRole("radiogroup", { name: "Mark" }).getByText("Left out"));
  await expect.poll(() => database.talks.get("knots")).toMatchObject({ mark: "left-out" });
  await expect.poll(() => rowTitles()).toEqual(["Oil", "Sails"]);
  await userEvent.fill(talkTitle, "Hitches");
  await expect.poll(() => rowTitles("Left out")).toEqual(["Hitches", "Out"]);
  await choose("More for the notebook", "Undo: title");
  await expect.element(talkTitle).toHaveValue("Knots");
  await choose("More for the notebook", "Undo: mark");
  await expect.poll(() => rowTitles()).toEqual(["Knots", "Oil", "Sails"]);
});

describe("what it waits for", () => {
  const video = page.getByRole("checkbox", { name: "Video not posted yet" });
  const awaited = async () => (await database.talks.get("knots"))?.awaited;
  const waiting = (url: string) => ({ video: true, url });

  test("is on the page where the others wait, the last of them", async () => {
    await drawTalk({
      talks: [
        knots,
        { ...oil, awaited: waiting("https://talks.example/1") },
        { ...sails, awaited: waiting("https://talks.example/2") },
        { ...out, awaited: { video: true } },
      ],
    });
    await userEvent.click(video);
    await expect.poll(awaited).toEqual(waiting("https://talks.example/2"));
  });

  test("is on none where no other waits on one, or where it waited on none before", async () => {
    await drawTalk({ talks: [knots, { ...oil, awaited: { video: true } }] });
    await userEvent.click(video);
    await expect.poll(awaited).toEqual({ video: true });
    await put({ talks: [{ ...oil, awaited: waiting("https://talks.example/1") }] });
    await userEvent.click(page.getByRole("checkbox", { name: "Slides not posted yet" }));
    await expect.poll(awaited).toEqual({ video: true, slides: true });
  });
});

describe("its pages", () => {
  const sources = page.getByRole("list", { name: "Sources" });
  const field = page.getByRole("textbox", { name: "Link", exact: true });
  const stored = async () =>
    (await database.sources.toArray()).filter(({ deletedAt }) => !deletedAt).map(({ url }) => url);

  test("say what they are, and lead to what is on the web", async () => {
    await drawTalk({
      talks: [knots],
      sources: [
        { ...deck, publishedOn: "2020-05-03", image: "data:image/gif;base64,AAAA" },
        aSource({ id: "film", kind: "video", site: "Films", durationSeconds: 754 }),
        aSource({ id: "pdf", site: "PDF", url: "https://frame.invalid/pdf" }),
      ],
    });
    await expect.element(sources.getByText("Decks · May 3, 2020")).toBeVisible();
    await expect.element(sources.getByText(/2 slides/)).toBeVisible();
    await expect.element(sources.getByText(/12:34/)).toBeVisible();
    const links = sources.getByRole("link").elements();
    expect(links.map((link) => [link.getAttribute("aria-label"), link.getAttribute("href")])).toEqual([
      ["Open Decks in a tab", "https://decks.example/deck"],
      ["Open Films in a tab", "https://decks.example/film"],
    ]);
    // A picture that cannot be loaded leaves the kind's sign.
    await expect.poll(() => document.querySelector(".source-card-picture img")).toBeNull();
    expect(document.querySelector(".source-card-picture svg")).not.toBeNull();
  });

  test("show their picture, or their first slide's", async () => {
    const image = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";
    await drawTalk({ talks: [knots], sources: [{ ...deck, slides: [{ number: 1, image }] }] });
    await expect.poll(() => document.querySelector(".source-card-picture img")?.getAttribute("src")).toBe(image);
  });

  test("are added by their address, and what is none is said to be none", async () => {
    await drawTalk({ talks: [knots], sources: [deck] });
    await userEvent.click(button("Add a source"));
    await expect.element(field).toHaveFocus();
    await userEvent.fill(field, "soon");
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("alert").getByText(/^This is not the address of a page/)).toBeVisible();
    await expect.element(field).toHaveAttribute("aria-invalid", "true");
    await expect.element(field).toHaveFocus();
    await userEvent.fill(field, " https://talks.example/knots ");
    await userEvent.click(button("Add link"));
    await expect.element(field).not.toBeInTheDocument();
    await expect
      .poll(stored)
      .toEqual(expect.arrayContaining(["https://decks.example/deck", "https://talks.example/knots"]));
    await choose("More for the notebook", "Undo: add page");
    await expect.poll(stored).toEqual(["https://decks.example/deck"]);
  });

  test.each([
    ["Escape", () => userEvent.keyboard("{Escape}")],
    ["Cancel", () => userEvent.click(button("Cancel"))],
    ["the sign that opened it", () => userEvent.click(button("Add a source"))],
  ])("are not added after %s", async (_, leave) => {
    await drawTalk({ talks: [knots] });
    await userEvent.click(button("Add a source"));
    await userEvent.fill(field, "https://talks.example/knots");
    await leave();
    await expect.element(field).not.toBeInTheDocument();
    expect(await stored()).toEqual([]);
  });

  test("are removed, and come back", async () => {
    await drawTalk({ talks: [knots], sources: [deck] });
    await userEvent.click(button("Remove Decks"));
    await expect.element(page.getByText("Source removed.").first()).toBeVisible();
    await expect.element(sources.getByText("Decks")).not.toBeInTheDocument();
    expect(await stored()).toEqual([]);
    await userEvent.click(button("Undo"));
    await expect.element(sources.getByText("Decks")).toBeVisible();
  });

  test("tell where each field came from, one page at a time, and what they said before, to be used again", async () => {
    const former = [{ readAt: "2025-05-03T10:00:00.000Z", title: "Knots of old", authors: [] }];
    const film = aSource({
      id: "film",
      site: "Films",
      kind: "video",
      title: "On film",
      provenance: { title: "oembed" },
    });
    await drawTalk({ talks: [knots], sources: [{ ...deck, former }, film] });
    const origins = region("Where each field came from");
    const info = sources.getByRole("button", { name: "Where each field came from" });
    await userEvent.click(info.first());
    await expect.element(origins.getByText("2 slides")).toBeVisible();
    await expect.element(info.first()).toHaveAttribute("aria-expanded", "true");
    await userEvent.click(info.nth(1));
    await expect.element(origins.getByText("oembed")).toBeVisible();
    await expect.element(origins.getByText("2 slides")).not.toBeInTheDocument();
    await userEvent.click(info.nth(1));
    await expect.element(origins).not.toBeInTheDocument();
    await userEvent.click(info.first());
    await userEvent.click(origins.getByRole("button", { name: /Knots of old/ }));
    await expect.element(page.getByText("Used again. What you typed yourself stays.").first()).toBeVisible();
    await expect.element(talkRow("Knots of old")).toBeVisible();
    expect(await database.sources.get("deck")).toMatchObject({ title: "Knots of old" });
  });
});

test("a talk that another window deletes leaves the post in hand, and the focus at the screen’s beginning", async () => {
  await drawTalk();
  await userEvent.click(talkTitle);
  await database.talks.update("knots", { deletedAt: "2026-05-10T09:00:00.000Z" });
  await expect.element(page.getByRole("main").getByRole("heading", { name: "Post settings" })).toBeVisible();
  expect(rowTitles()).toEqual(["Oil", "Sails"]);
  await expect.element(button("Conference: Harbour Days")).toHaveFocus();
});
