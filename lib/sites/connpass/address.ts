// The addresses of connpass: a host for each group, a number for each event.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "connpass",
  hosts: ["connpass.com"],
  pages: [
    { at: /^(?:[\w-]+\.)?connpass\.com\/event\/(\d+)/, kind: "event", identity: "connpass.com/event/$1" },
    { at: /^connpass\.com\/user\/[^/]+/, kind: "person" },
    { at: /^(?!connpass\.)[\w-]+\.connpass\.com$/, kind: "event" },
  ],
};
