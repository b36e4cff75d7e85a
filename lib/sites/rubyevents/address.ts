// The addresses of RubyEvents.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "RubyEvents",
  hosts: ["rubyevents.org"],
  pages: [
    { at: /^rubyevents\.org\/talks\/[^/]+$/, kind: "video" },
    { at: /^rubyevents\.org\/events\/[^/]+$/, kind: "event" },
    { at: /^rubyevents\.org\/(?:speakers|profiles)\/[^/]+$/, kind: "person" },
    { at: /^rubyevents\.org/, kind: "article" },
  ],
};
