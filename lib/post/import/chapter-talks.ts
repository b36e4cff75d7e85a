// Talks that stand under a heading without headings of their own: in its lists, or a paragraph each.
import type { List, RootContent } from "mdast";
import { identify } from "@/lib/sites/addresses.ts";
import { linksIn } from "../markdown/links.ts";
import { plainText } from "../markdown/tree.ts";
import { isMarkedTitle } from "./bullet.ts";
import { boldDepth, hasByline, isBesideTalks, isHolder, isTold, type PostChapter } from "./chapters.ts";
import { trackInHeading } from "./day-heading.ts";
import { countTelling, hasSpeakers, hasTalkPages, isListOfTalks } from "./lists.ts";
import type { Group, OutlinedTalk } from "./outlined.ts";
import { isOfTalk } from "./pages-of-talk.ts";
import { namesSpeaker } from "./people.ts";
import { bareTitle } from "./titles.ts";
import { isTimed, talksTold } from "./told.ts";

/** What is known of the post where a chapter stands. */
export interface ChapterSurroundings {
  /** What the headings link to: a list of the same pages is the post's table of contents. */
  headed: Set<string>;
  /** Whether the talks stood before the first heading. */
  isListed: boolean;
  group: Group;
  listed?: Listed;
}

/** The lists of their pages that the talks stand in under a heading. */
export interface Listed {
  /** The heading's depth. */
  depth: number;
  /** The keys of all pages that they link to. */
  pages: Set<string>;
  /** How their bullets and links begin, up to where a title can end. */
  beginnings: Set<string>;
}

/** Lists of talks' pages under one heading more. */
export function addListed({ pages, beginnings }: Listed, lists: List[]) {
  for (const list of lists) {
    const links = linksIn(list);
    for (const { url } of links) pages.add(identify(url));
    for (const text of [...list.children.map(plainText), ...links.map(({ text }) => text)]) {
      for (const beginning of beginningsOf(text)) beginnings.add(beginning);
    }
  }
}

/** The lists of talks under a heading that is none itself; under one about the event only lists of talks' pages. */
export function findLists(
  { group, isListed, headed, listed }: ChapterSurroundings,
  { title, blocks, depth }: PostChapter,
): List[] {
  const isToWatch = group.mark === "watch-later";
  if (depth === boldDepth && !isHolder(title)) return [];
  if (!isToWatch && (isListed || notOfTalks.test(title) || namesSpeaker(title))) return [];
  const lists = blocks.filter((block) => block.type === "list");
  const isOfTalks = (list: List) =>
    (isListOfTalks(list, isHolder(title)) || (trackInHeading(title) !== undefined && countTelling(list) === 1)) &&
    (!isBesideTalks(title) || hasTalkPages(list)) &&
    !isContents(list, headed);
  const first = lists.findIndex((list) => isToWatch || isOfTalks(list));
  const isFar = first >= 0 && blocks.indexOf(lists[first] as List) > 2 && !isHolder(title);
  if (first < 0 || isFar) return [];
  // After a list of the talks' pages, one that only begins in bold is what a talk said.
  const isPaged = (listed !== undefined && !isHolder(title)) || lists.slice(first, first + 1).some(hasTalkPages);
  const isSame = (list: List) => !isPaged || hasTalkPages(list) || hasSpeakers(list);
  return lists
    .slice(first)
    .filter((list) => isToWatch || (countTelling(list, isHolder(title)) * 2 > list.children.length && isSame(list)));
}

/** Parts that link to videos and slides of other talks. */
const notOfTalks =
  /\b(?:resources|references|further reading|see also|related|books|tools|sponsors)\b|延伸閱讀|參考|参考/i;

/**
 * Whether a heading below the lists of the talks' pages tells of those talks: it has no talk's name, names nobody who spoke,
 * and leads to no other talk's page.
 */
export function tellsOfListed(surroundings: ChapterSurroundings, chapter: PostChapter): boolean {
  const { title, blocks } = chapter;
  const { listed } = surroundings;
  if (!listed) return false;
  const pages = blocks.slice(0, 3).flatMap(linksIn);
  const isNamed = listed.beginnings.has(bareTitle(title).toLowerCase());
  const isOther = isNamed || namesSpeaker(title) || hasByline(chapter) || isHolder(title) || isBesideTalks(title);
  if (isOther || pages.some(({ url }) => isOfTalk(url) && !listed.pages.has(identify(url)))) return false;
  return findLists(surroundings, chapter).length === 0;
}

/** What a bullet or a link says up to its end, a sign, or a name: the titles that it can begin with. */
function beginningsOf(text: string): string[] {
  const said = bareTitle(text).toLowerCase().slice(0, longestTitle);
  return [...said.matchAll(/(?=\s*(?:$|[^\s\p{L}\p{N}]|(?:by|with)\b))/gu)].map(({ index }) => said.slice(0, index));
}

const longestTitle = 200;

function isContents(list: List, headed: Set<string>): boolean {
  return (
    list.children.filter((item) => linksIn(item).some(({ url }) => headed.has(url))).length * 2 >= list.children.length
  );
}

/** Under a heading that holds talks: the paragraphs that each tell of one, with what follows them. */
export function findTold({ isListed }: ChapterSurroundings, chapter: PostChapter): RootContent[][] {
  const marked = isListed || chapter.depth === boldDepth ? [] : groupTold(chapter.blocks, isMarked);
  if (marked.length > 1) return marked;
  if (isListed || !isHolder(chapter.title) || /^(?:the )?(?:slides|videos)\b/i.test(chapter.title)) return [];
  return groupTold(chapter.blocks, chapter.hasDeeper ? tellsOfTalk : isTold);
}

/** Whether a paragraph says a talk's title and who gave it, or when it began. */
export const tellsOfTalk = (block: RootContent) =>
  block.type === "paragraph" && (talksTold(block).length > 0 || isTimed(block));

/** "**Title** by Name": enough under any heading. */
const isMarked = (block: RootContent) => block.type === "paragraph" && isMarkedTitle(block);

/** Blocks from each one that tells of a talk up to the next. */
export function groupTold(blocks: RootContent[], isOne: (block: RootContent) => boolean): RootContent[][] {
  const told: RootContent[][] = [];
  for (const block of blocks) {
    if (isOne(block)) told.push([block]);
    else told.at(-1)?.push(block);
  }
  return told;
}

/** The talks of a paragraph and what follows it; of several the first has the text. */
export function toldTalks(blocks: RootContent[], group: Group = {}): OutlinedTalk[] {
  const [first] = blocks;
  const [one, ...others] = first?.type === "paragraph" ? talksTold(first) : [];
  return [
    { blocks, ...(one ? { billing: { title: one.title, speakers: one.speakers } } : {}), ...group },
    ...others.map(({ title, speakers, node }) => ({
      blocks: [],
      billing: { title, speakers },
      ...(node ? { links: [node] } : first ? { within: first } : {}),
      ...group,
    })),
  ];
}
