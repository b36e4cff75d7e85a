// The addresses of reveal.js decks on any host: the slide stands behind the "#", counted from 0, in a column of slides with its
// place there. https://revealjs.com/links/
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "reveal.js",
  hosts: [],
  pages: [{ at: /#\/\d+(?:\/\d+)*$/, kind: "deck", slide: { hash: "/", first: 0 } }],
};
