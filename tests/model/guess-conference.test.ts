// The conference guessed from a page's own words.
import { expect, test } from "vitest";
import { guessConference } from "@/lib/model/guess-conference.ts";
import type { CapturedSource } from "@/lib/model/index.ts";

const page: CapturedSource = {
  url: "https://decks.example/1",
  site: "Decks",
  kind: "deck",
  title: "A talk",
  authors: [],
  provenance: {},
};

test.each([
  ["A talk I gave at Monitorama 2014 in Portland.", "Monitorama 2014"],
  ["Slides for the JSConf EU 2014, Berlin", "JSConf EU 2014"],
  ["Presented at FOSDEM 2024.", "FOSDEM 2024"],
  ["Given at the Strange Loop conference.", undefined],
  ["Keynote, DevOpsDays Berlin 2019", "DevOpsDays Berlin 2019"],
  ["How we look at Postgres", undefined],
  ["A talk at LampCon. Slides below", "LampCon"],
  ["Wicks, from Wick Days (Oslo)", "Wick Days"],
  ["Wicks, during the Lamp Summit", "Lamp Summit"],
  ["Wicks @ LampFest, Oslo", "LampFest"],
  ["Given at Days of St. Quill 2019", "Days of St. Quill 2019"],
  ["for Spring Days", undefined],
  ["for Q3 Days", undefined],
  ["for Winter 2014", undefined],
  ["Wicks for the Days of Light 2019 of", "Days of Light 2019"],
  ["Wicks at LampConf 2019 HD", "LampConf 2019"],
  ["Wicks at LampConf 2019 1080p", "LampConf 2019"],
  ["Wicks at !!Con 2019", "!!Con 2019"],
  ["Wicks at LampConf 2019 for  the  rest of us", "LampConf 2019"],
  ["Written in 2019 by us", undefined],
  ["A Summit for the 99", undefined],
  [`Wicks at ${"Wick".repeat(15)} Days`, undefined],
  ["We were founded at the end of 2013", undefined],
  ["", undefined],
])("%s", (description, expected) => {
  expect(guessConference({ ...page, description })?.name).toBe(expected);
});

test("what the page states as data wins", () => {
  const event = { name: "EngineConf", firstDay: "2026-05-05" };
  expect(guessConference({ ...page, description: "at OtherConf 2020", event })).toEqual(event);
});
