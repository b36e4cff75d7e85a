// The addresses of packages on npm's site.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "npm",
  hosts: ["npmjs.com"],
  pages: [
    {
      at: /^npmjs\.com\/package\/((?:@[\w.~-]+\/)?[\w.~-]+)/,
      kind: "project",
      url: "www.npmjs.com/package/$1",
    },
    { at: /^npmjs\.com\/~([\w.-]+)$/, kind: "person" },
  ],
};
