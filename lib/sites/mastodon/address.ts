// The addresses of Mastodon on any host: `/@user/1`, of a user elsewhere `/@user@host/1`, and the columns' `/deck/@user/1`.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Mastodon",
  hosts: [],
  pages: [
    {
      at: /^([^/]+)(?:\/(?:deck|web))?\/@([\w.-]+(?:@[\w.-]+)?)\/(\d+)(?:\/embed)?$/,
      kind: "status",
      url: "$1/@$2/$3",
    },
    { at: /^([^/]+)\/users\/([\w.-]+)\/statuses\/(\d+)$/, kind: "status", url: "$1/@$2/$3" },
    {
      at: /^([^/]+)(?:\/(?:deck|web))?\/@([\w.-]+(?:@[\w.-]+)?)(?:\/(?:with_replies|media))?$/,
      kind: "person",
      url: "$1/@$2",
    },
  ],
};
