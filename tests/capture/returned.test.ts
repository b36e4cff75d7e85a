// What a script in a page is said to have returned is taken only as far as it has the shape that is expected, and clean.
import { describe, expect, test } from "vitest";
import {
  takeCapture,
  takeFrame,
  takeLinkText,
  takePlayer,
  takeScheduleFile,
  takeSelection,
  takeTalkLinks,
} from "@/lib/capture/returned.ts";

const source = {
  url: "https://decks.example/lamps",
  site: "Decks",
  kind: "deck",
  title: "Lamps",
  authors: [{ name: "Ida Wick" }],
  provenance: { url: "meta", title: "dom", kind: "address", authors: "dom" },
};

const nothings = [undefined, null, 7, "text", [], [7], new Date(), { problem: 7 }, { problem: "problemOfMine" }];

describe("a capture", () => {
  test("is taken as it is", () => {
    const capture = { source, position: { slide: 3 }, mayHaveMore: true };
    expect(takeCapture(capture)).toEqual(capture);
    expect(takeCapture({ problem: "problemPdfClosed", source })).toEqual({ problem: "problemPdfClosed", source });
    expect(takeCapture({ problem: "problemPageLoading" })).toEqual({ problem: "problemPageLoading" });
  });

  test("has authors with names alone: an address, a mail address and signs name nobody", () => {
    const names = ["https://ida.example", "//ida.example", "www.ida.example", "ida@lamps.example", "—", "by Bo Dorn"];
    const authors = [...source.authors, ...names.map((name) => ({ name }))];
    expect(takeCapture({ source: { ...source, authors } })).toMatchObject({
      source: { authors: [{ name: "Ida Wick" }, { name: "Bo Dorn" }] },
    });
  });

  test.each([
    "problemBrowserPage",
    "problemConsentPage",
    "problemExtensionStore",
    "problemFileClosed",
    "problemPageFailed",
    "problemPageMissing",
    "problemPageUnreadable",
    "problemSignInPage",
    "problemTabGone",
  ])("may say %s", (problem) => expect(takeCapture({ problem })).toEqual({ problem }));

  test("has more to come only where that is said", () => {
    expect(takeCapture({ source })).toEqual({ source });
    expect(takeCapture({ source, mayHaveMore: "yes" })).toEqual({ source });
  });

  test("keeps whole seconds", () => {
    expect(takeCapture({ source, position: { seconds: 64.9 } })).toEqual({ source, position: { seconds: 64 } });
  });

  test.each(nothings)("is none: %o", (value) => expect(takeCapture(value)).toBeUndefined());

  test.each(["url", "kind", "title"])("is none without %s", (field) => {
    expect(takeCapture({ source: { ...source, [field]: undefined } })).toBeUndefined();
    expect(
      takeCapture({ source: { ...source, [field]: { toString: () => "https://decks.example/" } } }),
    ).toBeUndefined();
  });

  test.each<[name: string, made: object, taken: object]>([
    ["an address that runs", { image: "javascript:alert(1)", url: source.url }, { image: undefined }],
    ["an address of its own page alone", { image: "/lamp.png" }, { image: undefined }],
    ["control characters", { title: "La\u0000mps\u202e" }, { title: "Lamps" }],
    ["people that are none", { authors: [null, 7, { name: {} }] }, { authors: [] }],
    ["people that are no list", { authors: "Ida" }, { authors: [] }],
    [
      "slides that are none",
      { slides: [{ number: -1 }, { number: "2" }, { number: 1, image: "data:," }] },
      { slides: [{ number: 1 }] },
    ],
    ["a length that is none", { durationSeconds: Number.NaN }, { durationSeconds: undefined }],
    ["a field that is none", { talkId: "7", constructor: "x" }, { talkId: undefined }],
    [
      "an origin that is none",
      { provenance: { title: "me", url: "meta", site: "dom" } },
      { provenance: { url: "meta" } },
    ],
    ["an origin of nothing", { provenance: { room: "dom" } }, { provenance: {} }],
    ["a site's name that is none", { site: {} }, { site: "decks.example" }],
  ])("leaves out %s", (_, made, taken) => {
    expect(takeCapture({ source: { ...source, ...made } })).toEqual({ source: { ...source, ...taken } });
  });

  test.each([
    [{ slide: 0 }, undefined],
    [{ slide: 2.5 }, undefined],
    [{ slide: "2" }, undefined],
    [{ seconds: -1 }, undefined],
    [{ seconds: Number.POSITIVE_INFINITY }, undefined],
    [{ seconds: 12.7, more: 1 }, { seconds: 12 }],
    ["there", undefined],
  ])("is at the place %o: %o", (position, taken) => {
    expect(takeCapture({ source, position })).toEqual({ source, ...(taken && { position: taken }) });
  });
});

