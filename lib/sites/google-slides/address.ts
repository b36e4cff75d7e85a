// The addresses of Google Slides: one for all forms (edit, preview, embed, present); a published deck has an id of its own.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Google Slides",
  hosts: ["docs.google.com"],
  pages: [
    {
      at: /^docs\.google\.com(?:\/a\/[^/]+)?\/presentation\/(?:u\/\d+\/)?d\/e\/([\w-]+)/,
      kind: "deck",
      url: "docs.google.com/presentation/d/e/$1/pub",
      embed: "docs.google.com/presentation/d/e/$1/embed",
    },
    {
      at: /^docs\.google\.com(?:\/a\/[^/]+)?\/presentation\/(?:u\/\d+\/)?d\/([\w-]+)/,
      kind: "deck",
      url: "docs.google.com/presentation/d/$1",
      embed: "docs.google.com/presentation/d/$1/embed",
    },
  ],
};
