// The addresses of Reddit: the code names the status, whatever stands behind it.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Reddit",
  hosts: ["reddit.com", "redd.it"],
  copies: /^(?:old|new|np|i|amp|[a-z]{2})$/,
  pages: [
    // A single answer is a status of its own.
    {
      at: /^reddit\.com\/(?:(?:r|user|u)\/[^/]+\/)?comments\/(\w+)\/[^/]+\/(\w+)/i,
      kind: "status",
      identity: "reddit.com/comments/$1/$2",
    },
    {
      at: /^reddit\.com\/(?:(?:r|user|u)\/[^/]+\/)?comments\/(\w+)/i,
      kind: "status",
      identity: "reddit.com/comments/$1",
    },
    { at: /^redd\.it\/(\w+)$/i, kind: "status", identity: "reddit.com/comments/$1" },
    { at: /^reddit\.com\/(?:user|u)\/([\w-]+)/i, kind: "person", url: "www.reddit.com/user/$1" },
    { at: /^reddit\.com/, kind: "article" },
  ],
};
