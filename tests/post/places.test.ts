// Links to a slide or a second of a source, in the form that each site reads.
import { expect, test } from "vitest";
import type { Note, Place, Source } from "@/lib/model";
import { addressOfPlace } from "@/lib/post/places";

function address(url: string, place: Place): string {
  const now = "2024-01-01T00:00:00Z";
  const row = { id: "1", talkId: "1", createdAt: now, updatedAt: now };
  const note: Note = { ...row, order: 1, markdown: "", place };
  const page = { url, site: "", kind: "video" as const, title: "", authors: [], provenance: {} };
  const source: Source = { ...row, ...page, conferenceId: "1", capturedAt: now };
  return addressOfPlace(note, source);
}

test.each([
  ["https://www.youtube.com/watch?v=abcdefghijk", "https://www.youtube.com/watch?v=abcdefghijk&t=90s"],
  ["https://vimeo.com/123456", "https://vimeo.com/123456#t=90s"],
  ["https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv", "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=90s"],
  [
    "https://tube.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d",
    "https://tube.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d?start=90s",
  ],
  ["https://wiki.example/w/Boilers", "https://wiki.example/w/Boilers#t=90"],
  ["https://archive.org/details/steam-2014", "https://archive.org/details/steam-2014?start=90"],
  ["https://archive.org/download/steam-2014/steam.mp4", "https://archive.org/download/steam-2014/steam.mp4#t=90"],
  ["https://media.ccc.de/v/camp-57", "https://media.ccc.de/v/camp-57#t=90"],
])("a second of %s is at %s", (url, expected) => {
  expect(address(url, { kind: "time", seconds: 90.7 })).toBe(expected);
});

test.each([
  ["https://speakerdeck.com/ada/steam", "https://speakerdeck.com/ada/steam?slide=3"],
  ["https://slides.com/ada/steam", "https://slides.com/ada/steam#/2"],
  ["https://example.org/steam.PDF", "https://example.org/steam.PDF#page=3"],
  ["https://example.org/steam", "https://example.org/steam"],
])("a slide of %s is at %s", (url, expected) => {
  expect(address(url, { kind: "slide", number: 3 })).toBe(expected);
});
