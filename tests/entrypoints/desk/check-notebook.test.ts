// How often the rows of a notebook are counted. In place of the browser's storage and of the store, which Node does not have, stand
// values; tests/browser/lost-notebook.test.ts loses real ones.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { checkNotebook, lastComparison } from "@/entrypoints/desk/check-notebook.ts";
import type { Stock } from "@/lib/notebook/copies/stock.ts";
import type { Tally } from "@/lib/notebook/rows/database.ts";
import type { RowCounts } from "@/lib/notebook/rows/row-tables.ts";

const there = vi.hoisted(() => ({
  tally: undefined as Tally | undefined,
  notes: 0,
  marker: undefined as Stock | undefined,
  countedAt: undefined as string | undefined,
  counts: 0,
}));
const rowsOf = (notes: number): RowCounts => ({
  conferences: 1,
  posts: 1,
  talks: 1,
  sources: 1,
  notes,
  drafts: 0,
  scheduledTalks: 0,
});

vi.mock("@/lib/notebook/copies/stock.ts", async (original) => ({
  ...(await original<object>()),
  readTally: async () => there.tally,
  countStore: async () => {
    there.counts++;
    return { tally: there.tally, rows: there.tally ? rowsOf(there.notes) : { ...rowsOf(0), conferences: 0, posts: 0 } };
  },
}));
vi.mock("@/lib/browser/notebook-marker.ts", () => ({ notebookMarker: { read: async () => there.marker } }));
vi.mock("@/lib/browser/rows-counted.ts", () => ({
  rowsCounted: {
    read: async () => there.countedAt,
    keep: async (at: string) => {
      there.countedAt = at;
    },
  },
}));

const written = (writes: number): Tally => ({ notebookId: "a", writes, writtenAt: "2026-05-05T09:00:00Z" });
const stock = (writes: number, notes: number): Stock => ({
  ...written(writes),
  rows: rowsOf(notes),
  shown: { conferences: 1, talks: 1, notes },
});
const check = () => checkNotebook({} as IDBDatabase);

beforeEach(() =>
  Object.assign(there, { tally: written(9), notes: 4, marker: stock(9, 4), countedAt: undefined, counts: 0 }),
);

describe("the rows of a notebook", () => {
  test("are counted once while the browser runs, and the settings say when", async () => {
    await check();
    const at = lastComparison()?.at;
    there.countedAt = "2026-05-05T09:30:00Z";
    await check();
    expect(there.counts).toBe(1);
    expect(at).toBeDefined();
    expect(lastComparison()).toEqual({ at: "2026-05-05T09:30:00Z" });
  });

  test("are not counted again after a write that the marker does not know of", async () => {
    await check();
    there.tally = written(10);
    await check();
    expect(there.counts).toBe(1);
  });

  test("are counted at the next start of the browser", async () => {
    await check();
    Object.assign(there, { notes: 3, countedAt: undefined });
    await expect(check()).rejects.toThrow("problemNotebookLost");
    expect(lastComparison()?.loss).toMatchObject({ kind: "less" });
  });

  test("that lack some are counted until the person has chosen how to go on", async () => {
    there.notes = 3;
    await expect(check()).rejects.toThrow("problemNotebookLost");
    await expect(check()).rejects.toThrow("problemNotebookLost");
    expect(there.countedAt).toBeUndefined();
  });

  test.each([
    ["the last write is gone", { tally: written(8) }],
    ["all is gone", { tally: undefined }],
  ])("are counted and told as lost where %s while the browser runs", async (_name, change) => {
    await check();
    Object.assign(there, change);
    await expect(check()).rejects.toThrow("problemNotebookLost");
    expect(there.counts).toBe(2);
  });

  test.each([
    ["of another notebook", { ...stock(9, 4), notebookId: "b" }],
    ["that cannot be read", "9"],
  ])("are counted beside a marker %s", async (_name, marker) => {
    await check();
    Object.assign(there, { marker });
    await check().catch(() => undefined);
    expect(there.counts).toBe(2);
  });
});
