// The addresses of TED.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "TED",
  hosts: ["ted.com"],
  // The hosts of the player that stands in frames.
  copies: /^embed(?:-ssl)?$/,
  pages: [
    {
      at: /^ted\.com\/talks\/(?:lang\/[\w-]+\/)?(?!view\/|subtitles\/|quick-list|browse)([\w-]+?)(?:\.html)?(?:\/(?:transcript|comments|details|c|up-next).*)?$/,
      kind: "video",
      url: "www.ted.com/talks/$1",
      embed: "embed.ted.com/talks/$1",
      second: { query: "t" },
    },
    { at: /^ted\.com\/speakers\/([\w-]+)$/, kind: "person", url: "www.ted.com/speakers/$1" },
    { at: /^ted\.com/, kind: "article" },
  ],
};
