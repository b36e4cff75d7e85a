// Who wrote a page that states nobody: boxes about the writer, sites of one's own; and never the writers of others.
import { expect, test } from "vitest";
import { speakersIn } from "@/lib/capture/generic/talk-speakers.ts";
import { readPage } from "@/lib/capture/read.ts";
import { openHtml } from "@/scripts/pages/open.ts";

const text = `<p>${"Lamps burn longest when nobody hurries them and the oil is cold. ".repeat(4)}</p>`;

interface Shown {
  site?: string;
  address?: string;
  under?: string;
  after?: string;
  footer?: string;
}

async function writers({ site = "Harbour Notes", address, under = "", after = "", footer = "" }: Shown) {
  const html = `<!doctype html><html><head><title>Oil for winter | ${site}</title><meta property="og:site_name" content="${site}"></head>
    <body><header><a href="/">${site}</a></header><main><article><h1>Oil for winter</h1>${under}${text}${after}</article></main>
    <footer>${footer}</footer></body></html>`;
  const result = await readPage(openHtml(html, address ?? "https://harbour-notes.example/2026/oil"));
  return "problem" in result ? result.problem : result.source.authors.map(({ name }) => name);
}

test.each([
  '<p class="byline">By Ada Quill</p>',
  "<p>Gastbeitrag von Ada Quill</p>",
  "<p>文：Ada Quill</p>",
  "<p><em>This is a guest post by <a href='https://ada.example'>Ada Quill</a>, who keeps lamps.</em></p>",
  "<p>Posted in Lamps by Ada Quill</p>",
])("a line under the heading names the writer: %s", async (under) => {
  expect(await writers({ under })).toEqual(["Ada Quill"]);
});

test.each([
  '<div class="author-box"><h4>Ada Quill</h4><p>Keeps lamps on the coast.</p></div>',
  '<section class="about-author"><h3>Ada Quill</h3><p>Ada keeps lamps.</p></section>',
  '<div class="author-bio"><p><strong>Ada Quill</strong> keeps lamps.</p></div>',
  '<div class="author-card"><img alt="" src="/a.jpg"><a href="/authors/ada">Ada Quill</a><span>Keeper</span></div>',
  '<div class="post__author"><span class="post__author-title">Ada Quill</span><span>Keeper of lamps</span></div>',
  '<div class="profile-card"><h3>Ada Quill</h3><p>Writes about lamps.</p></div>',
  "<p><em>Ada Quill keeps lamps at Lampworks.</em></p>",
  "<h3>About the author</h3><p>Ada Quill keeps lamps on the coast.</p>",
  "<div><p><strong>Meet the author:</strong></p><p>Ada Quill keeps lamps on the coast.</p></div>",
  "<h4>Über die Autorin Ada Quill</h4><p>Sie hütet Lampen.</p>",
])("a box behind the text names the writer: %s", async (after) => {
  expect(await writers({ after })).toEqual(["Ada Quill"]);
});

test.each([
  ["Ada Quill’s Weblog", "https://lamps.example/oil"],
  ["Ada Quill's personal site", "https://lamps.example/oil"],
  ["The Blog of Ada Quill", "https://lamps.example/oil"],
  ["Le blog de Ada Quill", "https://lamps.example/oil"],
  ["Ada Quill | Blog", "https://lamps.example/oil"],
  ["Ada Quill", "https://adaquill.example/oil"],
  ["Ada Quill", "https://aquill.example/oil"],
  ["Ada Quill", "https://adaquill.github.io/oil"],
])("a site called %j at %s is its writer's own", async (site, address) => {
  expect(await writers({ site, address, under: "<p>I lit my lamp, and I was glad.</p>" })).toEqual(["Ada Quill"]);
});

const cardOf = (name: string) => `<div class="author-card"><h4>${name}</h4><p>Keeps lamps.</p></div>`;
const four = ["Ada Quill", "Bo Dorn", "Cy Moreno", "Dee Okafor"];

