// Talks that stand under a heading without headings of their own: in its lists, or a paragraph each.
import type { List, RootContent } from "mdast";
import { linksIn } from "../markdown/links.ts";
import { boldDepth, type Chapter, isBesideTalks, isHolder, isTold } from "./chapters.ts";
import { countTelling, hasSureTalks, isListOfTalks } from "./lists.ts";
import type { Group } from "./outline.ts";
import { namesSpeaker } from "./people.ts";

/** What is known of the post where a chapter stands. */
export interface Surroundings {
  chapters: Chapter[];
  /** What the headings link to: a list of the same pages is the post's table of contents. */
  headed: Set<string>;
  /** Whether the talks stood before the first heading. */
  isListed: boolean;
  group: Group;
}

/** The lists of talks under a heading that is none itself. */
export function findLists(
  { group, isListed, chapters, headed }: Surroundings,
  { title, blocks, depth }: Chapter,
): List[] {
  const isToWatch = group.mark === "watch-later";
  // Under each of many headings, bullets with a link are more likely what a talk said.
  const isFew = chapters.filter((chapter) => chapter.depth === depth).length < 4;
  if (depth === boldDepth) return [];
  if (!isToWatch && (isListed || isBesideTalks(title) || namesSpeaker(title))) return [];
  const lists = blocks.filter((block) => block.type === "list");
  const isOfTalks = (list: List) =>
    isListOfTalks(list) && (isHolder(title) || isFew || hasSureTalks(list)) && !isContents(list, headed);
  const first = lists.findIndex((list) => isToWatch || isOfTalks(list));
  const isFar = first >= 0 && blocks.indexOf(lists[first] as List) > 2 && !isHolder(title);
  return first < 0 || isFar
    ? []
    : lists.slice(first).filter((list) => isToWatch || countTelling(list) * 2 > list.children.length);
}

function isContents(list: List, headed: Set<string>): boolean {
  return (
    list.children.filter((item) => linksIn(item).some(({ url }) => headed.has(url))).length * 2 >= list.children.length
  );
}

/** Under a heading that holds talks: the paragraphs that each tell of one, with what follows them. */
export function findTold({ isListed, chapters }: Surroundings, chapter: Chapter): RootContent[][] {
  const next = chapters[chapters.indexOf(chapter) + 1];
  const holdsHeadings = next !== undefined && next.depth > chapter.depth;
  if (isListed || holdsHeadings || !isHolder(chapter.title) || /^(?:the )?(?:slides|videos)\b/i.test(chapter.title))
    return [];
  const told: RootContent[][] = [];
  for (const block of chapter.blocks) {
    if (isTold(block)) told.push([block]);
    else told.at(-1)?.push(block);
  }
  return told;
}
