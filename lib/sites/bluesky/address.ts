// The addresses of Bluesky.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Bluesky",
  hosts: ["bsky.app"],
  pages: [
    { at: /^bsky\.app\/profile\/([^/]+)\/post\/(\w+)/i, kind: "status", url: "bsky.app/profile/$1/post/$2" },
    { at: /^bsky\.app\/profile\/([^/]+)$/i, kind: "person", url: "bsky.app/profile/$1" },
    { at: /^bsky\.app/, kind: "article" },
  ],
};
