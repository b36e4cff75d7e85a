// Titles with the site's name attached in every way that sites do: the title is what is left, and never less.
import { expect, test } from "vitest";
import { shownTitle } from "@/lib/capture/generic/headline.ts";
import { readPage } from "@/lib/capture/read.ts";
import { openInTurn } from "@/scripts/pages/open.ts";

const host = "https://www.lampworks.example/blog/introducing-wicks/";
const elsewhere = "https://pages.example.org/2026/introducing-wicks";

async function titleOf(head: string, address: string, body = ""): Promise<string> {
  const result = await readPage(openInTurn(`<head>${head}</head><body>${body}</body>`, address));
  return "problem" in result ? result.problem : result.source.title;
}

/** How a page may tell the name of its site; the host tells it by itself. */
const tellings: [string, string, string][] = [
  ["og:site_name", '<meta property="og:site_name" content="Lampworks">', elsewhere],
  ["application-name", '<meta name="application-name" content="Lampworks">', elsewhere],
  [
    "a publisher in JSON-LD",
    '<script type="application/ld+json">{"@type":"Article","publisher":{"@type":"Organization","name":"Lampworks"}}</script>',
    elsewhere,
  ],
  [
    "a publisher that JSON-LD refers to",
    '<script type="application/ld+json">{"@graph":[{"@type":"Article","publisher":{"@id":"#org"}},{"@id":"#org","name":"Lampworks"}]}</script>',
    elsewhere,
  ],
  [
    "a WebSite in JSON-LD",
    '<script type="application/ld+json">{"@type":"WebSite","name":"Lampworks"}</script>',
    elsewhere,
  ],
  [
    "the blog that it is part of",
    '<script type="application/ld+json">{"@type":"BlogPosting","isPartOf":{"@type":"Blog","name":"Lampworks Blog"}}</script>',
    elsewhere,
  ],
  ["twitter:site", '<meta name="twitter:site" content="@lampworks">', elsewhere],
  ["the host", "", host],
];
const site = [
  "Lampworks",
  "Lampworks Blog",
  "The Lampworks Blog",
  "Lampworks Engineering",
  "Lampworks Engineering Blog",
];
const signs = [" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • ", " // ", "｜"];
const titles = [
  "Introducing wicks",
  "Wicks: how we trim them",
  "Why wicks - and oil - matter",
  "C++ | a love story",
  "Is 5 > 4?",
];

test.each(tellings)("the site's name, told by %s, is cut from the end of a title", async (_, head, address) => {
  const forms = titles.flatMap((title) =>
    signs.flatMap((sign) => site.map((name) => [title, `${title}${sign}${name}`])),
  );
  const wrong: string[] = [];
  for (const [title, whole = ""] of forms) {
    const escaped = whole.replace(/</g, "&lt;");
    const found = await titleOf(
      `${head}<title>${escaped}</title><meta property="og:title" content="${escaped}">`,
      address,
    );
    if (found !== title) wrong.push(`${whole} => ${found}`);
  }
  expect(wrong).toEqual([]);
});

test("the site's name is cut from the beginning of a title", async () => {
  const [, head = "", address = ""] = tellings[0] ?? [];
  for (const sign of [" | ", " - ", " – ", " · ", " :: ", " » "]) {
    expect(await titleOf(`${head}<title>Lampworks${sign}Introducing wicks</title>`, address)).toBe("Introducing wicks");
    const blog = `${head}<title>Lampworks Blog${sign}Introducing wicks</title>`;
    expect(await titleOf(blog, address, "<h1>Introducing wicks</h1>")).toBe("Introducing wicks");
  }
});

test.each([
  ["Introducing wicks | Blog | Lampworks", "Introducing wicks"],
  ["Introducing wicks - Engineering - Lampworks", "Introducing wicks"],
  ["Introducing wicks | Lampworks | Blog", "Introducing wicks"],
  ["Lampworks", "Lampworks"],
  ["Lampworks raises its lamps", "Lampworks raises its lamps"],
  ["Why we left Lampworks", "Why we left Lampworks"],
  ["Wicks – a history", "Wicks – a history"],
  ["Oil | Glass | Wicks", "Oil | Glass | Wicks"],
  ["Trimming wicks at sea on Lampworks", "Trimming wicks at sea"],
  ["Trimming wicks at sea, Lampworks", "Trimming wicks at sea"],
  ["Trimming wicks at sea (Lampworks)", "Trimming wicks at sea"],
  ["Trimming wicks at sea—Lampworks", "Trimming wicks at sea"],
  ["Trimming wicks at sea 🚀 Lampworks", "Trimming wicks at sea"],
  ["Trimming wicks at sea | Track A | Lampworks", "Trimming wicks at sea"],
  ["Trimming wicks at sea « Posts « Lampworks", "Trimming wicks at sea"],
  ["Trimming wicks at sea | Trimming wicks at sea | Lampworks", "Trimming wicks at sea"],
  ["[Lampworks] Trimming wicks at sea", "Trimming wicks at sea"],
  ["Lampworks: Trimming wicks at sea", "Trimming wicks at sea"],
  ["Lampworks 2026 - Trimming wicks at sea", "Trimming wicks at sea"],
  ["Lampworks » Posts » Trimming wicks at sea", "Trimming wicks at sea"],
  ["(3) Trimming wicks at sea | Lampworks", "Trimming wicks at sea"],
  ["Working at Lampworks", "Working at Lampworks"],
  ["What we learned from Lampworks", "What we learned from Lampworks"],
  ["Notes on Lampworks", "Notes on Lampworks"],
])("%j is %j", async (whole, title) => {
  const head = '<meta property="og:site_name" content="Lampworks">';
  expect(await titleOf(`${head}<title>${whole}</title>`, elsewhere)).toBe(title);
});

