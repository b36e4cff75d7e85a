// Which address a page is known by: its own statement is believed only where it can be this page's.
import { describe, expect, test } from "vitest";
import { readPage } from "@/lib/capture/read.ts";
import type { CapturedSource } from "@/lib/model/index.ts";
import { openInTurn } from "@/scripts/pages/open.ts";
import { readRecorded } from "@/scripts/pages/recorded.ts";
import { describeRecorded } from "../describe-recorded.ts";

interface Stated {
  canonical?: string;
  og?: string;
  title?: string;
  heading?: string;
}

function pageOf({ canonical, og, title = "Wicks at scale", heading = title }: Stated): string {
  const head = [
    `<title>${title} - LampKaigi</title>`,
    canonical && `<link rel="canonical" href="${canonical}">`,
    og && `<meta property="og:url" content="${og}">`,
  ];
  return `<head>${head.filter(Boolean).join("")}</head><body><main><h1>${heading}</h1></main></body>`;
}

async function read(address: string, html: string): Promise<CapturedSource> {
  const result = await readPage(openInTurn(html, address));
  if ("problem" in result) throw new Error(result.problem);
  return result.source;
}

const talk = "https://lampkaigi.example/2025/talks/wicks-at-scale";

describe("a stated address that is another form of the address bar's is taken", () => {
  test.each([
    ["the other scheme", "http://lampkaigi.example/2025/talks/a", "https://lampkaigi.example/2025/talks/a"],
    ["www.", "https://www.lampkaigi.example/2025/talks/a", "https://lampkaigi.example/2025/talks/a"],
    ["no www.", "https://lampkaigi.example/2025/talks/a", "https://www.lampkaigi.example/2025/talks/a"],
    ["a slash at the end", "https://lampkaigi.example/2025/talks/a/", "https://lampkaigi.example/2025/talks/a"],
    ["no index file", "https://lampkaigi.example/2025/a/", "https://lampkaigi.example/2025/a/index.html"],
    ["no trackers", "https://lampkaigi.example/2025/a", "https://lampkaigi.example/2025/a?utm_source=x&fbclid=2"],
    ["no language", "https://lampkaigi.example/2025/a", "https://lampkaigi.example/2025/a?lang=de"],
    ["the host that is not for telephones", "https://lampkaigi.example/2025/a", "https://m.lampkaigi.example/2025/a"],
    ["other escapes", "https://lampkaigi.example/2025/%C3%B6l", "https://lampkaigi.example/2025/öl"],
    ["the home page", "https://lampkaigi.example/", "https://lampkaigi.example/index.html?utm_source=x"],
    ["the same parameter", "https://lampkaigi.example/talk?id=5", "https://lampkaigi.example/talk?id=5&utm_medium=x"],
    ["the same route", "https://lampkaigi.example/#/talks/5", "https://lampkaigi.example/#/talks/5"],
  ])("%s", async (_, stated, actual) => {
    const source = await read(actual, pageOf({ canonical: stated }));
    expect(new URL(source.url).pathname).toBe(new URL(stated).pathname);
    expect(source).toMatchObject({ provenance: { url: "meta" } });
    expect([source.address, source.stated]).toEqual([undefined, undefined]);
  });
});

