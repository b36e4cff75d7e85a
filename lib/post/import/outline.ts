// Which parts of a body are talks: the bullets of its list, or what stands under its headings. The rest is introduction,
// closing and titled parts.
import type { List, ListItem, Nodes, RootContent } from "mdast";
import type { IsoDate, Mark } from "@/lib/model.ts";
import { linksIn } from "../markdown/links.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { readDay } from "../words.ts";
import { type Body, markdownOf } from "./blocks.ts";
import {
  boldDepth,
  type Chapter,
  hasByline,
  isBesideTalks,
  isHolder,
  isTelling,
  isTold,
  splitChapters,
  talkDepth,
} from "./chapters.ts";
import { namesSpeaker } from "./people.ts";

export interface OutlinedTalk {
  /** The heading's text; absent for a bullet. */
  title?: string;
  /** The heading as it stands. */
  heading?: Nodes;
  blocks: Nodes[];
  mark?: Mark;
  day?: IsoDate;
}

export interface Outline {
  introduction: string;
  listOpening: string;
  talks: OutlinedTalk[];
  sections: { heading: string; markdown: string }[];
  closing: string;
  /** The list that the talks came from. */
  list?: List;
}

/** By the body's headings if it has any, else by its list. */
export function outline(body: Body): Outline {
  const blocks = body.tree.children.filter(({ type }) => type !== "definition" && type !== "footnoteDefinition");
  const chapters = splitChapters(blocks);
  return chapters.length > 0 ? underHeadings(body, blocks, chapters) : aroundList(body, blocks);
}

/** Prose with one list; the line before it opens it if it ends in a colon. */
function aroundList(body: Body, blocks: RootContent[]): Outline {
  const list = chooseList(blocks);
  const at = list ? blocks.indexOf(list) : blocks.length;
  const opener = blocks[at - 1];
  const opens = list !== undefined && opener !== undefined && isLead(opener);
  return {
    introduction: markdownOf(body, blocks.slice(0, opens ? at - 1 : at)),
    listOpening: opens ? markdownOf(body, [opener]) : "",
    talks: list ? bullets(list) : [],
    ...afterList(body, blocks.slice(at + 1)),
    ...(list ? { list } : {}),
  };
}

/** The longest list that looks like talks, else the longest; none that is introduced as something else. */
function chooseList(blocks: RootContent[]): List | undefined {
  const lists = blocks.filter((block, index): block is List => {
    const opener = blocks[index - 1];
    return block.type === "list" && !(opener && isLead(opener) && isBesideLead(plainText(opener)));
  });
  const longest = (some: List[]) => some.toSorted((a, b) => b.children.length - a.children.length)[0];
  return longest(lists.filter(isListOfTalks)) ?? longest(lists.filter(({ ordered }) => !ordered));
}

function isLead(block: RootContent): boolean {
  return block.type === "paragraph" && /[:：]\s*$/.test(plainText(block));
}

/** "Thank you to the sponsors:", "Things to try:" */
function isBesideLead(lead: string): boolean {
  return /\b(?:thanks?|sponsors?|people met|things to try|to try|books|todos?)\b/i.test(lead);
}

/** Lines with a colon begin titled parts, or the talks to watch; what follows the last part's first block is the closing. */
function afterList(body: Body, blocks: RootContent[]): Pick<Outline, "sections" | "closing"> {
  const starts = blocks.flatMap((block, index) => {
    const isShort = isLead(block) && plainText(block).length <= 60;
    return isShort && blocks[index + 1] !== undefined ? [index] : [];
  });
  const first = starts[0];
  if (first !== 0) return { sections: [], closing: markdownOf(body, blocks) };
  const sections = starts.map((start, index) => {
    const end = starts[index + 1] ?? start + 2;
    const title = blocks[start];
    return {
      heading: title ? oneLine(plainText(title)).replace(/[:：]$/, "") : "",
      markdown: markdownOf(body, blocks.slice(start + 1, end)),
    };
  });
  return { sections, closing: markdownOf(body, blocks.slice((starts.at(-1) ?? 0) + 2)) };
}

function bullets(list: List, group: Group = {}): OutlinedTalk[] {
  return list.children.map((item: ListItem) => ({ blocks: item.children, ...group }));
}

/** What a heading above talks says of them. */
type Group = Pick<OutlinedTalk, "mark" | "day">;