test("cards of several writers name them all, those of more than write one page nobody", async () => {
  expect(await writers({ after: four.map(cardOf).join("") })).toEqual(four);
  expect(await writers({ after: [...four, "Eva Lund"].map(cardOf).join("") })).toEqual([]);
});

test.each([
  `<p>Written by Ada Quill when she was young, this song of the lamps has been sung by everybody on the coast ever since, in ${"so ".repeat(9)}many ways</p>`,
  "<div class='comments'><h4>Written by Cy Moreno</h4><p>Great.</p></div>",
])("a sentence or a comment is no line about the writer: %s", async (after) => {
  expect(await writers({ after })).toEqual([]);
});

test("two writers in one byline have the addresses that their names lead to", async () => {
  const under = '<p class="byline">By <a href="/people/ada">Ada Quill</a> and <a href="/people/cy">Cy Moreno</a></p>';
  const html = `<head><title>Oil for winter</title></head><body><main><article><h1>Oil for winter</h1>${under}${text}</article></main></body>`;
  const result = await readPage(openHtml(html, "https://harbour-notes.example/2026/oil"));
  expect("problem" in result ? [] : result.source.authors).toEqual([
    { name: "Ada Quill", url: "https://harbour-notes.example/people/ada" },
    { name: "Cy Moreno", url: "https://harbour-notes.example/people/cy" },
  ]);
});

const about = "<p>Lamps are lit at dusk.</p>";
test.each([
  ["its host", "https://adaquill.dev/oil", ""],
  ["a host of people’s pages", "https://adaquill.github.io/oil", ""],
  [
    "a link to what they call themselves elsewhere",
    "https://adaquill.example/oil",
    '<a rel="me" href="https://social.example/@aq">Me</a>',
  ],
  ["a link to their profile", "https://adaquill.example/oil", '<a href="https://github.com/adaquill">Code</a>'],
  ["a page about them", "https://adaquill.example/oil", '<a href="/about">About me</a>'],
  ["a page about them in French", "https://adaquill.example/oil", '<a href="/a">À propos de moi</a>'],
])("a site called like its host is one person's, known by %s", async (_, address, footer) => {
  expect(await writers({ site: "Ada Quill", address, under: about, footer })).toEqual(["Ada Quill"]);
});

test.each([
  '<a rel="me" href="https://lamps.example/x">Lamps</a>',
  '<a href="https://linkedin.example/in/x">CV</a>',
  '<a href="https://orcid.org/0000-0001">ORCID</a>',
  '<a href="https://scholar.google.com/citations?user=x">Papers</a>',
  '<a href="/about-me/">Who?</a>',
])("a site called like its host is one person's, by a link that only people have: %s", async (footer) => {
  const address = "https://adaquill.example/oil";
  expect(await writers({ site: "Ada Quill", address, footer })).toEqual(["Ada Quill"]);
  const rights = "<p>© 2026 Ada Quill</p>";
  expect(await writers({ site: "Notes", address, footer: footer + rights })).toEqual(["Ada Quill"]);
  expect(await writers({ site: "Notes", address, footer: rights })).toEqual([]);
});

test.each([
  ["nothing that says so", ""],
  ["somebody else’s profile", '<a href="https://github.com/cymoreno">Code</a>'],
  ["what is no profile", '<a href="https://lamps.example/adaquill">Lamps</a>'],
  ["a page about it", '<a href="/about">About me and you</a>'],
])("a site called like its host is nobody's by %s", async (_, footer) => {
  expect(await writers({ site: "Ada Quill", address: "https://adaquill.example/oil", under: about, footer })).toEqual(
    [],
  );
});

test.each(["<p>Ada Quill keeps lamps at Lampworks.</p>", "<p>Ada Quill <em>keeps</em> lamps.</p>"])(
  "a last sentence about a person names no writer: %s",
  async (after) => {
    expect(await writers({ after })).toEqual([]);
  },
);

