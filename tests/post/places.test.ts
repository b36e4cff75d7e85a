// Links to a slide or a second of a source, in the form that each site reads.
import { expect, test } from "vitest";
import type { Note, Place, Source } from "@/lib/model/index.ts";
import { iframe } from "@/lib/post/engines/embeds.ts";
import { linksIn } from "@/lib/post/markdown/links.ts";
import { parseMarkdown } from "@/lib/post/markdown/parse.ts";
import { addressOfPlace } from "@/lib/post/talk/places.ts";
import { embedAddress } from "@/lib/sites/embeds.ts";

const now = "2024-01-01T00:00:00Z";
const row = { id: "1", talkId: "1", createdAt: now, updatedAt: now };

function sourceAt(url: string): Source {
  const page = { url, site: "", kind: "video" as const, title: "", authors: [], provenance: {} };
  return { ...row, ...page, conferenceId: "1", capturedAt: now };
}

function address(url: string, place: Place): string | undefined {
  const note: Note = { ...row, order: 1, markdown: "", place };
  return addressOfPlace(note, sourceAt(url));
}

test.each([
  ["https://www.youtube.com/watch?v=abcdefghijk", "https://www.youtube.com/watch?v=abcdefghijk&t=90s"],
  ["https://music.youtube.com/watch?v=abcdefghijk", "https://music.youtube.com/watch?v=abcdefghijk&t=90s"],
  ["https://www.youtube.com/live/abcdefghijk", "https://www.youtube.com/live/abcdefghijk?t=90s"],
  ["https://youtu.be/abcdefghijk", "https://youtu.be/abcdefghijk?t=90"],
  ["https://www.youtube.com/embed/abcdefghijk?t=5", "https://www.youtube.com/embed/abcdefghijk?start=90"],
  ["https://www.youtube-nocookie.com/embed/abcdefghijk", "https://www.youtube-nocookie.com/embed/abcdefghijk?start=90"],
  ["https://www.ted.com/talks/ada_steam", "https://www.ted.com/talks/ada_steam?t=90"],
  ["https://vimeo.com/123456", "https://vimeo.com/123456#t=90s"],
  ["https://player.vimeo.com/video/123456?h=8272103f6e", "https://player.vimeo.com/video/123456?h=8272103f6e#t=90s"],
  ["https://app.example/#/talk/5", "https://app.example/#/talk/5"],
  ["https://app.example/#!/talk/5", "https://app.example/#!/talk/5"],
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
  ["https://www.slideshare.net/slideshow/steam/1", "https://www.slideshare.net/slideshow/steam/1#3"],
  ["https://de.slideshare.net/ada/steam", "https://de.slideshare.net/ada/steam#3"],
  ["https://example.org/steam.PDF", "https://example.org/steam.PDF#page=3"],
  ["https://example.org/steam", "https://example.org/steam"],
])("a slide of %s is at %s", (url, expected) => {
  expect(address(url, { kind: "slide", number: 3 })).toBe(expected);
});

test.each([
  ["https://www.youtube.com/watch?v=abcdefghijk", "https://www.youtube.com/embed/abcdefghijk"],
  ["https://music.youtube.com/watch?v=abcdefghijk", "https://www.youtube.com/embed/abcdefghijk"],
  ["https://youtu.be/abcdefghijk?t=5", "https://www.youtube.com/embed/abcdefghijk"],
  ["https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871"],
  ["https://vimeo.com/76979871/", "https://player.vimeo.com/video/76979871"],
  ["https://vimeo.com/channels/steam/76979871", "https://player.vimeo.com/video/76979871"],
  ["https://vimeo.com/album/12/video/76979871", "https://player.vimeo.com/video/76979871"],
  // Not listed: the player wants the second half of the address as well.
  ["https://vimeo.com/76979871/8272103f6e", "https://player.vimeo.com/video/76979871?h=8272103f6e"],
  ["https://vimeo.com/76979871/a272103f6e", "https://player.vimeo.com/video/76979871?h=a272103f6e"],
  ["https://vimeo.com/76979871?h=8272103f6e", "https://player.vimeo.com/video/76979871?h=8272103f6e"],
  ["https://player.vimeo.com/video/76979871?h=8272103f6e#t=5s", "https://player.vimeo.com/video/76979871?h=8272103f6e"],
  ["https://vimeo.com/event/76979871", undefined],
  ["https://vimeo.com/showcase/76979871", undefined],
  ["https://vimeo.com/showcase/12/video/76979871", "https://player.vimeo.com/video/76979871"],
  ["https://vimeo.com/ada", undefined],
  ["https://media.ccc.de/v/camp-57", "https://media.ccc.de/v/camp-57/oembed"],
  ["https://www.ted.com/talks/ada_steam?language=de", "https://embed.ted.com/talks/ada_steam"],
  ["https://archive.org/details/steam-2014", "https://archive.org/embed/steam-2014"],
  ["https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv", "https://tube.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv"],
  [
    "https://tube.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d",
    "https://tube.example/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d",
  ],
  [
    "https://docs.google.com/presentation/d/1abc-_D/edit#slide=id.p",
    "https://docs.google.com/presentation/d/1abc-_D/embed",
  ],
  ["https://wiki.example/w/Boilers", undefined],
  ["https://example.org/steam", undefined],
])("the frame of %s is %s", (url, expected) => {
  expect(embedAddress(sourceAt(url))).toBe(expected);
});

test.each([
  "https://www.youtube.com/watch?v=abcdefghijk",
  "https://vimeo.com/76979871",
  "https://vimeo.com/76979871/8272103f6e",
  "https://media.ccc.de/v/camp-57",
  "https://www.ted.com/talks/ada_steam",
  "https://archive.org/details/steam-2014",
  "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv",
])("the page of the iframe of %s is found again", (url) => {
  const embed = { type: "embed" as const, url, title: "Steam", address: embedAddress(sourceAt(url)) ?? "" };
  expect(linksIn(parseMarkdown(iframe(embed)))).toMatchObject([{ url, text: "Steam" }]);
});
