// What words of a note can be linked to, and what of it fits what is typed.
import { expect, test, vi } from "vitest";
import { findTargets, listTargets } from "@/entrypoints/notebook/talk/link-targets.ts";
import { pagesOf } from "@/lib/post/talk/pages.ts";
import { record } from "../../notebooks/build.ts";

vi.mock("@/lib/browser/words.ts", () => ({ t: (key: string) => key, plural: (key: string) => key }));

const { talks } = record([
  {
    title: "Wicks",
    sources: [
      { url: "https://films.example/1", kind: "video", site: "Films" },
      { url: "https://decks.example/ada/wicks", kind: "deck", site: "Decks" },
    ],
  },
  { title: "Oil", speakers: [{ name: "Cy Moreno" }], sources: [{ url: "https://decks.example/cy/oil", kind: "deck" }] },
  { title: "Hallway" },
]);
const [wicks] = talks;
const conference = { id: "c", createdAt: "", updatedAt: "", name: "LampConf", url: "lampconf.example", lastUsedAt: "" };
const targets = wicks ? listTargets({ record: wicks, all: talks, conference, pagesOf }) : [];

test("the talk, its slides, its video, the conference, then the other talks that have a page", () => {
  expect(targets.map(({ group, url }) => [group, url])).toEqual([
    ["own", "https://decks.example/ada/wicks"],
    ["own", "https://decks.example/ada/wicks"],
    ["own", "https://films.example/1"],
    ["own", "https://lampconf.example"],
    ["others", "https://decks.example/cy/oil"],
  ]);
});

test("what is typed finds talks by title and speaker, and is an address at last", () => {
  expect(findTargets(targets, "oil more").map(({ name }) => name)).toEqual(["Oil"]);
  expect(findTargets(targets, "oil.example").map(({ group, url }) => [group, url])).toEqual([
    ["address", "https://oil.example"],
  ]);
  expect(findTargets(targets, "nothing like it")).toEqual([]);
});
