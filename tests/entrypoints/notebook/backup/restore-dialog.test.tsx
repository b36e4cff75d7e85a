// What a backup would add, for how much there is room, and what is handed on when it is wanted.
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { type RestoreChoice, RestoreDialog } from "@/entrypoints/notebook/backup/restore-dialog.tsx";
import { RestoreView } from "@/entrypoints/notebook/backup/restore-view.tsx";
import type { RestorePreview } from "@/lib/notebook/backup/preview.ts";
import { draw } from "../../../draw.ts";
import { aNote, aTalk } from "../../rows.ts";

const preview: RestorePreview = {
  conferences: { added: 1, here: 1 },
  talks: { added: 2, here: 3 },
  notes: { added: 1000, here: 0 },
  tags: { added: 0, here: 4 },
  pictures: { added: 2, here: 0, bytes: 5000 },
  binned: 0,
  differing: [{ here: aNote({ id: "one", markdown: "Mine" }), file: aNote({ id: "one", markdown: "Theirs" }) }],
  perConference: [
    { id: "harbour", name: "Harbour Days", isHere: true, isLocked: false, talks: 1, notes: 2 },
    { id: "", name: "", isHere: false, isLocked: false, talks: 2, notes: 1 },
  ],
  conferenceOf: new Map(),
};
const picture = { url: "https://a.example/1", sha256: "", extension: "jpg", storedAt: "" };
const source = {
  name: "mine.zip",
  rows: {},
  pictures: [picture],
  savedAt: "2026-05-10T09:00:00.000Z",
  size: 2_000_000,
};

function drawDialog(more: object = {}, source_: object = {}) {
  const chosen: RestoreChoice[] = [];
  const onClose = vi.fn();
  const dialog = { source: { ...source, ...source_ }, preview, hasUndo: true, onClose, ...more };
  draw(
    <RestoreDialog
      {...(dialog as never as Parameters<typeof RestoreDialog>[0])}
      onRestore={(choice) => chosen.push(choice)}
    />,
  );
  return { chosen, onClose };
}

const restore = page.getByRole("button", { name: "Add what is missing" });
const pictures = page.getByRole("checkbox", { name: /^With pictures/ });
const rows = () =>
  page
    .getByRole("row")
    .elements()
    .map((row) => [...row.children].map(({ textContent }) => textContent).join(" | "));

test("says what it would add and what is here", async () => {
  drawDialog();
  await expect.element(page.getByRole("dialog", { name: "Restore from mine.zip" })).toBeVisible();
  expect(rows().slice(1)).toEqual([
    "Conferences | 1 | 1",
    "Talks | 2 | 3",
    "Notes | 1,000 | 0",
    "Tags | 0 | 4",
    expect.stringMatching(/^Pictures \| 2, .* \| 0$/),
  ]);
  await expect.element(page.getByText(/2 conferences, 5 talks, 1,?000 notes, 2 pictures, 2 MB/)).toBeVisible();
  await expect.element(page.getByText(/Undo takes back all of it\./)).toBeVisible();
});

test.each<[string, object, RegExp]>([
  [
    "when, and by which Wrapup",
    { savedBy: "1.0.0" },
    /^Saved on May 10.*, by Wrapup 1\.0\.0\. The file is complete\.$/,
  ],
  ["when", {}, /^Saved on May 10[^,]*(, 2026)?[^,]*\. The file is complete\.$/],
  ["that it is today", { savedAt: new Date().toISOString() }, /^Saved today, .*\. The file is complete\.$/],
  ["that nobody knows when", { savedAt: "" }, /^Not known when it was saved\. The file is complete\.$/],
  [
    "that nobody knows when but by which",
    { savedAt: "soon", savedBy: "1.0.0" },
    /^Not known when it was saved\. The file is/,
  ],
])("says %s it was saved", async (_, fields, sentence) => {
  drawDialog({}, fields);
  await expect.element(page.getByText(sentence)).toBeVisible();
});

test("shows notes that differ, and hides them again", async () => {
  drawDialog();
  await expect.element(page.getByText("Theirs")).not.toBeInTheDocument();
  await userEvent.click(page.getByRole("button", { name: /show/i }));
  await expect.element(page.getByText("Theirs")).toBeVisible();
  expect([...document.querySelectorAll("dd")].map(({ textContent }) => textContent)).toEqual(["Mine", "Theirs"]);
  await userEvent.click(page.getByRole("button", { name: /hide/i }));
  await expect.element(page.getByText("Theirs")).not.toBeInTheDocument();
});

test("hands on which conferences and whether pictures are wanted", async () => {
  const { chosen } = drawDialog({ free: 5000 });
  await userEvent.click(restore);
  await userEvent.click(page.getByRole("checkbox", { name: /^Harbour Days/ }));
  await userEvent.click(page.getByRole("checkbox", { name: /^No conference/ }));
  await userEvent.click(pictures);
  await userEvent.click(page.getByRole("checkbox", { name: /^Harbour Days/ }));
  await userEvent.click(restore);
  expect(chosen).toEqual([
    { conferences: new Set(["harbour", ""]), hasPictures: true },
    { conferences: new Set(["harbour"]), hasPictures: false },
  ]);
});

