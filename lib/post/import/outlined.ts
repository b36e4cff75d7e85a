// What a post is taken apart into: its talks, and the texts around them as Markdown.
import type { List, Nodes } from "mdast";
import type { IsoDate, Mark } from "@/lib/model/index.ts";
import type { Billing } from "./people.ts";

export interface OutlinedTalk {
  /** The heading's text; absent for a bullet. */
  title?: string;
  /** The heading as it stands. */
  heading?: Nodes;
  blocks: Nodes[];
  /** What stood above several nested talks, kept with the first. */
  lead?: Nodes[];
  /** Title and speakers, where they are read with the place: in prose, a table, HTML. */
  billing?: Billing;
  /** Where its pages are linked to, for a talk without blocks of its own. */
  links?: Nodes[];
  /** What of its own text leads to the pages of other talks. */
  apart?: Nodes[];
  /** The paragraph that speaks of it, for a talk that has neither blocks nor links of its own. */
  within?: Nodes;
  mark?: Mark;
  day?: IsoDate;
  track?: string;
}

/** What a heading above talks says of them. */
export type Group = Pick<OutlinedTalk, "mark" | "day" | "track">;

export interface Outline {
  introduction: string;
  listOpening: string;
  talks: OutlinedTalk[];
  sections: { heading: string; markdown: string }[];
  closing: string;
  /** The list that the talks came from. */
  list?: List;
}
