// One's own machines: what goes into the file, what is said of it, and what can be done.
import { describe, expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { FileContents, MeetingFolder, ThisMachine } from "@/entrypoints/notebook/share/machines-parts.tsx";
import { MachinesView } from "@/entrypoints/notebook/share/machines-view.tsx";
import { sayTakenIn } from "@/entrypoints/notebook/share/machines-work.ts";
import { undecided } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { draw } from "../../../draw.ts";
import { aConference, put } from "../../rows.ts";

const conferences = [aConference({ id: "harbour" }), aConference({ id: "sail", name: "Sail Summit" })];
const box = (name: string) => page.getByRole("checkbox", { name });
const button = (name: string) => page.getByRole("button", { name });

describe("this machine", () => {
  const at = "2026-05-10T09:00:00.000Z";
  test.each<[string | undefined, number, RegExp]>([
    [undefined, 3, /^No file was saved yet$/],
    [at, 0, /^Its file was saved: /],
    [at, 1, /^1 change since the file of /],
    [at, 2, /^2 changes since the file of /],
  ])("saved at %s, with %s changes since", async (savedAt, waiting, sentence) => {
    const did: string[] = [];
    const machine = { id: "m", name: "Laptop", ...(savedAt && { savedAt }) };
    const parts = { machine, waiting, isDisabled: false, onSave: () => did.push("save") };
    draw(
      <ThisMachine
        {...(parts as never as Parameters<typeof ThisMachine>[0])}
        onRename={async (name) => {
          did.push(name);
          return undefined;
        }}
      />,
    );
    await expect.element(page.getByText(sentence)).toBeVisible();
    await userEvent.click(button("Save changes"));
    await userEvent.fill(page.getByRole("textbox", { name: "This machine’s name" }), "Desk");
    expect(did).toEqual(["save", "Desk"]);
  });
});

describe("what is in the file", () => {
  test("is everything, or what was not left out", async () => {
    const toggled: string[] = [];
    const container = draw(
      <FileContents conferences={conferences} left={new Set()} onToggle={(id) => toggled.push(id)} />,
    );
    await expect
      .element(page.getByText("All conferences and the talks without one. Settings are not in it."))
      .toBeVisible();
    await userEvent.click(page.getByText("What is in the file"));
    await userEvent.click(box("Talks without a conference"));
    await userEvent.click(box("Sail Summit"));
    expect(toggled).toEqual([undecided, "sail"]);
    draw(<FileContents conferences={conferences} left={new Set(["sail"])} onToggle={() => undefined} />, container);
    await expect.element(page.getByText("2 of 3 chosen. Settings are not in it.")).toBeVisible();
    await expect.element(box("Sail Summit")).not.toBeChecked();
    await expect.element(box("Harbour Days")).toBeChecked();
  });

  test("is left out and taken in again, which its changes are counted by", async () => {
    const waiting = (conferenceId: string, id: string) => ({ conferenceId, table: "notes", id });
    await put({
      conferences,
      waiting: [waiting("harbour", "1"), waiting("sail", "2"), waiting("sail", "3"), waiting(undecided, "4")],
      machines: [{ key: "this", written: [], id: "m", name: "Laptop", savedAt: "2026-05-10T09:00:00.000Z" }],
    });
    draw(<MachinesView conferences={conferences} onClose={() => undefined} />);
    await expect.element(page.getByText(/^4 changes since the file of/)).toBeVisible();
    await userEvent.click(page.getByText("What is in the file"));
    await userEvent.click(box("Sail Summit"));
    await expect.element(page.getByText(/^2 changes since the file of/)).toBeVisible();
    await expect.element(box("Sail Summit")).not.toBeChecked();
    await expect.element(page.getByText("2 of 3 chosen. Settings are not in it.")).toBeVisible();
    await userEvent.click(box("Talks without a conference"));
    await expect.element(page.getByText("1 of 3 chosen. Settings are not in it.")).toBeVisible();
    await userEvent.click(box("Sail Summit"));
    await expect.element(box("Sail Summit")).toBeChecked();
    await expect.element(box("Talks without a conference")).not.toBeChecked();
  });
});

test("says why nothing can be done where this machine cannot be noted down", async () => {
  const refuse = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  database.machines.hook("creating", refuse);
  onTestFinished(() => database.machines.hook("creating").unsubscribe(refuse));
  await put({ conferences });
  draw(<MachinesView conferences={conferences} onClose={() => undefined} />);
  await expect.element(page.getByText(/^Your disk is full/)).toBeVisible();
});

test("the folder in which all meet is chosen, and met in once it is", async () => {
  const did: string[] = [];
  const acts = { isDisabled: false, onMeet: () => did.push("meet"), onChoose: () => did.push("choose") };
  const container = draw(<MeetingFolder folder={undefined} {...acts} />);
  expect(page.getByRole("button").elements()).toHaveLength(1);
  await userEvent.click(page.getByRole("button"));
  const folder = { handle: { name: "Meeting" }, chosenAt: "" } as never;
  draw(<MeetingFolder folder={folder} {...acts} />, container);
  await expect.element(page.getByText(/Meeting/)).toBeVisible();
  await userEvent.click(page.getByRole("button").first());
  expect(did).toEqual(["choose", "meet"]);
});

describe("what is said of files that were taken in", () => {
  const brought = { added: 2, changed: 0, binned: 0, talks: 1, notes: 1 };
  const binned = { conference: "Oil Day", problem: new Problem("problemNotShared") };
  const unnamed = { conference: "", problem: new Problem("problemNotShared") };
  const file = { name: "a.changes", machine: "Laptop" };
  const why = "This conference is not shared any more. What you have stays here.";
  const news = "New: 1 talk, 1 note. Changed: 0 rows.";
  test.each([
    [{ ...file, became: "taken" as const }, `Taken in from “Laptop”. ${news}`],
    [
      { ...file, became: "taken" as const, refused: [binned, unnamed] },
      `Taken in from “Laptop”. “Oil Day” was not taken in: ${why} “Talks without a conference” was not taken in: ${why} ${news}`,
    ],
    [{ ...file, became: "refused" as const, refused: [binned] }, `From “Laptop”: “Oil Day” was not taken in: ${why}`],
    [{ ...file, became: "refused" as const, problem: new Problem("problemNotShared") }, `From “Laptop”: ${why}`],
  ])("%j", (one, sentence) => {
    expect(sayTakenIn({ files: [one], brought, joined: [], isRenamed: false })).toBe(sentence);
  });
});
