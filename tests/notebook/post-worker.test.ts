// The worker that assembles posts, in a real browser: one question after the other, each answered for the record it was asked about.
import { expect, test, vi } from "vitest";
import { postWorker } from "@/entrypoints/notebook/work/post-worker.ts";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { checkPost } from "@/lib/post/check/check.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { previewOf } from "@/lib/post/preview/preview.ts";
import { queueDays } from "../notebooks/queue-days.ts";

const given = queueDays as ConferenceRecord;

/** The record with another text in its first note; every other talk is the same object. */
function typed(text: string): ConferenceRecord {
  const at = given.talks.findIndex(({ notes }) => notes.length > 0);
  const talks = given.talks.map((one, index) => {
    const [first, ...more] = one.notes;
    return index === at && first ? { ...one, notes: [{ ...first, markdown: text }, ...more] } : one;
  });
  return { ...given, talks };
}

const expected = (record: ConferenceRecord) => {
  const { body, tree, warnings } = assemblePost(record);
  return { body, nodes: previewOf(tree), warnings };
};

test("previews follow one another, and what did not change is the same object", async () => {
  const records = [given, typed("One letter"), typed("One letter more"), typed("Two\n\n- parts")];
  const shown = await Promise.all(records.map((record) => postWorker.assemble(record)));
  for (const [index, record] of records.entries()) expect(shown[index]).toMatchObject(expected(record));
  const [before, after] = [shown[1]?.nodes ?? [], shown[2]?.nodes ?? []];
  expect(after).not.toBe(before);
  expect(after.some((node) => typeof node === "object" && before.includes(node))).toBe(true);
});

test("a talk that is gone, and back, and in another place", async () => {
  const without = { ...given, talks: given.talks.slice(1) };
  const turned = { ...given, talks: given.talks.toReversed() };
  for (const record of [without, given, turned]) {
    expect(await postWorker.assemble(record)).toMatchObject(expected(record));
  }
});

test("files and check are those of the record that was asked about, whatever was shown in between", async () => {
  const older = typed("As it was at the click");
  const [files, , look] = await Promise.all([
    postWorker.ask("exportPost", older, {}),
    postWorker.assemble(typed("Typed since")),
    postWorker.ask("lookAtExport", older, {}, false),
  ]);
  expect(files).toEqual(exportPost(older));
  expect(look.check).toEqual(checkPost(older));
  expect(look.files.map(({ path }) => path)).toEqual(exportPost(older).map(({ path }) => path));
});

test("a problem is one on this side, too, and the next question is answered", async () => {
  const { post } = given;
  const broken = { ...given, post: { ...post, layout: "own", template: "{% if %}" } };
  await expect(postWorker.assemble(broken)).rejects.toMatchObject({ name: "Problem", key: "problemTemplate" });
  expect(await postWorker.assemble(given)).toMatchObject(expected(given));
});

test("what comes back from the disk as it was typed is not sent once more", async () => {
  const send = vi.spyOn(Worker.prototype, "postMessage");
  const sent = () => send.mock.lastCall?.[0].args[0].changed.length;
  try {
    await postWorker.assemble(typed("Typed"));
    const stored = structuredClone(typed("Typed"));
    for (const { notes } of stored.talks) for (const note of notes) note.updatedAt = "2031-01-01T00:00:00.000Z";
    expect(await postWorker.assemble(stored)).toMatchObject(expected(stored));
    expect(sent()).toBe(0);
    const changed = structuredClone(stored);
    const talk = changed.talks.find(({ sources }) => sources.length > 0);
    if (talk?.sources[0]) talk.sources[0].url = "https://elsewhere.example/";
    expect(await postWorker.assemble(changed)).toMatchObject(expected(changed));
    expect(sent()).toBe(1);
  } finally {
    send.mockRestore();
  }
});
