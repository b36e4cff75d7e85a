// What fails an Astro build: pictures beside the post that are not there, and code where MDX reads some.
import { visit } from "unist-util-visit";
import { parseDocument } from "../markdown/parse.ts";
import { type Check, type Finding, lineAt, withoutCode } from "./finding.ts";

/** Relative images that are not among the post's files: Astro's build fails at them (https://docs.astro.build/en/guides/images/). */
export const checkPictures: Check = (body, paths) => {
  const findings: Finding[] = [];
  visit(parseDocument(body), ["image", "definition"], (node) => {
    if (node.type !== "image" || !/^(?!\w+:|\/|#)\S/.test(node.url)) return;
    const path = node.url.replace(/^\.\//, "");
    if (paths.includes(path)) return;
    findings.push({ kind: "missingPicture", line: node.position?.start.line ?? 1, detail: node.url });
  });
  return findings;
};

/** Braces, tags and lines of modules that a person wrote are code to MDX; the first is enough to look at. */
export const checkMdx: Check = (body, paths) => {
  const prose = withoutCode(body).replace(/\\[{<]/g, "  ");
  const found = /\{|<(?!\/?(?:iframe|figure|figcaption|img|br|del|sup|sub|kbd)\b)|^(?:import|export)\s/m.exec(prose);
  const code: Finding[] = found
    ? [
        {
          kind: "code",
          line: lineAt(body, found.index),
          detail: body.slice(found.index, found.index + 30).split("\n")[0] ?? "",
        },
      ]
    : [];
  return [...code, ...checkPictures(body, paths)];
};
