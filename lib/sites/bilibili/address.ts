// The addresses of Bilibili.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Bilibili",
  hosts: ["bilibili.com"],
  accounts: "channels",
  pages: [
    { at: /^bilibili\.com\/video\/(\w+)/, kind: "video", url: "www.bilibili.com/video/$1", second: { query: "t" } },
    { at: /^space\.bilibili\.com\/\d+/, kind: "person" },
  ],
};
