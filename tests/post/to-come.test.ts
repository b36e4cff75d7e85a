// The sentence about what is still to be posted.
import { expect, test } from "vitest";
import type { Awaited, ConferenceRecord, Source } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { toCome } from "@/lib/post/talk/to-come.ts";
import { queueDays } from "../notebooks/queue-days.ts";

const page = "https://queuedays.example/videos";

/** Queue Days, whose first talks wait for something. */
function waiting(awaited: (Awaited | undefined)[], sources: Source[] = []): ConferenceRecord {
  const talks = queueDays.talks.map((record, index) => ({
    ...record,
    talk: { ...record.talk, mark: "mention" as const, title: `Talk ${index}`, awaited: awaited[index] },
    sources,
  }));
  return { ...queueDays, post: { ...queueDays.post, layout: "highlights", closing: "Bye." }, talks };
}

function sentences(record: ConferenceRecord): string {
  const said = assemblePost(record)
    .body.split("\n")
    .filter((line) => line.includes("posted"));
  expect(toCome(record)).toHaveLength(said.length);
  return said.join("\n");
}

const video = { video: true, url: page };

test("several videos of one page are one sentence", () => {
  expect(sentences(waiting([video, video]))).toBe(`Videos [will be posted here](${page}).`);
});

test("slides and videos", () => {
  expect(sentences(waiting([{ ...video, slides: true }, video]))).toBe(
    `Slides and videos [will be posted here](${page}).`,
  );
});

test("one talk is named, and what has no page yet comes later", () => {
  expect(sentences(waiting([video, { slides: true }]))).toBe(
    `The video of “Talk 0” [will be posted here](${page}). The slides of “Talk 1” will be posted later.`,
  );
});

test("what is there is not to come", () => {
  const there = queueDays.talks.flatMap(({ sources }) => sources).filter(({ kind }) => kind === "video");
  expect(there.length).toBeGreaterThan(0);
  expect(sentences(waiting([video, video], there))).toBe("");
});

test("a page that the closing links to is not said twice", () => {
  const record = waiting([video, video]);
  const closing = `Watch for [the recordings](${page}).`;
  expect(toCome({ ...record, post: { ...record.post, closing } })).toEqual([]);
});
