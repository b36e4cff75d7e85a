// The addresses of slides.com and its older host slid.es: `/<user>/<slug>`, behind it the ways of showing the deck.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Slides",
  hosts: ["slides.com", "slid.es"],
  accounts: "people",
  pages: [
    {
      at: /^(?:slides\.com|slid\.es)\/(?:about|changelog|categories|explore|features|help|login|news|plans|pricing|search|signin|signup|teams|templates|users)(?:\/|$)/,
      kind: "article",
    },
    {
      at: /^(?:slides\.com|slid\.es)\/([\w-]+)\/([\w.-]+)(?:\/(?:embed|fullscreen|live|speaker|print|scroll))?$/i,
      kind: "deck",
      url: "slides.com/$1/$2",
      embed: "slides.com/$1/$2/embed",
      slide: { hash: "/", first: 0 },
    },
    { at: /^(?:slides\.com|slid\.es)\/([\w-]+)$/i, kind: "person", url: "slides.com/$1" },
  ],
};
