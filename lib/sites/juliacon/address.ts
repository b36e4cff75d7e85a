// The addresses of juliacon.org (the site of 2018); later years are pretalx.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "JuliaCon",
  hosts: ["juliacon.org"],
  pages: [
    { at: /^juliacon\.org\/\d{4}\/talks(?:_workshops)?\/\d+$/, kind: "talk" },
    { at: /^juliacon\.org\/\d{4}(?:\/talks)?$/, kind: "event" },
  ],
};
