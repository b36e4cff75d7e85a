// What is said of a post before it goes out, case by case. Which words it is said in is the screens'.
import { expect, test } from "vitest";
import type { Post } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { record, type TalkFacts } from "../notebooks/build.ts";

const warned = (talks: TalkFacts[], changes: Partial<Post>, now = 0) =>
  assemblePost(record(talks, changes), { now }).warnings.map(({ kind, count, talkIds }) => [kind, count, ...talkIds]);

test("a date to come is no news of a draft, which is not shown anyway", () => {
  const talks = [{ title: "Boilers", notes: ["A valve."] }];
  expect(warned(talks, { engine: "jekyll" })).toEqual([["futureDate", 1]]);
  expect(warned(talks, { engine: "jekyll", isDraft: true })).toEqual([]);
});

test("a talk that is not in the post is not missed in it", () => {
  const blank = { id: "blank", awaited: { video: true } };
  expect(warned([{ id: "named", title: "Boilers" }, blank], {})).toEqual([["talksWithoutNotes", 1, "named"]]);
});

test("notes are not missed in an index, which shows none", () => {
  const talks = [{ id: "named", title: "Boilers" }];
  expect(warned(talks, { layout: "talks" })).toEqual([["talksWithoutNotes", 1, "named"]]);
  expect(warned(talks, { layout: "index" })).toEqual([]);
});

test("a talk is silent if nothing of it would be read: no note, or only a blank one", () => {
  const place = { kind: "talk" } as const;
  const url = "https://frame.invalid/1";
  const talks: TalkFacts[] = [
    { id: "blank", title: "Boilers", notes: [" \n"] },
    { id: "said", title: "Boilers", notes: ["", "A valve."] },
    { id: "quoted", title: "Boilers", notes: [{ markdown: "", place: { kind: "quote", text: "A valve." } as const }] },
    { id: "shown", title: "Boilers", notes: [{ markdown: "", place, frame: { url, isInPost: true } }] },
    { id: "kept", title: "Boilers", notes: [{ markdown: "", place, frame: { url, isInPost: false } }] },
    { id: "later", title: "Boilers", mark: "watch-later" as const },
  ];
  expect(warned(talks, {})).toEqual([["talksWithoutNotes", 2, "blank", "kept"]]);
});

test("slides and videos to come are told apart, and so is a post without any block", () => {
  const awaiting = (id: string, awaited: TalkFacts["awaited"]) => ({
    id,
    title: "Boilers",
    notes: ["A valve."],
    awaited,
  });
  const talks = [awaiting("filmed", { video: true }), awaiting("drawn", { slides: true })];
  expect(warned(talks, {})).toEqual([
    ["awaitingSlides", 1, "drawn"],
    ["awaitingVideo", 1, "filmed"],
  ]);
  expect(warned([], {})).toEqual([["nothingInPost", 1]]);
});

test.each([
  ['<img src="/a.png">', 1],
  ['<img src="/a.png" altitude="3">', 1],
  ["A <img src='/a.png' title=' alt=b'>.", 1],
  ["A <img src='/a.png' title='\" alt=b'>.", 1],
  ["A <img src='/a.png' alt='b'>.", 0],
  ['A <img src="/a.png" title=" alt=b"> and <IMG src=/b.png data-alt="x" />.', 2],
  ['<figure>\n<img\n src="/a.png">\n</figure>', 1],
  ['<img src="/a.png" alt="A valve"> <img alt=valve src=/b.png>', 0],
  // An empty one says that there is nothing to describe. https://html.spec.whatwg.org/multipage/images.html#alt
  ['<img src="/a.png" alt=""> <img alt src="/a.png">', 0],
  ['A <!-- <img src="/a.png"> --> and `<img>` and <imgs>.', 0],
])("images without a description in HTML that runs: %j", (introduction, count) => {
  const expected = count > 0 ? [["imageWithoutAlt", count]] : [];
  expect(warned([], { engine: "jekyll", isDraft: true, liveCode: "jekyll", introduction })).toEqual(expected);
  expect(warned([], { engine: "jekyll", isDraft: true, introduction })).toEqual([]);
});

test("a talk whose page says another conference is named until the person says where it belongs", () => {
  const talk = { id: "cranks", title: "Cranks", notes: ["A valve."] };
  const made = record([talk], { engine: "jekyll", isDraft: true });
  const say = (isConferenceSettled?: true) => {
    const talks = made.talks.map((one) => ({
      ...one,
      talk: { ...one.talk, isConferenceSettled },
      sources: [
        {
          ...{ id: "page", createdAt: "", updatedAt: "", capturedAt: "", talkId: "cranks", conferenceId: "conference" },
          ...{
            url: "https://pages.example/cranks",
            site: "Pages",
            kind: "talk" as const,
            title: "Cranks",
            authors: [],
          },
          event: { name: "GOOD 2025" },
          provenance: {},
        },
      ],
    }));
    return assemblePost({ ...made, talks }, { now: 0 }).warnings.map(({ kind, talkIds }) => [kind, ...talkIds]);
  };
  expect(say()).toEqual([["otherConference", "cranks"]]);
  expect(say(true)).toEqual([]);
});
