// Where a step leads: from a note's place to the next, from a slide of the strip to another.
import { describe, expect, test } from "vitest";
import { slidePlace, stepPlace, timePlace } from "@/components/note/place-steps.ts";
import { slideOfDigits, slideOfKey, typeDigit } from "@/components/talk/slide-keys.ts";
import { type Place, wholeTalk } from "@/lib/model/index.ts";

const slide = (number: number): Place => ({ kind: "slide", number });
const time = (seconds: number): Place => ({ kind: "time", seconds });
const quote: Place = { kind: "quote", text: "Lamps want oil" };

describe("a step from a place", () => {
  test.each<[Place, -1 | 1, number | undefined, Place | undefined]>([
    [time(12), 1, undefined, time(17)],
    [time(12), -1, undefined, time(7)],
    [time(3), -1, undefined, time(0)],
    // A video that has slides too: the note is in the video.
    [time(12), 1, 9, time(17)],
    [slide(2), 1, 9, slide(3)],
    [slide(9), 1, 9, slide(9)],
    [slide(1), -1, 9, slide(1)],
    [slide(12), -1, 9, slide(9)],
    // Nobody knows how many.
    [slide(12), 1, 0, slide(13)],
    [wholeTalk, 1, 9, slide(1)],
    [wholeTalk, -1, 9, slide(1)],
    [wholeTalk, 1, 0, slide(1)],
    [quote, 1, 9, slide(1)],
    [wholeTalk, 1, undefined, undefined],
    [quote, -1, undefined, undefined],
    [slide(2), 1, undefined, undefined],
  ])("%o by %d of %s slides leads to %o", (place, direction, slideCount, expected) => {
    expect(stepPlace(place, direction, slideCount)).toEqual(expected);
  });
});

describe("a typed place", () => {
  test.each([
    [3, slide(3)],
    [300, slide(300)],
    [0, undefined],
    [-1, undefined],
    [1.5, undefined],
    [Number.NaN, undefined],
  ])("%s is slide %o", (number, expected) => expect(slidePlace(number)).toEqual(expected));

  test.each([
    ["12:34", time(754)],
    ["90", time(90)],
    ["", undefined],
    ["soon", undefined],
  ])("“%s” is %o", (text, expected) => expect(timePlace(text)).toEqual(expected));
});

describe("a key in the strip of 12 slides", () => {
  test.each([
    ["ArrowRight", undefined, 1],
    ["ArrowLeft", undefined, 1],
    ["ArrowDown", 3, 4],
    ["ArrowUp", 3, 2],
    ["ArrowRight", 12, 12],
    ["PageDown", 3, 8],
    ["PageDown", 10, 12],
    ["PageUp", 3, 1],
    ["Home", 7, 1],
    ["End", undefined, 12],
    ["Enter", 3, undefined],
    ["1", 3, undefined],
  ])("%s from %s leads to %s", (key, chosen, expected) => {
    expect(slideOfKey(key, chosen, 12)).toBe(expected);
  });

  test("typed digits are one number as long as they follow each other", () => {
    const one = typeDigit({ digits: "7", at: 0 }, "1", 5000);
    const eleven = typeDigit(one, "1", 5900);
    expect([one, eleven].map((typed) => slideOfDigits(typed, 12))).toEqual([1, 11]);
    expect(slideOfDigits(typeDigit(eleven, "4", 6100), 12)).toBe(12);
    expect(slideOfDigits(typeDigit(eleven, "0", 9000), 12)).toBe(1);
  });
});