describe("a stated address for which something speaks is taken, and the address bar's is kept beside it", () => {
  test.each([
    ["a permalink by its title", `${talk}/`, "https://lampkaigi.example/?p=123"],
    ["a number's name", talk, "https://lampkaigi.example/2025/talks/123"],
    ["a number and its name", `${talk}-123`, "https://lampkaigi.example/2025/talks/123"],
    ["the number alone", "https://lampkaigi.example/2025/talks/4711", "https://lampkaigi.example/2025/talks/4711-wick"],
    ["a longer name", talk, "https://lampkaigi.example/2025/talks/wicks"],
    ["a page for telephones", talk, `${talk}/amp`],
    ["an AMP page", talk, "https://lampkaigi.example/amp/2025/talks/wicks-at-scale"],
    ["a printed page", "https://lampkaigi.example/2025/talks/a", "https://lampkaigi.example/2025/talks/a/print"],
    ["another ending", `${talk}.html`, talk],
    ["another language", "https://lampkaigi.example/en/2025/talks/a", "https://lampkaigi.example/de/2025/talks/a"],
    ["no language", "https://lampkaigi.example/2025/talks/a", "https://lampkaigi.example/de/2025/talks/a"],
    ["an id from the query", "https://lampkaigi.example/video/xY7-q", "https://lampkaigi.example/watch?v=xY7-q"],
    ["an id into the query", "https://lampkaigi.example/watch?v=xY7-q", "https://lampkaigi.example/embed/xY7-q"],
    ["no year", "https://lampkaigi.example/talks/wicks-at-scale", talk],
    ["a year", talk, "https://lampkaigi.example/talks/wicks-at-scale"],
    ["where visitors came from", talk, `${talk}?ref=newsletter`],
    ["a parameter nobody knows", talk, `${talk}?pp=abc`],
    [
      "a copy on another site",
      "https://ada.example/notes/wicks-at-scale",
      "https://pages.example/@ada/wicks-at-scale-3f2a",
    ],
    [
      "a copy on a host with numbers in its name",
      "https://lamps10.kaigi127.example/notes/wicks-at-scale",
      "https://pages.example/@ada/wicks-at-scale-3f2a",
    ],
    ["a mirror", "https://lampkaigi.example/2025/talks/a", "https://lampkaigi.pages.example/2025/talks/a"],
    [
      "a copy in a cache",
      "https://lampkaigi.example/2025/talks/a",
      "https://cache.example/c/s/lampkaigi.example/2025/talks/a",
    ],
    [
      "a copy in an archive",
      "https://lampkaigi.example/2025/a",
      "https://old.example/web/2025/https://lampkaigi.example/2025/a",
    ],
    ["small letters", "https://lampkaigi.example/2025/talk/abc", "https://lampkaigi.example/2025/talk/ABC"],
    ["a deck's slide", "https://lampkaigi.example/deck/", "https://lampkaigi.example/deck/#/3/1"],
  ])("%s", async (_, stated, actual) => {
    const source = await read(actual, pageOf({ canonical: stated }));
    expect(source).toMatchObject({ url: stated, address: actual, provenance: { url: "meta", address: "address" } });
  });
  test("German letters are spelt out in addresses", async () => {
    const stated = "https://lampkaigi.example/2025/oel-fuer-grosse-lampen/";
    const source = await read(
      "https://lampkaigi.example/?p=9",
      pageOf({ canonical: stated, title: "Öl für große Lampen" }),
    );
    expect(source.url).toBe(stated);
  });
  test("Japanese titles stand in addresses as they are", async () => {
    const stated = "https://lampkaigi.example/2025/ランプの芯";
    const source = await read("https://lampkaigi.example/?p=9", pageOf({ canonical: stated, title: "ランプの芯" }));
    expect(decodeURI(source.url)).toBe(stated);
  });
});

