// A link that is kept without a visit and the page that is captured behind it are of one kind and have one address.
import { describe, expect, test } from "vitest";
import { readPage } from "@/lib/capture/read.ts";
import { describeAddress, identify, toldBySite } from "@/lib/sites/addresses.ts";
import { sites } from "@/lib/sites/readers.ts";
import { type Case, modelledCases, recordedCases } from "@/scripts/pages/cases.ts";
import { openHtml } from "@/scripts/pages/open.ts";
import { readCase } from "../capture/read-case.ts";
import { describeRecorded } from "../describe-recorded.ts";

/** What only the page tells: whose deck a player shows, the channel behind a handle, the talk behind a domain of one's own, where a deck's slide begins. */
const toldByPage =
  /speakerdeck\.com\/player-|youtube\.com\/channel$|noti\.st\/own-domain|reveal\.js\/|html-decks\/|slidev\/|archive\.org\/copied-deck|mischah-revealjs\//;
/** A long article stands under a status' address. */
const longArticle = /x\.com\/(?:long-article|article-)/;

async function capture(page: ReturnType<typeof openHtml>) {
  const result = await readPage(page);
  if (!("source" in result) || !result.source) throw new Error(JSON.stringify(result));
  return result.source;
}

async function readSource(one: Case) {
  const { result, site } = await readCase(one);
  if (!("source" in result) || !result.source) throw new Error(JSON.stringify(result));
  return { ...result.source, ownSite: site };
}

function testEach(all: Case[]): void {
  const cases = all.filter(({ problem }) => !problem);
  console.log(`pages kept and captured: ${cases.length} cases`);

  test.each(cases.filter(({ name }) => !toldByPage.test(name)))("$name has one address", async (one) => {
    const { url } = await readSource(one);
    expect(identify(url)).toBe(describeAddress(one.address).identity);
  });

  test.each(cases.filter(({ name }) => !longArticle.test(name)))("$name is of one kind", async (one) => {
    const { kind, ownSite } = await readSource(one);
    const told = toldBySite(one.address, ownSite).kind ?? describeAddress(one.address).kind;
    // Where the address tells nothing, the page may know more.
    const isTold = toldBySite(one.address).kind !== undefined || told !== "article";
    if (isTold) expect(kind).toBe(told);
  });
}

describe("modelled pages", () => testEach(modelledCases));
describeRecorded("pages", "recorded pages", () => testEach(recordedCases));

test.each([
  ["https://speakerdeck.com/p/featured", "article"],
  ["https://twitter.com/search?q=a", "article"],
  ["https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv", "person"],
  ["https://www.youtube.com/playlist?list=PL1", "article"],
  ["https://sessionize.com/s/ada/a-talk/123", "talk"],
  ["https://www.youtube.com/v/abcdefghijk", "video"],
  ["https://vimeo.com/lampconf", "person"],
  ["https://www.linkedin.com/in/mo", "person"],
  ["https://www.reddit.com/r/lamps/comments/1abcde/what/", "status"],
  ["https://www.usenix.org/conference/lampcon25/presentation/quill", "talk"],
  ["https://web.archive.org/web/20140510000000/https://speakerdeck.com/mo/lamp", "deck"],
])("%s is of one kind and address, though its page says another", async (address, kind) => {
  const head = `<title>Lamps</title><meta property="og:type" content="article"><link rel="canonical" href="/">`;
  const captured = await capture(openHtml(`${head}<h1>Lamps</h1>`, address));
  const { url } = describeAddress(address);
  expect([captured.kind, describeAddress(address).kind]).toEqual([kind, kind]);
  expect(identify(captured.url)).toBe(identify(url));
});

test("every reader's site is one that addresses know", () => {
  const known = sites.filter(({ hosts }) => hosts.length > 0);
  const named = known.flatMap(({ name, hosts }) =>
    hosts.map((host) => [name, describeAddress(`https://${host}/`).site]),
  );
  expect(named.filter(([name, told]) => name !== told)).toEqual([]);
  expect(known.length).toBeGreaterThan(20);
});
