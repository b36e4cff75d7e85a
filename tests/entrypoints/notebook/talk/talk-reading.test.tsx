// A talk that a colleague shares for reading: all of it is text, nothing changes it, and what cannot be written here can be in a copy.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ScreenKind } from "@/components/controls/screen-kind.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { Middle } from "@/entrypoints/notebook/middle.tsx";
import { TeamPeople } from "@/entrypoints/notebook/share/team.tsx";
import { go, route } from "@/entrypoints/notebook/state/route.ts";
import { announcement, turnBack } from "@/entrypoints/notebook/state/screen.ts";
import type { TalkRecord, TeamRoom } from "@/lib/model/index.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { draw } from "../../../draw.ts";
import { aConference, aNote, aPost, aSource, aTalk, put } from "../../rows.ts";

const room: TeamRoom = { server: "wss://team.example", room: "r", token: "t", author: "Cy", access: "read" };
const knots = aTalk({
  id: "knots",
  speakers: [{ name: "Kay Not" }],
  mark: "highlight",
  tags: ["rope", "sea"],
  abstract: "All of them.",
});
const deck = aSource({ id: "deck", title: "Knots", slides: [{ number: 1 }, { number: 2 }] });
const notes = [
  aNote({ id: "hitch", author: "Ada", markdown: "Two half hitches." }),
  aNote({ id: "bend", author: "Ben", order: 2, sourceId: "deck", place: { kind: "slide", number: 2 } }),
];

beforeEach(() => go({ view: "post", conference: "harbour", talk: "knots" }));
afterEach(() => {
  history.replaceState(null, "", "#");
});

/** @param isChosen the talk; else the post */
async function drawTalk(team: Partial<TeamRoom> = {}, isChosen = true) {
  await put({
    conferences: [aConference({ id: "harbour" })],
    posts: [aPost({ id: "post", introduction: "Windy.", tags: ["sea"], extraFields: [{ name: "weight", value: 3 }] })],
    talks: [knots],
    sources: [deck],
    notes,
    shares: [{ conferenceId: "harbour", isSeeded: true, team: { ...room, ...team } }],
  });
  const record = await readConferenceRecord(database, "harbour");
  if (!record) throw new Error("The conference is not there.");
  const chosen = record.talks[0] as TalkRecord;
  const container = draw(
    <ScreenKind.Provider value="tab">
      <TeamPeople record={record}>
        <Middle
          data={{ conferences: [record.conference], undecidedTalks: [], record }}
          chosen={isChosen ? chosen : undefined}
          assembled={{ value: {} } as never}
          onPassage={() => undefined}
          onExport={() => undefined}
          onStart={() => undefined}
        />
      </TeamPeople>
    </ScreenKind.Provider>,
  );
  await expect.poll(() => container.querySelector(".reads-only")).not.toBe(null);
  return container;
}

const rows = async () => JSON.stringify([await database.talks.toArray(), await database.notes.toArray()]);