/** Statements that are not this page's, by kind: what is stated, the address bar's. */
const foreign: [kind: string, stated: string, actual: string][] = [
  ["the home page", "https://lampkaigi.example/", talk],
  ["the conference's page", "https://lampkaigi.example/2025", talk],
  ["the conference's page with a slash", "https://lampkaigi.example/2025/", talk],
  ["the section", "https://lampkaigi.example/2025/talks/", `${talk}.html`],
  ["the section's list", "https://lampkaigi.example/2025/talks/index.html", talk],
  [
    "the section, by number",
    "https://lampkaigi.example/events/4711",
    "https://lampkaigi.example/events/4711/wicks-at-scale",
  ],
  ["the section on another site", "https://other.example/2025", "https://lampkaigi.example/2025/talks/a"],
  ["a sibling", "https://lampkaigi.example/2025/schedule", "https://lampkaigi.example/2025/session/a"],
  [
    "a sibling named like a word of the title",
    "https://lampkaigi.example/2025/scale",
    "https://lampkaigi.example/2025/x",
  ],
  [
    "the track, named like the title's first word",
    "https://lampkaigi.example/2025/wicks",
    "https://lampkaigi.example/2025/x",
  ],
  [
    "the section in a cache",
    "https://lampkaigi.example/2025",
    "https://cache.example/c/s/lampkaigi.example/2025/talks/a",
  ],
  ["the conference by its name", "https://lampkaigi.example/lampkaigi-2025", "https://lampkaigi.example/talks/a"],
  ["the page before, by id", "https://lampkaigi.example/session/a00a", "https://lampkaigi.example/session/b00b"],
  ["the page before, by number", "https://lampkaigi.example/session/12", "https://lampkaigi.example/session/13"],
  [
    "the page before, by name",
    "https://lampkaigi.example/session/oil-in-the-north",
    "https://lampkaigi.example/session/13",
  ],
  [
    "the part before",
    "https://lampkaigi.example/session/wicks-at-scale-1",
    "https://lampkaigi.example/session/wicks-at-scale-2",
  ],
  ["another year's", "https://lampkaigi.example/2024/talks/wicks-at-scale", talk],
  [
    "another year's of the same name",
    "https://lampkaigi.example/2024/keynote",
    "https://lampkaigi.example/2025/keynote",
  ],
  ["another conference's", "https://lampkaigi.example/oilconf/keynote", "https://lampkaigi.example/lampkaigi/keynote"],
  ["the page without ?id=", "https://lampkaigi.example/talk.php", "https://lampkaigi.example/talk.php?id=5"],
  ["the page without ?talk=", "https://lampkaigi.example/", "https://lampkaigi.example/?talk=5"],
  ["the page without ?v=", "https://lampkaigi.example/watch", "https://lampkaigi.example/watch?v=xY7-q"],
  ["the page without a parameter nobody knows", "https://lampkaigi.example/show", "https://lampkaigi.example/show?x=5"],
  ["another ?id=", "https://lampkaigi.example/talk?id=4", "https://lampkaigi.example/talk?id=5"],
  ["?id= beside a name", talk, `${talk}?id=5`],
  ["the page of all routes", "https://lampkaigi.example/app/", "https://lampkaigi.example/app/#/talks/5"],
  ["the page of all old routes", "https://lampkaigi.example/app/", "https://lampkaigi.example/app/#!talks/5"],
  [
    "another ?v= but for its case",
    "https://lampkaigi.example/watch?v=xy7-Q",
    "https://lampkaigi.example/watch?v=xY7-q",
  ],
  [
    "a talk of that name on a page of no year",
    "https://lampkaigi.example/archive/keynote-of-lamps",
    "https://lampkaigi.example/2025/talks/keynote-of-lamps",
  ],
  [
    "a talk of that name in a year",
    "https://lampkaigi.example/2025/talks/keynote-of-lamps",
    "https://lampkaigi.example/archive/keynote-of-lamps",
  ],
  [
    "that number in another section",
    "https://lampkaigi.example/events/talks/12",
    "https://lampkaigi.example/de/talks/12",
  ],
  [
    "that number in another language's section",
    "https://lampkaigi.example/de/talks/12",
    "https://lampkaigi.example/events/talks/12",
  ],
  ["that number in another place", "https://lampkaigi.example/events/12", "https://lampkaigi.example/de/talks/12"],
  [
    "that number in another language's place",
    "https://lampkaigi.example/de/talks/12",
    "https://lampkaigi.example/events/12",
  ],
  ["another route", "https://lampkaigi.example/#/talks/4", "https://lampkaigi.example/#/talks/5"],
  ["a machine's own name", "http://localhost:4000/2025/talks/wicks-at-scale", talk],
];

