// What an address tells on a host that is no site's: the file's kind, or a word in the path that conferences use. Asked last.
import type { SiteAddress } from "./site-address.ts";

/** The parts of it are as in a site's address.ts; hosts stand before the path as they are. */
export const anyHost: SiteAddress = {
  name: "Any page",
  hosts: [],
  pages: [
    // A conference links its slides as files; that they are no paper is more likely. The page: RFC 8118, section 3.
    { at: /\.pdf$/i, kind: "deck", slide: { hash: "page=" } },
    { at: /\.(?:pptx?|key|odp)$/i, kind: "deck" },
    // https://www.w3.org/TR/media-frags/
    { at: /\.(?:mp4|webm|ogv|av1|mkv|mov|m4v)$/i, kind: "video", second: { hash: "t=" } },
    { at: /\/speakers?\/[^/]+$/i, kind: "person" },
    // A manual's pages on sessions and presentations are no talks.
    {
      at: /^(?!(?:docs?|developers?|api|reference|help|support|wiki|forum|learn)\.|.*\/(?:docs?|api|reference|manual|help|wiki|forum|documentation|guides?)\/).*\/(?:schedule|sessions?|talks?|presentations?|program(?:me)?|agenda|proposals?)\/(?!(?:days?|tracks?|rooms?|export|grid|list|all|(?:19|20)\d\d)(?:[-_/]?\d*)(?:$|\/)|[^/]*\.(?:xml|json|ics)$)./i,
      kind: "talk",
    },
  ],
};
