// The addresses of Speaker Deck: `/<user>/<slug>`, and `/player/<id>` for what an iframe shows, which does not name the deck's page.
import type { SiteAddress } from "../site-address.ts";

const slide = { query: "slide" };

export const address: SiteAddress = {
  name: "Speaker Deck",
  hosts: ["speakerdeck.com"],
  accounts: "people",
  pages: [
    {
      at: /^speakerdeck\.com\/player\/([\da-f]{24,32})$/i,
      kind: "deck",
      url: "speakerdeck.com/player/$1",
      embed: "speakerdeck.com/player/$1",
      slide,
    },
    // First parts of a path that are no person's name (observed on the site's pages, 2014 to 2019).
    {
      at: /^speakerdeck\.com\/(?:c|p|t|player|signin|signup|signout|search|features|pro|about|account|new|assets|api|oembed\.json|embed\.js)(?:\/|$)/,
      kind: "article",
    },
    { at: /^speakerdeck\.com\/([^/]+)\/([^/]+)$/i, kind: "deck", url: "speakerdeck.com/$1/$2", slide },
    { at: /^speakerdeck\.com\/([\w-]+)$/i, kind: "person", url: "speakerdeck.com/$1" },
    { at: /^speakerdeck\.com/, kind: "article" },
  ],
  script: { src: /^speakerdeck\.com\/assets\/embed\.js/, url: "speakerdeck.com/player/$1" },
  // A deck's id stands in the addresses of its slides' pictures: files.speakerdeck.com/presentations/<id>/slide_0.jpg
  embedByFile(file) {
    const id = /\/presentations\/([\da-f]{24,40})\//.exec(file)?.[1];
    return id && `speakerdeck.com/player/${id}`;
  },
};
