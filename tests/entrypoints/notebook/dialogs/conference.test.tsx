// A conference's own facts, started and changed; and two that become one.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { ConferenceDialog } from "@/entrypoints/notebook/conference-dialog.tsx";
import { MergeDialog } from "@/entrypoints/notebook/merge/merge-dialog.tsx";
import { route } from "@/entrypoints/notebook/state/route.ts";
import { announcement, turnBack } from "@/entrypoints/notebook/state/screen.ts";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { draw } from "../../../draw.ts";
import { aConference, aNote, aPost, aTalk, put } from "../../rows.ts";

const find = page.getByRole.bind(page);

describe("the facts", () => {
  const [saved, used, closed] = [vi.fn(), vi.fn(), vi.fn()];
  beforeEach(() => {
    vi.clearAllMocks();
    saved.mockResolvedValue(undefined);
  });

  function show(given: Partial<Parameters<typeof ConferenceDialog>[0]> = {}): void {
    const facts = { name: "Harbour Days", firstDay: "2026-05-05", timeZone: "Europe/Paris" };
    const all = { heading: "Facts", verb: "Save it", conference: facts, onSave: saved, onClose: closed, onUse: used };
    draw(<ConferenceDialog {...all} {...given} />);
  }
  const name = find("textbox", { name: "Name" });

  test("are stored as they are left, and the dialog closes", async () => {
    show();
    await userEvent.fill(name, "Harbour Nights");
    await userEvent.click(find("button", { name: "Save it" }));
    await expect.poll(() => closed.mock.calls.length).toBe(1);
    expect(saved).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ name: "Harbour Nights", firstDay: "2026-05-05", timeZone: "Europe/Paris" }),
    );
  });

  test("have a zone, or none", async () => {
    show();
    const zone = find("combobox", { name: "Time zone" });
    await expect.element(zone).toHaveValue("Europe/Paris");
    await userEvent.selectOptions(zone, "Not known");
    await userEvent.click(find("button", { name: "Save it" }));
    await expect.poll(() => saved.mock.calls.length).toBe(1);
    expect(saved.mock.calls[0]?.[0].timeZone).toBeUndefined();
    await userEvent.selectOptions(zone, "Asia/Tokyo");
    await userEvent.click(find("button", { name: "Save it" }));
    await expect.poll(() => saved.mock.calls[1]?.[0].timeZone).toBe("Asia/Tokyo");
  });

  test("that cannot be stored stay, and say why until the next try", async () => {
    saved.mockResolvedValueOnce("The disk is full.");
    show();
    await userEvent.click(find("button", { name: "Save it" }));
    await expect.element(find("alert")).toHaveTextContent("The disk is full.");
    expect(closed).not.toHaveBeenCalled();
    await userEvent.fill(name, "");
    await userEvent.click(find("button", { name: "Save it" }));
    await expect.element(page.getByText("The disk is full.")).not.toBeInTheDocument();
    expect(saved).toHaveBeenCalledTimes(1);
  });

  test("of one that is there already lead to it", async () => {
    show({ conference: { name: "" }, others: [aConference({ id: "harbour" })] });
    await expect.element(find("button", { name: "Save it" })).toBeVisible();
    await userEvent.fill(name, "harbour days");
    await expect.element(page.getByText(/^Harbour Days is here already\./)).toBeVisible();
    await expect.element(find("button", { name: "Start another one" })).toBeVisible();
    await userEvent.click(find("button", { name: "Use Harbour Days" }));
    expect(used.mock.calls).toEqual([["harbour"]]);
    await userEvent.click(find("button", { name: "Cancel" }));
    expect([closed.mock.calls.length, saved.mock.calls]).toEqual([1, []]);
  });
});

describe("merging", () => {
  const closed = vi.fn();
  const conferences = [
    aConference({ id: "harbour" }),
    aConference({ id: "sail", name: "Sail Days" }),
    aConference({ id: "rope", name: "Rope Days" }),
  ];
  let record: ConferenceRecord;

  beforeEach(async () => {
    closed.mockClear();
    await put({
      conferences,
      posts: conferences.map(({ id, name }) => aPost({ id: `post-${id}`, conferenceId: id, title: `${name} wrapup` })),
      talks: [aTalk({ id: "knots" }), aTalk({ id: "wind", conferenceId: "sail", title: "Wind" })],
      notes: [aNote({ id: "one" }), aNote({ id: "two" })],
    });
    record = (await readConferenceRecord(database, "harbour")) as ConferenceRecord;
    draw(<MergeDialog record={record} conferences={conferences} onClose={closed} />);
  });

  const stays = find("combobox", { name: "Conference that stays" });
  const goesOn = find("combobox", { name: "Post that goes on" });
  const labels = () => [...(goesOn.element() as HTMLSelectElement).options].map(({ label }) => label);
  const conferenceOf = async (id: string) => (await database.talks.get(id))?.conferenceId;

  test("says what goes where, for the conference that is chosen", async () => {
    await expect.element(find("dialog", { name: "Merge “Harbour Days” with another conference" })).toBeVisible();
    await expect.element(page.getByText(/^1 talk and 2 notes go to Sail Days\./)).toBeVisible();
    expect([...(stays.element() as HTMLSelectElement).options].map(({ label }) => label)).toEqual([
      "Sail Days",
      "Rope Days",
    ]);
    await userEvent.selectOptions(stays, "Rope Days");
    await expect.element(page.getByText(/^1 talk and 2 notes go to Rope Days\./)).toBeVisible();
    expect(labels()).toEqual([
      "“Rope Days wrapup”, the post of Rope Days",
      "“Harbour Days wrapup”, the post of Harbour Days",
    ]);
  });

  test("moves the talks, keeps the other post, shows the conference, and is taken back", async () => {
    await expect.element(stays).toBeVisible();
    await userEvent.click(find("button", { name: "Merge" }));
    expect(closed).toHaveBeenCalledTimes(1);
    await expect.poll(() => conferenceOf("knots")).toBe("sail");
    await expect.poll(() => route.value.conference).toBe("sail");
    await expect.poll(() => announcement.value).toBe("Harbour Days is part of Sail Days now.");
    expect((await readConferenceRecord(database, "sail"))?.post.title).toBe("Sail Days wrapup");
    turnBack();
    await expect.poll(() => conferenceOf("knots")).toBe("harbour");
    await expect.poll(() => route.value.conference).toBe("harbour");
  });

  test("goes on with the own post where that is chosen", async () => {
    await expect.element(goesOn).toBeVisible();
    await userEvent.selectOptions(goesOn, "“Harbour Days wrapup”, the post of Harbour Days");
    await userEvent.click(find("button", { name: "Merge" }));
    await expect
      .poll(async () => (await readConferenceRecord(database, "sail"))?.post.title)
      .toBe("Harbour Days wrapup");
    expect(await conferenceOf("wind")).toBe("sail");
  });
});
