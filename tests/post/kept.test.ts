// What was made of texts is kept as long as it is asked for, and not for ever.
import { expect, test } from "vitest";
import { Kept } from "@/lib/post/markdown/kept.ts";

const text = (name: string, length: number) => name + "x".repeat(length - name.length);

test("what is asked for stays, whatever else is made meanwhile", () => {
  const kept = new Kept<string>();
  kept.set("asked for", "made once");
  for (let at = 0; at < 100; at++) {
    kept.set(text(`other ${at} `, 100_000), "");
    expect(kept.get("asked for")).toBe("made once");
  }
});

test("a long post that was read once is known as a whole, also right after many others", () => {
  const kept = new Kept<number>();
  for (let at = 0; at < 33; at++) kept.set(text(`before ${at} `, 100_000), at);
  const sections = Array.from({ length: 1000 }, (_, at) => text(`section ${at} `, 1400));
  for (const [at, section] of sections.entries()) kept.set(section, at);
  expect(sections.map((section) => kept.get(section))).toEqual(sections.map((_, at) => at));
});

test("what nobody asks for is given up", () => {
  const kept = new Kept<string>();
  kept.set("left alone", "made once");
  for (let at = 0; at < 40; at++) kept.set(text(`other ${at} `, 100_000), "");
  expect(kept.get("left alone")).toBeUndefined();
});

test("what is not known is made, once", () => {
  const kept = new Kept<string>();
  let times = 0;
  const make = (words: string) => `${words} ${++times}`;
  expect([kept.of("a", make), kept.of("a", make), kept.of("b", make)]).toEqual(["a 1", "a 1", "b 2"]);
});
