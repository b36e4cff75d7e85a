// Which of the notebook's columns are on screen. How wide they are is left to the style sheet and to column-widths.ts.
import { useMedia } from "./use-media.ts";

export type Pane = "edit" | "preview";

/** How many columns the window has a place for: list, middle and preview; the list and one of them; one, with the list as a drawer over it. */
export type ColumnCount = 1 | 2 | 3;

/** The post rendered, as Markdown, or both. */
export type PreviewSide = "preview" | "markdown" | "both";

export interface ShownColumns {
  list: boolean;
  /** The list lies over the rest; a click beside it brings that back. */
  scrim: boolean;
  /** The bar that leads from one pane to the other. */
  bar: boolean;
  middle: boolean;
  preview: boolean;
}

/** @param isListOpen whether the person has opened the list where it is a drawer */
export function showColumns(count: ColumnCount, pane: Pane, isListOpen: boolean): ShownColumns {
  const isDrawer = count === 1;
  return {
    list: !isDrawer || isListOpen,
    scrim: isDrawer && isListOpen,
    bar: count < 3,
    middle: count === 3 || pane === "edit",
    preview: count === 3 || pane === "preview",
  };
}

/** The chosen side of the post, the rendered one where both have no place beside each other. */
export function fittingSide(chosen: PreviewSide, hasPlaceForBoth: boolean): PreviewSide {
  return chosen === "both" && !hasPlaceForBoth ? "preview" : chosen;
}

/** Where one column alone has a place, as on a telephone, the list is the first step: unless a talk is asked for. */
export function startsWithList(width: number, hasTalk: boolean): boolean {
  return width < 480 && !hasTalk;
}

/** How many columns the window has a place for now. */
export function useColumnCount(): ColumnCount {
  const isNarrow = useMedia("(width < 80rem)");
  const isNarrower = useMedia("(width < 60rem)");
  if (isNarrower) return 1;
  return isNarrow ? 2 : 3;
}
