// The addresses of Bitbucket.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Bitbucket",
  hosts: ["bitbucket.org"],
  pages: [
    { at: /^bitbucket\.org\/([^/]+\/[^/]+)(?:\/(?:src|overview).*)?$/i, kind: "project", url: "bitbucket.org/$1" },
  ],
};
