// The addresses of GitHub: people, repositories and what stands in them.
import type { SiteAddress } from "../site-address.ts";

/** First parts of a path that are GitHub's own pages. */
export const ownPage =
  /^github\.com\/(?:about|account|apps|blog|codespaces|collections|contact|customer-stories|dashboard|enterprise|events|explore|features|gist|issues|join|login|logout|marketplace|mobile|new|notifications|orgs|organizations|pricing|pulls|readme|resources|search|security|sessions?|settings|signup|site|solutions|sponsors|stars|team|topics|trending|users|watching)(?:\/|$)/i;

export const address: SiteAddress = {
  name: "GitHub",
  hosts: ["github.com"],
  pages: [
    { at: ownPage, kind: "article" },
    { at: /^github\.com\/([^/]+)$/i, kind: "person", url: "github.com/$1" },
    { at: /^github\.com\/([^/]+\/[^/]+?)(?:\.git)?(?:\/tree(?:\/[^/]+)?)?$/i, kind: "project", url: "github.com/$1" },
    {
      at: /^github\.com\/([^/]+\/[^/]+\/(?:issues|pull|discussions)\/\d+)/i,
      kind: "article",
      url: "github.com/$1",
    },
    { at: /^github\.com\/[^/]+\/[^/]+\/(?:tree|releases|tags|packages)(?:\/|$)/, kind: "project" },
    { at: /^github\.com\/[^/]+\/[^/]+\/(?:blob|raw)\/.+\.(?:pdf|pptx?|key|odp)$/i, kind: "deck" },
    { at: /^github\.com/, kind: "article" },
  ],
};
