// What an address alone tells, of every site that is known: kind, the one address, identity, slide and second there and back, frame.
import { describe, expect, test } from "vitest";
import { describeAddress, identify, sharedText } from "@/lib/sites/addresses.ts";
import { embedAddress, pageOfEmbed, pageOfShortcode, shortcodeOf } from "@/lib/sites/embeds.ts";
import { siteAddresses } from "@/lib/sites/find-page.ts";
import { placeInAddress, secondAddress, slideAddress } from "@/lib/sites/places.ts";
import { modelledCases } from "@/scripts/pages/cases.ts";
import { isRecorded, readRecorded } from "@/scripts/pages/recorded.ts";
import { describeRecorded } from "../describe-recorded.ts";
import { different, pages } from "./address-cases.ts";

describe("the project's own table", () => {
  console.log(
    `addresses of the project's own table: ${pages.flatMap(({ ways = [], copies = [] }) => [1, ...ways, ...copies]).length} cases`,
  );

  describe.each(pages)("$url", ({ url, kind, ways = [], copies = [], embed, slide, second }) => {
    test.each([url, ...ways])("is kept under its own address as %s", (address) => {
      expect(describeAddress(address)).toMatchObject({ url, kind, identity: identify(url) });
    });

    test.each(copies)("is one page with %s", (address) => {
      expect(describeAddress(address)).toMatchObject({ kind, identity: identify(url) });
      const kept = describeAddress(address).url;
      expect(describeAddress(kept)).toEqual(describeAddress(address));
    });

    test("shares a text with all its addresses", () => {
      const all = [url, ...ways, ...copies, slideAddress({ url }, 3), secondAddress(url, 754)];
      for (const one of all.map(sharedText))
        for (const other of all) {
          if (!other.includes("%")) expect(other.toLowerCase()).toContain(one);
        }
    });

    test("has the frame it has, and the frame is its own", () => {
      expect(embedAddress({ url })).toBe(embed);
      if (embed) expect(pageOfEmbed(embed)).toBe(url);
    });

    test("has the places it has", () => {
      expect(slideAddress({ url }, 3)).toBe(slide ?? url);
      if (slide) expect(placeInAddress(slide)).toEqual({ slide: 3 });
      if (second) expect([secondAddress(url, 754.9), placeInAddress(second)]).toEqual([second, { seconds: 754 }]);
    });
  });

  test.each(pages)("$url, in the path of another page of its site, is not that page", ({ url, ways = [] }) => {
    for (const address of [url, ...ways]) {
      const { host, pathname, search, hash } = new URL(address);
      const other = `https://${host}/elsewhere/to/${host.replace(/^www\./, "")}${pathname}${search}${hash}`;
      expect(identify(other)).not.toBe(identify(url));
    }
  });

  test.each(different)("%s is not %s", (one, other) => {
    expect(identify(one)).not.toBe(identify(other));
  });

  test("has every site, or there is a modelled page of it", () => {
    const modelled = modelledCases.map(({ address }) => address);
    const named = new Set([...pages.map(({ url }) => url), ...modelled].map((url) => describeAddress(url).site));
    const hosted = siteAddresses.filter(({ hosts }) => hosts.length > 0);
    expect(hosted.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
  });
});

/** A fixed row of numbers, so that a failure can be seen again. */
function numbers(count: number, most: number): number[] {
  let state = 42;
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return 1 + (state % most);
  });
}

describe("there and back", () => {
  const known = pages.flatMap(({ url, ways = [], copies = [] }) => [url, ...ways, ...copies]);

  test.each(known)("%s", (address) => {
    const { url, identity } = describeAddress(address);
    expect(describeAddress(url)).toMatchObject({ url, identity });
    for (const number of numbers(40, 999)) {
      const slide = slideAddress({ url: address }, number);
      if (slide === address) continue;
      expect(placeInAddress(slide).slide).toBe(number);
      expect(identify(slide)).toBe(identity);
    }
    for (const seconds of numbers(40, 20_000)) {
      const second = secondAddress(address, seconds + 0.5);
      if (second !== address) expect([placeInAddress(second).seconds, identify(second)]).toEqual([seconds, identity]);
    }
  });

  test.each([
    "https://speakerdeck.com/ada/oil",
    "https://slides.com/ada/oil",
    "https://ada.example/oil.pdf",
    "https://es.slideshare.net/ada/oil",
  ])("every slide of %s has an address of its own", (url) => {
    const addresses = numbers(100, 999).map((number) => [number, slideAddress({ url }, number)] as const);
    expect(addresses.filter(([number, address]) => placeInAddress(address).slide !== number)).toEqual([]);
    expect(new Set(addresses.map(([, address]) => address)).size).toBeGreaterThan(90);
  });
});

