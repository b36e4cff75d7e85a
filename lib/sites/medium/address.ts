// The addresses of Medium: people begin with "@", what they wrote stands below.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Medium",
  hosts: ["medium.com"],
  pages: [
    { at: /^medium\.com\/(@[\w.-]+)(?:\/about)?$/i, kind: "person", url: "medium.com/$1" },
    { at: /^medium\.com/, kind: "article" },
  ],
};