describe("a stated address that is not this page's is not taken", () => {
  test.each(foreign)("%s", async (_, stated, actual) => {
    const byLink = await read(actual, pageOf({ canonical: stated }));
    expect(byLink).toMatchObject({ url: actual, provenance: { url: "address" } });
    expect((await read(actual, pageOf({ og: stated }))).url).toBe(actual);
  });
  test("only one of the page's kind is remembered as doubtful", async () => {
    const remembered: string[] = [];
    for (const [kind, stated, actual] of foreign) {
      if ((await read(actual, pageOf({ canonical: stated }))).stated) remembered.push(kind);
    }
    expect(remembered).toEqual([
      "a sibling named like a word of the title",
      "the track, named like the title's first word",
      "the page before, by id",
      "the page before, by number",
      "the page before, by name",
      "the part before",
      "another ?id=",
      "another ?v= but for its case",
      "another route",
    ]);
  });
  test("nor if the title element is the page before's as well", async () => {
    const stated = "https://lampkaigi.example/session/oil-in-the-north";
    const html = pageOf({ canonical: stated, title: "Oil in the north", heading: "Wicks at scale" });
    expect((await read("https://lampkaigi.example/session/13", html)).url).toBe("https://lampkaigi.example/session/13");
  });
  test("and a head that is the page before's says nothing else either", async () => {
    const before = `<meta property="og:title" content="Oil in the north"><meta property="og:description" content="All of oil.">
      <meta name="author" content="Ben Moor"><script type="application/ld+json">{"@type":"Article","headline":"Oil in the north"}</script>`;
    const html = pageOf({ canonical: "https://lampkaigi.example/session/12" }).replace("</title>", `</title>${before}`);
    const source = await read("https://lampkaigi.example/session/13", html);
    expect(source).toMatchObject({
      title: "Wicks at scale",
      authors: [],
      stated: "https://lampkaigi.example/session/12",
    });
    expect(source.description).toBeUndefined();
    const own = html.replaceAll("Oil in the north", "Wicks at scale");
    expect(await read("https://lampkaigi.example/session/13", own)).toMatchObject({ description: "All of oil." });
  });
  test("and the next statement is asked", async () => {
    const html = pageOf({ canonical: "https://lampkaigi.example/2025/", og: `${talk}/` });
    expect((await read(talk, html)).url).toBe(`${talk}/`);
  });
});

test("a site's own reader decides alone", async () => {
  const video = "https://www.youtube.com/watch?v=Abcdefghij1";
  const html = pageOf({ canonical: "https://www.youtube.com/watch?v=Zyxwvutsrq9", og: "https://www.youtube.com/" });
  const source = await read(`${video}&list=PL1`, html);
  expect(source.url).toBe(video);
  expect([source.address, source.stated]).toEqual([undefined, undefined]);
});

