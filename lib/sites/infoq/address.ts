// The addresses of InfoQ's presentations, which stand under a language's path as well.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "InfoQ",
  hosts: ["infoq.com"],
  pages: [
    { at: /^infoq\.com\/(?:[a-z]{2}\/)?presentations\/[^/]+/, kind: "video" },
    { at: /^infoq\.com\/profile\/./, kind: "person" },
  ],
};