test("heading and title element stand against a head that says something else", async () => {
  const head = (og: string, title: string) => `<title>${title}</title><meta property="og:title" content="${og}">`;
  const body = "<main><h1>Trimming wicks at scale</h1><h2>How it began</h2></main>";
  const read = (og: string, title = "Trimming wicks at scale") => titleOf(head(og, title), elsewhere, body);
  expect(await read("Lampworks")).toBe("Trimming wicks at scale");
  expect(await read("From the lamps community")).toBe("Trimming wicks at scale");
  expect(await read("Trimming wicks at…")).toBe("Trimming wicks at scale");
  expect(await read("Trimming wicks at scale | Download Free PDF | Lamps")).toBe("Trimming wicks at scale");
  expect(await read("Lampworks", "Trimming wicks at scale | Lampworks")).toBe("Trimming wicks at scale");
  // Said in other words, it is the title that the authors chose for sharing.
  expect(await read("How we trim a million wicks")).toBe("How we trim a million wicks");
  expect(await read("How it began")).toBe("How it began");
  // The title element agrees with neither.
  expect(await read("Oil and glass", "Lamps")).toBe("Oil and glass");
});

const header = '<header><a href="/">Harbour Notes</a></header>';

test.each([
  "Trimming wicks on Harbour Notes",
  "Trimming wicks, Harbour Notes",
  "Trimming wicks (Harbour Notes)",
  "Trimming wicks from Harbour Notes",
  "[Harbour Notes] Trimming wicks",
  "Trimming wicks 🚀 Harbour Notes",
  "Harbour Notes » Posts » Trimming wicks",
])("the heading is the title of a page whose title element is %j", async (title) => {
  const head = `<title>${title}</title><meta property="og:site_name" content="Harbour Notes">`;
  const logo = '<h1><a href="/">Harbour Notes</a></h1>';
  expect(await titleOf(head, elsewhere, `${header}<h1>Trimming wicks</h1>`)).toBe("Trimming wicks");
  expect(await titleOf(head, elsewhere, `${logo}<h2>Trimming wicks</h2>`)).toBe("Trimming wicks");
});

test.each([
  ["Trimming wicks | Harbour Forum", "<a href='/t'>Trimming wicks</a>", "Trimming wicks"],
  ["Oil lamp | Harbour Forum", "<a href='/t'>Oil lamp</a>", "Oil lamp"],
  ["Wick oil - Harbour Forum", "<a href='/t'>Wick oil</a>", "Wick oil - Harbour Forum"],
  ["Wickoil | Harbour Forum", "<a href='/t'>Wickoil</a>", "Wickoil | Harbour Forum"],
  ["Trimming wicks | Harbour Forum", "<a href='/t'>Trimming</a>", "Trimming wicks | Harbour Forum"],
  ["Trimming wicks", "<a href='/t'>Trimming wicks</a>", "Trimming wicks"],
])("the title element %j above %s says %j", async (title, body, expected) => {
  expect(await titleOf(`<title>${title}</title>`, elsewhere, body)).toBe(expected);
});

test.each([
  ["<h1><img alt=''></h1><h2>Trimming wicks</h2>", "trimming wicks"],
  ["<h1><img alt=''></h1>", "trimming wicks"],
  ["<h1>TRIMMING WICKS</h1>", "trimming wicks"],
  ["<h1>Harbour Notes</h1><h2>Trimming wicks at sea</h2>", "trimming wicks at sea"],
  ["", "trimming wicks"],
  ["<h1>Oil and glass</h1>", ""],
])("the page that shows %j calls itself %j", (body, expected) => {
  const page = openInTurn(`<head><title>Trimming wicks | Harbour Notes</title></head><body>${body}</body>`, elsewhere);
  expect(shownTitle(page, "Harbour Notes")).toBe(expected);
});

test("a head that speaks of the site alone leaves the title to the heading", async () => {
  const title = "Harbour Notes – Writing on lamps and the sea";
  const head = `<title>${title}</title><meta property="og:title" content="${title}"><meta property="og:site_name" content="Harbour Notes">`;
  expect(await titleOf(head, elsewhere, `${header}<h1>Trimming wicks</h1>`)).toBe("Trimming wicks");
});

test("a heading that ends with the site's name stays whole", async () => {
  const head = '<title>Life on Lampworks</title><meta property="og:site_name" content="Lampworks">';
  expect(await titleOf(head, elsewhere, "<h1>Life on Lampworks</h1>")).toBe("Life on Lampworks");
  const long = head.replace("Life on", "Ten good years on");
  expect(await titleOf(long, elsewhere, "<h1>Ten good years on Lampworks</h1>")).toBe("Ten good years on Lampworks");
});

test("a name made of the host's own words is cut from the end of a title", async () => {
  const address = "https://wicks.lampworks.example/2026/introducing-wicks";
  const head = (title: string) => `<title>${title}</title><meta property="og:title" content="${title}">`;
  expect(await titleOf(head("Trimming wicks   - LAMPWORKS Wicks"), address)).toBe("Trimming wicks");
  expect(await titleOf(head("Trimming wicks - Lampworks at Sea"), address)).toBe("Trimming wicks - Lampworks at Sea");
});
