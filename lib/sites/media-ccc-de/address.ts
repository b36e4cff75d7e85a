// The addresses of media.ccc.de; its player stands under the talk's own path.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "media.ccc.de",
  hosts: ["media.ccc.de"],
  pages: [
    {
      at: /^media\.ccc\.de\/v\/([^/]+)(?:\/oembed)?$/,
      kind: "video",
      url: "media.ccc.de/v/$1",
      embed: "media.ccc.de/v/$1/oembed",
      second: { hash: "t=" },
    },
    { at: /^media\.ccc\.de\/[bc]\/./, kind: "event" },
  ],
};
