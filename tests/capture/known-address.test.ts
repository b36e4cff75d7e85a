// What an address alone tells agrees with what the page behind it says.
import { describe, expect, test } from "vitest";
import { describeAddress } from "@/lib/capture/known-address.ts";
import { readPage } from "@/lib/capture/read.ts";
import { findSite, sites } from "@/lib/capture/site.ts";
import { modelledCases, openCase } from "./cases.ts";

test.each([
  ["https://youtu.be/Abcdefghij1?si=tracked&t=90", "https://www.youtube.com/watch?v=Abcdefghij1", "YouTube", "video"],
  ["https://m.youtube.com/shorts/Abcdefghij1", "https://www.youtube.com/watch?v=Abcdefghij1", "YouTube", "video"],
  ["https://www.youtube.com/@harbour/videos", "https://www.youtube.com/@harbour/videos", "YouTube", "person"],
  ["https://www.youtube.com/about", "https://www.youtube.com/about", "YouTube", "article"],
  ["https://speakerdeck.com/ann/lights?slide=7", "https://speakerdeck.com/ann/lights", "Speaker Deck", "deck"],
  ["https://speakerdeck.com/c/technology", "https://speakerdeck.com/c/technology", "Speaker Deck", "article"],
  [
    "https://www.slideshare.net/slideshow/lights/123",
    "https://www.slideshare.net/slideshow/lights/123",
    "SlideShare",
    "deck",
  ],
  ["https://vimeo.com/123456/0123456789?utm_source=x", "https://vimeo.com/123456/0123456789", "Vimeo", "video"],
  ["https://vimeo.com/ann", "https://vimeo.com/ann", "Vimeo", "article"],
  ["https://github.com/harbour/lights", "https://github.com/harbour/lights", "GitHub", "project"],
  ["https://github.com/harbour/lights/issues/4", "https://github.com/harbour/lights/issues/4", "GitHub", "article"],
  ["https://twitter.com/ann/status/1", "https://twitter.com/ann/status/1", "X", "status"],
  ["https://ann.example.org/talks/lights.pdf", "https://ann.example.org/talks/lights.pdf", "ann.example.org", "deck"],
  ["https://www.notvimeo.com/123456?fbclid=1#top", "https://www.notvimeo.com/123456", "notvimeo.com", "article"],
])("%s", (address, url, site, kind) => {
  expect(describeAddress(address)).toEqual({ url, site, kind });
});

test("every site with hosts of its own is known by them", () => {
  const named = sites.flatMap(({ name, hosts }) =>
    hosts.map((host) => [name, describeAddress(`https://${host}/`).site]),
  );
  const unlike = named.filter(([name, known]) => name !== known && name !== "JuliaCon");
  expect(unlike).toEqual([]);
  expect(named.length).toBeGreaterThan(25);
});

describe("the modelled pages are of the kind that their addresses tell", () => {
  const known = modelledCases.filter((one) => !one.problem && (findSite(openCase(one))?.hosts.length ?? 0) > 0);
  test.each(known.filter(({ address }) => describeAddress(address).kind !== "article"))("$name", async (one) => {
    const result = await readPage(openCase(one));
    const { kind } = describeAddress(one.address);
    const expected = "source" in result && result.source ? result.source.kind : undefined;
    // X's long articles stand under a status' address.
    expect([expected, expected === "article" ? "status" : expected]).toContain(kind);
  });
});
