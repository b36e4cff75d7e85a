// Talks that stand under a heading without headings of their own: in its lists, or a paragraph each.
import type { List, Paragraph, RootContent } from "mdast";
import { identify } from "@/lib/sites/addresses.ts";
import { linksIn } from "../markdown/links.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { areTitles, opensTalkList, opensTitles } from "./announced.ts";
import { billedLines, isPictureAlone, linkedLines, readBilledLine, readLinkedLine } from "./billed-lines.ts";
import { isMarkedTitle } from "./bullet-marks.ts";
import { boldDepth, hasByline, isTold, type PostChapter } from "./chapters.ts";
import { trackInHeading } from "./day-heading.ts";
import { withSpeakers } from "./foreign-talk.ts";
import { isBesideTalks, isHolder } from "./heading-kinds.ts";
import { countTelling, hasSpeakers, hasTalkPages, isListOfTalks } from "./lists.ts";
import type { Group, OutlinedTalk } from "./outlined.ts";
import { isOfTalk, isTalkPage } from "./pages-of-talk.ts";
import { type Billing, namesSpeaker } from "./people.ts";
import { readProse } from "./prose.ts";
import { bareTitle, hasTime, pageWords } from "./titles.ts";
import { isTimed, type ToldTalk, talksTold } from "./told.ts";
import { wordForTalk } from "./told-without-name.ts";

