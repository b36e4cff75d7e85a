// The addresses of PeerTube on any host: a UUID or its short form. https://docs.joinpeertube.org/api-rest-reference.html
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "PeerTube",
  hosts: [],
  accounts: "channels",
  pages: [
    {
      at: /^([^/]+)\/(?:w|videos\/(?:watch|embed))\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[1-9A-HJ-NP-Za-km-z]{22})$/,
      kind: "video",
      url: "$1/w/$2",
      embed: "$1/videos/embed/$2",
      second: { query: "start", unit: "s" },
    },
  ],
};
