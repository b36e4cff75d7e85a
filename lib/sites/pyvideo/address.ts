// The addresses of PyVideo: `/<event>/<talk>.html`, until 2016 `/video/<number>/<talk>`.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "PyVideo",
  hosts: ["pyvideo.org"],
  pages: [
    { at: /^pyvideo\.org\/speaker\/[^/]+$/, kind: "person" },
    { at: /^pyvideo\.org\/events\/[^/]+$/, kind: "event" },
    { at: /^pyvideo\.org\/(?!tag\/|pages\/)[^/]+\/[^/]+\.html$/, kind: "video" },
    { at: /^pyvideo\.org\/video\/\d+(?:\/|$)/, kind: "video" },
  ],
};