const highlights = /^(?:my |the )?(?:highlights|favou?rites|favou?rite talks|best talks)$/i;
const toWatch = /\b(?:to watch|watch ?list|watch later|missed|want to (?:see|watch))\b/i;

function groupOf(title: string): Group {
  const mark = highlights.test(title) ? "highlight" : toWatch.test(title) ? "watch-later" : undefined;
  const day = readDay(title);
  return { ...(mark ? { mark } : {}), ...(day ? { day } : {}) };
}

interface Part {
  title: string;
  blocks: RootContent[];
}

/** What stands under the headings, in order, as it is taken apart. */
interface Sorting {
  depth: number;
  chapters: Chapter[];
  talks: OutlinedTalk[];
  parts: Part[];
  /** Whether the talks stood before the first heading. */
  isListed: boolean;
  group: Group;
  /** The depth of the heading that it comes from, if its own depth is that of the talks. */
  groupDepth: number;
  /** Whether the heading above holds talks: "Day 1". */
  isHeld: boolean;
  /** Where deeper headings go: to the talk or part before them. */
  open?: OutlinedTalk | Part;
  /** The index of the first block that is not introduction. */
  start?: number;
  listOpening: RootContent[];
}

function underHeadings(body: Body, blocks: RootContent[], chapters: Chapter[]): Outline {
  const before = listBefore(body, blocks, chapters);
  const sorting: Sorting = {
    depth: talkDepth(chapters),
    chapters,
    talks: before?.talks ?? [],
    parts: [],
    isListed: before !== undefined,
    ...(before ? { start: 0 } : {}),
    group: {},
    groupDepth: 0,
    isHeld: false,
    listOpening: [],
  };
  for (const chapter of chapters) sortChapter(sorting, chapter, blocks);
  const { talks, parts, listOpening, start = blocks.length } = sorting;
  const sections = parts.map(({ title, blocks }) => ({ heading: title, markdown: markdownOf(body, blocks) }));
  if (before) return { ...before, talks, sections };
  const introduction = markdownOf(body, blocks.slice(0, start));
  return { introduction, listOpening: markdownOf(body, listOpening), talks, sections, closing: "" };
}

/** The talks as a list before the first heading, where no heading looks like a talk. */
function listBefore(body: Body, blocks: RootContent[], chapters: Chapter[]): Outline | undefined {
  const before = aroundList(body, blocks.slice(0, chapters[0]?.at));
  const isList = before.list !== undefined && isListOfTalks(before.list) && before.closing === "";
  return isList && !chapters.some((chapter) => isTelling(chapter)) ? before : undefined;
}

function sortChapter(sorting: Sorting, chapter: Chapter, blocks: RootContent[]) {
  const { title, depth } = chapter;
  const heading = blocks[chapter.at];
  if (sorting.open && depth > sorting.depth && heading) {
    sorting.open.blocks.push(heading, ...chapter.blocks);
    return;
  }
  delete sorting.open;
  if (depth < sorting.depth || groupOf(title).mark || depth <= sorting.groupDepth) {
    sorting.group = groupOf(title);
    sorting.groupDepth = groupOf(title).mark ? depth : 0;
    sorting.isHeld = isHolder(title);
  }
  const lists = findTalks(sorting, chapter);
  const told = lists.length > 0 ? [] : tellTalks(sorting, chapter);
  if (lists.length > 0) addLists(sorting, chapter, lists);
  else if (told.length > 1) addTold(sorting, chapter, told);
  else if (isTalk(sorting, chapter)) addTalk(sorting, chapter, heading);
  else addPart(sorting, chapter);
}

/** The lists of talks under a heading that is none itself. */
function findTalks({ group, isListed }: Sorting, { title, blocks, depth }: Chapter): List[] {
  const isToWatch = group.mark === "watch-later";
  if (depth === boldDepth) return [];
  if (!isToWatch && (isListed || isBesideTalks(title) || namesSpeaker(title))) return [];
  const lists = blocks.filter((block) => block.type === "list");
  const first = lists.findIndex((list) => isToWatch || isListOfTalks(list));
  const isFar = first >= 0 && blocks.indexOf(lists[first] as List) > 2 && !isHolder(title);
  return first < 0 || isFar
    ? []
    : lists.slice(first).filter((list) => isToWatch || countTelling(list) * 2 > list.children.length);
}

