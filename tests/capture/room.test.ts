// The room of a talk's page: under its label, or what is called like one in a line beside the heading.
import { expect, test } from "vitest";
import { readRoom } from "@/lib/capture/generic/talk-slot.ts";
import type { Line } from "@/lib/capture/generic/title-lines.ts";
import { openHtml } from "@/scripts/pages/open.ts";

const element = openHtml("<p></p>", "https://lampkaigi.example/").document.body;
const line = (text: string, rank?: number): Line => ({ text, upright: text, element, rank });

test.each([
  "Main Hall",
  "10:00 Main Hall",
  "Friday · Main Hall",
  "Friday|Main Hall",
  "Friday • Main Hall",
  "Friday, Main Hall",
  "Friday–Main Hall",
  "Friday — Main Hall",
  "Friday - Main Hall",
  "10:00 - 10:45 in Main Hall",
  "10:00 @ Main Hall",
  "10:00 at Main Hall",
])("%j is in the main hall", (text) => {
  expect(readRoom(undefined, [line("Ada Quill"), line(text)])).toBe("Main Hall");
});

test.each([
  "The lamps of Main Hall are lit",
  "Ada Quill",
  "10:00am Main Hall",
  `${"Lampkaigi’s-Very-".repeat(4)}Long Main Hall`,
  `Main Hall, ${"where all the lamps are lit ".repeat(5)}`,
])("%j names no room", (text) => {
  expect(readRoom(undefined, [line(text)])).toBeUndefined();
});

test("a heading names a room only beside a time of day", () => {
  expect(readRoom(undefined, [line("Main Hall", 2)])).toBeUndefined();
  expect(readRoom(undefined, [line("10:00 · Main Hall", 2)])).toBe("Main Hall");
});

test.each([
  "blue room",
  "Garden room",
  "the main stage",
  "auditorium 15",
  "effectenbeurszaal",
  "grote zaal",
  "Lecture held in room 301.",
])("%j is a room only beside a time of day", (text) => {
  const room = text.replace(/^the |^.* in |\.$/g, "");
  expect(readRoom(undefined, [line(text)])).toBeUndefined();
  expect(readRoom(undefined, [line(text), line("Ada Quill"), line("10:00 – 10:45")])).toBeUndefined();
  expect(readRoom(undefined, [line("10:00 – 10:45"), line(text)])).toBe(room);
  expect(readRoom(undefined, [line(text), line("10 am")])).toBe(room);
  expect(readRoom(undefined, [line(`10:00 – 10:45, ${text}`)])).toBe(room);
  expect(readRoom(undefined, [line(`14h30 | ${text}`)])).toBe(room);
});

test.each(["Track", "Room", "Stages"])("%j alone says only what follows", (text) => {
  expect(readRoom(undefined, [line("10:00 – 10:45"), line(text), line("Main Hall")])).toBe("Main Hall");
});

test("a heading that is called like a room is one beside the time", () => {
  expect(readRoom(undefined, [line("May 22, 10:00 - 10:45", 3), line("Track 1", 3)])).toBe("Track 1");
});

test.each(["early results", "What we learned on stage when all the lamps went out"])(
  "beside a time of day, %j names no room",
  (text) => {
    expect(readRoom(undefined, [line("10:00 – 10:45"), line(text)])).toBeUndefined();
  },
);

test("a room of 59 letters is one, one of 60 is a sentence", () => {
  const long = (length: number) => `${"L".repeat(length - " Hall".length)} Hall`;
  expect(readRoom(undefined, [line(long(59))])).toBe(long(59));
  expect(readRoom(undefined, [line(long(60))])).toBeUndefined();
});
