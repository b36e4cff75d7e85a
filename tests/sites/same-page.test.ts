// When a tab still shows the page that was captured.
import { expect, test } from "vitest";
import { isSamePage } from "@/lib/sites/addresses.ts";

const deck = "https://speakerdeck.com/modelled/the-lighthouse-keepers-guide";
const video = "https://www.youtube.com/watch?v=abcdefghijk";

test.each([
  ["the same address", deck, deck, deck],
  ["another slide", `${deck}?slide=2`, `${deck}?slide=14`, deck],
  ["another second", video, `${video}&t=90s`, video],
  ["a playlist around the video", video, "https://www.youtube.com/watch?v=abcdefghijk&list=PL1&index=2", video],
  ["a place in the page", "https://a.example/talk", "https://a.example/talk#comments", "https://a.example/talk"],
  ["a deck in one page", "https://a.example/deck/#/2", "https://a.example/deck/#/3/1", "https://a.example/deck/"],
  ["parameters that only track", "https://a.example/?utm_source=x", "https://a.example/", "https://a.example/"],
  ["a tab of which nothing is told", "", "", undefined],
])("it does with %s", (_, before, now, canonical) => {
  expect(isSamePage(before, now, canonical)).toBe(true);
});

test.each([
  ["another video", video, "https://www.youtube.com/watch?v=kjihgfedcba", video],
  ["another page of the site", deck, "https://speakerdeck.com/modelled/another", deck],
  ["an address that is not told", deck, "", deck],
  ["a route", "https://a.example/#/talks/1", "https://a.example/#/talks/2", "https://a.example/#/talks/1"],
  ["another query", "https://a.example/?id=1", "https://a.example/?id=2", "https://a.example/?id=1"],
  ["a page of the browser", deck, "about:blank", deck],
])("it does not with %s", (_, before, now, canonical) => {
  expect(isSamePage(before, now, canonical)).toBe(false);
});
