// What a layout is, and all there are: every file of layouts/ is one. "own" is a person's template.

import type { RootContent } from "mdast";
import type { ConferenceRecord } from "@/lib/model/index.ts";

/** Blocks of the post, each with the passage it belongs to in its data. */
export interface Layout {
  /** The file's name in layouts/. */
  name: string;
  label: string;
  /** The same layout as a Liquid template: the starting point of a person's own. */
  template: string;
  /** @param isLoose whether blank lines stand between bullets */
  compose(record: ConferenceRecord, isLoose: boolean): RootContent[];
}

const files = import.meta.glob<Layout>(["./*.ts", "!./{layout,layout-frame}.ts"], { eager: true, import: "layout" });
const order = ["highlights", "talks", "days", "index"];

export const layouts: Layout[] = Object.values(files).sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));

/** The `layout` of a post that is written by the person's own template. */
export const ownLayout = "own";
