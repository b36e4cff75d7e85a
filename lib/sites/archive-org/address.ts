// The addresses of the Internet Archive: what people put there, and its copies of other sites' pages.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Internet Archive",
  hosts: ["archive.org"],
  pages: [
    // A film, a book or a collection: the page tells.
    {
      at: /^archive\.org\/(?:details|embed)\/([^/]+)/,
      url: "archive.org/details/$1",
      embed: "archive.org/embed/$1",
      second: { query: "start" },
    },
  ],
  /** web.archive.org/web/20140510000000/https://example.org/page, behind the date at times a mark as in "20140510000000if_". */
  original({ hostname, pathname, search, hash }) {
    const inner = hostname === "web.archive.org" && /^\/web\/\d+(?:\w\w_)?\/(https?):?\/+(.+)$/.exec(pathname);
    return inner ? `${inner[1]}://${inner[2]}${search}${hash}` : undefined;
  },
};
