// What a post is taken apart into: its talks, and the texts around them as Markdown.
import type { List, Nodes } from "mdast";
import type { IsoDate, Mark } from "@/lib/model/index.ts";

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
