// What a layout is, and all there are: every file of layouts/ is one. "own" is a person's template.

import type { RootContent } from "mdast";
import type { ConferenceRecord, EmbedStyle, TalkRecord } from "@/lib/model/index.ts";
import type { TalkGroup } from "../talk/parts.ts";
import { type LayoutName, sortLayouts } from "./names.ts";

/** What a talk's bullet says, and the name under which templates have the same of each talk. */
export interface Bullet {
  variable: string;
  compose(talk: TalkRecord, embeds: EmbedStyle): RootContent[];
}

/** Talks under headings of their own, and the name under which templates have the same groups. */
export interface Chapters {
  variable: string;
  groupTalks(record: ConferenceRecord): TalkGroup[];
  /** Whether each talk tells its time of day. */
  isTimed: boolean;
}

/** What blocks are composed with. */
export interface Composing {
  /** Whether blank lines stand between bullets. */
  isLoose: boolean;
  /** The blocks of a talk, composed anew only where they were not before. */
  keep(talk: TalkRecord, compose: () => RootContent[]): RootContent[];
}

/** Its `name` and `label` are written as texts, which names.ts reads. */
export interface Layout extends LayoutName {
  bullet: Bullet;
  /** Without, all talks are one list of bullets. */
  chapters?: Chapters | undefined;
  /** The same layout as a Liquid template: the starting point of a person's own. */
  template: string;
  /** Blocks of the post, each with the passage it belongs to in its data. */
  compose(record: ConferenceRecord, composing: Composing): RootContent[];
}

const files = import.meta.glob<Layout>(["./*.ts", "!./{layout,make-layout,names}.ts"], {
  eager: true,
  import: "layout",
});

export const layouts: Layout[] = sortLayouts(Object.values(files));

/** The `layout` of a post that is written by the person's own template. */
export const ownLayout = "own";
