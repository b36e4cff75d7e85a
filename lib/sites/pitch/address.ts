// The addresses of Pitch.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Pitch",
  hosts: ["pitch.com"],
  accounts: "people",
  pages: [{ at: /^pitch\.com\/(?:v|public|embed)\/./, kind: "deck" }],
};
