// The sentence about what is still to be posted.
import { expect, test } from "vitest";
import type { Awaited, ConferenceRecord, Post, Source } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { plainText } from "@/lib/post/markdown/tree.ts";
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

test("one talk without a title is called by its page’s, else by nothing", () => {
  const untitled = (record: ConferenceRecord) => ({
    ...record,
    talks: record.talks.map(({ talk, ...rest }) => ({ ...rest, talk: { ...talk, title: " " } })),
  });
  const page = { ...queueDays.talks.flatMap(({ sources }) => sources)[0], kind: "talk", title: "Wicks" } as Source;
  expect(sentences(untitled(waiting([{ video: true }], [page])))).toBe("The video of “Wicks” will be posted later.");
  expect(sentences(untitled(waiting([{ video: true, slides: true }])))).toBe("Slides and videos will be posted later.");
});

test("what is there is not to come", () => {
  const there = queueDays.talks.flatMap(({ sources }) => sources).filter(({ kind }) => kind === "video");
  expect(there.length).toBeGreaterThan(0);
  expect(sentences(waiting([video, video], there))).toBe("");
});

test("slides are not to come where a deck is there, and a deck is no video", () => {
  const deck = queueDays.talks.flatMap(({ sources }) => sources).filter(({ kind }) => kind === "deck");
  expect(sentences(waiting([{ ...video, slides: true }], deck))).toBe(
    `The video of “Talk 0” [will be posted here](${page}).`,
  );
});

const said = `Watch for [the recordings](${page}).`;
test.each<[string, Partial<Post>]>([
  ["introduction", { introduction: said }],
  ["list opening", { listOpening: said }],
  ["closing", { closing: said }],
  ["section", { sections: [{ heading: "Met", markdown: said }] }],
])("a page that the %s links to is not said twice, another one is", (_, changes) => {
  const record = waiting([video, { ...video, url: `${page}/2` }]);
  const [found, ...more] = toCome({ ...record, post: { ...record.post, ...changes } });
  expect(more).toEqual([]);
  expect(found && plainText(found)).toBe("The video of “Talk 1” will be posted here.");
  expect(JSON.stringify(found)).toContain(`"url":"${page}/2"`);
});

test("talks without a page are one sentence, whether its address was never there or was deleted", () => {
  expect(sentences(waiting([{ video: true }, { video: true, url: "" }]))).toBe("Videos will be posted later.");
});
