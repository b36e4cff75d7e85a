// Pages of known sites in forms that they have at times: another language, a wall in the page's place, data of another shape.
import { expect, test } from "vitest";
import { readPage } from "@/lib/capture/read.ts";
import { openHtml } from "@/scripts/pages/open.ts";

async function sourceOf(html: string, url: string) {
  const result = await readPage(openHtml(html, url));
  if ("problem" in result) throw new Error(result.problem);
  const { authors, ...others } = result.source;
  return { ...others, authors: authors.map(({ name }) => name) };
}

test.each([
  ["Private Video on Vimeo", "problemPageMissing"],
  ["Password Required on Vimeo", "problemSignInPage"],
  ["Vimeo / CAPTCHA Challenge", "problemPageLoading"],
])("what Vimeo shows as %j is no video", async (title, problem) => {
  const html = `<title>${title}</title><h1>Sorry</h1>`;
  expect(await readPage(openHtml(html, "https://vimeo.com/123456"))).toEqual({ problem });
});

test.each(["auf", "sur", "en", "no"])(
  "Vimeo's own name behind a title is none of it in another language: %s",
  async (word) => {
    expect(await sourceOf(`<title>Oil for winter ${word} Vimeo</title>`, "https://vimeo.com/123456")).toMatchObject({
      title: "Oil for winter",
    });
  },
);

test.each([
  [{ presenterDisplayName: "Ada Quill and Cy Moreno", speakers: { nodes: [] } }, ["Ada Quill", "Cy Moreno"]],
  [{ presenterDisplayName: "Wick & the Lamps" }, ["Wick & the Lamps"]],
  [
    {
      speakers: [
        { firstname: "Ada", lastname: "Quill" },
        { firstname: "Cy", lastname: "Moreno" },
      ],
    },
    ["Ada Quill", "Cy Moreno"],
  ],
])("the speakers of TED's data %j", async (stated, authors) => {
  const data = { props: { pageProps: { videoData: { title: "Oil for winter", ...stated } } } };
  const html = `<title>TED Talk</title><script id="__NEXT_DATA__" type="application/json">${JSON.stringify(data)}</script>`;
  expect(await sourceOf(html, "https://www.ted.com/talks/oil")).toMatchObject({ title: "Oil for winter", authors });
});

test("the author of a deck on Slides stands behind its title", async () => {
  const data = {
    current_user: null,
    deck: { title: "Oil for winter", slug: "oil", user: { username: "ada", name: null } },
  };
  const html = `<title>Oil for winter by Ada Quill</title><script>var SLConfig = ${JSON.stringify(data)};</script>`;
  expect(await sourceOf(html, "https://slides.com/ada/oil")).toMatchObject({
    title: "Oil for winter",
    authors: ["Ada Quill"],
  });
});

test.each([
  "Oil for winter – Google Präsentationen",
  "Oil for winter - Presentaciones de Google",
  "Oil for winter - Presentazioni Google",
])("%s is called like the deck", async (title) => {
  const url = "https://docs.google.com/presentation/d/1abcdefghijklmnopqrstuvwxyz/edit";
  expect(await sourceOf(`<title>${title}</title>`, url)).toMatchObject({ title: "Oil for winter" });
});

test("a post on X that is gone is missing", async () => {
  const html = "<title>X</title><div>Hmm...this page doesn’t exist. Try searching for something else.</div>";
  expect(await readPage(openHtml(html, "https://x.com/ada/status/2"))).toEqual({ problem: "problemPageMissing" });
});

test("media.ccc.de names its speakers without links, too", async () => {
  const html = '<title>Oil for winter</title><h1>Oil for winter</h1><p class="persons">Ada Quill and Cy Moreno</p>';
  expect(await sourceOf(html, "https://media.ccc.de/v/lamp-oil")).toMatchObject({
    authors: ["Ada Quill", "Cy Moreno"],
  });
});

test("Sessionize names who speaks behind the session's title", async () => {
  const html = "<title>Oil for winter by Ada Quill | Sessionize</title><h1>Oil for winter</h1>";
  const url = "https://sessionize.com/s/ada-quill/oil-for-winter/12345";
  expect(await sourceOf(html, url)).toMatchObject({ title: "Oil for winter", authors: ["Ada Quill"] });
});

test.each([
  ["Oil for winter : Ada Quill", "", "Oil for winter", ["Ada Quill"]],
  [
    "Oil for winter : Lamp Foundation",
    '<a itemprop="creator">Lamp Foundation</a>',
    "Oil for winter",
    ["Lamp Foundation"],
  ],
  ["Oil : part two", "", "Oil : part two", []],
])("the Internet Archive's %s", async (stated, creator, title, authors) => {
  const head = `<meta property="og:title" content="${stated} : Free Download, Borrow, and Streaming : Internet Archive">`;
  expect(await sourceOf(`<head>${head}</head>${creator}`, "https://archive.org/details/oil")).toMatchObject({
    title,
    authors,
  });
});

test("pretalx names speakers beside the talk, and links to all of them elsewhere", async () => {
  const html = `<title>Oil for winter :: LampCon :: pretalx</title><meta name="generator" content="pretalx"><main>
    <nav><a href="/lampcon/speaker/">Speakers</a></nav><article><h3 class="talk-title">Oil for winter</h3></article>
    <aside><a href="/lampcon/speaker/ABC123/">Ada Quill</a></aside></main>`;
  expect(await sourceOf(html, "https://talks.example/lampcon/talk/XYZ789/")).toMatchObject({ authors: ["Ada Quill"] });
});

test("an event in markup that has no date is read as any page, under its site's name", async () => {
  const html = `<title>Oil for winter</title><meta property="og:site_name" content="Lamps">
    <div itemscope itemtype="http://schema.org/Event"><h1 itemprop="name">Oil for winter</h1></div>`;
  expect(await sourceOf(html, "https://lamps.example/oil")).toMatchObject({ site: "Lamps", kind: "article" });
});
