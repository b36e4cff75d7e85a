// The addresses of Codeberg.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Codeberg",
  hosts: ["codeberg.org"],
  pages: [
    { at: /^codeberg\.org\/(?:explore|user|org)(?:\/|$)/, kind: "article" },
    { at: /^codeberg\.org\/([^/]+)$/i, kind: "person", url: "codeberg.org/$1" },
    { at: /^codeberg\.org\/([^/]+\/[^/]+)$/i, kind: "project", url: "codeberg.org/$1" },
    { at: /^codeberg\.org\/[^/]+\/[^/]+\/(?:src|raw|media)\/.+\.(?:pdf|pptx?|key|odp)$/i, kind: "deck" },
  ],
};
