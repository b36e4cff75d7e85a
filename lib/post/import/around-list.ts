// A body without headings: its list is the talks, what stands around it introduction, titled parts and closing.
import type { List, RootContent } from "mdast";
import { type Body, markdownOf } from "../markdown/blocks.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { groupTold, tellsOfTalk, toldTalks } from "./chapter-talks.ts";
import { bulletTalks, isListOfTalks } from "./lists.ts";
import type { Outline } from "./outlined.ts";
import { rowTalks } from "./rows.ts";

/** Prose with one list, or with paragraphs that tell of talks; the line before the list opens it if it ends in a colon. */
export function outlineAroundList(body: Body, blocks: RootContent[]): Outline {
  const list = chooseList(blocks);
  const rows = blocks.flatMap(rowTalks);
  if (!list && rows.length === 0) return outlineProse(body, blocks);
  const at = list ? blocks.indexOf(list) : blocks.length;
  const opener = blocks[at - 1];
  const opens = list !== undefined && opener !== undefined && isLead(opener);
  return {
    introduction: markdownOf(body, blocks.slice(0, opens ? at - 1 : at)),
    listOpening: opens ? markdownOf(body, [opener]) : "",
    talks: [...(list ? bulletTalks(list) : []), ...rows],
    ...afterList(body, blocks.slice(at + 1)),
    ...(list ? { list } : {}),
  };
}

/** Prose alone: each paragraph that tells of a talk is its note, with what follows up to the next; the last paragraphs close. */
function outlineProse(body: Body, blocks: RootContent[]): Outline {
  const first = blocks.findIndex(tellsOfTalk);
  const last = blocks.findLastIndex(tellsOfTalk);
  const [start, end] =
    first < 0 ? [blocks.length, blocks.length] : [first, last + 1 + countShown(blocks.slice(last + 1))];
  return {
    introduction: markdownOf(body, blocks.slice(0, start)),
    listOpening: "",
    talks: groupTold(blocks.slice(start, end), tellsOfTalk).flatMap((told) => toldTalks(told)),
    sections: [],
    closing: markdownOf(body, blocks.slice(end)),
  };
}

/** How many blocks right after a talk's paragraph show it: iframes, pictures, quotes, code. */
function countShown(blocks: RootContent[]): number {
  const end = blocks.findIndex(({ type }) => !["html", "blockquote", "code"].includes(type));
  return end < 0 ? blocks.length : end;
}

/** The longest list that looks like talks; none that is introduced as something else. */
function chooseList(blocks: RootContent[]): List | undefined {
  const lists = blocks.filter((block, index): block is List => {
    const opener = blocks[index - 1];
    if (block.type !== "list" || (opener && isLead(opener) && isBesideLead(plainText(opener)))) return false;
    return isListOfTalks(block, opener !== undefined && opensTalks(opener));
  });
  return lists.toSorted((a, b) => b.children.length - a.children.length)[0];
}

/** "My favourite talks:", "What I liked:", "In order of joy:" */
function opensTalks(opener: RootContent): boolean {
  const said = opener.type === "paragraph" ? plainText(opener) : "";
  const [sentence = ""] = said
    .trim()
    .split(/(?<=[.!?。])\s+/)
    .slice(-1);
  return talkWords.test(sentence);
}

const talkWords =
  /\b(?:talks?|sessions?|presentations?|keynotes?|highlights?|favou?rites?|liked|enjoyed|loved|stood out|standouts?|worth (?:watching|seeing)|attended|i saw|we saw|speakers|slides|videos|recordings|vorträge|conférences|charlas|palestras|доклад\w*)\b|議程|セッション|発表|доклад/i;

function isLead(block: RootContent): boolean {
  return block.type === "paragraph" && /[:：]\s*$/.test(plainText(block));
}

/** "Thank you to the sponsors:", "Things to try:" */
function isBesideLead(lead: string): boolean {
  return /\b(?:thanks?|sponsors?|people met|things to try|to try|books|todos?|tools|ideas|lessons|principles)\b/i.test(
    lead,
  );
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
