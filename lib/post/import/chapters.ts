// A body's headings and what stands under each, and whether that looks like a talk.
import type { RootContent } from "mdast";
import { linksIn } from "../markdown/links.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { readNames } from "../wording/people-names.ts";
import { isPictureAlone } from "./billed-lines.ts";
import { boldHeadings } from "./bold-headings.ts";
import { hasWordForSpeaker, readByline, readFirstBullet, readLabelled } from "./bylines.ts";
import { readHashedHeading } from "./hashed-headings.ts";
import { isBesideTalks, isKeynote } from "./heading-kinds.ts";
import { readBoldName, readLinkedByline, readPortrait } from "./linked-byline.ts";
import { readPerson } from "./lists.ts";
import { isOfTalk, isPerson, isTalkPage } from "./pages-of-talk.ts";
import { namesSpeaker } from "./people.ts";
import { readProse } from "./prose.ts";
import { billingBelow, titleBelow } from "./title-below.ts";
import { bareTitle, isLabelAlone } from "./titles.ts";
import { isTimed, talksTold } from "./told.ts";
import { wordForTalk } from "./told-without-name.ts";

export interface PostChapter {
  /** Where its heading stands among the body's blocks. */
  at: number;
  depth: number;
  title: string;
  /** The blocks up to the next heading of any depth. */
  blocks: RootContent[];
  /** Whether the next heading lies deeper. */
  hasDeeper: boolean;
  /** Whether the heading itself leads to a talk's page, slides or video. */
  isPaged?: boolean;
}

/** The depth of paragraphs in bold that stand for headings. */
export const boldDepth = 7;

/** The blocks before the first heading are no chapter. */
export function splitChapters(blocks: RootContent[]): PostChapter[] {
  const bold = boldHeadings(blocks);
  const tabs = headingsOfTabs(blocks);
  const found: PostChapter[] = [];
  for (const [at, block] of blocks.entries()) {
    const lead = bold.get(block);
    const isHeading = block.type === "heading" && !tabs.has(block);
    const hashed = readHashedHeading(block);
    const title = isHeading ? oneLine(plainText(block)) : (hashed ?? lead)?.title;
    if (title === undefined) found.at(-1)?.blocks.push(block);
    else {
      const depth = isHeading ? block.depth : (hashed?.depth ?? boldDepth);
      const above = found.at(-1);
      if (above) above.hasDeeper = depth > above.depth;
      const isPaged = isHeading && linksIn(block).some(({ url }) => isOfTalk(url));
      found.push({ at, depth, title, blocks: (hashed ?? lead)?.isLead ? [block] : [], hasDeeper: false, isPaged });
    }
  }
  return found;
}

