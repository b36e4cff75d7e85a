// A talk's title in the line below a heading that is only its speaker's name, or only counts: "Talk 1".
import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { oneLine, plainText } from "../markdown/tree.ts";
import { readNames, readPeople } from "../wording/people-names.ts";
import { readByline } from "./bylines.ts";
import type { Billing } from "./people.ts";
import { bareTitle, pageWords } from "./titles.ts";

/** The title on the first line: "*Title*", "“Title”", "[Title](page)". */
export function titleBelow([first]: RootContent[]): string | undefined {
  const [line = []] = first?.type === "paragraph" ? linesOf(first.children) : [];
  const [only] = line;
  const said = oneLine(line.map(plainText).join(""));
  const isMarked = line.length === 1 && ["emphasis", "strong", "link"].includes(only?.type ?? "");
  const isTitle = (isMarked || isQuoted.test(said)) && said.length <= 150 && !readNames(said);
  return isTitle && !pageWords.test(said) ? bareTitle(said) : undefined;
}

/** The title on the first line, and who spoke behind it or on the second. */
export function billingBelow([first]: RootContent[]): Billing | undefined {
  if (first?.type !== "paragraph") return undefined;
  const [line = [], next = []] = linesOf(unwrapped(first));
  const said = oneLine(line.map(plainText).join(""));
  const [, quoted, behind = ""] = quotedFirst.exec(said) ?? [];
  const [start, ...more] = line;
  const title = quoted ?? titleBelow([{ type: "paragraph", children: start ? [start] : [] }]);
  if (title === undefined) return undefined;
  const after = quoted === undefined ? oneLine(more.map(plainText).join("")) : behind.trim();
  const who = after || oneLine(next.map(plainText).join(""));
  return { title: bareTitle(title), speakers: readPeople(who) ?? readByline(who) ?? [] };
}

const isQuoted = /^["“„«「].+["”“»」]$/;
const quotedFirst = /^["“„«「]([^"”»」]{3,150})["”“»」](.*)$/;

/** A paragraph wholly in bold or emphasised without that. */
function unwrapped({ children }: Paragraph): PhrasingContent[] {
  const [only, ...more] = children;
  const isWrapped = (only?.type === "emphasis" || only?.type === "strong") && more.length === 0;
  return isWrapped && linesOf(only.children).length > 1 ? only.children : children;
}

/** The nodes line by line; those that hold a line's end themselves are of the line that they begin on. */
function linesOf(nodes: PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === "break") lines.push([]);
    else if (node.type !== "text") lines.at(-1)?.push(node);
    else
      for (const [index, value] of node.value.split("\n").entries()) {
        if (index > 0) lines.push([]);
        if (value.trim() !== "") lines.at(-1)?.push({ type: "text", value });
      }
  }
  return lines;
}
