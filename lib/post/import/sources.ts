// The pages that a text links to, as sources: what kind of page is told by its address.

import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import type { CapturedSource, SourceKind } from "@/lib/model.ts";
import { plainText } from "../markdown/tree.ts";

const hosts: [SourceKind, RegExp][] = [
  ["deck", /(?:^|\.)(?:speakerdeck\.com|slideshare\.net|slides\.com|noti\.st|docs\.google\.com|prezi\.com)$/],
  [
    "video",
    /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|media\.ccc\.de|confreaks\.(?:com|tv)|pyvideo\.org|infoq\.com|video\.fosdem\.org|ted\.com|wordpress\.tv)$/,
  ],
  ["event", /(?:^|\.)(?:lanyrd\.com|meetup\.com|songkick\.com|eventbrite\.\w+)$/],
];

/** Each page that `nodes` link to, once, in order; web addresses only. */
export function linkedSources(nodes: Nodes[]): CapturedSource[] {
  const found = new Map<string, CapturedSource>();
  for (const node of nodes) {
    visit(node, "link", (link) => {
      if (!/^https?:\/\//i.test(link.url) || !URL.canParse(link.url) || found.has(link.url)) return;
      const title = plainText(link).trim() || link.url;
      found.set(link.url, {
        url: link.url,
        site: new URL(link.url).hostname.replace(/^www\./, ""),
        kind: kindOf(new URL(link.url)),
        title,
        authors: [],
        provenance: { url: "address", kind: "address", title: "dom" },
      });
    });
  }
  return [...found.values()];
}

function kindOf(url: URL): SourceKind {
  const host = url.hostname;
  if (/(?:^|\.)(?:twitter|x)\.com$/.test(host)) return /\/status(?:es)?\/\d+/.test(url.pathname) ? "status" : "person";
  if (/(?:^|\.)(?:github|gitlab)\.com$/.test(host)) return /^\/[^/]+\/[^/]+/.test(url.pathname) ? "project" : "person";
  return hosts.find(([, pattern]) => pattern.test(host))?.[0] ?? "article";
}
