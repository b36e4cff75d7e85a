// The addresses of Lobsters: a story, a comment on it, a person.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Lobsters",
  hosts: ["lobste.rs"],
  pages: [
    { at: /^lobste\.rs\/s\/\w+\/[^/]+\/comments\/(\w+)$/, kind: "status", url: "lobste.rs/c/$1" },
    { at: /^lobste\.rs\/c\/(\w+)$/, kind: "status", url: "lobste.rs/c/$1" },
    { at: /^lobste\.rs\/s\/(\w+)/, kind: "article", url: "lobste.rs/s/$1" },
    { at: /^lobste\.rs\/(?:~|u\/)([\w-]+)$/, kind: "person", url: "lobste.rs/~$1" },
    { at: /^lobste\.rs/, kind: "article" },
  ],
};
