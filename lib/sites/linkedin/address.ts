// The addresses of LinkedIn: a status is named by its activity's number, however the address is written.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "LinkedIn",
  hosts: ["linkedin.com"],
  copies: /^[a-z]{2}$/,
  pages: [
    {
      at: /^linkedin\.com\/posts\/[^/]*?\b(?:activity|share|ugcPost)-(\d+)/,
      kind: "status",
      identity: "linkedin.com/activity/$1",
    },
    {
      at: /^linkedin\.com\/(?:feed\/update|embed\/feed\/update)\/urn:li:(?:activity|share|ugcPost):(\d+)/,
      kind: "status",
      identity: "linkedin.com/activity/$1",
    },
    { at: /^linkedin\.com\/posts\/./, kind: "status" },
    { at: /^linkedin\.com\/in\/([^/]+)/i, kind: "person", url: "www.linkedin.com/in/$1" },
    { at: /^linkedin\.com\/events\/./, kind: "event" },
    { at: /^linkedin\.com/, kind: "article" },
  ],
};
