// The addresses of Indico on any host: a contribution (a talk) of an event, both by their numbers. https://getindico.io/
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Indico",
  hosts: [],
  pages: [
    {
      at: /^([^/]+(?:\/[^/]+)*?\/event\/[\w-]+\/contributions\/\d+)(?:\/subcontributions\/\d+)?$/i,
      kind: "talk",
    },
  ],
};
