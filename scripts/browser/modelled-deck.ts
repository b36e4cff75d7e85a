// A Speaker Deck talk as the site serves it today, with drawn slides, for the loop and for trying Wrapup out. The pages
// are modelled by hand, in tests/pages.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pages } from "./page-server.ts";

const folder = join(import.meta.dirname, "..", "..", "tests", "pages", "speakerdeck.com");
const deck = "0123456789abcdef0123456789abcdef";
const files = `https://files.speakerdeck.com/presentations/${deck}`;
const slides = ["The Lighthouse Keeper’s Guide", "Keep the light on", "", "Questions?"];

/** The talk's address as Speaker Deck writes it. */
export const deckUrl = "https://speakerdeck.com/modelled/the-lighthouse-keepers-guide";

function draw(text: string, at: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 576"><rect width="1024" height="576" fill="#0f3d4c"/>
<text x="64" y="310" font-family="sans-serif" font-size="60" fill="#fff">${text}</text>
<text x="930" y="540" font-family="sans-serif" font-size="32" fill="#7fb3c4">${at + 1}</text></svg>`;
}

/** The talk's page, its player, oEmbed and every slide, by address. */
export function modelledDeck(): Pages {
  const page = readFileSync(join(folder, "talk-today.html"), "utf8");
  const player = readFileSync(join(folder, "player-today.html"), "utf8");
  const pictures = slides.flatMap((text, at) => {
    const answer = { body: draw(text, at), type: "image/svg+xml" };
    const name = `slide_${at}.jpg`;
    return ["", `?${at + 100}`, "?1"].map((query) => [`${files}/${name}${query}`, answer]);
  });
  // The site's own script shows the player there; its picture does for looking at.
  const picture = `<img src="${files}/slide_0.jpg" width="1024" height="576" alt="">`;
  const shown = page.replace(/(<div class="speakerdeck-embed"[^>]*>)/, `$1${picture}`);
  return {
    [deckUrl]: { body: shown },
    [`${deckUrl}?slide=2`]: { body: shown },
    [`https://speakerdeck.com/player/${deck}`]: { body: player },
    [`https://speakerdeck.com/oembed.json?url=${encodeURIComponent(deckUrl)}`]: join(folder, "oembed-today.json"),
    ...Object.fromEntries(pictures),
  };
}
