// The addresses of FOSDEM; older years are kept on a host of their own, the recordings on another.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "FOSDEM",
  hosts: ["fosdem.org"],
  copies: /^archive$/,
  pages: [
    { at: /^fosdem\.org\/\d{4}\/(?:schedule\/){0,2}event\/[\w.-]+$/, kind: "talk" },
    { at: /^fosdem\.org\/\d{4}\/(?:schedule\/){0,2}speaker\/[\w.-]+$/, kind: "person" },
    { at: /^fosdem\.org\/\d{4}$/, kind: "event" },
    {
      at: /^fosdem\.org\/\d{4}\/schedule(?:\/(?:track|room|day|events|speakers|tracks|rooms)(?:\/|$)|$)/,
      kind: "article",
    },
    { at: /^video\.fosdem\.org\/.+\.(?:mp4|webm)$/, kind: "video", second: { hash: "t=" } },
  ],
};