test.each([
  ["Ada Quill, Red Quay; Cy Moreno, Blue Quay", ["Ada Quill", "Cy Moreno"]],
  ["Ada Quill; Cy Moreno", ["Ada Quill", "Cy Moreno"]],
  ["Quill, Ada; Moreno, Cy", ["Ada Quill", "Cy Moreno"]],
  ["Ada Quill, Cy Moreno", ["Ada Quill", "Cy Moreno"]],
])("a line of speakers: %s", (line, names) => {
  expect(speakersIn(line).map(({ name }) => name)).toEqual(names);
});

test("the rights at the page's end tell whose a host is", async () => {
  const address = "https://adaquill.example/oil";
  const under = "<p>I lit my lamp, and I was glad.</p>";
  expect(
    await writers({ site: "Notes", address, under, footer: "© 2019–2026 Ada Quill. All rights reserved." }),
  ).toEqual(["Ada Quill"]);
  expect(await writers({ site: "Notes", address, under, footer: "© 2026 Lampworks Inc." })).toEqual([]);
});

test.each([
  ["ada", ["Ada Quill"]],
  ["quill", ["Ada Quill"]],
  ["lampworks", []],
])("a host is a person's where the page links to an account called after them: %s", async (account, names) => {
  const under = `<a href="https://github.com/${account}">GitHub</a>`;
  expect(await writers({ site: "Ada Quill", address: "https://adaquill.example/oil", under })).toEqual(names);
});

test("a company of two words is nobody", async () => {
  expect(await writers({ site: "Harbour Lamps", address: "https://harbourlamps.example/oil" })).toEqual([]);
});

const card = (title: string, name: string) =>
  `<div class="card"><a href="/${title}"><b>Another tale of ${title}</b></a><span class="author">${name}</span></div>`;

test.each([
  `<section><h2>More</h2>${card("oil", "Bo Dorn")}${card("wax", "Cy Moreno")}</section>`,
  '<ul><li><a href="/a">A tale of wax</a><p class="byline">By Bo Dorn</p></li><li><a href="/b">A tale of oil</a><p class="byline">By Cy Moreno</p></li></ul>',
  '<div><div><a href="/a">A tale of wax</a><a rel="author" href="/bo">Bo Dorn</a></div><div><a href="/b">A tale of oil</a><a rel="author" href="/cy">Cy Moreno</a></div></div>',
  '<div class="card"><h3><a href="/a"><img src="/a.jpg"></a></h3><span class="author">Bo Dorn</span></div>',
  '<div class="nextpost"><a href="/a">A tale of wax</a> <span class="byline">By Bo Dorn</span></div>',
  '<div><a href="/a">A tale of wax</a> <span class="byline">By Bo Dorn</span></div>',
  '<h3>2 comments</h3><div><p class="author">By Bo Dorn</p><p>Great.</p></div>',
  '<ol class="commentlist"><li><div class="comment-author vcard"><cite class="fn">Bo Dorn</cite> says:</div></li></ol>',
  '<section id="discussion"><div class="c"><b class="author">Bo Dorn</b><p>Great.</p></div></section>',
])("writers of other pages and of comments wrote not this one: %s", async (after) => {
  expect(await writers({ after })).toEqual([]);
});

const stated = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

test("a brand of one word is nobody, though the data call it a person", async () => {
  const article = { "@context": "https://schema.org", "@type": "Article", headline: "Oil for winter" };
  const brand = { "@type": "Organization", name: "Lampworks" };
  const data = { ...article, author: { "@type": "Person", name: "Lampworks" }, publisher: brand };
  expect(await writers({ site: "Lampworks", under: stated(data) })).toEqual([]);
  const person = { ...data, author: { "@type": "Person", name: "Quill" } };
  expect(await writers({ site: "Lampworks", under: stated(person) })).toEqual(["Quill"]);
});

