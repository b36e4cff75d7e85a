// When the marker of what there is is brought up to what was written: also to what was written too soon after the last to be told.
import { expect, test, vi } from "vitest";
import { lookAfterCopies } from "@/entrypoints/desk/look-after-copies.ts";
import type { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { createRandom } from "@/scripts/random.ts";

const marked: number[] = [];
/** When a copy was asked for, and whether that was urgent. */
const copied: [at: number, isUrgent: boolean][] = [];
/** What becomes of one that is not urgent. */
let outcome = "kept";
// Node has no IndexedDB: what is kept is tested where there is one, here it is when.
vi.mock("@/lib/notebook/copies/keep-copies.ts", () => ({
  clearBrokenCopies: async () => undefined,
  keepCopy: async (_database: unknown, isUrgent: boolean) => {
    copied.push([Date.now(), isUrgent]);
    return isUrgent ? "kept" : outcome;
  },
  keepMarker: async () => void marked.push(Date.now()),
}));
vi.mock("@/lib/notebook/backup/restore.ts", () => ({ clearRestore: async () => undefined }));
/** The person's folder, and whether it may be written. */
const folder: { chosen?: { handle: string }; mayWrite: boolean; copies: unknown[] } = { mayWrite: false, copies: [] };
vi.mock("@/lib/notebook/blog-folder.ts", () => ({ readCopiesFolder: async () => folder.chosen }));
vi.mock("@/lib/notebook/copies/person-folder.ts", () => ({
  keepCopyIn: async (handle: unknown) => void folder.copies.push(handle),
}));
vi.mock("@/lib/notebook/shares.ts", () => ({ countWaiting: async () => 0 }));
vi.mock("@/lib/browser/badge.ts", () => ({ showWaiting: async () => undefined }));
vi.mock("@/lib/browser/folder-right.ts", () => ({ mayWrite: async () => folder.mayWrite }));
vi.mock("@/lib/browser/notebook-marker.ts", () => ({ notebookMarker: {} }));

/** As written.ts tells it: at most once a second. @param at milliseconds, in order @returns when the marker was kept */
function write(at: number[]): number[] {
  vi.useFakeTimers({ now: 0 });
  marked.length = 0;
  const { onWritten } = lookAfterCopies({} as NotebookDatabase);
  let last = -1000;
  for (const moment of at) {
    vi.advanceTimersByTime(moment - Date.now());
    if (moment >= last + 1000) {
      last = moment;
      onWritten();
    }
  }
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  return [...marked];
}

test.each([
  { at: [0], kept: 1 },
  { at: [0, 500], kept: 1 },
  // The one at 2,300 is too soon after that at 1,500 to be told, and comes after the first look.
  { at: [0, 1500, 2300], kept: 2 },
  { at: [0, 100, 200, 5000], kept: 2 },
])("written at $at, it is kept after the last of them, $kept times in all", ({ at, kept }) => {
  const moments = write(at);
  expect(moments.at(-1)).toBeGreaterThan(at.at(-1) ?? 0);
  expect(moments).toHaveLength(kept);
});

test("whatever is written when, the marker comes after it", () => {
  const random = createRandom(7);
  for (let round = 0; round < 300; round++) {
    const at = Array.from({ length: 6 }, () => Math.floor(random() * 8000)).sort((one, other) => one - other);
    expect([at, (write(at).at(-1) ?? 0) > (at.at(-1) ?? 0)]).toEqual([at, true]);
  }
});

test("a copy that gives way to what is written is made again, and after two minutes gives way no more", async () => {
  vi.useFakeTimers({ now: 0, toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
  copied.length = 0;
  outcome = "disturbed";
  lookAfterCopies({} as NotebookDatabase).onWritten();
  await vi.advanceTimersByTimeAsync(200_000);
  expect(copied.slice(0, 2)).toEqual([
    [6000, false],
    [12_000, false],
  ]);
  expect(copied.filter(([, isUrgent]) => isUrgent)).toEqual([[120_000, true]]);
  expect(copied.at(-1)).toEqual([120_000, true]);
  outcome = "kept";
  copied.length = 0;
  lookAfterCopies({} as NotebookDatabase).onWritten();
  await vi.advanceTimersByTimeAsync(200_000);
  expect(copied.map(([, isUrgent]) => isUrgent)).toEqual([false]);
  vi.useRealTimers();
});

test.each([
  ["none is chosen", undefined, true, []],
  ["the browser has taken the right back", { handle: "folder" }, false, []],
  ["it may be written", { handle: "folder" }, true, ["folder"]],
])("a copy goes into the person's folder only where that can be: %s", async (_, chosen, mayWrite, copies) => {
  vi.useFakeTimers({ now: 0, toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
  Object.assign(folder, { chosen, mayWrite, copies: [] });
  outcome = "kept";
  lookAfterCopies({} as NotebookDatabase).onWritten();
  await vi.advanceTimersByTimeAsync(20_000);
  vi.useRealTimers();
  expect(folder.copies).toEqual(copies);
});
