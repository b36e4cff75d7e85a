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
