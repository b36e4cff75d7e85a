// The addresses of Prezi: a code names the deck, before it at times the way of showing it.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Prezi",
  hosts: ["prezi.com"],
  accounts: "people",
  pages: [
    {
      at: /^prezi\.com\/(?:about|business|explore|gallery|learn|login|pricing|product|signup|support)(?:\/|$)/,
      kind: "article",
    },
    { at: /^prezi\.com\/user\/[^/]+/, kind: "person" },
    { at: /^prezi\.com\/./, kind: "deck" },
  ],
};
