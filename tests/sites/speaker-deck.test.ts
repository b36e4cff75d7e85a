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

describe("a page of which little is there", () => {
  const id = "0123456789abcdef0123456789abcdef";
  const other = "fedcba9876543210fedcba9876543210";
  const address = "https://speakerdeck.com/ada/oil";
  const ownPicture = `https://files.speakerdeck.com/presentations/${id}`;
  const stated = (parts: object) =>
    `<title>Oil</title><h1>Oil</h1><script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "PresentationDigitalDocument", name: "Oil", ...parts })}</script>`;
  const texts = { hasPart: [1, 2].map((position) => ({ position, text: `Slide ${position}` })) };
  const embed = `<div class="js-deck-embed"><div class="speakerdeck-embed" data-id="${id}"></div></div>`;

  test("slides that have words alone have their pictures where the deck's id is known, and none where it is not", async () => {
    const known = captured(await readPage(openHtml(stated(texts) + embed, address)));
    expect(known.source.slides).toEqual([
      { number: 1, text: "Slide 1", image: `${ownPicture}/slide_0.jpg` },
      { number: 2, text: "Slide 2", image: `${ownPicture}/slide_1.jpg` },
    ]);
    const unknown = captured(await readPage(openHtml(stated(texts), address)));
    expect(unknown.source.slides).toEqual([
      { number: 1, text: "Slide 1" },
      { number: 2, text: "Slide 2" },
    ]);
  });

  test("of the page's lists only what leads to the deck's own pictures is its transcript", async () => {
    const item = (href: string, text: string) => `<li><a href="${href}">${text}</a></li>`;
    const list = `<ol>${item("/ada/other", "Another deck")}<li>No link</li>
      ${item(`https://files.speakerdeck.com/presentations/${other}/slide_0.jpg`, "Another's")}
      <li><a href="/ada">Ada</a> <a href="${ownPicture}/slide_0.jpg">First</a></li>
      ${item(`${ownPicture}/preview.jpg`, "No slide")}${item(`${ownPicture}/slide_1.jpg`, "Second")}</ol>`;
    const { source } = captured(await readPage(openHtml(stated({}) + embed + list, address)));
    expect(source.slides).toMatchObject([
      { number: 1, image: `${ownPicture}/slide_0.jpg` },
      { number: 2, image: `${ownPicture}/slide_1.jpg` },
    ]);
    expect(source.provenance.slides).toBe("dom");
  });

  test.each([
    ["who made it and its id", { author: { "@type": "Person", name: "Ada Quill" } }, embed, ["player"]],
    ["who made it", { author: { "@type": "Person", name: "Ada Quill" } }, "", ["oembed.json", "player"]],
    ["its id", {}, embed, ["oembed.json", "player"]],
  ])("that says %s is completed by no more requests than it needs", async (_, parts, more, wanted) => {
    const requests: string[] = [];
    const fetch: Fetch = async (url) => {
      const path = new URL(url).pathname;
      requests.push(path.split("/")[1] ?? "");
      return new Response(path === "/oembed.json" ? JSON.stringify({ html: `<iframe src="/player/${id}">` }) : "");
    };
    captured(await readPage(withFetch(stated(parts) + more, address, fetch)));
    expect(requests.toSorted()).toEqual(wanted);
  });

  test.each([
    [[0, 800, 1600], 1],
    [[-800, 0, 800], 2],
    [[-1600, -800, -1], 3],
    [[-400, 400, 1200], 2],
    [[-800, -800, -800], undefined],
    [[0, 10, 800], undefined],
  ])("a player whose slides lie at %j shows slide %s", async (lefts, slide) => {
    const page = openHtml(
      `<title>Oil</title><div class="js-sd-player">${lefts.map(() => `<div class="js-sd-slide"></div>`).join("")}</div>`,
      `https://speakerdeck.com/player/${id}`,
    );
    for (const [index, element] of page.document.querySelectorAll(".js-sd-slide").entries())
      Object.assign(element, { getBoundingClientRect: () => ({ left: lefts[index], width: 800 }) });
    const result = captured(await readPage(page));
    expect(result.position).toEqual(slide === undefined ? undefined : { slide });
  });
});
