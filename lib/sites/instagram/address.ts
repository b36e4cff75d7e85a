// The addresses of Instagram.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Instagram",
  hosts: ["instagram.com"],
  pages: [
    {
      at: /^instagram\.com\/(?:[\w.]+\/)?(?:p|reel|reels|tv)\/([\w-]+)/,
      kind: "status",
      url: "www.instagram.com/p/$1",
    },
    { at: /^instagram\.com\/(?:about|accounts|direct|explore|legal|stories)(?:\/|$)/, kind: "article" },
    { at: /^instagram\.com\/([\w.]+)$/i, kind: "person", url: "www.instagram.com/$1" },
  ],
};