test("of listed talks those are taken that have a title and an address, each once", () => {
  const good = { title: "Oil", url: "https://talks.example/oil", speakers: ["Ida Wick"] };
  const made = [
    good,
    { ...good, title: "Oil again" },
    { title: "Run", url: "javascript:alert(1)" },
    { title: 7, url: "https://talks.example/7" },
    { title: " \u0000 ", url: "https://talks.example/empty" },
    { title: "Wicks", url: "https://talks.example/wicks", speakers: [7, "", "Bo\nRope"] },
    { title: "Glass", url: "https://talks.example/glass", speakers: "Bo" },
    null,
    "text",
  ];
  expect(takeTalkLinks(made)).toEqual([
    good,
    { title: "Wicks", url: "https://talks.example/wicks", speakers: ["Bo Rope"] },
    { title: "Glass", url: "https://talks.example/glass" },
  ]);
  for (const value of nothings) expect(takeTalkLinks(value)).toEqual([]);
  expect(takeTalkLinks(Array.from({ length: 5000 }, (_, at) => ({ ...good, url: `${good.url}/${at}` })))).toHaveLength(
    2000,
  );
});

test("a selection keeps its white space and loses what does harm", () => {
  const made = {
    markdown: "```\n  a\t\u202eb\u0000\n```",
    links: [
      { title: "One", url: "https://one.example/" },
      { title: "", url: "x" },
    ],
  };
  expect(takeSelection(made)).toEqual({
    markdown: "```\n  a\tb\n```",
    links: [{ title: "One", url: "https://one.example/" }],
  });
  expect(takeSelection({ markdown: "x".repeat(1_000_000), links: [] })?.markdown).toHaveLength(100_000);
  for (const value of [...nothings, { markdown: 7, links: [] }, { markdown: "" }])
    expect(takeSelection(value)).toBeUndefined();
});

test("a link's words are one line", () => {
  expect(takeLinkText(" Oil\n and\u0000 wicks ")).toBe("Oil and wicks");
  for (const value of [undefined, null, 7, {}]) expect(takeLinkText(value)).toBe("");
});

test("a schedule file has a name and a text", () => {
  expect(takeScheduleFile({ name: "days\u0000.ics", text: "BEGIN:VCALENDAR\r\n", more: 1 })).toEqual({
    name: "days.ics",
    text: "BEGIN:VCALENDAR\r\n",
  });
  for (const value of [...nothings, { name: "a" }, { name: "a", text: {} }])
    expect(takeScheduleFile(value)).toBeUndefined();
});

test("a player has a place and a state", () => {
  const state = { seconds: 12.5, isPaused: false, wasPlaying: true };
  expect(takePlayer({ ...state, durationSeconds: 60 })).toEqual({ ...state, durationSeconds: 60 });
  expect(takePlayer({ ...state, durationSeconds: Number.POSITIVE_INFINITY })).toEqual(state);
  expect(takePlayer({ ...state, durationSeconds: 0, more: 1 })).toEqual(state);
  const made = [
    { ...state, seconds: Number.NaN },
    { ...state, seconds: -1 },
    { ...state, isPaused: 1 },
    { seconds: 1 },
  ];
  for (const value of [...nothings, ...made]) expect(takePlayer(value)).toBeUndefined();
});

