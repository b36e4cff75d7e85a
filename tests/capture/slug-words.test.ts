// How far the words of an address say the same as a title.
import { expect, test } from "vitest";
import { agreementOf } from "@/lib/capture/page/slug-words.ts";

test.each([
  ["wicks-at-scale", "Wicks at scale", 2],
  ["wicks-at-scale", "Wicks at scale: ten years of lamps", 2],
  ["wicks-at-scale", "Oil for winter", 0],
  ["oel", "Öl", 2],
  ["the-talk", "The talk", 0],
  ["wicks", "Wicks", 2],
  ["wicks", "Wicks for lamps", 1],
  ["lamps", "Wicks for lamps", 0],
  ["wicks-2025", "Wicks", 0],
  ["wicks-and-oil-2", "Wicks and oil", 0],
  ["wicks-and-oil-2", "Wicks and oil, part 2", 2],
])("%s and “%s” share %d telling words", (slug, title, count) => {
  expect(agreementOf(slug, title)).toBe(count);
});
