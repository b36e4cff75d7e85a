// The addresses of Eventbrite, a host for each country; the number behind the name is the event.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Eventbrite",
  hosts: [
    ..."com de fr es it nl pt ie se dk fi ch at be ca sg hk".split(" ").map((country) => `eventbrite.${country}`),
    ..."co.uk co.nz com.au com.ar com.br com.mx".split(" ").map((country) => `eventbrite.${country}`),
  ],
  pages: [
    { at: /^eventbrite\.[a-z.]+\/e\/[^/]*?(\d+)$/, kind: "event", identity: "eventbrite.com/e/$1" },
    { at: /^eventbrite\.[a-z.]+\/[eo]\/./, kind: "event" },
    { at: /^[\w-]+\.eventbrite\.[a-z.]+$/, kind: "event" },
  ],
};
