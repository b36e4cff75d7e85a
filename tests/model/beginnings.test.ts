// What a new notebook begins with: it can be chosen from what there is, and comes back out of a backup as it was.
import * as v from "valibot";
import { expect, test } from "vitest";
import { defaultSettings, wholeTalk } from "@/lib/model/index.ts";
import { backupSchema, rowSchemas } from "@/lib/notebook/backup/backup-schema.ts";
import { engineNames } from "@/lib/post/engines/names.ts";
import { layoutNames } from "@/lib/post/layouts/names.ts";

test("new posts are for an engine and of a layout that are there", () => {
  expect(engineNames.map(({ name }) => name)).toContain(defaultSettings.engine);
  expect(layoutNames.map(({ name }) => name)).toContain(defaultSettings.layout);
});

test("the settings of a new notebook are restored as they were", () => {
  const none = { conferences: [], posts: [], talks: [], sources: [], notes: [] };
  expect(v.parse(backupSchema, { ...none, settings: defaultSettings }).settings).toEqual(defaultSettings);
  expect(Object.keys(defaultSettings)).not.toEqual([]);
});

test("a note on the whole talk is one", () => {
  expect(v.is(rowSchemas.notes.entries.place, wholeTalk)).toBe(true);
});
