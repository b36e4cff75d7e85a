// The addresses of pretalx, which conferences run on hosts of their own: the code names the talk or the speaker.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "pretalx",
  hosts: [],
  pages: [
    { at: /\/talk\/[A-Z\d]{6,8}$/, kind: "talk" },
    { at: /\/speaker\/[A-Z\d]{6,8}$/, kind: "person" },
  ],
};
