// A body with headings: which of them are talks, which hold talks and which stand for other parts of the post.
import type { List, ListItem, Nodes, RootContent } from "mdast";
import type { IsoDate } from "@/lib/model/index.ts";
import { type Body, markdownOf } from "../markdown/blocks.ts";
import { linksIn } from "../markdown/links.ts";
import { plainText } from "../markdown/tree.ts";
import { announcedTalks, opensTalks } from "./announced.ts";
import { amongTalks, countedOff, isWhole, lookingLikeTalks, talkDepth, withoutName } from "./chapter-groups.ts";
import {
  addListed,
  type ChapterSurroundings,
  findLists,
  findSpoken,
  findTold,
  isMatter,
  tellsOfListed,
  toldTalks,
} from "./chapter-talks.ts";
import { beginsAsTalk, isTelling, type PostChapter, saysSpeaker } from "./chapters.ts";
import { dayInHeading, trackInHeading } from "./day-heading.ts";
import { isBesideTalks, isBreak, isHolder, isHolderOfKind } from "./heading-kinds.ts";
import { listBefore, listedAbove } from "./list-above.ts";
import { bulletTalks, hasTalkPages, isContentsOfPost } from "./lists.ts";
import type { Group, Outline, OutlinedTalk } from "./outlined.ts";
import { rowTalks } from "./rows.ts";
import { bareTitle, isBreakOfDay } from "./titles.ts";

const highlights = /^(?:my |the )?(?:highlights|favou?rites|favou?rite talks|best talks)$/i;
const toWatch = /\b(?:to watch|watch ?list|watch later|missed|want to (?:see|watch))\b/i;

/** @param near a day near the conference, "" where none is known */
function groupOf(title: string, near: IsoDate): Group {
  const mark = highlights.test(title) ? "highlight" : toWatch.test(title) ? "watch-later" : undefined;
  const day = dayInHeading(title, near);
  const track = trackInHeading(title);
  return { ...(mark ? { mark } : {}), ...(day ? { day } : {}), ...(track ? { track } : {}) };
}

interface Part {
  title: string;
  blocks: RootContent[];
}

/** What stands under the headings, in order, as it is taken apart. */
interface Sorting extends ChapterSurroundings {
  depth: number;
  talks: OutlinedTalk[];
  parts: Part[];
  /** The depth of the heading that it comes from, if its own depth is that of the talks. */
  groupDepth: number;
  /** Where deeper headings go: to the talk or part before them. */
  open?: OutlinedTalk | Part;
  /** A day near the conference, "" where none is known. */
  near: IsoDate;
  /** Whether the body has one heading only. */
  isAlone: boolean;
  /** Those that stand among talks. */
  among: Set<PostChapter>;
  /** Those that are points of the post's own, say nobody's name where nearly all others do, or tell of several talks. */
  others: Set<PostChapter>;
  /** Those that look like one talk. */
  telling: Set<PostChapter>;
  /** Those that a list above all of them names, with what it says of each. */
  above: Map<PostChapter, ListItem>;
  /** Those above the talks' depth that are one talk with all below them. */
  whole: Set<PostChapter>;
  /** The depth of the talk that all deeper headings belong to. */
  within?: number;
  /** Whether the last heading of the talks' depth, or above it, holds talks itself: "Workshops". */
  holds: boolean;
  /** The depth of the headings below that one. */
  heldDepth?: number;
  /** The index of the first block that is not introduction. */
  start?: number;
  listOpening: RootContent[];
}

/**
 * @param chapters the blocks as split at their headings
 * @param near a day near the conference, "" where none is known: the year of days in headings
 * @param prose under which headings that hold no talks their prose is looked at
 */
export function outlineUnderHeadings(
  body: Body,
  blocks: RootContent[],
  chapters: PostChapter[],
  near: IsoDate,
  prose: ChapterSurroundings["prose"],
): Outline {
  const listed = listedAbove(blocks, chapters);
  const before = listed.size > 0 ? undefined : listBefore(body, blocks, chapters);
  const depth = talkDepth(chapters);
  const sorting: Sorting = {
    depth,
    near,
    isAlone: chapters.length === 1,
    among: new Set([...amongTalks(chapters), ...announcedTalks(blocks, chapters, depth)]),
    headed: new Set(chapters.flatMap(({ at }) => (blocks[at] ? linksIn(blocks[at]) : []).map(({ url }) => url))),
    talks: before?.talks ?? [],
    parts: [],
    isListed: before !== undefined,
    prose,
    others: new Set([...countedOff(chapters), ...withoutName(chapters, depth), ...chapters.filter(isMatter)]),
    telling: lookingLikeTalks(chapters, depth),
    above: listed,
    whole: new Set(chapters.filter((chapter, index) => chapter.depth < depth && isWhole(chapters, index))),
    ...(before ? { start: 0 } : {}),
    group: {},
    groupDepth: 0,
    holds: false,
    isHeld: opensTalks(blocks[(chapters[0]?.at ?? 0) - 1]),
    listOpening: [],
  };
  for (const chapter of chapters) sortChapter(sorting, chapter, blocks);
  const { talks, parts, listOpening, start = blocks.length } = sorting;
  const closing = before ? [] : takeClosing(sorting);
  const sections = parts.map(({ title, blocks }) => ({ heading: title, markdown: markdownOf(body, blocks) }));
  if (before) return { ...before, talks, sections };
  const introduction = markdownOf(body, blocks.slice(0, start));
  return {
    introduction,
    listOpening: markdownOf(body, listOpening),
    talks,
    sections,
    closing: markdownOf(body, closing),
  };
}