test("who wrote another page of the site, of which this one has the data, wrote not this one", async () => {
  const article = {
    "@context": "https://schema.org",
    "@type": "Article",
    author: { "@type": "Person", name: "Bo Dorn" },
  };
  const of = (path: string, headline: string) =>
    writers({ under: stated({ ...article, url: `https://harbour-notes.example${path}`, headline }) });
  expect(await of("/2026/wax", "A tale of wax")).toEqual([]);
  expect(await of("/2026/oil/", "A tale of wax")).toEqual(["Bo Dorn"]);
  expect(await of("/2026/wax", "Oil for winter")).toEqual(["Bo Dorn"]);
});

test("another name of the site is nobody, whatever else the site is", async () => {
  const site = { "@context": "https://schema.org", "@type": ["CreativeWork", "WebSite"], name: "Harbour Notes" };
  const article = { "@context": "https://schema.org", "@type": "Article", headline: "Oil for winter" };
  const data = stated(article) + stated({ ...site, alternateName: "The Harbour Letters" });
  const under = `${data}<a rel="author" href="/about">The Harbour Letters</a>`;
  expect(await writers({ under })).toEqual([]);
});

test("nobody wrote a page for being told of in the line below its picture, or in the one that says when", async () => {
  const caption = "Bo Dorn, on 5 May 2024 | Photo";
  for (const under of [
    `<figure><img alt="" src="/a.jpg"><figcaption>${caption}</figcaption></figure>`,
    `<div class="picture"><div class="legend">${caption}</div></div>`,
    `<div class="wp-caption"><p class="wp-caption-text">${caption}</p></div>`,
    '<p class="byline"><span>기사입력</span> 2024-05-05 03:00</p>',
    '<p class="byline"><span>发表于</span> 2024-05-05</p>',
  ]) {
    expect(await writers({ under })).toEqual([]);
  }
  expect(await writers({ under: `<div>${caption}</div>` })).toEqual(["Bo Dorn"]);
  expect(await writers({ under: '<p class="byline">기사입력 2024-05-05 | 김하나 기자</p>' })).toEqual(["김하나"]);
});

test("the site in somebody's card is not another person", async () => {
  const card = (name: string) => `<span class="vcard" itemprop="author">${name}</span>`;
  expect(await writers({ under: card("<a href='/bo'>Bo Dorn</a>, Harbour Notes") })).toEqual(["Bo Dorn"]);
  expect(await writers({ under: card("<a href='/bo'>Bo Dorn</a>, Cy Moreno") })).toEqual(["Bo Dorn", "Cy Moreno"]);
});

/** A long story beside columns of links, as newspapers set it, with the heading above both. */
const columns = (signed: string, story: string, beside: string) => `
  <div><div>${signed}${story}<p><a href="/wax">More on wax and oil</a></p></div><div>${beside}</div></div>`;
const links = '<div><a href="/a">A tale of wax</a></div><div><a href="/b">A tale of oil</a></div>';

test("a long text with a link in it, beside columns of links, is no entry in a list of pages", async () => {
  const story = text.repeat(8);
  const facts = ["Wicks", "Oil", "Wax", "Glass", "Brass", "Soot"].map((fact) => `<div>${fact}</div>`).join("");
  const signed = `${facts}<div class="sig"><span class="byline">By <a href="/people/ada">Ada Quill</a></span></div>`;
  expect(await writers({ under: columns(signed, story, links) })).toEqual(["Ada Quill"]);
  expect(await writers({ under: columns(signed, text, links) })).toEqual([]);
  expect(await writers({ under: columns(signed, story, `${links}${story}`) })).toEqual([]);
});

test("buttons to share a page do not part its heading from who wrote it", async () => {
  const networks = ["Facebook", "Twitter", "LinkedIn", "Reddit", "WhatsApp", "Pinterest"];
  const signed = '<div><span class="x-byline">By <a href="/people/ada">Ada Quill</a></span></div>';
  const lines = (words: (network: string) => string) => networks.map((one) => `<div>${words(one)}</div>`).join("");
  expect(await writers({ under: lines((one) => `<a href="#">Share on ${one}</a>`) + signed })).toEqual(["Ada Quill"]);
  expect(await writers({ under: lines((one) => one) + signed })).toEqual(["Ada Quill"]);
  expect(await writers({ under: lines((one) => `${one} in winter`) + signed })).toEqual([]);
});

