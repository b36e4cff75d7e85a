// The addresses of Songkick: concerts and festivals, and who plays where.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Songkick",
  hosts: ["songkick.com"],
  pages: [{ at: /^songkick\.com\/(?:artists|concerts|festivals)\/[^/]+/, kind: "event" }],
};