test.each([
  ["https://youtu.be/Lamp_0il-42?t=12m34s", { seconds: 754 }],
  ["https://www.youtube.com/watch?v=Lamp_0il-42&t=1h2m3s", { seconds: 3723 }],
  ["https://www.youtube.com/watch?v=Lamp_0il-42#t=90", { seconds: 90 }],
  ["https://www.youtube.com/watch?v=Lamp_0il-42&time_continue=5", { seconds: 5 }],
  ["https://www.youtube.com/watch?v=Lamp_0il-42&t=", {}],
  ["https://www.youtube.com/watch?v=Lamp_0il-42&t=soon", {}],
  ["https://vimeo.com/95064249#t=1m30s", { seconds: 90 }],
  ["https://ada.example/oil.mp4#t=10.9,20", { seconds: 10 }],
  ["https://ada.example/oil.mp4#t=npt:0:10", { seconds: 10 }],
  ["https://ada.example/oil.pdf#page=3&zoom=100", { slide: 3 }],
  ["https://ada.example/oil.pdf#page=0", {}],
  ["https://slides.com/ada/oil#/0", { slide: 1 }],
  ["https://slides.com/ada/oil#/2/0", { slide: 3 }],
  ["https://slides.com/ada/oil#/2/1", {}],
  ["https://slides.com/ada/oil#/intro", {}],
  ["https://forum.example/topic?t=123", {}],
  ["https://web.archive.org/web/2014/https://speakerdeck.com/ada/oil?slide=3", { slide: 3 }],
  ["about:blank", {}],
  ["", {}],
])("%s names %o", (address, place) => {
  expect(placeInAddress(address)).toEqual(place);
});

test.each([
  "mailto:ada@example.org",
  "javascript:alert(1)",
  "data:text/html,x",
  "file:///talk.pdf",
  "https://[::1]/a.pdf",
  "https://1.2.3.4/",
])("%s is described, known by itself and leads nowhere else", (address) => {
  expect(describeAddress(address).url).toBe(address);
  expect([slideAddress({ url: address }, 3), embedAddress({ url: address }), shortcodeOf(address)]).toMatchObject([
    expect.any(String),
    undefined,
    undefined,
  ]);
});

test("a slide's own address counts more than what addresses of the site have in common", () => {
  const url = "https://slides.com/ada/oil";
  const slides = [
    { number: 1, url: `${url}#/0` },
    { number: 2, url: `${url}#/0/1` },
    { number: 3, url: `${url}#/1` },
  ];
  for (const { number } of slides) {
    expect(placeInAddress(slideAddress({ url, slides }, number), slides)).toEqual({ slide: number });
  }
});

test("a deck's frame is known by its pictures", () => {
  const id = "0123456789abcdef01234567";
  const image = `https://files.speakerdeck.com/presentations/${id}/slide_0.jpg`;
  expect(embedAddress({ url: "https://speakerdeck.com/ada/oil", image })).toBe(`https://speakerdeck.com/player/${id}`);
});

test.each([
  ["https://youtu.be/Lamp_0il-42", { name: "youtube", id: "Lamp_0il-42" }],
  ["https://player.vimeo.com/video/95064249", { name: "vimeo", id: "95064249" }],
  // Without its key the video is not found.
  ["https://vimeo.com/95064249/abcdef0123", undefined],
  ["https://speakerdeck.com/ada/oil", undefined],
])("the shortcode of %s is %o, and leads back", (address, shortcode) => {
  expect(shortcodeOf(address)).toEqual(shortcode);
  if (shortcode) expect(pageOfShortcode(shortcode.name, shortcode.id)).toBe(describeAddress(address).url);
});

/** How many addresses the table beside the repository has. */
const rowCount = 72;
const rows = isRecorded("cases/addresses.tsv")
  ? readRecorded("cases/addresses.tsv")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t"))
  : Array.from({ length: rowCount }, (_, at) => [`address ${at + 1}`]);

describeRecorded("cases/addresses.tsv", "the table beside the repository", () => {
  console.log(`addresses of the table beside the repository: ${rows.length} cases`);

  test.each(rows)("%s", (address = "", kind = "", same = "", place = "") => {
    const known = describeAddress(address);
    expect(kind.split(" or ")).toContain(known.kind);
    const [page = "", ...more] = same.split(", ");
    if (URL.canParse(page)) expect(identify(page)).toBe(known.identity);
    if (more.includes("the copy's address kept")) expect(known.url).toBe(address);
    if (same.startsWith("keeps its hash")) expect(known.url).toBe(address);
    const { slide, seconds } = placeInAddress(address);
    expect(slide ? `slide ${slide}` : seconds === undefined ? "" : `second ${seconds}`).toBe(place.trim());
  });
});
