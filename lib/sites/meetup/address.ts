// The addresses of Meetup's events, which stand under a language's path as well; the number alone names the event.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Meetup",
  hosts: ["meetup.com"],
  pages: [
    {
      at: /^meetup\.com\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?([^/]+)\/events\/(\w+)(?:\/|$)/i,
      kind: "event",
      identity: "meetup.com/$1/events/$2",
    },
    { at: /^meetup\.com\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?members\/\d+/i, kind: "person" },
  ],
};
