// The pages that a text links to or shows in place, as sources.

import type { Nodes } from "mdast";
import type { CapturedSource } from "@/lib/model/index.ts";
import { isWebAddress } from "@/lib/model/web-address.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import { linksIn } from "../markdown/links.ts";

/** Each page that `nodes` link to, once, in order; web addresses only. */
export function linkedSources(nodes: Nodes[]): CapturedSource[] {
  const found = new Map<string, CapturedSource>();
  for (const { url: written, text } of nodes.flatMap(linksIn)) {
    // "//host/page" is the scheme of the page it stands on.
    const url = written.replace(/^\/\/(?=\w)/, "https://");
    if (!isWebAddress(url)) continue;
    const { site, kind, identity } = describeAddress(url);
    if (found.has(identity)) continue;
    found.set(identity, {
      url,
      site,
      kind,
      title: text.replace(/\s+/g, " ").trim() || url,
      authors: [],
      provenance: { url: "address", kind: "address", title: "dom" },
    });
  }
  return [...found.values()];
}
