// What a screen shows of a text that could not be stored at once.
import { expect, test, vi } from "vitest";
import { retryNow } from "@/components/controls/retries.ts";
import { dropText, saveText, withTyped, withUnsaved } from "@/entrypoints/desk/work/unsaved.ts";

// Node has no catalogue: the sentences do not matter here.
vi.mock("@/lib/browser/words.ts", () => ({ explain: () => "The disk is full." }));

// Node has no IndexedDB: what is left at a screen's end is tested in the browser.
vi.mock("@/entrypoints/desk/work/last-texts.ts", () => ({ leaveLastTexts: () => undefined }));

test("the text stays on screen until the row is read again, also once it is stored", async () => {
  let isFull = true;
  const store = async () => {
    if (isFull) throw new DOMException("full", "QuotaExceededError");
  };
  const read = { id: "7", title: "Waves", mark: "star" };
  const failure = await saveText("talk 7 title", store, { id: "7", fields: { title: "Waves!" } });
  expect(failure).toMatchObject({ isDiskFull: true });
  expect(withUnsaved(read)).toEqual({ id: "7", title: "Waves!", mark: "star" });
  isFull = false;
  await retryNow();
  expect(withUnsaved(read)).toEqual({ id: "7", title: "Waves!", mark: "star" });
  const readAgain = { ...read, title: "Waves, changed elsewhere" };
  expect(withUnsaved(readAgain)).toBe(readAgain);
});

test("one write at a time, then the newest only; the ones between hear how that went", async () => {
  const written: string[] = [];
  const ends: (() => void)[] = [];
  const type = (text: string) =>
    saveText("note 1", () => {
      written.push(text);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const told = Promise.all(["a", "ab", "abc", "abcd"].map(type));
  expect(written).toEqual(["a"]);
  ends.shift()?.();
  await vi.waitFor(() => expect(written).toEqual(["a", "abcd"]));
  ends.shift()?.();
  expect(await told).toEqual([undefined, undefined, undefined, undefined]);
  void type("e");
  expect(written).toEqual(["a", "abcd", "e"]);
});

test("what failed and is not wanted any more is neither shown nor tried again", async () => {
  let tries = 0;
  const refuse = async () => {
    tries++;
    throw new DOMException("full", "QuotaExceededError");
  };
  const row = { id: "8", title: "Oil" };
  const told = saveText("talk 8 title", refuse, { id: "8", fields: { title: "Oil!" } });
  dropText("talk 8 title");
  expect(await told).toBeUndefined();
  await retryNow();
  expect(tries).toBe(1);
  expect(withUnsaved(row)).toBe(row);
});

test("a letter that is stored stays in the preview until its row is read again", async () => {
  const read = { id: "9", markdown: "Fog" };
  const written = Promise.withResolvers<void>();
  const told = saveText("note 9", () => written.promise, { id: "9", fields: { markdown: "Fog horn" } });
  expect(withTyped(read)).toEqual({ id: "9", markdown: "Fog horn" });
  written.resolve();
  await told;
  expect(withTyped(read)).toEqual({ id: "9", markdown: "Fog horn" });
  const readAgain = { id: "9", markdown: "Fog horn, and a bell" };
  expect(withTyped(readAgain)).toBe(readAgain);
  expect(withTyped(read)).toBe(read);
});

test("a letter that is dropped once it is stored is gone from the preview", async () => {
  const read = { id: "10", markdown: "Fog" };
  const told = saveText("note 10", async () => undefined, { id: "10", fields: { markdown: "Fog horn" } });
  expect(withTyped(read)).toEqual({ id: "10", markdown: "Fog horn" });
  await told;
  dropText("note 10");
  expect(withTyped(read)).toBe(read);
});
