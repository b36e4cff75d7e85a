// The addresses of decks in one page on any host, made by programs that have no folder of their own here: the slide stands
// behind the "#" in as many ways as there are programs, so only the page tells.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = { name: "HTML deck", hosts: [], pages: [] };