/** What is known of the post where a chapter stands. */
export interface ChapterSurroundings {
  /** What the headings link to: a list of the same pages is the post's table of contents. */
  headed: Set<string>;
  /** Whether the talks stood before the first heading. */
  isListed: boolean;
  /** Under which headings that hold no talks their prose is looked at: those that tell of several, or all, where none holds any. */
  prose: "none" | "several" | "all";
  /** Whether the heading above holds talks: "Day 1". */
  isHeld: boolean;
  group: Group;
  listed?: Listed;
  /** Whether a list above was one of talks' pages. */
  arePaged?: boolean;
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
  { group, isListed, isHeld, headed, listed, arePaged }: ChapterSurroundings,
  { title, blocks, depth }: PostChapter,
): List[] {
  const isToWatch = group.mark === "watch-later";
  if (depth === boldDepth && !isHolder(title)) return [];
  if (!isToWatch && (isListed || notOfTalks.test(title) || namesSpeaker(title))) return [];
  const lists = blocks.filter((block) => block.type === "list");
  // Where one day's list is of talks' pages, so are those of the others.
  const isOfDay = arePaged && isHolder(title);
  const isOpened = (list: List) =>
    opensTitles(blocks[blocks.indexOf(list) - 1], list) || (isOfDay === true && areTitles(list, 0.6));
  const isTold = (list: List) => isHolder(title) || opensTalkList(blocks[blocks.indexOf(list) - 1]);
  const isOfTalks = (list: List) =>
    (isOpened(list) ||
      isListOfTalks(list, isTold(list)) ||
      (trackInHeading(title) !== undefined && countTelling(list) === 1)) &&
    (!isBesideTalks(title) || hasTalkPages(list) || (isHeld && hasSpeakers(list))) &&
    !isContents(list, headed) &&
    !(arePaged && leadsElsewhere(list));
  const first = lists.findIndex((list) => isToWatch || isOfTalks(list));
  const isFar = first >= 0 && blocks.indexOf(lists[first] as List) > 2 && !isHolder(title);
  if (first < 0 || isFar) return [];
  // After a list of the talks' pages, one that only begins in bold is what a talk said.
  const isPaged = (listed !== undefined && !isHolder(title)) || lists.slice(first, first + 1).some(hasTalkPages);
  const isSame = (list: List) => !isPaged || hasTalkPages(list) || hasSpeakers(list);
  return lists
    .slice(first)
    .filter(
      (list) =>
        isToWatch || isOpened(list) || (countTelling(list, isTold(list)) * 2 > list.children.length && isSame(list)),
    );
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

/** A list of links, none of which is a talk's, and nobody who spoke: where talks have pages, it is of other things. */
const leadsElsewhere = (list: List) =>
  !hasSpeakers(list) &&
  list.children.every(({ children }) => children.slice(0, 1).flatMap(linksIn).length > 0) &&
  !linksIn(list).some(({ url }) => isOfTalk(url));

function isContents(list: List, headed: Set<string>): boolean {
  return (
    list.children.filter((item) => linksIn(item).some(({ url }) => headed.has(url))).length * 2 >= list.children.length
  );
}

/**
 * The paragraphs that each tell of a talk, with what follows them: under a heading that holds talks, a single one that is sure as
 * well; under others lines and titles with who spoke, and several talks of a matter.
 */
export function findTold(surroundings: ChapterSurroundings, chapter: PostChapter): RootContent[][] {
  const { isListed, isHeld, prose } = surroundings;
  if (isListed) return [];
  const marked = findMarked(chapter);
  const isTimed = marked.length === 1 && marked.some((told) => isSaidFirst(told, (block) => hasTime(plainText(block))));
  if (marked.length > 1 || isTimed) return marked;
  if (/^(?:the )?(?:slides|videos)\b/i.test(chapter.title)) return [];
  if (isHolder(chapter.title)) return findHeld(chapter);
  if (notOfTalks.test(chapter.title)) return [];
  const opening = findOpening(chapter);
  if (opening) return [opening];
  if (isHeld && isLabel(chapter)) return groupTold(chapter.blocks, namesTalk);
  if (linksOtherTalk(chapter)) return groupTold(chapter.blocks, leadsToTalk);
  const isTold = prose === "all" || (prose === "several" && isMatter(chapter));
  return isTold ? groupTold(chapter.blocks, wordForTalk.test(chapter.title) ? namesTalk : isSpoken) : [];
}

/** The paragraphs below a heading that is no talk which say of a talk with a title that it was given, and by whom. */
export function findSpoken({ isListed }: ChapterSurroundings, chapter: PostChapter): RootContent[][] {
  if (isListed || isBesideTalks(chapter.title) || notOfTalks.test(chapter.title) || chapter.depth === boldDepth)
    return [];
  const isSaid = ({ isMatter, isNear, speakers }: ToldTalk) => !isMatter && !isNear && speakers.length > 0;
  const isOne = (block: RootContent) => block.type === "paragraph" && isSpoken(block) && talksTold(block).some(isSaid);
  return groupTold(chapter.blocks, isOne);
}

/** Paragraphs that begin with a title, or are a line with title and name: enough under any heading. */
function findMarked({ title, depth, blocks }: PostChapter): RootContent[][] {
  const lines = isBesideTalks(title) ? new Set() : new Set([...billedLines(blocks), ...linkedLines(blocks)]);
  return depth === boldDepth ? [] : groupTold(blocks, (block) => isMarked(block) || lines.has(block));
}

/** Whether the first block says such a thing, below the picture that may stand above it. */
function isSaidFirst(blocks: RootContent[], isSuch: (block: RootContent) => boolean): boolean {
  const first = blocks.find((block) => !isPictureAlone(block));
  return first !== undefined && isSuch(first);
}

function findHeld({ hasDeeper, blocks }: PostChapter): RootContent[][] {
  const starts = blocks.filter(hasDeeper ? tellsOfTalk : isTold);
  const isOne = (block: RootContent) => {
    const at = starts.indexOf(block);
    return at >= 0 && !goesOn(block, starts[at - 1]);
  };
  const told = groupTold(blocks, isOne);
  const isSure = told.length > 1 || (!hasDeeper && told.some((talk) => isSaidFirst(talk, tellsOfTalk)));
  return isSure ? told : [];
}

/** "Ada Quill went on": a paragraph without a title that names only who gave the talk before it. */
function goesOn(block: RootContent, before: RootContent | undefined): boolean {
  if (!before || tellsOfTalk(block)) return false;
  const [own, earlier] = [block, before].map((one) => {
    const told = one.type === "paragraph" ? talksTold(one).flatMap(({ speakers }) => speakers) : [];
    return (told.length > 0 ? told : readProse(oneLine(plainText(one)))).map(({ name }) => name);
  });
  return own !== undefined && own.length > 0 && own.every((name) => earlier?.includes(name));
}

/**
 * From the first paragraph on, where its first sentence says that the writer went to a talk whose title has no word of the heading:
 * "Next up was *Title* by Ada Quill", below "More lamps".
 */
function findOpening({ title, depth, blocks }: PostChapter): RootContent[] | undefined {
  if (depth === boldDepth || namesSpeaker(title)) return undefined;
  const start = blocks.findIndex(({ type }) => type === "paragraph");
  const first = blocks[start];
  const [talk] = first?.type === "paragraph" ? talksTold(first) : [];
  if (!first || !talk || talk.isMatter || talk.speakers.length === 0 || /^\p{Ll}/u.test(talk.title)) return undefined;
  const said = oneLine(plainText(first));
  const before = said.slice(0, Math.max(0, said.indexOf(talk.title)));
  const own = new Set(wordsOf(title));
  const isOther = !wordsOf(talk.title).some((word) => own.has(word));
  return isOther && wentTo.test(before) && !/[.!?] \p{Lu}/u.test(before) ? blocks.slice(start) : undefined;
}

/** How a sentence begins that says which talk comes now. */
const wentTo =
  /\b(?:attend(?:ed|ing)?|went to|(?:to )?go to|going to|joined|next up|up next|(?:first|next|second|third|last) (?:talk|session|one|up)|saw|watched|listened to|started (?:off |out )?with|began with|kicked off|chose|picked)\b/i;

/** Whether the first paragraph leads to a talk's page by a title that has no word of the heading: "Newer is better". */
function linksOtherTalk({ title, depth, blocks }: PostChapter): boolean {
  if (depth === boldDepth || namesSpeaker(title)) return false;
  const own = new Set(wordsOf(title));
  const [first] = blocks.filter(({ type }) => type === "paragraph");
  const [page] = first ? titledPages(first) : [];
  return page !== undefined && !wordsOf(page).some((word) => own.has(word));
}

/** The titles that a paragraph gives as links to talks' pages, or as links in the quotes that Japanese titles stand in. */
function titledPages(block: RootContent): string[] {
  const said = plainText(block);
  const titled = linksIn(block).filter(({ url, text }) => isTalkPage(url) || (text && said.includes(`「${text}」`)));
  return titled.map(({ text }) => bareTitle(oneLine(text))).filter((page) => page.length > 5 && !pageWords.test(page));
}

const wordsOf = (title: string) => title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const leadsToTalk = (block: RootContent) => block.type === "paragraph" && titledPages(block).length > 0;

/** "Attending a conference": a heading that names nobody, above several talks by somebody. */
export function isMatter(chapter: PostChapter): boolean {
  if (chapter.depth === boldDepth || namesSpeaker(chapter.title) || hasByline(chapter)) return false;
  const said = bareTitle(chapter.title).toLowerCase();
  const titles = chapter.blocks
    .filter(isSpoken)
    .flatMap((block) => (block.type === "paragraph" ? talksTold(block) : []));
  const isOther = ({ title, speakers, isMatter }: ToldTalk) =>
    !isMatter && speakers.length > 0 && title.toLowerCase() !== said;
  return titles.filter(isOther).length > 1;
}

/** A heading of one word, which is a matter, a room or who of several authors wrote what follows. */
const isLabel = ({ title, depth, hasDeeper }: PostChapter) =>
  depth !== boldDepth &&
  !hasDeeper &&
  !isBesideTalks(title) &&
  // Words of Chinese and Japanese are not apart.
  !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(title) &&
  /^\P{L}*[\p{L}\p{N}’'-]+\P{L}*$/u.test(title);

/** Whether a paragraph says a talk's title and who gave it. */
const namesTalk = (block: RootContent) =>
  block.type === "paragraph" && talksTold(block).some(({ speakers }) => speakers.length > 0);

/** Whether a paragraph says of talks that they were given, or links to their pages, and who gave them: a book by somebody is none. */
export const isSpoken = (block: RootContent) =>
  namesTalk(block) && (wordForTalk.test(plainText(block)) || linksIn(block).some(({ url }) => isOfTalk(url)));

/** Whether a paragraph says a talk's title and who gave it, or when it began. */
export const tellsOfTalk = (block: RootContent) =>
  block.type === "paragraph" && (talksTold(block).length > 0 || isTimed(block));

/** "**Title** by Name": enough under any heading. */
const isMarked = (block: RootContent) => block.type === "paragraph" && isMarkedTitle(block);

/** Blocks from each one that tells of a talk up to the next; where all of them have a picture above, from there. */
export function groupTold(blocks: RootContent[], isOne: (block: RootContent) => boolean): RootContent[][] {
  const starts = blocks.flatMap((block, index) => (isOne(block) ? [index] : []));
  const isBelowPicture = (start: number) => blocks.slice(Math.max(0, start - 1), start).some(isPictureAlone);
  const above = starts.every(isBelowPicture) ? 1 : 0;
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return blocks.slice(start - above, next === undefined ? blocks.length : next - above);
  });
}

