// What a layout is, and all there are: every file of layouts/ is one. "own" is a person's template.

import type { RootContent } from "mdast";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { type LayoutName, sortLayouts } from "./names.ts";

/** Its `name` and `label` are written as texts, which names.ts reads. */
export interface Layout extends LayoutName {
  /** The same layout as a Liquid template: the starting point of a person's own. */
  template: string;
  /**
   * Blocks of the post, each with the passage it belongs to in its data.
   * @param isLoose whether blank lines stand between bullets
   */
  compose(record: ConferenceRecord, isLoose: boolean): RootContent[];
}

const files = import.meta.glob<Layout>(["./*.ts", "!./{layout,make-layout,names}.ts"], {
  eager: true,
  import: "layout",
});

export const layouts: Layout[] = sortLayouts(Object.values(files));

/** The `layout` of a post that is written by the person's own template. */
export const ownLayout = "own";
