// Speaker Deck beyond the table of pages: recorded players answering a recorded talk page, requests that fail, big decks.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { type Fetch, openPage } from "@/lib/capture/page/page.ts";
import { type Capture, type CaptureResult, readPage } from "@/lib/capture/read.ts";
import { modelledFolder, recordedFolder } from "@/scripts/pages/cases.ts";
import { openHtml } from "@/scripts/pages/open.ts";
import { describeRecorded } from "../describe-recorded.ts";

const modelled = join(modelledFolder, "speakerdeck.com");
const today = readFileSync(join(modelled, "talk-today.html"), "utf8");
const todayAddress = "https://speakerdeck.com/modelled/the-lighthouse-keepers-guide";

function captured(result: CaptureResult): Capture {
  if ("problem" in result) throw new Error(result.problem);
  return result;
}

function withFetch(html: string, address: string, fetch: Fetch) {
  return { ...openHtml(html, address), fetch };
}

describe("further requests", () => {
  test("refused, the page's own facts stand and more is announced", async () => {
    const result = captured(await readPage(openHtml(today, todayAddress)));
    expect(result.mayHaveMore).toBe(true);
    expect(result.source.slides).toHaveLength(4);
    expect(result.source.provenance.slides).toBe("json-ld");
    expect(result.source.slides?.[1]?.image).toContain("0123456789abcdef0123456789abcdef/slide_1.jpg");
  });

  test("answered, nothing more is announced", async () => {
    const result = captured(
      await readPage(withFetch(today, todayAddress, async () => new Response("", { status: 404 }))),
    );
    expect(result.mayHaveMore).toBeUndefined();
  });

  test.each([
    ["fails", () => Promise.reject(new TypeError("network"))],
    ["is a sign-in page", () => Promise.resolve(new Response("<form>Sign in</form>"))],
    ["has no body", () => Promise.resolve(new Response(null, { status: 500 }))],
  ])("a player that %s takes nothing away", async (_, fetch) => {
    const { source } = captured(await readPage(withFetch(today, todayAddress, fetch)));
    expect(source.slides).toHaveLength(4);
    expect(source.title).toBe("The Lighthouse Keeper’s Guide");
  });

  test("a player that never answers is given up, and told so", async () => {
    const given: (AbortSignal | null | undefined)[] = [];
    const never: Fetch = (_, options) => {
      given.push(options?.signal);
      return new Promise<Response>(() => {});
    };
    const { source } = captured(await readPage(withFetch(today, todayAddress, never)));
    expect(source.slides).toHaveLength(4);
    expect(given.map((signal) => signal?.reason.name)).toEqual(given.map(() => "TimeoutError"));
    expect(given.length).toBeGreaterThan(0);
  });

  test.each([
    ["its own", "https://speakerdeck.com/oembed.json", ["speakerdeck.com"]],
    ["another", "https://evil.example/oembed.json", []],
  ])(
    "without the deck’s id and its owner’s name, what a page names on %s host is asked or not",
    async (_, named, wanted) => {
      const asked: string[] = [];
      const html = `<title>Lamp</title><link rel="alternate" type="application/json+oembed" href="${named}"><h1>Lamp</h1>`;
      await readPage(
        withFetch(html, "https://speakerdeck.com/mo/lamp", async (address) => {
          asked.push(new URL(address).hostname);
          return new Response("{}");
        }),
      );
      expect(asked).toEqual(wanted);
    },
  );
});

test("a deck of 143 slides has them all", async () => {
  const id = "0123456789abcdef0123456789abcdef";
  const slides = Array.from(
    { length: 143 },
    (_, index) => `<div class="sd-player-slide js-sd-slide"
    data-url="https://files.speakerdeck.com/presentations/${id}/slide_${index}.jpg?1"></div>`,
  );
  const page = openHtml(
    `<title>x</title><div class="js-sd-player" data-url="${todayAddress}"></div>${slides.join("")}`,
    todayAddress,
  );
  const { source } = captured(await readPage(page));
  expect(source.slides).toHaveLength(143);
  expect(source.slides?.[142]).toEqual({ number: 143, text: "", image: expect.stringContaining("slide_142.jpg") });
});

test.each(["https://notspeakerdeck.com/a/b", "https://speakerdeck.com.example/a/b"])(
  "%s is another site",
  async (address) => {
    const { source } = captured(await readPage(openHtml("<title>x</title>", address)));
    expect(source.site).toBe(new URL(address).hostname);
    expect(source.kind).toBe("article");
  },
);

test.each([
  "https://speakerdeck.com/c/technology",
  "https://speakerdeck.com/p/featured",
  "https://speakerdeck.com/features",
])("%s is no deck", async (address) => {
  const { source } = captured(await readPage(openHtml("<title>Speaker Deck</title>", address)));
  expect(source.kind).toBe("article");
});

describeRecorded("pages", "recorded pages", () => {
  const folder = join(recordedFolder, "speakerdeck.com");

  test("the 2019 page gets its slides from the player", async () => {
    const player = "https://speakerdeck.com/player/c20659255724453f83f68657db6531a9";
    const html = readFileSync(join(folder, "talk-2019-reneeb_perl-is-mojolicious-web-only.html"), "utf8");
    const answer = readFileSync(join(folder, "player-2025-1-1-dot-sam-researching-casework.fragment.html"), "utf8");
    const page = openHtml(html, "https://speakerdeck.com/reneeb_perl/is-mojolicious-web-only", { [player]: answer });
    const { source } = captured(await readPage(page));
    expect(source.slides).toHaveLength(20);
    expect(source.provenance.slides).toBe("player");
    // The answering player is another deck's; what the page itself says stays.
    expect(source).toMatchObject({ title: "Is Mojolicious web only?", authors: [{ name: "Renee" }] });
  });

  test("the players in an article each have all slides with picture and text", async () => {
    const { document, DOMParser } = new JSDOM(readFileSync(join(folder, "players-2025-in-medium-export.md"), "utf8"))
      .window;
    const players = [...document.querySelectorAll(".js-sd-player")];
    const counts: number[] = [];
    for (const player of players) {
      const alone = new DOMParser().parseFromString(player.outerHTML, "text/html");
      Object.defineProperty(alone, "defaultView", { value: document.defaultView });
      const { source } = captured(await readPage(openPage(alone, "https://speakerdeck.com/player/0")));
      counts.push(source.slides?.length ?? 0);
      expect(source.slides?.every((slide) => slide.image !== undefined && slide.text !== undefined)).toBe(true);
    }
    console.log(`recorded players: ${players.length} cases, ${counts.join(" + ")} slides`);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(80);
  });
});