/** What stands between "::: panel-tabset" and ":::": Quarto makes tabs of these headings, that show side by side what a chapter speaks of. */
function headingsOfTabs(blocks: RootContent[]): Set<RootContent> {
  const tabs = new Set<RootContent>();
  let isWithin = false;
  for (const block of blocks) {
    if (block.type === "heading" && isWithin) tabs.add(block);
    const line = block.type === "paragraph" ? plainText(block).trim() : "";
    if (/^:{3,}\s*\{?[\s.]*panel-tabset/.test(line)) isWithin = true;
    else if (/(?:^|\n):{3,}$/.test(line)) isWithin = false;
  }
  return tabs;
}

/** Whether a chapter looks like one talk: who spoke is said, or its page, slides or video are linked to. */
export function isTelling(chapter: Pick<PostChapter, "title" | "blocks" | "isPaged">): boolean {
  if (isBesideTalks(chapter.title)) return false;
  if (isSurelyTelling(chapter)) return true;
  const [prose] = chapter.blocks.slice(0, 3).filter((block) => block.type === "paragraph" && !isPictureAlone(block));
  if (prose?.type !== "paragraph") return false;
  return namesPerson(prose) || readBoldName(prose) !== undefined || readProse(oneLine(plainText(prose))).length > 0;
}

/** The same by more than somebody's name in the text. */
export function isSurelyTelling({
  title,
  blocks,
  isPaged,
}: Pick<PostChapter, "title" | "blocks" | "isPaged">): boolean {
  if (isBesideTalks(title)) return false;
  if (isPaged || isKeynote(title) || namesSpeaker(title) || hasByline({ blocks })) return true;
  if (beginsAsTalk({ blocks })) return true;
  if (readNames(bareTitle(title)) ? titleBelow(blocks) : isLabelAlone(title) && billingBelow(blocks)) return true;
  return showsTalk(blocks.slice(0, 3));
}

/** Whether blocks lead to a talk's page, slides or video, and not by some words of a sentence where none speaks of a talk. */
function showsTalk(blocks: RootContent[]): boolean {
  const isSpoken = () => speaksOfTalk.test(blocks.map(plainText).join(" "));
  return blocks.some((block) => {
    const said = oneLine(plainText(block));
    return linksIn(block).some(({ url, text }) => {
      const words = oneLine(text);
      const isOfSentence = block.type === "paragraph" && words !== "" && words !== said && !/^https?:/.test(words);
      return isOfTalk(url) && (!isOfSentence || isTalkPage(url) || wordForPage.test(words) || isSpoken());
    });
  });
}

/** Whether a picture below a heading shows by name who spoke, and what follows says a part of the name or speaks of a talk. */
export function showsSpeaker([picture, ...more]: RootContent[]): boolean {
  const parts = readPortrait(picture)?.flatMap(({ name }) => name.split(" ")) ?? [];
  const said = parts.length > 0 ? more.map(plainText).join(" ") : "";
  const words = new Set(said.match(/[\p{L}\p{M}-]+/gu));
  return parts.length > 0 && (speaksOfTalk.test(said) || parts.some((part) => words.has(part)));
}

const speaksOfTalk = new RegExp(
  `${wordForTalk.source}|(?<!\\p{L})(?:talking about|on stage|speakers?)(?!\\p{L})`,
  "iu",
);
const wordForPage =
  /(?<!\p{L})(?:slides?|videos?|decks?|recordings?|watch|pdf|folien|diapos|vidéo|スライド|資料|動画)(?!\p{L})/iu;

/** "In this talk, …", "The second session was …": what stands below a heading is of the talk that it names. */
export const beginsAsTalk = ({ blocks: [first] }: Pick<PostChapter, "blocks">) =>
  first?.type === "paragraph" &&
  /^(?:(?:in )?(?:this|his|her)|(?:the|my|our) (?:first|second|third|fourth|fifth|next|last|final|opening|closing)) (?:talk|session|presentation|keynote|workshop)(?!\p{L})/iu.test(
    plainText(first),
  );

/** Whether a paragraph links to somebody by name or handle. */
const namesPerson = (block: RootContent) =>
  linksIn(block).some(
    ({ url, text }) => isPerson(url) && (/^@\w+$/.test(text) || readNames(oneLine(text)) !== undefined),
  );

/** Whether the line under a heading says in words that somebody spoke, and is no name alone. */
export function saysSpeaker({ blocks: [block] }: Pick<PostChapter, "blocks">): boolean {
  const first = block?.type === "blockquote" ? block.children[0] : block;
  return first?.type === "paragraph" && hasByline({ blocks: [first] }) && hasWordForSpeaker(plainText(first));
}

/** Whether the line under a heading says who spoke, or the first bullet does. */
export function hasByline({ blocks }: Pick<PostChapter, "blocks">): boolean {
  const [block] = blocks;
  const [item] = block?.type === "list" ? block.children : [];
  if (item && (readPerson(item) || readFirstBullet(plainText(item)))) return true;
  const first = block?.type === "blockquote" ? block.children[0] : block;
  // What a picture shows is no line of text.
  const isText = first?.type === "paragraph" && first.children.some(({ type }) => type !== "image");
  const said = isText ? plainText(first) : "";
  if (readLinkedByline(first)) return true;
  const [line = ""] = said.split("\n");
  const byline = line.split(" · ").find((part) => /^by /i.test(part)) ?? line;
  return (byline.length < 120 && readByline(byline) !== undefined) || readLabelled(said) !== undefined;
}

/** Whether a paragraph tells of a talk: a title and who spoke, or a link to slides or a video with a name. */
export function isTold(block: RootContent): boolean {
  if (block.type !== "paragraph") return false;
  if (talksTold(block).length > 0 || isTimed(block)) return true;
  const isPaged = linksIn(block).some(({ url, text }) => text !== "" && isOfTalk(url));
  return isPaged || readProse(oneLine(plainText(block))).length > 0;
}
