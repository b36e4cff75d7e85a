// The addresses of SlideShare, the same on hosts of languages (de., es.) and in the mobile form.
import type { SiteAddress } from "../site-address.ts";

/** https://www.slideshare.net/slideshow/name/1#3 */
const slide = { hash: "" };

export const address: SiteAddress = {
  name: "SlideShare",
  hosts: ["slideshare.net"],
  copies: /^(?:[a-z]{2}|[a-z]{2}-[a-z]{2}|pt-br|mobile)$/,
  accounts: "people",
  pages: [
    {
      at: /^slideshare\.net\/slideshow\/embed_code\/((?:key\/)?\w+)$/,
      kind: "deck",
      url: "www.slideshare.net/slideshow/embed_code/$1",
      embed: "www.slideshare.net/slideshow/embed_code/$1",
      slide,
    },
    {
      at: /^slideshare\.net\/(?:mobile\/)?(slideshow\/[^/]+(?:\/\d+)?)/i,
      kind: "deck",
      url: "www.slideshare.net/$1",
      slide,
    },
    {
      at: /^slideshare\.net\/(?:about|api|blog|browse|categor\w+|contact|document|documents|explore|feature|featured|login|popular|presentations?|pricing|search|signup|tag|tags|upload|users?)(?:\/|$)/,
      kind: "article",
    },
    // Until about 2015 a number behind the deck was the slide.
    {
      at: /^slideshare\.net\/(?:mobile\/)?([^/]+\/[^/]+)(?:\/\d+)?$/i,
      kind: "deck",
      url: "www.slideshare.net/$1",
      slide,
    },
    { at: /^slideshare\.net\/([\w.-]+)$/i, kind: "person", url: "www.slideshare.net/$1" },
    { at: /^slideshare\.net/, kind: "article" },
  ],
};
