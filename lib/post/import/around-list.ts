// A body without headings: its list is the talks, what stands around it introduction, titled parts and closing.
import type { List, RootContent } from "mdast";
import { type Body, markdownOf } from "../markdown/blocks.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { bulletTalks, isListOfTalks } from "./lists.ts";
import type { Outline } from "./outlined.ts";

/** Prose with one list; the line before it opens it if it ends in a colon. */
export function outlineAroundList(body: Body, blocks: RootContent[]): Outline {
  const list = chooseList(blocks);
  const at = list ? blocks.indexOf(list) : blocks.length;
  const opener = blocks[at - 1];
  const opens = list !== undefined && opener !== undefined && isLead(opener);
  return {
    introduction: markdownOf(body, blocks.slice(0, opens ? at - 1 : at)),
    listOpening: opens ? markdownOf(body, [opener]) : "",
    talks: list ? bulletTalks(list) : [],
    ...afterList(body, blocks.slice(at + 1)),
    ...(list ? { list } : {}),
  };
}

/** The longest list that looks like talks, else the longest; none that is introduced as something else. */
function chooseList(blocks: RootContent[]): List | undefined {
  const lists = blocks.filter((block, index): block is List => {
    const opener = blocks[index - 1];
    return block.type === "list" && !(opener && isLead(opener) && isBesideLead(plainText(opener)));
  });
  const longest = (some: List[]) => some.toSorted((a, b) => b.children.length - a.children.length)[0];
  return longest(lists.filter(isListOfTalks)) ?? longest(lists.filter(({ ordered }) => !ordered));
}

function isLead(block: RootContent): boolean {
  return block.type === "paragraph" && /[:：]\s*$/.test(plainText(block));
}

/** "Thank you to the sponsors:", "Things to try:" */
function isBesideLead(lead: string): boolean {
  return /\b(?:thanks?|sponsors?|people met|things to try|to try|books|todos?)\b/i.test(lead);
}

/** Lines with a colon begin titled parts, or the talks to watch; what follows the last part's first block is the closing. */
function afterList(body: Body, blocks: RootContent[]): Pick<Outline, "sections" | "closing"> {
  const starts = blocks.flatMap((block, index) => {
    const isShort = isLead(block) && plainText(block).length <= 60;
    return isShort && blocks[index + 1] !== undefined ? [index] : [];
  });
  const first = starts[0];
  if (first !== 0) return { sections: [], closing: markdownOf(body, blocks) };
  const sections = starts.map((start, index) => {
    const end = starts[index + 1] ?? start + 2;
    const title = blocks[start];
    return {
      heading: title ? oneLine(plainText(title)).replace(/[:：]$/, "") : "",
      markdown: markdownOf(body, blocks.slice(start + 1, end)),
    };
  });
  return { sections, closing: markdownOf(body, blocks.slice((starts.at(-1) ?? 0) + 2)) };
}
