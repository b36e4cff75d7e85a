// The addresses of Lanyrd, which has closed; posts and archives still have them.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Lanyrd",
  hosts: ["lanyrd.com"],
  pages: [
    { at: /^lanyrd\.com\/\d{4}\/[^/]+\/s[a-z]+$/, kind: "talk" },
    { at: /^lanyrd\.com\/(?:\d{4}|series)\/[^/]+/, kind: "event" },
    { at: /^lanyrd\.com\/profile\/[^/]+/, kind: "person" },
  ],
};
