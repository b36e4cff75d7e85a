// The page that a talk is written about beside: the popup's, which it has just read, or the side panel's, which it remembers.
import type { Id } from "@/lib/model/index.ts";

/** What is on screen in the page: a slide, a second, or neither. */
export interface Position {
  slide?: number;
  seconds?: number;
}

export interface PageBeside {
  /** The tab that shows the page; absent when none is known to. */
  tab?: { id: number };
  sourceId?: Id;
  /** What was on screen when it was looked at last. */
  position?: Position;
}
