// The screens' pure parts: times, tags, speakers, first words.
import { describe, expect, test } from "vitest";
import { completeTags } from "@/components/controls/tag-completion.ts";
import { firstWords } from "@/components/talk/first-words.ts";
import { formatSpeakers, readSpeakers } from "@/components/talk/speakers.ts";
import { formatTime, readTime } from "@/components/wording/time-text.ts";
import { isWebAddress } from "@/lib/model/web-address.ts";

describe("times", () => {
  test.each([
    [0, "0:00"],
    [39.9, "0:39"],
    [754, "12:34"],
    [3723, "1:02:03"],
  ])("%d s is written %s", (seconds, text) => {
    expect(formatTime(seconds)).toBe(text);
    expect(readTime(text)).toBe(Math.floor(seconds));
  });

  test.each([
    ["90", 90],
    ["1h2m3s", 3723],
    ["5m", 300],
    ["12h 34m 56s", 45_296],
    ["12min", 720],
    ["100s", 100],
    ["12:34:56", 45_296],
    ["100:00", 6000],
    ["0:5", 5],
    [" 90 ", 90],
    ["1:5:60", undefined],
    ["at 90", undefined],
    ["90 lamps", undefined],
    ["75:00", 4500],
    ["", undefined],
    ["soon", undefined],
    ["1:75", undefined],
    ["-5", undefined],
  ])("“%s” is read as %s", (text, seconds) => {
    expect(readTime(text)).toBe(seconds);
  });
});

describe("tags", () => {
  const known = [
    { tag: "ops", talks: 9 },
    { tag: "postgres", talks: 5 },
    { tag: "Python", talks: 3 },
    { tag: "devops", talks: 2 },
  ];
  test("those that begin with the letters come first, in any case of letters, then a new one", () => {
    expect(completeTags("op", [], known).map(({ tag }) => tag)).toEqual(["ops", "devops", "op"]);
    expect(completeTags("PY", [], known).map(({ tag }) => tag)).toEqual(["Python", "PY"]);
  });
  test("a tag that is set is not offered, a known one not as new", () => {
    expect(completeTags("ops", ["ops"], known).map(({ tag }) => tag)).toEqual(["devops"]);
    expect(completeTags("postgres", [], known)).toEqual([{ tag: "postgres", talks: 5 }]);
  });
  test("nothing typed offers nothing", () => expect(completeTags("  ", [], known)).toEqual([]));
});

test("speakers keep their links while their names stand", () => {
  const ada = { name: "Ada Lovelace", url: "https://people.example/ada" };
  expect(readSpeakers("Ada Lovelace, Charles Babbage; ", [ada])).toEqual([ada, { name: "Charles Babbage" }]);
  expect(formatSpeakers([ada, { name: "Charles Babbage" }])).toBe("Ada Lovelace, Charles Babbage");
});

test("first words end at a word", () => {
  expect(firstWords("Locking  with\nadvisory locks")).toBe("Locking with advisory locks");
  expect(firstWords("Locking with advisory locks", 15)).toBe("Locking with…");
  expect(firstWords("a🎉🎉🎉", 4)).toBe("a🎉…");
});

describe("an address", () => {
  test.each(["https://a.org", "HTTP://a.org/b?c=d#e"])("%s may become a link", (text) => {
    expect(isWebAddress(text)).toBe(true);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "a.org",
    "javascript://https://a.org",
    "see https://a.org",
    "",
  ])("“%s” may not", (text) => expect(isWebAddress(text)).toBe(false));
});
