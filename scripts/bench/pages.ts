// The pages that are clicked on: one of each kind that costs something else, each under an address of its own for every run, so that
// it was never captured before. Modelled.
import type { Pages } from "../browser/page-server.ts";

/** A kind of page, and its addresses. */
export interface PageKind {
  name: string;
  urls: string[];
  pages: Pages;
}

const sentence = (at: number) =>
  `What slide ${at} says, in about as many words as a slide has when it has been made with some care.`;
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

function article(bytes: number): string {
  const head = `<!doctype html><title>An article</title><meta property="og:type" content="article"><article><h1>An article</h1>`;
  const paragraph = (at: number) =>
    `<p>What an article says in <a href="/part/${at}">paragraph ${at}</a>, one of <em>many</em> that are about this long and have no more in them than that.</p>\n`;
  let text = head;
  for (let at = 1; text.length < bytes; at++) text += paragraph(at);
  return `${text}</article>`;
}

/** A deck made with reveal.js, as the running page looks. */
function htmlDeck(slides: number): string {
  const sections = numbers(slides).map((at) => `<section><h2>Slide ${at}</h2><p>${sentence(at)}</p></section>`);
  return `<!doctype html><title>A deck</title><div class="reveal"><div class="slides">${sections.join("\n")}</div></div>`;
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 576"><rect width="1024" height="576" fill="#0f3d4c"/></svg>`;

/** A deck as Speaker Deck serves it: the page, its player, and the slides' pictures, which the player names with another query. */
function speakerDeck(url: string, id: string, slides: number): Pages {
  const files = `https://files.speakerdeck.com/presentations/${id}`;
  const facts = {
    "@context": "https://schema.org",
    "@type": "PresentationDigitalDocument",
    name: "A long deck",
    author: { "@type": "Person", name: "Mo Delled" },
    thumbnailUrl: `${files}/slide_0.jpg?1`,
    hasPart: numbers(slides).map((at) => ({ "@type": "CreativeWork", position: at, text: sentence(at) })),
  };
  const page = `<!doctype html><title>A long deck - Speaker Deck</title><link rel="canonical" href="${url}">
<meta property="og:image" content="${files}/slide_0.jpg?1"><script type="application/ld+json">${JSON.stringify(facts)}</script>
<div class="sd-main"><div class="deck-embed js-deck-embed"><div class="speakerdeck-embed" data-id="${id}"></div></div><h1>A long deck</h1></div>`;
  const played = numbers(slides).map(
    (
      at,
    ) => `<div class="sd-player-slide js-sd-slide" data-url="${files}/slide_${at - 1}.jpg?${at + 99}" data-slide-note="">
<div class="sd-player-slides--text">${sentence(at)}</div></div>`,
  );
  const player = `<!doctype html><title>A long deck - Speaker Deck</title><div class="js-sd-player" data-url="${url}">${played.join("\n")}</div>`;
  const pictures = numbers(slides).flatMap((at) =>
    ["", `?${at + 99}`, "?1"].map((query) => [
      `${files}/slide_${at - 1}.jpg${query}`,
      { body: svg, type: "image/svg+xml" },
    ]),
  );
  return {
    [url]: { body: page },
    [`https://speakerdeck.com/player/${id}`]: { body: player },
    ...Object.fromEntries(pictures),
  };
}

function video(): string {
  const facts = {
    "@context": "https://schema.org",
    "@type": "VideoObject",
    name: "A video",
    duration: "PT30M",
    author: { "@type": "Person", name: "Mo Delled" },
  };
  return `<!doctype html><title>A video</title><script type="application/ld+json">${JSON.stringify(facts)}</script><video></video>`;
}

/** Pages that are one body each. */
function kind(name: string, host: string, body: string, runs: number): PageKind {
  const urls = numbers(runs).map((run) => `https://${host}/someone/page-${run}`);
  return { name, urls, pages: Object.fromEntries(urls.map((url) => [url, { body }])) };
}

function speakerDecks(name: string, slides: number, runs: number): PageKind {
  const urls = numbers(runs).map((run) => `https://speakerdeck.com/modelled/long-deck-${run}`);
  const pages = urls.map((url, run) => speakerDeck(url, run.toString(16).padStart(32, "a"), slides));
  return { name, urls, pages: Object.assign({}, ...pages) };
}

/** @param runs how often each is opened */
export function pageKinds(runs: number): PageKind[] {
  return [
    kind("article 20 kB", "short.example", article(20_000), runs),
    kind("article 1 MB", "long.example", article(1_000_000), runs),
    kind("300-slide page", "deck.example", htmlDeck(300), runs),
    speakerDecks("Speaker Deck, 300 slides", 300, runs),
    kind("video", "video.example", video(), runs),
  ];
}
