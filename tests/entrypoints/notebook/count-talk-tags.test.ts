// Which tags of the talks the post is offered.
import { expect, test } from "vitest";
import { countTalkTags } from "@/entrypoints/notebook/post/count-talk-tags.ts";
import { record } from "../../notebooks/build.ts";

test("those that the post does not have, of talks that are in it, the most frequent first", () => {
  const { talks } = record([
    { title: "Wicks", tags: ["Oil", "wicks", "brass"] },
    { title: "Oil", tags: ["oil", "brass"] },
    { title: "Secret", mark: "left-out", tags: ["soot"] },
    { title: "Hallway", tags: ["OIL", "lamps"] },
  ]);
  expect(countTalkTags(talks, ["Lamps"])).toEqual([
    { tag: "Oil", talks: 3 },
    { tag: "brass", talks: 2 },
    { tag: "wicks", talks: 1 },
  ]);
  expect(countTalkTags([], [])).toEqual([]);
});
