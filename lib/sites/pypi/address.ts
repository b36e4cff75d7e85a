// The addresses of projects on PyPI.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "PyPI",
  hosts: ["pypi.org"],
  pages: [
    { at: /^pypi\.org\/project\/([^/]+)/i, kind: "project", url: "pypi.org/project/$1/" },
    { at: /^pypi\.org\/user\/([^/]+)$/, kind: "person" },
  ],
};