test("a long subtitle does not part a heading from who wrote it, a first paragraph does", async () => {
  const long = "The oil of the northern harbours is older than their lamps, and nobody has asked why. ".repeat(4);
  const signed = "<div><span>By Ada Quill</span></div>";
  for (const name of ["subheading", "article-standfirst", "c-dek", "entry-subtitle", "story-summary"]) {
    expect(await writers({ under: `<div class="${name}"><p>${long}</p></div>${signed}` })).toEqual(["Ada Quill"]);
    expect(await writers({ under: `<p class="${name}">${long}</p>${signed}` })).toEqual(["Ada Quill"]);
  }
  expect(await writers({ under: `<div class="story"><p>${long}</p></div>${signed}` })).toEqual([]);
});

test("links to the pages of people make no list of pages", async () => {
  const under = (kind: string) => `<div><div><span class="byline"><a href="/${kind}/ada">Ada Quill</a></span></div>
    <div>Picture: <a href="/${kind}/bo">Bo Dorn</a></div></div>`;
  for (const kind of ["authors", "writers", "columnists", "reporter", "members", "staff"]) {
    expect(await writers({ under: `${under(kind)}` })).toEqual(["Ada Quill"]);
  }
  expect(await writers({ under: under("tales") })).toEqual([]);
});

test("a writer's address beside their name is no part of it", async () => {
  const head = (name: string) => `<meta name="DC.Creator" content="${name}">`;
  expect(await writers({ under: head("Ada Q. Quill &lt;ada@lamps.example&gt;") })).toEqual(["Ada Q. Quill"]);
  expect(await writers({ under: head("Ada Quill (ada@lamps.example)") })).toEqual(["Ada Quill"]);
  expect(await writers({ under: head("ada@lamps.example") })).toEqual([]);
});

test("the heading that is the whole title is the page's, below the one of its section", async () => {
  const page = (title: string) => `<!doctype html><html><head><title>${title}</title></head><body><main>
    <div><h1>Lamp health</h1><ul><li><a href="/a">Wicks and wax</a></li></ul></div>
    <div><div><h2>Oil for the winter</h2><p>By Ada Quill</p>${text}</div></div></main></body></html>`;
  const read = async (title: string) => {
    const result = await readPage(openHtml(page(title), "https://harbour-notes.example/2026/oil"));
    return "problem" in result ? result.problem : result.source.authors.map(({ name }) => name);
  };
  expect(await read("Oil for the winter")).toEqual(["Ada Quill"]);
  expect(await read("All of oil")).toEqual([]);
});

test.each([
  ["", undefined],
  ['href=""', undefined],
  ['href="#about"', undefined],
  ['href="mailto:ada@harbour-notes.example"', undefined],
  ['href="/ada"', "https://harbour-notes.example/ada"],
  ['href="https://ada.example/"', "https://ada.example/"],
])("an author who is marked as one has the address that their name leads to: <a %s>", async (href, url) => {
  const named = `<span itemprop="author"><a ${href}>Ada Quill</a></span>`;
  const html = `<title>Oil for winter</title><h1>Oil for winter</h1><p>${named}</p>${text}`;
  const result = await readPage(openHtml(html, "https://harbour-notes.example/2026/oil"));
  expect("problem" in result ? [] : result.source.authors).toEqual([
    url ? { name: "Ada Quill", url } : { name: "Ada Quill" },
  ]);
});

test("an author who is marked as one, without any link, has no address", async () => {
  const html = `<title>Oil for winter</title><h1>Oil for winter</h1><p><span itemprop="author">Ada Quill</span></p>${text}`;
  const result = await readPage(openHtml(html, "https://harbour-notes.example/2026/oil"));
  expect("problem" in result ? [] : result.source.authors).toEqual([{ name: "Ada Quill" }]);
});
