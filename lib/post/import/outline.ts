// How a post becomes talks, first step: which parts of its body are talks, and which are introduction, closing and titled parts.
// The second step, talks.ts, says of each such part who spoke, which pages belong to it and what its notes are.
import type { IsoDate } from "@/lib/model/index.ts";
import type { Body } from "../markdown/blocks.ts";
import { outlineAroundList } from "./around-list.ts";
import { isMatter } from "./chapter-talks.ts";
import { splitChapters } from "./chapters.ts";
import { outlineInHtml } from "./in-html.ts";
import type { Outline } from "./outlined.ts";
import { outlineUnderHeadings } from "./under-headings.ts";

/**
 * By the body's headings if it has any, else by its list.
 * @param near a day near the conference, "" where none is known: the year of days in headings
 */
export function outline(body: Body, near: IsoDate): Outline {
  const blocks = body.tree.children.filter(({ type }) => type !== "definition" && type !== "footnoteDefinition");
  const chapters = splitChapters(blocks);
  if (chapters.length === 0) {
    const around = outlineAroundList(body, blocks, near);
    const found = outlineInHtml(body, blocks, near);
    return found && found.talks.length > around.talks.length ? found : around;
  }
  const found = outlineUnderHeadings(body, blocks, chapters, near, "none");
  if (found.talks.length > 0) {
    const hasMatters = chapters.some(isMatter);
    return hasMatters ? outlineUnderHeadings(body, blocks, chapters, near, "several") : found;
  }
  const told = outlineUnderHeadings(body, blocks, chapters, near, "all");
  const isNamed = told.talks.some(({ billing }) => billing !== undefined && billing.speakers.length > 0);
  return told.talks.length > 1 || isNamed ? told : found;
}
