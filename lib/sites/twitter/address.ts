// The addresses of X, also under Twitter's old host; a status is named by its number alone.
import type { PageForm, SiteAddress } from "../site-address.ts";

const status = { kind: "status", identity: "x.com/status/$3" } satisfies Partial<PageForm>;

export const address: SiteAddress = {
  name: "X",
  hosts: ["x.com", "twitter.com"],
  pages: [
    { ...status, at: /^(x|twitter)\.com\/(i|i\/web)\/status(?:es)?\/(\d+)/i, url: "$1.com/$2/status/$3" },
    {
      ...status,
      at: /^(x|twitter)\.com\/(\w{1,20})\/status(?:es)?\/(\d+)/i,
      url: "$1.com/$2/status/$3",
      account: "@$2",
    },
    { ...status, at: /^(x|twitter)\.com\/(statuses)\/(\d+)/i, url: "$1.com/i/status/$3" },
    {
      at: /^(x|twitter)\.com\/(\w{1,20})\/article\/(\d+)/i,
      kind: "article",
      url: "$1.com/$2/status/$3",
      identity: "x.com/status/$3",
    },
    {
      at: /^(x|twitter)\.com\/(?!(?:i|home|explore|search|settings|notifications|messages|compose|login|signup|hashtag|intent|share|tos|privacy|about|jobs|download)(?:\/|$))(\w{1,20})(?:\/(?:with_replies|media|articles|highlights|likes))?$/i,
      kind: "person",
      url: "$1.com/$2",
      identity: "x.com/$2",
    },
    { at: /^(?:x|twitter)\.com/, kind: "article" },
  ],
};
