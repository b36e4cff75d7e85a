// The order of a talk's notes, from rows alone.
import { expect, test } from "vitest";
import type { Note, Place, Source, Talk } from "@/lib/model/index.ts";
import { arrangeNotes } from "@/lib/notebook/note-order.ts";

const at = "2026-05-01T09:00:00.000Z";
const talk: Talk = {
  id: "talk",
  createdAt: at,
  updatedAt: at,
  conferenceId: "conference",
  title: "Waves",
  speakers: [],
  mark: "mention",
  tags: [],
  order: 1,
};
const deck = { id: "deck", slides: Array.from({ length: 10 }, (_, index) => ({ number: index + 1 })) } as Source;
const video = { id: "video", durationSeconds: 100 } as Source;

function note(id: string, place: Place): Note {
  const sourceId = { slide: "deck", time: "video", talk: undefined, quote: undefined }[place.kind];
  return { id, createdAt: at, updatedAt: at, talkId: "talk", sourceId, place, markdown: id, order: 1 };
}
const slide = (number: number) => note(`slide ${number}`, { kind: "slide", number });
const second = (seconds: number) => note(`second ${seconds}`, { kind: "time", seconds });
const orderOf = (notes: Note[]) => arrangeNotes(talk, [deck, video], notes).map(({ id }) => id);

test("notes on the whole talk come first, then slides and moments by how far into their source they are", () => {
  const whole = note("whole", { kind: "talk" });
  expect(orderOf([second(95), slide(9), second(20), slide(2), whole, slide(1), second(5)])).toEqual([
    "whole",
    "second 5",
    "slide 1",
    "slide 2",
    "second 20",
    "slide 9",
    "second 95",
  ]);
});

test("however many there are", () => {
  const many = Array.from({ length: 40_000 }, (_, index) =>
    index % 2 ? slide(1 + (index % 10)) : second(index % 100),
  );
  expect(orderOf(many)).toHaveLength(40_000);
});
