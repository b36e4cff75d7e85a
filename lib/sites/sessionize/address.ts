// The addresses of Sessionize: `/<speaker>/`, and `/s/<speaker>/<slug>/<number>` for a session of theirs.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Sessionize",
  hosts: ["sessionize.com"],
  pages: [
    { at: /^sessionize\.com\/s\/([\w-]+\/[\w-]+\/\d+)$/i, kind: "talk", url: "sessionize.com/s/$1" },
    {
      at: /^sessionize\.com\/(?:api|app|login|events?|playbook|features|pricing|speakers?|organizers?|contact|blog|cfp|terms|privacy|s|download)(?:\/|$)/i,
      kind: "article",
    },
    { at: /^sessionize\.com\/([\w-]+)$/i, kind: "person", url: "sessionize.com/$1/" },
    { at: /^sessionize\.com/, kind: "article" },
  ],
};