/**
 * Headings at the talks' depth are talks, those about other things only below one that holds talks; one above them only if it
 * looks like one and holds none.
 */
function isTalk({ depth, chapters, isHeld, isListed }: Sorting, chapter: Chapter): boolean {
  if (isListed || (chapters.length === 1 && !isTelling(chapter))) return false;
  if (chapter.depth === depth && (isHeld || isHolder(chapter.title))) return !isHolder(chapter.title);
  if (isBesideTalks(chapter.title) && !hasByline(chapter)) return false;
  const next = chapters[chapters.indexOf(chapter) + 1];
  const holds = next !== undefined && next.depth > chapter.depth;
  return chapter.depth >= depth || (!holds && isTelling(chapter));
}

function addTalk(sorting: Sorting, { title, blocks, at }: Chapter, heading: Nodes | undefined) {
  sorting.start ??= at;
  const talk = { title, blocks: [...blocks], ...(heading ? { heading } : {}), ...sorting.group };
  sorting.talks.push(talk);
  sorting.open = talk;
}

/** What stands before the first list opens it, other texts around the lists are a part. */
function addLists(sorting: Sorting, chapter: Chapter, lists: List[]) {
  sorting.start ??= chapter.at;
  const around = chapter.blocks.filter((block) => !lists.some((list) => list === block));
  const isOpening =
    sorting.talks.length === 0 && sorting.listOpening.length === 0 && chapter.blocks.findIndex(isList) === 1;
  if (isOpening) sorting.listOpening = around.slice(0, 1);
  addPart(sorting, { ...chapter, blocks: isOpening ? around.slice(1) : around });
  sorting.talks.push(...lists.flatMap((list) => bullets(list, sorting.group)));
}

const isList = ({ type }: RootContent) => type === "list";

/** Under a heading that holds talks: the paragraphs that each tell of one, with what follows them. */
function tellTalks({ isListed, chapters }: Sorting, chapter: Chapter): RootContent[][] {
  const next = chapters[chapters.indexOf(chapter) + 1];
  const holdsHeadings = next !== undefined && next.depth > chapter.depth;
  if (isListed || holdsHeadings || !isHolder(chapter.title)) return [];
  const told: RootContent[][] = [];
  for (const block of chapter.blocks) {
    if (isTold(block)) told.push([block]);
    else told.at(-1)?.push(block);
  }
  return told;
}

function addTold(sorting: Sorting, chapter: Chapter, told: RootContent[][]) {
  sorting.start ??= chapter.at;
  addPart(sorting, { ...chapter, blocks: chapter.blocks.slice(0, -told.flat().length) });
  sorting.talks.push(...told.map((blocks) => ({ blocks, ...sorting.group })));
  delete sorting.open;
}

/** Before the first talk a titled part stays in the introduction, one that holds talks opens their list. */
function addPart(sorting: Sorting, { title, blocks, depth, at }: Chapter) {
  const { chapters } = sorting;
  const holds = (chapters.find((chapter) => chapter.at > at)?.depth ?? 0) > depth && depth < sorting.depth;
  if (sorting.start === undefined && holds) {
    sorting.start = at;
    if (blocks.length === 1) {
      sorting.listOpening = blocks;
      return;
    }
  }
  const part = { title, blocks: [...blocks] };
  sorting.open = part;
  if (sorting.start !== undefined && blocks.length > 0) sorting.parts.push(part);
}

/** Most of its bullets link to other pages or begin with words in bold; they are not the pages of one talk. */
function isListOfTalks(list: List): boolean {
  return list.children.length > 1 && countTelling(list) * 2 > list.children.length;
}

function countTelling(list: List): number {
  const telling = list.children.filter((item) => {
    const [first] = item.children;
    const isBold = first?.type === "paragraph" && first.children[0]?.type === "strong";
    return (isBold || linksIn(item).some(({ url }) => !url.startsWith("#"))) && !isPageOfTalk(item);
  });
  return telling.length;
}

/** "Slides: https://…", "[Video](page)" */
function isPageOfTalk(item: ListItem): boolean {
  const said = item.children.map(plainText).join(" ").trim();
  return /^(?:speakers?|slides?|video|recording|github|repo\w*|code|links?|notes?|collaborative notes?|demo|paper|website|講者|投影片|簡報|共筆|資料)\s*(?:[:：].*)?$/i.test(
    said,
  );
}
