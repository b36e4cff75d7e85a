// How a post becomes talks, first step: which parts of its body are talks, and which are introduction, closing and titled parts.
// The second step, talks.ts, says of each such part who spoke, which pages belong to it and what its notes are.
import type { List, Nodes } from "mdast";
import type { IsoDate, Mark } from "@/lib/model/index.ts";
import type { Body } from "../markdown/blocks.ts";
import { outlineAroundList } from "./around-list.ts";
import { splitChapters } from "./chapters.ts";
import { outlineUnderHeadings } from "./under-headings.ts";

export interface OutlinedTalk {
  /** The heading's text; absent for a bullet. */
  title?: string;
  /** The heading as it stands. */
  heading?: Nodes;
  blocks: Nodes[];
  mark?: Mark;
  day?: IsoDate;
}

/** What a heading above talks says of them. */
export type Group = Pick<OutlinedTalk, "mark" | "day">;

export interface Outline {
  introduction: string;
  listOpening: string;
  talks: OutlinedTalk[];
  sections: { heading: string; markdown: string }[];
  closing: string;
  /** The list that the talks came from. */
  list?: List;
}

/** By the body's headings if it has any, else by its list. */
export function outline(body: Body): Outline {
  const blocks = body.tree.children.filter(({ type }) => type !== "definition" && type !== "footnoteDefinition");
  const chapters = splitChapters(blocks);
  return chapters.length > 0 ? outlineUnderHeadings(body, blocks, chapters) : outlineAroundList(body, blocks);
}
