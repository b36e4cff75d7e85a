// The addresses of files in Google Drive; what a file is only its page tells.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Google Drive",
  hosts: ["drive.google.com"],
  query: ["id"],
  pages: [
    {
      at: /^drive\.google\.com(?:\/a\/[^/]+)?\/file\/(?:u\/\d+\/)?d\/([\w-]+)/,
      url: "drive.google.com/file/d/$1/view",
      embed: "drive.google.com/file/d/$1/preview",
    },
    { at: /^drive\.google\.com(?:\/u\/\d+)?\/(?:open|uc)\?id=([\w-]+)/, url: "drive.google.com/file/d/$1/view" },
    { at: /^drive\.google\.com/, kind: "article" },
  ],
};