/** What follows a rule in the last talk speaks of the whole conference. */
function takeClosing({ open, talks }: Sorting): Nodes[] {
  if (open === undefined || open !== talks.at(-1)) return [];
  const rule = open.blocks.findLastIndex(({ type }) => type === "thematicBreak");
  return rule > 0 ? open.blocks.splice(rule) : [];
}

function sortChapter(sorting: Sorting, chapter: PostChapter, blocks: RootContent[]) {
  const { depth } = chapter;
  const heading = blocks[chapter.at];
  enterDepth(sorting, chapter);
  if (depth <= (sorting.listed?.depth ?? 0)) delete sorting.listed;
  if (sorting.open && heading && belongsToOpen(sorting, chapter)) {
    for (const block of [heading, ...chapter.blocks]) sorting.open.blocks.push(block);
    return;
  }
  delete sorting.open;
  const own = sorting.listed && listedTalk(sorting, chapter);
  if (own) {
    own.blocks = [...own.blocks, ...chapter.blocks];
    sorting.open = own;
    return;
  }
  enterGroup(sorting, chapter);
  const lists = findLists(sorting, chapter);
  const told = lists.length > 0 ? [] : findTold(sorting, chapter);
  const rows = sorting.isListed ? [] : chapter.blocks.flatMap(rowTalks);
  if (lists.length > 0) addLists(sorting, chapter, lists);
  else if (told.length > 0) addTold(sorting, chapter, told, heading);
  else if (rows.length > 0) addRows(sorting, chapter, rows);
  else if (sorting.above.has(chapter) || isTalk(sorting, chapter)) addTalk(sorting, chapter, heading);
  else addTold(sorting, chapter, findSpoken(sorting, chapter), heading);
}

/** Which headings belong to the talk above them, or to one among the talks that holds some itself. */
function enterDepth(sorting: Sorting, { title, depth }: PostChapter) {
  if (sorting.within !== undefined && depth <= sorting.within) delete sorting.within;
  if (depth > sorting.depth) {
    if (sorting.holds) sorting.heldDepth ??= depth;
    return;
  }
  delete sorting.heldDepth;
  sorting.holds = depth === sorting.depth && isHolderOfKind(title);
}

/** Whether a heading is of the talk or part above it: a deeper one, or one that tells of the listed talks. */
function belongsToOpen(sorting: Sorting, chapter: PostChapter): boolean {
  if (chapter.depth > (sorting.within ?? sorting.heldDepth ?? sorting.depth)) return true;
  return groupOf(chapter.title, "").mark === undefined && tellsOfListed(sorting, chapter);
}

/** A heading above talks says their day, track or mark, up to the next one of its depth. */
function enterGroup(sorting: Sorting, { title, depth, hasDeeper, blocks }: PostChapter) {
  const group = groupOf(title, sorting.near);
  const isGroup = group.mark || (group.day && isHolder(title)) || (group.track && (hasDeeper || blocks.some(isList)));
  if (depth >= sorting.depth && depth > sorting.groupDepth && !isGroup) return;
  // A track below a day is one of that day.
  const above = group.track && sorting.group.day ? { day: sorting.group.day } : {};
  sorting.group = { ...above, ...group };
  sorting.groupDepth = group.mark ? depth : 0;
  sorting.isHeld = isHolder(title) || group.track !== undefined || (hasDeeper && opensTalks(blocks.at(-1)));
}

/** The bullet that a heading below it has the title of: what stands there is that talk's. */
function listedTalk({ talks }: Sorting, { title, hasDeeper }: PostChapter): OutlinedTalk | undefined {
  const said = bareTitle(title).toLowerCase();
  if (hasDeeper || said.length < 5) return undefined;
  const begins = ({ blocks: [first] }: OutlinedTalk) =>
    first?.type === "paragraph" && bareTitle(plainText(first)).toLowerCase().startsWith(said);
  return talks.find((talk) => talk.title === undefined && begins(talk));
}

/**
 * Headings that look like a talk are talks, and those among them or below one that holds talks; those about other things are only
 * if they say who spoke.
 */
