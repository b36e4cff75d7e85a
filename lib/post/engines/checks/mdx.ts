// What MDX makes of a body: braces and lines of modules are run, tags must be closed, and not every < is text.
// https://mdxjs.com/docs/what-is-mdx/; which of it fails a build is measured with Astro 7.0.
import { checkPictures } from "./astro.ts";
import { blank, type Check, excerptOf, type Finding, lineAt, withoutCode } from "./finding.ts";

/** What is run, then tags, then pictures; the first of each kind is enough. */
export const checkMdx: Check = (body, paths) => [...checkProse(body), ...checkPictures(body, paths)];

function checkProse(body: string): Finding[] {
  if (!/[{<]|(?:^|\n)(?:import|export)\s/.test(body)) return [];
  const prose = withoutCode(body, false)
    .replace(/\\[{<]/g, "  ")
    // Angle brackets around a link's address.
    .replace(/\]\(<[^<>\n]*>/g, blank);
  const code = findCode(prose);
  // What stands in braces is JavaScript, and its signs are no tags.
  const markup = prose.replace(/\{[^{}]*\}/g, (found) => found.replace(/[<>]/g, " "));
  return [...code.slice(0, 1), ...findTags(markup).slice(0, 1)];
}

/** Comments do nothing; a brace that is never closed fails. */
function findCode(prose: string): Finding[] {
  const findings: Finding[] = [];
  for (const { 0: found, index } of prose.matchAll(
    /\{(?:[^{}]*\})?|(?<=^|\n[ \t]*\n|(?:^|\n)#[^\n]*\n)(?:import|export)\s.*/g,
  )) {
    const line = lineAt(prose, index);
    const detail = excerptOf(prose.slice(index));
    if (isCutOff(found, index, prose) || (found === "{" && isNeverClosed(prose.slice(index))))
      findings.push({ kind: "openTag", line, detail });
    else if (!/^\{\s*\/\*[\s\S]*\*\/\s*\}$/.test(found))
      findings.push({ kind: "code", line, detail: excerptOf(found) });
  }
  return findings;
}

/** Within a line, what stands in braces ends with its paragraph. */
function isCutOff(found: string, index: number, prose: string): boolean {
  return /\n[ \t]*\n/.test(found) && /\S[ \t]*$/.test(prose.slice(0, index));
}

function isNeverClosed(rest: string): boolean {
  return rest.split("{").length > rest.split("}").length;
}

/** Tags that are not closed, what is none, and those that begin with a capital: components, which a blog must have. */
function findTags(prose: string): Finding[] {
  const open: { name: string; finding: Finding }[] = [];
  const findings: Finding[] = [];
  for (const { 0: text, 1: end, 2: name = "", 3: rest, index } of prose.matchAll(
    /<(?=[^\s])(\/)?([A-Za-z][\w.-]*)?((?=[\s/>])[^<>]*>)?/g,
  )) {
    const at = { line: lineAt(prose, index), detail: excerptOf(rest === undefined ? prose.slice(index) : text) };
    if (rest === undefined) findings.push({ kind: "brokenTag", ...at });
    else if (end) {
      if (open.pop()?.name !== name) findings.push({ kind: "brokenTag", ...at });
    } else {
      if (/^[A-Z]/.test(name)) findings.push({ kind: "unknownTag", ...at, detail: name });
      if (!rest.endsWith("/>")) open.push({ name, finding: { kind: "openTag", ...at } });
    }
  }
  return [...open.map(({ finding }) => finding), ...findings];
}
