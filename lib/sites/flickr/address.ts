// The addresses of Flickr.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Flickr",
  hosts: ["flickr.com", "flic.kr"],
  pages: [
    { at: /^flickr\.com\/people\/[^/]+$/, kind: "person" },
    { at: /^fli(?:ckr\.com|c\.kr)/, kind: "article" },
  ],
};
