// The addresses of Notist: `/<user>/<code>/<slug>`, of which the code names the talk. People's own domains are known by their pages.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Notist",
  hosts: ["noti.st"],
  pages: [
    {
      at: /^noti\.st\/(?:about|blog|events?|features|help|login|pricing|search|signup|topics?)(?:\/|$)/,
      kind: "article",
    },
    { at: /^(noti\.st\/[\w-]+\/[A-Za-z\d]{5,8})(?:\/|$)/, kind: "deck", identity: "$1" },
    { at: /^([\w-]+\.noti\.st\/[A-Za-z\d]{5,8})(?:\/|$)/, kind: "deck", identity: "$1" },
    { at: /^noti\.st\/([\w-]+)$/i, kind: "person", url: "noti.st/$1" },
  ],
};
