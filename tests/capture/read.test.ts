// The reading of any page: order of sources, canonical address, hostile input, refusals.
import { describe, expect, test } from "vitest";
import { type Capture, readPage } from "@/lib/capture/read.ts";
import { openHtml } from "@/scripts/pages/open.ts";

const address = "https://example.org/talks/one?utm_source=x&id=5#part";

async function capture(html: string, url = address): Promise<Capture> {
  const result = await readPage(openHtml(html, url));
  if ("problem" in result) throw new Error(result.problem);
  return result;
}

describe("any page", () => {
  test("an empty page still gives address and title", async () => {
    const { source } = await capture("");
    expect(source).toMatchObject({
      url: "https://example.org/talks/one?id=5",
      title: "one",
      kind: "talk",
      authors: [],
    });
    expect(source.provenance).toMatchObject({ url: "address", title: "address" });
  });

  test("JSON-LD comes before OpenGraph before the title element", async () => {
    const ld = `<script type="application/ld+json">{"@type":"Article","headline":"From &amp; data","author":{"@id":"#a"},
      "datePublished":"2014-05-06T23:00:00-07:00",}</script>
      <script type="application/ld+json">[{"@graph":[{"@id":"#a","@type":"Person","name":"Ada Lovelace","url":"/ada"}]}]</script>
      <script type="application/ld+json">{broken</script>`;
    const rest = `<meta property="og:title" content="From OpenGraph"><title>From title - Example</title>`;
    const withData = await capture(ld + rest);
    expect(withData.source).toMatchObject({
      title: "From & data",
      authors: [{ name: "Ada Lovelace", url: "https://example.org/ada" }],
      publishedOn: "2014-05-06",
      provenance: { title: "json-ld", authors: "json-ld", publishedOn: "json-ld" },
    });
    expect((await capture(rest)).source).toMatchObject({ title: "From OpenGraph", provenance: { title: "meta" } });
    expect((await capture("<title>From title</title>")).source.provenance.title).toBe("title");
  });

  test.each([
    ["https://example.org/talks/one/?id=5", "https://example.org/talks/one/?id=5"],
    ["http://testserver/talks/one", "https://example.org/talks/one?id=5"],
    ["http://localhost:4000/talks/one", "https://example.org/talks/one?id=5"],
    ["https://example.org/", "https://example.org/talks/one?id=5"],
    ["javascript:alert(1)", "https://example.org/talks/one?id=5"],
    ["http://example.org/talks/one?id=5&fbclid=1", "https://example.org/talks/one?id=5"],
  ])("the canonical link %s gives %s", async (stated, expected) => {
    const { source } = await capture(`<link rel="canonical" href="${stated}"><title>x</title>`);
    expect(source.url).toBe(expected);
  });

  test("a description that says no more than the site's name is left for the next one", async () => {
    const named =
      '<meta property="og:site_name" content="Lampworks"><meta property="og:description" content="Lampworks">';
    expect((await capture(`${named}<title>x</title>`)).source.description).toBeUndefined();
    const { source } = await capture(`${named}<meta name="description" content="On wicks."><title>x</title>`);
    expect(source.description).toBe("On wicks.");
  });

  test.each([
    ["https://www.lampworks.example/", "lampworks.example"],
    ["//lampworks.example", "lampworks.example"],
    ["www.lampworks.example", "lampworks.example"],
    ["Lampworks: on wicks", "Lampworks: on wicks"],
  ])("a site that calls itself %s is %s", async (stated, site) => {
    const { source } = await capture(`<meta property="og:site_name" content="${stated}"><title>x</title>`);
    expect(source.site).toBe(site);
  });

  test("hostile text and addresses are made harmless", async () => {
    const title = `\u202eevil\u0007 ${"long ".repeat(1000)}`;
    const { source } = await capture(`<title>${title}</title><meta name="author" content="https://example.org/me">
      <meta property="og:image" content="javascript:alert(1)">
      <meta property="og:description" content="a &lt;b onclick=x&gt;&quot; \u2066b">`);
    expect(source.title).toMatch(/^evil long /);
    expect(source.title.length).toBeLessThanOrEqual(500);
    expect(source.description).toBe('a <b onclick=x>" b');
    expect(source.authors).toEqual([]);
    expect(source.image).toBeUndefined();
    expect(JSON.parse(JSON.stringify(source))).toEqual(source);
  });

  test.each([
    ["<title>404 Not Found</title><h1>Not Found</h1>", "problemPageMissing"],
    ["<title>Sign in to Example</title><input type=password>", "problemSignInPage"],
  ])("%s is refused", async (html, problem) => {
    expect(await readPage(openHtml(html, address))).toEqual({ problem });
  });

  test("the second on screen comes from the address", async () => {
    const { position } = await capture("<title>x</title>", "https://example.org/v?t=1m30s");
    expect(position).toEqual({ seconds: 90 });
  });
});
