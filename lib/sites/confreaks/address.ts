// The addresses of Confreaks, a host of recordings under three names.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Confreaks",
  hosts: ["confreaks.tv", "confreaks.com", "confreaks.net"],
  pages: [
    { at: /^confreaks\.(?:tv|com|net)\/(?:events|conferences)\/[^/]+$/, kind: "event" },
    { at: /^confreaks\.(?:tv|com|net)\/presenters\/[^/]+$/, kind: "person" },
    { at: /^confreaks\.(?:tv|com|net)\/./, kind: "video" },
  ],
};