describe("room for pictures", () => {
  test.each<[string, number | undefined, boolean, RegExp]>([
    ["that nobody knows", undefined, true, /2 to add, [\d.]+ .?B$/],
    ["that is just enough", 5000, true, /2 to add, .* There is room for /],
    ["that is not enough", 4999, false, /The pictures need .* Restore without pictures\.$/],
  ])("%s", async (_, free, hasRoom, help) => {
    const { chosen } = drawDialog({ free });
    await expect.poll(() => pictures.element().parentElement?.textContent).toMatch(help);
    if (hasRoom) await expect.element(pictures).toBeChecked();
    else await expect.element(pictures).toBeDisabled();
    await userEvent.click(restore);
    expect(chosen[0]?.hasPictures).toBe(hasRoom);
  });

  test("is no question of a file without any", async () => {
    const { chosen } = drawDialog({ hasUndo: false }, { pictures: [], isCopy: true });
    await expect.element(restore).toBeVisible();
    await expect.element(pictures).not.toBeInTheDocument();
    expect(rows().some((row) => row.startsWith("Pictures"))).toBe(false);
    await expect.element(page.getByText(/picture/)).not.toBeInTheDocument();
    await expect.element(page.getByText(/Undo takes back all of it\./)).not.toBeInTheDocument();
    await userEvent.click(restore);
    expect(chosen[0]?.hasPictures).toBe(false);
  });
});

describe("the view", () => {
  const empty = {
    conferences: [],
    posts: [],
    talks: [],
    sources: [],
    notes: [],
    drafts: [],
    scheduledTalks: [],
    settings: {},
  };
  const large = { ...picture, size: 600, read: async () => new Uint8Array(600) };
  const read = async () => ({ ...source, rows: empty, pictures: [large] });

  test.each([
    [{ quota: 1_000_000, usage: 300_000 }, true],
    [{ quota: 1_000_000, usage: 999_900 }, false],
    [{ quota: 1_000_000 }, true],
    [{ quota: 100, usage: 900 }, false],
    [{}, true],
  ])("takes the browser's %o for room", async (estimate, hasRoom) => {
    vi.spyOn(navigator.storage, "estimate").mockResolvedValue(estimate);
    draw(<RestoreView from={read as never} onRestore={() => undefined} onClose={() => undefined} />);
    await expect.element(restore).toBeVisible();
    if (hasRoom) await expect.element(pictures).toBeChecked();
    else await expect.element(pictures).toBeDisabled();
    vi.restoreAllMocks();
  });

  test("restores what has no conference and no talk in the file, as it counts it", async () => {
    const rows = {
      ...empty,
      talks: [aTalk({ id: "valves", title: "Valves", conferenceId: "gone" })],
      notes: [aNote({ id: "one", talkId: "valves" }), aNote({ id: "two", talkId: "nowhere" })],
    };
    const restoring: (() => Promise<unknown>)[] = [];
    draw(
      <RestoreView
        from={(async () => ({ ...source, rows, pictures: [] })) as never}
        onRestore={(work) => restoring.push(work)}
        onClose={() => undefined}
      />,
    );
    await userEvent.click(restore);
    await restoring[0]?.();
    expect((await database.talks.toArray()).map(({ id, conferenceId }) => [id, conferenceId])).toEqual([
      ["nowhere", ""],
      ["valves", ""],
    ]);
    expect(await database.notes.count()).toBe(2);
  });

  test("closes as it begins to restore", async () => {
    const done: string[] = [];
    draw(
      <RestoreView from={read as never} onRestore={() => done.push("restore")} onClose={() => done.push("close")} />,
    );
    await userEvent.click(restore);
    expect(done).toEqual(["close", "restore"]);
  });

  test("says why it cannot be read", async () => {
    const fail = async () => Promise.reject(new Error("broken"));
    draw(<RestoreView from={fail} onRestore={() => undefined} onClose={() => undefined} />);
    await expect.element(page.getByRole("alert")).toBeVisible();
    await expect.element(restore).not.toBeInTheDocument();
  });
});

test("a conference that may only be read cannot be chosen, and why is said", async () => {
  const [harbour, ...others] = preview.perConference;
  drawDialog({ preview: { ...preview, perConference: [{ ...harbour, isLocked: true }, ...others] } });
  const locked = page.getByRole("checkbox", { name: "Harbour Days shared with you to read: stays as it is" });
  await expect.element(locked).toBeDisabled();
  await expect.element(locked).not.toBeChecked();
});

test("what lies in the bin here is said to stay there", async () => {
  const said = page.getByText("2 of these are in the bin here, and stay there until you put them back.");
  drawDialog();
  await expect.element(said).not.toBeInTheDocument();
  drawDialog({ preview: { ...preview, binned: 2 } });
  await expect.element(said).toBeVisible();
});
