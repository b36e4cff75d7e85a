// What is being typed, before its talk becomes a part of another one: on disk, or said not to be.
import { afterEach, beforeEach, expect, test } from "vitest";
import { database } from "@/entrypoints/desk/database.ts";
import { dropText } from "@/entrypoints/desk/work/unsaved.ts";
import { draftName, findUnsavedDraft, finishDrafts, storeDraft } from "@/entrypoints/desk/writing/draft-store.ts";
import { aTalk, fillDisk, put } from "../../rows.ts";

const draft = (markdown: string) => ({ markdown, caret: markdown.length, place: { kind: "talk" } as const });
const stored = async (id: string) => (await database.drafts.get(id))?.markdown;

beforeEach(() => put({ talks: [aTalk({ id: "knots" }), aTalk({ id: "oil" })] }));
afterEach(() => dropText(draftName("knots")));

test("what is on its way is waited for, of each talk", async () => {
  void storeDraft("knots", draft("Tight."));
  void storeDraft("oil", draft("Cold."));
  await finishDrafts("knots", "oil");
  expect([await stored("knots"), await stored("oil")]).toEqual(["Tight.", "Cold."]);
  expect(findUnsavedDraft("knots")).toBeUndefined();
});

test("what could not be stored is stored now, and no longer tried", async () => {
  const free = fillDisk("drafts");
  expect(await storeDraft("knots", draft("Tight."))).toBe(false);
  expect(findUnsavedDraft("knots")?.markdown).toBe("Tight.");
  free();
  await finishDrafts("oil", "knots");
  expect(await stored("knots")).toBe("Tight.");
  expect(findUnsavedDraft("knots")).toBeUndefined();
});

test("what still cannot be stored is told, and stays", async () => {
  fillDisk("drafts");
  await storeDraft("knots", draft("Tight."));
  await expect(finishDrafts("knots")).rejects.toMatchObject({ key: "problemDiskFull" });
  expect(findUnsavedDraft("knots")?.markdown).toBe("Tight.");
});
