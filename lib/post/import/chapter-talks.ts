// Talks that stand under a heading without headings of their own: in its lists, or a paragraph each.
import type { List, RootContent } from "mdast";
import { linksIn } from "../markdown/links.ts";
import { plainText } from "../markdown/tree.ts";
import { pageKey } from "../places.ts";
import { boldDepth, type Chapter, hasByline, isBesideTalks, isHolder, isOfTalk, isTold } from "./chapters.ts";
import { countTelling, hasSpeakers, hasSureTalks, hasTalkPages, isListOfTalks } from "./lists.ts";
import type { Group } from "./outline.ts";
import { bareTitle, namesSpeaker } from "./people.ts";

/** What is known of the post where a chapter stands. */
export interface Surroundings {
  chapters: Chapter[];
  /** What the headings link to: a list of the same pages is the post's table of contents. */
  headed: Set<string>;
  /** Whether the talks stood before the first heading. */
  isListed: boolean;
  group: Group;
  /** The lists of their pages that the talks stand in under the heading above, and its depth. */
  listed?: { depth: number; lists: List[] };
}

/** The lists of talks under a heading that is none itself. */
export function findLists(
  { group, isListed, chapters, headed, listed }: Surroundings,
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
  if (first < 0 || isFar) return [];
  // After a list of the talks' pages, one that only begins in bold is what a talk said.
  const isPaged = (listed !== undefined && !isHolder(title)) || lists.slice(first, first + 1).some(hasTalkPages);
  const isSame = (list: List) => !isPaged || hasTalkPages(list) || hasSpeakers(list);
  return lists
    .slice(first)
    .filter((list) => isToWatch || (countTelling(list) * 2 > list.children.length && isSame(list)));
}

/**
 * Whether a heading below the lists of the talks' pages tells of those talks: it has no talk's name, names nobody who spoke,
 * and leads to no other talk's page.
 */
export function tellsOfListed(surroundings: Surroundings, chapter: Chapter): boolean {
  const { title, blocks } = chapter;
  const lists = surroundings.listed?.lists ?? [];
  const known = new Set(lists.flatMap(linksIn).map(({ url }) => pageKey(url)));
  const pages = blocks.slice(0, 3).flatMap(linksIn);
  const isNamed = lists.some((list) => namesTalk(list, title));
  const isOther = isNamed || namesSpeaker(title) || hasByline(chapter) || isHolder(title) || isBesideTalks(title);
  if (lists.length === 0 || isOther || pages.some(({ url }) => isOfTalk(url) && !known.has(pageKey(url)))) return false;
  return findLists(surroundings, chapter).length === 0;
}

/** Whether a bullet or a link in it has the heading's title, alone or before a name. */
function namesTalk(list: List, heading: string): boolean {
  const title = bareTitle(heading).toLowerCase();
  const said = [...list.children.map(plainText), ...linksIn(list).map(({ text }) => text)];
  return said
    .map((text) => bareTitle(text).toLowerCase())
    .some(
      (text) => text.startsWith(title) && /^\s*(?:$|[^\s\p{L}\p{N}]|(?:by|with)\b)/u.test(text.slice(title.length)),
    );
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