describe("a talk to be read alone", () => {
  test("is text: no field is there, neither open nor locked", async () => {
    const container = await drawTalk();
    expect(container.querySelectorAll("input, textarea, fieldset, [disabled], [contenteditable]").length).toBe(0);
    await expect.element(page.getByRole("heading", { level: 1, name: "Knots" })).toBeVisible();
    await expect.element(page.getByText("Kay Not", { exact: true })).toBeVisible();
    expect(container.querySelector(".sorting-text-mark")?.textContent).toBe("Mark: Highlight");
    const tags = page.getByRole("list", { name: "Tags" }).getByRole("listitem");
    expect(tags.elements().map((tag) => tag.textContent)).toEqual(["rope", "sea"]);
    await expect.element(page.getByRole("heading", { name: "2 notes" })).toBeVisible();
    const named = [...container.querySelectorAll("button")].flatMap((button) =>
      button.closest("[aria-hidden]") ? [] : button,
    );
    expect(named.map((button) => button.ariaLabel ?? button.textContent)).toEqual([
      "More for this talk",
      "Where each field came from",
      "copy the conference",
    ]);
  });

  test("has notes that keys walk over and do not change", async () => {
    const container = await drawTalk();
    const before = await rows();
    const [hitch] = container.querySelectorAll<HTMLElement>(".note");
    for (const keys of ["{Enter}", "{Delete}", "{Alt>}{ArrowDown}{/Alt}", "x"]) {
      hitch?.focus();
      await userEvent.keyboard(keys);
    }
    hitch?.focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement?.getAttribute("data-row")).toBe("bend");
    container.querySelector<HTMLElement>(".note-ring")?.click();
    expect(document.activeElement?.getAttribute("data-row")).toBe("bend");
    expect(container.querySelector("textarea, .note-actions")).toBe(null);
    expect(await rows()).toBe(before);
  });

  test("can be narrowed to one person's notes", async () => {
    const container = await drawTalk();
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Whose notes are shown" }), "Ben");
    await expect.poll(() => container.querySelectorAll(".note").length).toBe(1);
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Whose notes are shown" }), "By everyone");
  });

  test("is to be written in as soon as the server says so", async () => {
    const container = await drawTalk();
    await database.shares.put({ conferenceId: "harbour", isSeeded: true, team: { ...room, access: "write" } });
    await expect.element(page.getByRole("textbox", { name: "Title" })).toBeEnabled();
    expect(container.querySelector(".reads-only")).toBe(null);
  });
});

test("the post is text as well, with what it says beside its talks", async () => {
  const container = await drawTalk({}, false);
  expect(container.querySelectorAll("input, textarea, select, fieldset").length).toBe(0);
  const rows = [...container.querySelectorAll(".post-reading-row")].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(rows).toContainEqual(["Title", "Harbour Days wrapup"]);
  expect(rows).toContainEqual(["Tags", "sea"]);
  expect(rows).toContainEqual(["weight", "3"]);
  expect(rows).toContainEqual(["Introduction", "Windy."]);
  expect(rows.map(([, text]) => text).join(" ")).toContain("May 13, 2026");
  expect(rows.map(([name]) => name)).not.toContain("Closing");
});

describe("why nothing can be written", () => {
  const sentence = () => document.querySelector(".reads-only p")?.textContent;

  test.each([
    [undefined, "Your invitation reads only. Ask for one that writes, or copy the conference."],
    ["Ada", "Your invitation reads only. Ask Ada for one that writes, or copy the conference."],
  ])("is said with who made the invitation: %s", async (invitedBy, wanted) => {
    await drawTalk({ ...(invitedBy && { invitedBy }) });
    await expect.poll(sentence).toBe(wanted);
  });

  test("leads to a copy of one's own, at the same talk, once however often it is asked; that can be taken back", async () => {
    await drawTalk();
    const link = page.getByRole("button", { name: "copy the conference" });
    for (const _ of [1, 2]) (link.element() as HTMLElement).click();
    await expect.poll(() => announcement.value).toContain("Harbour Days (2)");
    expect(await database.conferences.count()).toBe(2);
    const { conference, talk } = route.value;
    expect([conference === "harbour", talk === "knots"]).toEqual([false, false]);
    const copy = await readConferenceRecord(database, conference ?? "");
    expect(copy?.talks.map((record) => record.talk.id)).toEqual([talk]);
    expect(copy?.talks[0]?.notes.map(({ author }) => author)).toEqual(["Ada", "Ben"]);
    expect(await database.shares.get(conference ?? "")).toBe(undefined);
    turnBack();
    await expect.poll(() => route.value.conference).toBe("harbour");
    expect(await readConferenceRecord(database, conference ?? "")).toBe(undefined);
    expect((await readConferenceRecord(database, "harbour"))?.talks.length).toBe(1);
  });
});
