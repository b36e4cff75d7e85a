// The addresses of crates.io.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "crates.io",
  hosts: ["crates.io"],
  pages: [
    { at: /^crates\.io\/crates\/([\w-]+)/, kind: "project", url: "crates.io/crates/$1" },
    { at: /^crates\.io\/users\/([\w-]+)/i, kind: "person", url: "crates.io/users/$1" },
  ],
};
