// The addresses of Substack's own host: people and their short notes. Their newsletters have hosts of their own.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Substack",
  hosts: ["substack.com"],
  pages: [
    { at: /^substack\.com\/(@[\w.-]+)\/note\/([\w-]+)/, kind: "status", url: "substack.com/$1/note/$2" },
    { at: /^substack\.com\/profile\/[^/]+\/note\/([\w-]+)/, kind: "status" },
    { at: /^substack\.com\/(@[\w.-]+)$/i, kind: "person", url: "substack.com/$1" },
  ],
};
