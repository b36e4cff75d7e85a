// Who spoke, where a word for the kind of talk, a form of address or an account stands between.
import { describe, expect, test } from "vitest";
import { talksOf } from "./talks-of.ts";

const told = (sentence: string) => talksOf(`It was cold.\n\n${sentence} More of that.\n\nSee you.\n`);

test("a word for the kind behind a title in quotes is none of it, and “Dr.” none of a name", () => {
  const body =
    '### Day 1\n\n**"Where wicks fail" Keynote by Ada Quill and Bo Dorn**\n\n* one\n\n**"If lamps can, so can you" Talk by Dr. Cy Moreno**\n\n* two\n';
  expect(talksOf(body)).toEqual([
    ["Where wicks fail", "Ada Quill, Bo Dorn"],
    ["If lamps can, so can you", "Cy Moreno"],
  ]);
});

test("a title in quotes may follow the talk and who gave it", () => {
  const said = "Oil was the focus of a following talk by [Ada Quill](https://twitter.com/ada), “**Oil within lamps**”.";
  expect(told(said)).toEqual([["Oil within lamps", "Ada Quill"]]);
});

describe("an account is who spoke where the sentence says so", () => {
  test.each([
    "The first session here is about oil. [@ada_q](https://twitter.com/ada_q) gave a fine talk.",
    "The second talk was by [@ada_q](https://twitter.com/ada_q). She burns.",
    "The last talk for this post, given by [@ada_q](https://twitter.com/ada_q). It was bright.",
  ])("%s", (said) => {
    expect(talksOf(`## Lamps and oil\n\n${said}\n\n## Sand\n\nBo Dorn spoke about sand.\n`)).toEqual([
      ["Lamps and oil", "@ada_q"],
      ["Sand", "Bo Dorn"],
    ]);
  });
});

test("the matter of a talk may stand before the sentence that says who gave it", () => {
  const said =
    "After some tracks, the first talk I attended was on WICK, a group. Ada Quill, a lamp maker, walked us through.";
  expect(talksOf(`It was cold.\n\n${said}\n`)).toEqual([["WICK", "Ada Quill"]]);
});

test("an account behind a position is somebody's company", () => {
  expect(
    talksOf(
      "## Lamps\n\n[Video](https://youtu.be/abcdefghij1)\n\n**Ada Quill**, Lamp Engineer @acme talked about oil.\n",
    ),
  ).toEqual([["Lamps", "Ada Quill"]]);
});

test("the lists of the other days are of talks as that of one whose pages are linked", () => {
  const first =
    "### Min första dag\n\n - Uneven Lamps at Sea\n - [Wicks in Winter](https://decks.example/a.pdf)\n - [Oil from the North](https://decks.example/b.pdf)\n\n";
  const body = `${first}### Min andra dag\n\n - Reflections on Lamps\n - Wicks powering all Homes\n - Engineering You\n\n### Min dag hemma\n\n - Soup and Bread again\n - Fish and Milk again\n`;
  expect(talksOf(body).map(([title]) => title)).toEqual([
    "Uneven Lamps at Sea",
    "Wicks in Winter",
    "Oil from the North",
    "Reflections on Lamps",
    "Wicks powering all Homes",
    "Engineering You",
  ]);
});
