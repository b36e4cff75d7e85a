// The addresses of Scribd: a number names the document.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Scribd",
  hosts: ["scribd.com"],
  copies: /^[a-z]{2}$/,
  accounts: "people",
  pages: [
    { at: /^scribd\.com\/presentation\/(\d+)/, kind: "deck", identity: "scribd.com/$1" },
    { at: /^scribd\.com\/(?:document|doc)\/(\d+)/, kind: "article", identity: "scribd.com/$1" },
  ],
};
