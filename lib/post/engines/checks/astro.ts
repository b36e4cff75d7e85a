// What fails an Astro build: pictures beside the post that are not there.
import { visit } from "unist-util-visit";
import { parseDocument } from "../../markdown/parse.ts";
import type { Check, Finding } from "./finding.ts";

/**
 * Relative images that are not among the post's files: Astro's build fails at them
 * (https://docs.astro.build/en/guides/images/), but not at those with a query or by reference (measured with 7.0).
 */
export const checkPictures: Check = (body, paths) => {
  if (!body.includes("![")) return [];
  const findings: Finding[] = [];
  visit(parseDocument(body), "image", (node) => {
    if (!/^(?!\w+:|\/|#)[^?\s][^?]*$/.test(node.url)) return;
    const path = node.url.replace(/^\.\//, "");
    if (paths.includes(path)) return;
    findings.push({ kind: "missingPicture", line: node.position?.start.line ?? 1, detail: node.url });
  });
  return findings;
};
