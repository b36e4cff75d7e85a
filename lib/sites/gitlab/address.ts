// The addresses of GitLab's own host: people and groups, projects within them, and behind "/-/" what stands in a project.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "GitLab",
  hosts: ["gitlab.com"],
  pages: [
    { at: /^gitlab\.com\/(?:explore|help|users|search|dashboard|-)(?:\/|$)/, kind: "article" },
    { at: /^gitlab\.com\/([^/]+)$/i, kind: "person", url: "gitlab.com/$1" },
    {
      at: /^gitlab\.com\/([^/]+(?:\/(?!-(?:\/|$))[^/]+)+?)(?:\/-\/tree\/[^/]+)?$/i,
      kind: "project",
      url: "gitlab.com/$1",
    },
    { at: /^gitlab\.com\/.+\/-\/(?:blob|raw)\/.+\.(?:pdf|pptx?|key|odp)$/i, kind: "deck" },
  ],
};
