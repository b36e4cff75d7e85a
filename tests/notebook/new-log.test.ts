// What makes Chromium begin a new log: enough is written that it cannot keep the old one, and nothing of it stays.
import { afterEach, expect, test, vi } from "vitest";
import { startNewLog } from "@/lib/notebook/rows/new-log.ts";

afterEach(() => void vi.restoreAllMocks());

/** Bytes that Chromium gathers before it begins a new log. */
const gathered = 4 * 2 ** 20;

async function squeeze(bytes: Uint8Array): Promise<number> {
  const squeezed = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream("deflate"));
  return (await new Response(squeezed).arrayBuffer()).byteLength;
}

test("more is written than is gathered, and cannot be squeezed; then it is gone", async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, "put");
  await startNewLog();
  const blocks = new Map(put.mock.calls.map(([block, key]) => [key, block as Uint8Array]));
  const sizes = await Promise.all([...blocks.values()].map(squeeze));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(gathered);
  expect((await indexedDB.databases()).filter(({ name }) => name === "wrapup-new-log")).toEqual([]);
});

test("what the disk refuses is thrown, and the next time there is nothing in its way", async () => {
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort();
    return this.get(0);
  });
  await expect(startNewLog()).rejects.toThrow();
  vi.restoreAllMocks();
  await startNewLog();
  expect((await indexedDB.databases()).filter(({ name }) => name === "wrapup-new-log")).toEqual([]);
});
