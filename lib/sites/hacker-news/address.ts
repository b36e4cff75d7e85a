// The addresses of Hacker News: a number names a link, a question, a comment on them alike.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Hacker News",
  hosts: ["news.ycombinator.com"],
  query: ["id"],
  pages: [
    { at: /^news\.ycombinator\.com\/item\?id=(\d+)$/, url: "news.ycombinator.com/item?id=$1" },
    { at: /^news\.ycombinator\.com\/user\?id=([\w-]+)$/, kind: "person", url: "news.ycombinator.com/user?id=$1" },
    { at: /^news\.ycombinator\.com/, kind: "article" },
  ],
};
