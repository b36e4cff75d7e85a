// The addresses of Luma's events, under its old host lu.ma as well.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Luma",
  hosts: ["lu.ma", "luma.com"],
  pages: [
    {
      at: /^(?:lu\.ma|luma\.com)\/(?:create|discover|explore|help|home|pricing|signin|terms)(?:\/|$)/,
      kind: "article",
    },
    { at: /^(?:lu\.ma|luma\.com)\/user\/[^/]+$/, kind: "person" },
    { at: /^(?:lu\.ma|luma\.com)\/(?:event\/)?([\w.-]+)$/, kind: "event", identity: "luma.com/$1" },
  ],
};