function isTalk(sorting: Sorting, chapter: PostChapter): boolean {
  const { depth, heldDepth, isAlone, isHeld, isListed, listed, among, others, telling, whole } = sorting;
  const { title } = chapter;
  if (isListed || others.has(chapter) || isNoTalk(chapter, isAlone)) return false;
  if (isBesideTalks(title))
    return saysSpeaker(chapter) || (chapter.depth === depth && isHeld && !listed && title.split(" ").length > 2);
  if ((chapter.depth === depth ? isHeld : chapter.depth === heldDepth) && !listed) return true;
  if (chapter.depth < depth) return whole.has(chapter) || (!chapter.hasDeeper && telling.has(chapter));
  return telling.has(chapter) || among.has(chapter);
}

/**
 * A break, a heading above talks, the post's table of contents, or its one heading that looks like no talk.
 * @param isAlone whether it is the post's one heading
 */
function isNoTalk(chapter: PostChapter, isAlone: boolean): boolean {
  const { title, blocks } = chapter;
  if (isAlone && !isTelling(chapter)) return true;
  const isContents = blocks.length === 1 && blocks.filter(isList).some(isContentsOfPost);
  return isContents || isBreak(title) || isBreakOfDay(title) || isHolder(title);
}

function addTalk(sorting: Sorting, chapter: PostChapter, heading: Nodes | undefined) {
  const { title, blocks, at } = chapter;
  sorting.start ??= at;
  const item = sorting.above.get(chapter);
  const beside = { ...(heading ? { heading } : {}), ...(item ? { links: [item] } : {}) };
  const talk = { title, blocks: [...blocks], ...beside, ...sorting.group };
  sorting.talks.push(talk);
  sorting.open = talk;
  if (sorting.whole.has(chapter)) sorting.within = chapter.depth;
}

/** What stands before the first list opens it, other texts around the lists are a part. */
function addLists(sorting: Sorting, chapter: PostChapter, lists: List[]) {
  sorting.start ??= chapter.at;
  endHolding(sorting, chapter);
  const below = textsBelow(chapter.blocks, lists);
  const ofTalks = new Set<RootContent>([...lists, ...[...below.values()].flat()]);
  const around = chapter.blocks.filter((block) => !ofTalks.has(block));
  const isOpening =
    sorting.talks.length === 0 && sorting.listOpening.length === 0 && chapter.blocks.findIndex(isList) === 1;
  if (isOpening) sorting.listOpening = around.slice(0, 1);
  addPart(sorting, { ...chapter, blocks: isOpening ? around.slice(1) : around });
  if (lists.some(hasTalkPages)) {
    sorting.listed ??= { depth: chapter.depth, pages: new Set(), beginnings: new Set() };
    sorting.arePaged = true;
  }
  if (sorting.listed) addListed(sorting.listed, lists);
  for (const list of lists) {
    const [first, ...others] = bulletTalks(list, sorting.group);
    if (first) sorting.talks.push({ ...first, blocks: [...first.blocks, ...(below.get(list) ?? [])] }, ...others);
  }
}

/** A heading that has its talks right below it holds none beside it. */
function endHolding(sorting: Sorting, { hasDeeper, depth }: PostChapter) {
  if (!hasDeeper && depth === sorting.depth) sorting.isHeld = false;
}

/** What follows each list up to the next, where several have one bullet each: it is that talk's. */
function textsBelow(blocks: RootContent[], lists: List[]): Map<List, RootContent[]> {
  if (lists.length < 2 || lists.some(({ children }) => children.length > 1)) return new Map();
  const starts = lists.map((list) => blocks.indexOf(list));
  return new Map(lists.map((list, index) => [list, blocks.slice((starts[index] ?? 0) + 1, starts[index + 1])]));
}

const isList = (block: RootContent): block is List => block.type === "list";

/** What stands before the told talks is a part, or the talk that the heading names. */
function addTold(sorting: Sorting, chapter: PostChapter, told: RootContent[][], heading: Nodes | undefined) {
  if (told.length === 0) {
    addPart(sorting, chapter);
    return;
  }
  sorting.start ??= chapter.at;
  endHolding(sorting, chapter);
  const own = { ...chapter, blocks: chapter.blocks.slice(0, -told.flat().length) };
  if (!isHolder(own.title) && beginsAsTalk(own)) addTalk(sorting, own, heading);
  else addPart(sorting, own);
  sorting.talks.push(...told.flatMap((blocks) => toldTalks(blocks, sorting.group)));
  delete sorting.open;
}

/** The rows stay in the part that they stand in. */
function addRows(sorting: Sorting, chapter: PostChapter, rows: OutlinedTalk[]) {
  sorting.start ??= chapter.at;
  addPart(sorting, chapter);
  for (const row of rows) sorting.talks.push({ ...row, ...sorting.group });
}

/** Before the first talk a titled part stays in the introduction, one that holds talks opens their list. */
function addPart(sorting: Sorting, { title, blocks, depth, at, hasDeeper }: PostChapter) {
  const holds = hasDeeper && depth < sorting.depth;
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
