// The addresses of Facebook.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Facebook",
  hosts: ["facebook.com"],
  copies: /^(?:web|touch|[a-z]{2}-[a-z]{2})$/,
  pages: [
    {
      at: /^facebook\.com\/(?:[\w.-]+\/)?events\/(?:[\w-]+\/)?(\d+)/,
      kind: "event",
      url: "www.facebook.com/events/$1",
    },
    { at: /^facebook\.com\/[\w.-]+\/posts\/[\w-]+/, kind: "status" },
    {
      at: /^facebook\.com\/(?:events|groups|login|marketplace|pages|search|share|sharer\.php|watch)(?:\/|$)/,
      kind: "article",
    },
    { at: /^facebook\.com\/([a-z][\w.-]*)$/i, kind: "person", url: "www.facebook.com/$1" },
  ],
};
