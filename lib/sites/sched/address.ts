// The addresses of Sched: a host for each conference, a code for each session.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Sched",
  hosts: ["sched.com", "sched.org", "sched.co"],
  pages: [
    { at: /^([\w-]+)\.sched\.(?:com?|org)\/event\/(\w+)/i, kind: "talk", identity: "$1.sched.com/event/$2" },
    { at: /^sched\.co\/\w+$/, kind: "talk" },
    { at: /^[\w-]+\.sched\.(?:com?|org)\/(?:speaker|artist|moderator)\/[^/]+$/, kind: "person" },
    { at: /^([\w-]+)\.sched\.(?:com?|org)$/, kind: "event", identity: "$1.sched.com" },
  ],
};