test("a frame is a JPEG, or there is none", () => {
  const frame = { seconds: 3, data: "data:image/jpeg;base64,/9j/4AA=" };
  expect(takeFrame(frame)).toEqual(frame);
  expect(takeFrame({ problem: "problemFrameProtected" })).toEqual({ problem: "problemFrameProtected" });
  const made = [
    { ...frame, data: "data:text/html;base64,PGI+" },
    { ...frame, data: "data:image/jpeg;base64,<b>" },
    { ...frame, seconds: "3" },
    { problem: "problemDiskFull" },
  ];
  for (const value of [...nothings, ...made]) expect(takeFrame(value)).toEqual({ problem: "problemNoFrame" });
});

describe("more than any page has", () => {
  const long = "x".repeat(1_000_000);
  const deep = (levels: number) => {
    let value: unknown = "end";
    for (let level = 0; level < levels; level++) value = { value };
    return value;
  };

  test.each(["\u200d", "\u200c \u2800", "\u3164\u115f", "\ufe0f\u0301"])(
    "a title that nobody sees is none: %j",
    (title) => {
      expect(takeCapture({ source: { ...source, title } })).toBeUndefined();
      expect(takeCapture({ source: { ...source, title: `${title}油` } })?.source?.title).toContain("油");
    },
  );

  test("chapters are in order, each once", () => {
    const chapters = [
      { title: "Wicks", start: 90 },
      { title: "Oil", start: 0 },
      { title: "Wicks", start: 90 },
      { title: "Flames", start: 90 },
    ];
    const taken = takeCapture({ source: { ...source, chapters } })?.source?.chapters;
    expect(taken?.map(({ title, start }) => `${start} ${title}`)).toEqual(["0 Oil", "90 Wicks", "90 Flames"]);
  });

  test("10,000 slides and as many authors, chapters, cues and links are cut", () => {
    const many = <T>(make: (at: number) => T) => Array.from({ length: 10_000 }, (_, at) => make(at));
    const taken = takeCapture({
      source: {
        ...source,
        authors: many((at) => ({ name: `Ida ${at}` })),
        slides: many((at) => ({ number: at + 1, text: "Oil" })),
        chapters: many((at) => ({ title: "Oil", start: at })),
        transcript: many((at) => ({ start: at, text: "Oil" })).concat(many((at) => ({ start: at, text: "Oil" }))),
        links: many((at) => `https://decks.example/${at}`),
      },
    });
    const { authors, slides, chapters, transcript, links } = taken?.source ?? {};
    const lengths = [authors, slides, chapters, transcript, links].map((list) => list?.length);
    expect(lengths).toEqual([50, 2000, 500, 20_000, 200]);
  });

  test("texts of a megabyte are cut", () => {
    const made = { ...source, title: long, description: long, site: long, slides: [{ number: 1, text: long }] };
    const taken = takeCapture({ source: made })?.source;
    const [slide] = taken?.slides ?? [];
    const lengths = [taken?.title, taken?.description, taken?.site, slide?.text].map((text) => text?.length);
    expect(lengths).toEqual([500, 20_000, 100, 20_000]);
  });

  test("names that every object has are no fields", () => {
    const own = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    expect(takeCapture({ source: { ...source, ...own, provenance: own }, ...own })).toEqual({
      source: { ...source, provenance: {} },
    });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("things within things are no values", () => {
    for (const field of ["title", "authors", "slides", "event", "links", "provenance"]) {
      const taken = takeCapture({ source: { ...source, [field]: deep(100_000) } });
      expect(JSON.stringify(taken ?? {}).length).toBeLessThan(1000);
    }
    expect(takeSelection({ markdown: "Oil", links: [deep(100_000)] })).toEqual({ markdown: "Oil", links: [] });
    expect(takeTalkLinks([deep(100_000)])).toEqual([]);
  });

  test("a schedule of 100 MB is none", () => {
    expect(takeScheduleFile({ name: "a.ics", text: "x".repeat(100_000_000) })).toBeUndefined();
  });
});
