// The addresses of Slidev decks on any host: the slide is the last part of the path or stands behind the "#", "/3" or "#/3", so
// only the page tells that it is one. https://sli.dev/custom/#routermode
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = { name: "Slidev", hosts: [], pages: [] };
