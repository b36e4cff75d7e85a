// A body without headings: its list is the talks, what stands around it introduction, titled parts and closing.
import type { List, RootContent } from "mdast";
import type { IsoDate } from "@/lib/model/index.ts";
import { type Body, markdownOf } from "../markdown/blocks.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { isLead, opensTitles, saysTalks } from "./announced.ts";
import { billedLines, isPictureAlone, linkedLines } from "./billed-lines.ts";
import { groupTold, isSpoken, tellsOfTalk, toldTalks } from "./chapter-talks.ts";
import { dayInHeading } from "./day-heading.ts";
import { withoutTags } from "./html-blocks.ts";
import { bulletTalks, hasSpeakers, isListOfTalks } from "./lists.ts";
import type { Outline, OutlinedTalk } from "./outlined.ts";
import { rowTalks } from "./rows.ts";
import { hasTime } from "./titles.ts";

/**
 * Prose with one list or several, or with paragraphs that tell of talks; the line before the first list opens it if it ends in a colon.
 * @param near a day near the conference, "" where none is known
 */
export function outlineAroundList(body: Body, blocks: RootContent[], near: IsoDate = ""): Outline {
  const lists = chooseLists(blocks);
  const [list] = lists;
  const rows = blocks.flatMap(rowTalks);
  if (!list && rows.length === 0) return outlineProse(body, blocks);
  const at = list ? blocks.indexOf(list) : blocks.length;
  const opener = blocks[at - 1];
  const opens = list !== undefined && opener !== undefined && isLead(opener);
  const end = blocks.indexOf(lists.at(-1) ?? (list as RootContent));
  const before = list ? toldBeside(blocks.slice(0, opens ? at - 1 : at)) : [];
  const rest = blocks.slice(list ? end + 1 : at + 1);
  const behind = list ? toldBeside(rest) : [];
  const talks = lists.flatMap((one, index) => listTalks(blocks, one, lists[index - 1], near));
  const toldTalksOf = (told: RootContent[][]) => told.flatMap((group) => toldTalks(group));
  const tail = behind.at(-1) ?? [];
  const closing = tail.splice(1 + countShown(tail.slice(1)));
  const after = afterList(body, rest.slice(0, rest.length - behind.flat().length - closing.length));
  return {
    introduction: markdownOf(body, blocks.slice(0, (opens ? at - 1 : at) - before.flat().length)),
    listOpening: opens ? markdownOf(body, [opener]) : "",
    talks: [...toldTalksOf(before), ...talks, ...toldTalksOf(behind), ...rows],
    ...after,
    closing: [after.closing, markdownOf(body, closing)].filter(Boolean).join("\n\n"),
    ...(list ? { list } : {}),
  };
}

/**
 * Paragraphs beside a list of talks that say of several talks more that they were given, each with what follows it up to the next;
 * one alone may only be mentioned.
 */
function toldBeside(blocks: RootContent[]): RootContent[][] {
  const told = groupTold(blocks, isSpoken);
  return told.length > 1 ? told : [];
}

/** A list's talks, with what stands between it and the list before: text, or a day in HTML, "<summary>Saturday 1st Feb</summary>". */
function listTalks(blocks: RootContent[], list: List, before: List | undefined, near: IsoDate): OutlinedTalk[] {
  const start = before ? blocks.indexOf(before) + 1 : 0;
  const between = blocks.slice(start, blocks.indexOf(list));
  const days = between.flatMap((block) =>
    block.type === "html" ? (dayInHeading(withoutTags(block.value), near) ?? []) : [],
  );
  const day = days.at(-1);
  const [first, ...others] = bulletTalks(list, day ? { day } : {});
  const lead = before ? between.filter(({ type }) => type !== "html") : [];
  return first ? [{ ...first, ...(lead.length > 0 ? { lead } : {}) }, ...others] : [];
}

/**
 * Prose alone: each paragraph that tells of a talk, or is a line with its title and who spoke, is its note, with what follows up to
 * the next; the last paragraphs close.
 */
function outlineProse(body: Body, blocks: RootContent[]): Outline {
  const lines = new Set([...billedLines(blocks), ...linkedLines(blocks)]);
  const isOne = (block: RootContent) => tellsOfTalk(block) || lines.has(block);
  const last = blocks.findLastIndex(isOne);
  const end = last + 1 + countBelow(blocks, last, lines);
  const told = last < 0 ? [] : groupTold(blocks.slice(0, end), isOne);
  const start = told.length > 0 ? end - told.flat().length : blocks.length;
  return {
    introduction: markdownOf(body, blocks.slice(0, start)),
    listOpening: "",
    talks: told.flatMap((group) => toldTalks(group)),
    sections: [],
    closing: told.length > 0 ? markdownOf(body, blocks.slice(end)) : "",
  };
}

/** How many blocks below the last talk are its own: what it shows, and below a line without a picture above it its first paragraph. */
function countBelow(blocks: RootContent[], last: number, lines: Set<RootContent>): number {
  const [block, above] = [blocks[last], blocks[last - 1]];
  const below = blocks.slice(last + 1);
  const isLine = block !== undefined && lines.has(block) && !(above && isPictureAlone(above));
  const said = isLine && below[0]?.type === "paragraph" ? 1 : 0;
  return said + countShown(below.slice(said), isLine);
}

/** How many of the first blocks show something: iframes, pictures, quotes, code; or lists, below a line that has none else. */
function countShown(blocks: RootContent[], areListsToo = false): number {
  const shown = ["html", "blockquote", "code", ...(areListsToo ? ["list"] : [])];
  const end = blocks.findIndex(({ type }) => !shown.includes(type));
  return end < 0 ? blocks.length : end;
}

/** The lists of talks; the longest alone, unless all of them can be nothing else. None that is introduced as something else. */
function chooseLists(blocks: RootContent[]): List[] {
  const lists = blocks.filter((block, index): block is List => {
    const opener = blocks[index - 1];
    if (block.type !== "list" || (opener && isLead(opener) && isBesideLead(plainText(opener)))) return false;
    return opensTitles(opener, block) || isListOfTalks(block, opener !== undefined && saysTalks(opener));
  });
  const longest = lists.toSorted((a, b) => b.children.length - a.children.length).slice(0, 1);
  const isSure = (list: List) =>
    isTimetable(list) || (lists.includes(list) && isListOfTalks(list) && hasSpeakers(list));
  const sure = blocks.filter((block): block is List => block.type === "list" && isSure(block));
  return longest.some((list) => sure.includes(list)) ? sure : longest;
}

/** A list whose items all begin with the time of day. */
const isTimetable = (list: List) => list.children.every((item) => hasTime(item.children.map(plainText).join(" ")));

/** "Thank you to the sponsors:", "Things to try:" */
function isBesideLead(lead: string): boolean {
  return /\b(?:thanks?|sponsors?|people (?:i |we )?met|things to try|to try|books?|reading|read|podcasts?|papers|articles|blogs|accounts|to follow|todos?|tools|ideas|lessons|principles|bücher|lesen|livres|lire|libros|leer|livros|ler|libri|leggere|boeken|lezen|книги)\b/i.test(
    lead,
  );
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
