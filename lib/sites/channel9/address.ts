// The addresses of Channel 9, which has closed: recordings of Microsoft's conferences.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Channel 9",
  hosts: ["channel9.msdn.com"],
  pages: [
    { at: /^channel9\.msdn\.com\/(?:Niners|Speakers)\/[^/]+$/i, kind: "person" },
    { at: /^channel9\.msdn\.com\/Events\/[^/]+(?:\/\d{4})?$/i, kind: "event" },
    { at: /^channel9\.msdn\.com\/./i, kind: "video" },
  ],
};