/** A line with a title and who spoke, or with a title that leads to its page, above what names who did. */
function readLine(line: Paragraph, blocks: RootContent[]): Billing | undefined {
  const title = readLinkedLine(line);
  if (title === undefined) return readBilledLine(line);
  const below = blocks.slice(blocks.indexOf(line) + 1).filter((block) => !isPictureAlone(block));
  const billed = readBilledLine(line);
  // "Wicks from Scratch - Burning All Dark Nights": nobody has so many names.
  const isName = billed?.speakers.every(({ name }) => name.split(" ").length < 4);
  return isName ? billed : withSpeakers({ title, speakers: [] }, below);
}

/** The talks of a paragraph and what follows it; of several the first has the text. */
export function toldTalks(blocks: RootContent[], group: Group = {}): OutlinedTalk[] {
  const first = blocks.find((block) => block.type === "paragraph" && !isPictureAlone(block));
  const told = first?.type === "paragraph" ? talksTold(first) : [];
  const line = first?.type === "paragraph" && told.length === 0 ? readLine(first, blocks) : undefined;
  const [one = line, ...others] = told;
  const apart = others.flatMap(({ node }) => node ?? []);
  return [
    {
      blocks,
      ...(apart.length > 0 ? { apart } : {}),
      ...(one ? { billing: { title: one.title, speakers: one.speakers } } : {}),
      ...group,
    },
    ...others.map(({ title, speakers, node }) => ({
      blocks: [],
      billing: { title, speakers },
      ...(node ? { links: [node] } : first ? { within: first } : {}),
      ...group,
    })),
  ];
}