/** A conference's site: where its talks stand, and what its template states on all of them or on each. */
const layouts: ((edition: number, number: number, slug: string) => string)[] = [
  (edition, _, slug) => `/${edition}/talks/${slug}`,
  (edition, _, slug) => `/${edition}/talks/${slug}.html`,
  (edition, number) => `/${edition}/session/${number}`,
  (edition, number) => `/${edition}/session/${number}/`,
  (edition, number, slug) => `/${edition}/session/${number}/${slug}`,
  (edition, number, slug) => `/${edition}/session/${number}-${slug}`,
  (_, number, slug) => `/events/lampkaigi/${slug}-${number}`,
  (edition, number) => `/${edition}/talk.php?id=${number}`,
  (edition, number) => `/?event=${edition}&talk=${number}`,
  (edition, number) => `/${edition}/#/talk/${number}`,
  (edition, _, slug) => `/${edition}/#!/talk/${slug}`,
  (edition, number) => `/${edition}/t/x${(number * 7919).toString(36)}`,
  (_, number, slug) => `/${slug}?session=${number}`,
];
const titles = [
  "Wicks at scale",
  "Oil in the north",
  "Schedule your lamps",
  "Day 2: lamps and days",
  "Wicks, part 1",
  "Wicks, part 2",
];
const slugOf = (title: string) => title.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** What a careless template states on the page at `own`; `first` is another talk's page, `word` begins the title. */
const mistakes: [name: string, stated: (own: string, first: string, word: string) => string][] = [
  ["home", () => "/"],
  ["home by file", () => "/index.html"],
  ["edition", () => "/2025"],
  ["edition with slash", () => "/2025/"],
  ["schedule", () => "/2025/schedule"],
  ["list", () => "/2025/talks"],
  ["conference", () => "/events/lampkaigi"],
  ["other conference", () => "/events/lampkaigi-2024"],
  ["first page", (_, first) => first],
  ["without query", (own) => own.replace(/\?[^#]*/, "")],
  ["without fragment", (own) => own.replace(/#.*/, "")],
  ["track", (_own, _first, word) => `/tracks/${word}`],
  ["track beside", (own, _, word) => own.replace(/[^/]+\/?$/, word)],
  ["parent", (own) => own.replace(/[^/]+\/?$/, "")],
];

describe("talks of one conference are never taken for one page", () => {
  const host = "https://lampkaigi.example";
  test.each(mistakes)("whatever the layout, where every page states %s", async (_, mistake) => {
    for (const layout of layouts) {
      const addresses = titles.map((title, index) => `${host}${layout(2025, 12 + index, slugOf(title))}`);
      const found: string[] = [];
      for (const [index, own] of addresses.entries()) {
        const first = addresses[0]?.slice(host.length) ?? "";
        const stated = new URL(
          mistake(own.slice(host.length), first, slugOf(titles[index] ?? "").replace(/-.*/, "")),
          host,
        ).href;
        for (const html of [{ canonical: stated }, { og: stated }, { canonical: stated, og: stated }])
          found.push((await read(own, pageOf({ ...html, title: titles[index] ?? "" }))).url);
      }
      expect(new Set(found).size, `${addresses[1]}: ${found.join(" ")}`).toBe(titles.length);
    }
  });
});

/** Ways in which the page at `own` is reached, and which lead to the same. */
const ways: [name: string, actual: (own: URL) => string][] = [
  ["the other scheme", (own) => own.href.replace("https:", "http:")],
  ["www.", (own) => own.href.replace("//", "//www.")],
  ["a host for telephones", (own) => own.href.replace("//", "//m.")],
  ["a mirror", (own) => own.href.replace("lampkaigi.example", "lampkaigi.mirror.example")],
  ["trackers", ({ href, hash }) => `${href.replace(hash, "")}${href.includes("?") ? "&" : "?"}utm_source=x${hash}`],
  ["a language", ({ href, hash }) => `${href.replace(hash, "")}${href.includes("?") ? "&" : "?"}lang=de${hash}`],
  ["AMP", ({ origin, pathname, search, hash }) => `${origin}/amp${pathname}${search}${hash}`],
  ["print", ({ origin, pathname, search, hash }) => `${origin}${pathname.replace(/\/?$/, "/print")}${search}${hash}`],
  ["a proxy", ({ host, pathname, search, hash }) => `https://proxy.example/x/${host}${pathname}${search}${hash}`],
];

describe("a talk that is reached in another way stays one page", () => {
  const host = "https://lampkaigi.example";
  test.each(ways)("by %s, whatever the layout", async (_, reach) => {
    for (const layout of layouts) {
      const own = `${host}${layout(2025, 12, slugOf("Wicks at scale"))}`;
      const html = pageOf({ canonical: own });
      const found = [await read(own, html), await read(reach(new URL(own)), html)];
      const bare = found.map(({ url }) => url.replace(/^https?:/, ""));
      expect(bare, `${own}, ${reach(new URL(own))}`).toEqual([own, own].map((url) => url.replace(/^https?:/, "")));
    }
  });
});

describeRecorded("cases", "pages that swallowed each other", () => {
  const pairs = [
    ["v1-ogurl-section", "https://lampkaigi.example/2025/talks/a.html", "https://lampkaigi.example/2025/talks/b.html"],
    [
      "v2-canonical-section",
      "https://lampkaigi.example/2025/presentations/a.html",
      "https://lampkaigi.example/2025/presentations/b.html",
    ],
    ["v4-ogurl-sibling", "https://lampkaigi.example/2025/session/a", "https://lampkaigi.example/2025/session/b"],
    ["v6-stale-canonical", "https://app.lamps.example/session/a00a", "https://app.lamps.example/session/b00b"],
  ] as const;
  console.log(`pages that swallowed each other: ${pairs.length} cases`);
  test.each(pairs)("%s", async (name, first, second) => {
    const open = (letter: string) => readRecorded(`cases/${name}-${letter}.html`);
    expect((await read(first, open("a"))).url).toBe(first);
    expect((await read(second, open("b"))).url).toBe(second);
  });
});
