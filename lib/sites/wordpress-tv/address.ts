// The addresses of WordPress.tv.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "WordPress.tv",
  hosts: ["wordpress.tv"],
  pages: [
    { at: /^wordpress\.tv\/\d{4}\/\d{2}\/\d{2}\/[^/]+$/, kind: "video" },
    { at: /^wordpress\.tv\/event\/[^/]+$/, kind: "event" },
  ],
};
