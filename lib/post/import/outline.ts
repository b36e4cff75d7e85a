// Which parts of a body are talks: the bullets of its list, or what stands under its headings. The rest is introduction,
// closing and titled parts.
import type { Heading, List, ListItem, Nodes, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { plainText } from "../markdown/tree.ts";
import { type Body, markdownOf } from "./blocks.ts";

export interface OutlinedTalk {
  /** The heading's text; absent for a bullet. */
  title?: string;
  markdown: string;
  blocks: Nodes[];
}

export interface Outline {
  introduction: string;
  listOpening: string;
  talks: OutlinedTalk[];
  sections: { heading: string; markdown: string }[];
  closing: string;
  hasHeadings: boolean;
  /** The list that the talks came from. */
  list?: List;
}

/** Headings about the event rather than one of its talks. */
const besideTalks =
  /\b(?:intro\w*|overview|about|venue|food|travel\w*|location|city|organi[sz]ation|social|party|people|hallway|conclusions?|summary|take-?aways?|wrap(?:ping|ped)?[ -]?up|final|closing|thanks?|thank you|thoughts|impressions?|overall|links|resources|references|photos?|pictures|other|next year|things to try|to try|books?)\b/i;

/** By the body's headings if it has any, else by its list. */
export function outline(body: Body): Outline {
  const blocks = body.tree.children.filter(({ type }) => type !== "definition" && type !== "footnoteDefinition");
  return blocks.some(({ type }) => type === "heading") ? underHeadings(body, blocks) : aroundList(body, blocks);
}

/** Prose with one list: the longest; the line before it opens it if it ends in a colon. */
function aroundList(body: Body, blocks: RootContent[]): Outline {
  const lists = blocks.filter((block) => block.type === "list" && !block.ordered) as List[];
  const list = lists.toSorted((a, b) => b.children.length - a.children.length)[0];
  const at = list ? blocks.indexOf(list) : blocks.length;
  const opener = blocks[at - 1];
  const opens = list !== undefined && opener?.type === "paragraph" && /:\s*$/.test(plainText(opener));
  return {
    introduction: markdownOf(body, blocks.slice(0, opens ? at - 1 : at)),
    listOpening: opens && opener ? markdownOf(body, [opener]) : "",
    talks: list ? bullets(body, list) : [],
    sections: [],
    closing: markdownOf(body, blocks.slice(at + 1)),
    hasHeadings: false,
    ...(list ? { list } : {}),
  };
}

function bullets(body: Body, list: List): OutlinedTalk[] {
  return list.children.map((item: ListItem) => ({ markdown: markdownOf(body, item.children), blocks: item.children }));
}

interface Chapter {
  heading: Heading;
  title: string;
  blocks: RootContent[];
  hasParts: boolean;
}

function underHeadings(body: Body, blocks: RootContent[]): Outline {
  const first = blocks.findIndex(({ type }) => type === "heading");
  const result: Outline = {
    introduction: markdownOf(body, blocks.slice(0, first)),
    listOpening: "",
    talks: [],
    sections: [],
    closing: "",
    hasHeadings: true,
  };
  for (const chapter of chapters(blocks.slice(first))) addChapter(result, chapter, body);
  return result;
}

function chapters(blocks: RootContent[]): Chapter[] {
  const found: Chapter[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (block.type !== "heading") last?.blocks.push(block);
    else {
      if (last && block.depth > last.heading.depth) last.hasParts = true;
      found.push({ heading: block, title: plainText(block).trim(), blocks: [], hasParts: false });
    }
  }
  return found;
}

function addChapter(result: Outline, chapter: Chapter, body: Body) {
  const { title, blocks, heading } = chapter;
  const list = blocks.find((block): block is List => block.type === "list" && isListOfTalks(block));
  const isTalk = !chapter.hasParts && !list && blocks.length > 0 && !besideTalks.test(title);
  if (isTalk) {
    result.talks.push({ title, markdown: markdownOf(body, blocks), blocks: [heading, ...blocks] });
    return;
  }
  if (!list) {
    if (blocks.length > 0) result.sections.push({ heading: title, markdown: markdownOf(body, blocks) });
    return;
  }
  const at = blocks.indexOf(list);
  const around = [blocks.slice(0, at), blocks.slice(at + 1)].map((part) => markdownOf(body, part)).filter(Boolean);
  if (around.length > 0) result.sections.push({ heading: title, markdown: around.join("\n\n") });
  result.talks.push(...bullets(body, list));
}

/** Most of its bullets link somewhere or begin with a name in bold. */
function isListOfTalks(list: List): boolean {
  const telling = list.children.filter((item) => {
    const [first] = item.children;
    let isTelling = first?.type === "paragraph" && first.children[0]?.type === "strong";
    visit(item, ["link", "linkReference"], () => {
      isTelling = true;
    });
    return isTelling;
  });
  return list.children.length > 1 && telling.length * 2 > list.children.length;
}
