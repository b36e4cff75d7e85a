// A body's headings and what stands under each; which of them are talks, and which only hold talks.
import type { Nodes, Paragraph, RootContent } from "mdast";
import { linksIn } from "../markdown/links.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { readNames } from "../wording/people-names.ts";
import { readDay, words } from "../wording/words.ts";
import { readPerson } from "./lists.ts";
import { isOfTalk, isPerson } from "./pages-of-talk.ts";
import {
  hasWordForSpeaker,
  mayBeginWithSpeaker,
  namesSpeaker,
  readByline,
  readFirstBullet,
  readLabelled,
  readProse,
} from "./people.ts";
import { isTimed, talksTold } from "./told.ts";

export interface PostChapter {
  /** Where its heading stands among the body's blocks. */
  at: number;
  depth: number;
  title: string;
  /** The blocks up to the next heading of any depth. */
  blocks: RootContent[];
  /** Whether the next heading lies deeper. */
  hasDeeper: boolean;
}

/** Headings about the event rather than one of its talks; they are short. */
const besideTalks = new RegExp(
  [
    "\\b(?:(?:intro|introduction)(?! to\\b)|overview|about|venue|food|travel\\w*|location|city|organi[sz](?:ation|ers?)|social|(?:after-?)?part(?:y|ies)|people|hallway|corridor",
    "conclusions?|summary|tl;?dr|take-?aways?|wrap(?:ping|ped)?[ -]?up|final|closing|thanks?|thank you|thoughts|impressions?|overall|links|information",
    "agenda|schedule|resources|references|photos?|pictures|other|next year|next steps|what['’]s next|things to try|to try|books?|sponsors?|lunch|dinner|breakfast|coffee",
    "snacks|keynote speakers|divers|lessons|learn(?:ed|t|ings?)|tools|principles|ideas|advice|tips|questions?|afterwards|getting there|arrival|hotels?",
    "what else|bottom line|side ?notes?|sprints?|swag|expo|booths?|posters?|job fair|open space|networking|sightseeing|weather|costs?|tickets?",
    "feedback|attendees?|nationality|statistics|my talk|take home|go again|recommend\\w*|miscellaneous|misc|update|background|why i went|before",
    "fazit|anreise|ausblick|einleitung|essen|rahmenprogramm|erkenntnisse|rückblick|bilan|conclusion|lieu|repas|ambiance|conclusi[oó]n(?:es)?|ciudad|comida|lugar",
    "organizaci[oó]n|conclus(?:ão|ões)|cidade|comida|conclusioni|città|slotsom|conclusie|podsumowanie|závěr)(?!\\p{L})",
    "|итоги|выводы|вступление|заключение|организация|еда|впечатления|마치며|후기|소감|느낀|장소",
    "|前言|開始之前|最後|概述|簡介|結論|結語|總結|总结|心得|感想|まとめ|はじめに|おわりに|最後に|さいごに|会場|會場|參考連結|延伸閱讀|その他|ランチ|昼食|おやつ|懇親会|ジョブフェア|スケジュール|雜談|食物",
  ]
    .join("|")
    .replaceAll("||", "|"),
  "iu",
);
const holdsTalks =
  /^(?:\W*)(?:(?:day|tag|jour|día|dia|dag|giorno)\s*(?:\d|one\b|two\b|three\b|four\b|five\b)|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|(?:segunda|ter[cç]a|quarta|quinta|sexta)-feira|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag)(?!\p{L})|第.{1,2}[天日]|.日目)|\b(?:talks|sessions|presentations|keynotes|workshops|tutorials|highlights|slides|videos|vorträge|conférences|charlas|ponencias|palestras|interventi|lezingen|praatjes|presentaties|f[öo]redrag(?:en|ene)?|esitykset|prezentacje|wystąpienia|přednášky)(?!\p{L})|доклады|выступления|議程|セッション|発表|발표들?$/iu;

/** "Ruby Conf 2018 Day Three" */
const endsInDay = /\b(?:day|tag|jour|día|dia|giorno) (?:\d{1,2}|one|two|three|four)$/i;

const wordCount = (title: string) => title.trim().split(/\s+/).length;

/** Whether a heading speaks of the event and not of a talk: "Venue", "Final thoughts". */
export function isBesideTalks(title: string): boolean {
  // What the built-in layouts call a talk of nobody.
  if (title === words.hallway) return false;
  return besideTalks.test(title) && wordCount(title) <= 5 && !isHolder(title) && !namesSpeaker(title);
}

/** "Day 1", "The talks", and the headings of the built-in layouts. */
export function isHolder(title: string): boolean {
  if (title === words.mentions || title === words.toWatch || readDay(title)) return true;
  if (/\bQ ?& ?A\b/i.test(title)) return false;
  return (holdsTalks.test(title) || endsInDay.test(title)) && wordCount(title) <= 6;
}

/** Whether a heading is about the hours between the talks, even below one that holds talks. */
export function isBreak(title: string): boolean {
  return breaks.test(title) && wordCount(title) <= 4;
}

const breaks =
  /\b(?:lunch|dinner|breakfast|coffee|snacks|break|registration|party|mittag(?:essen|spause)?|kaffee(?:pause)?|déjeuner|pause|almuerzo|café|pranzo|almoço|fika|obiad|обед)(?!\p{L})|ランチ|昼食|おやつ|懇親会|茶歇|午餐/iu;

/** The depth of paragraphs in bold that stand for headings. */
export const boldDepth = 7;

/** The blocks before the first heading are no chapter. */
export function splitChapters(blocks: RootContent[]): PostChapter[] {
  const bold = boldHeadings(blocks);
  const found: PostChapter[] = [];
  for (const [at, block] of blocks.entries()) {
    const lead = bold.get(block);
    const title = block.type === "heading" ? oneLine(plainText(block)) : lead?.title;
    if (title === undefined) found.at(-1)?.blocks.push(block);
    else {
      const depth = block.type === "heading" ? block.depth : boldDepth;
      const above = found.at(-1);
      if (above) above.hasDeeper = depth > above.depth;
      found.push({ at, depth, title, blocks: lead?.isLead ? [block] : [], hasDeeper: false });
    }
  }
  return found;
}

/** Paragraphs wholly in bold, or those that begin with bold words and a colon, where there are several. */
function boldHeadings(blocks: RootContent[]): Map<Nodes, { title: string; isLead: boolean }> {
  const found = blocks.flatMap((block) => {
    const bold = block.type === "paragraph" ? readBold(block) : undefined;
    return bold ? ([[block, bold]] as const) : [];
  });
  const whole = found.filter(([, { isLead }]) => !isLead);
  const leads = found.filter(([, { isLead }]) => isLead);
  return new Map<Nodes, { title: string; isLead: boolean }>([
    ...(whole.length > 1 ? whole : []),
    ...(leads.length > 2 ? leads : []),
  ]);
}

/** What a line in bold begins that says one thing of a talk: "**Speaker:** Ada Quill". */
const partOfTalk =
  /^(?:speakers?|presenters?|links?|slides?|video|recording|room|where|when|time|abstract|notes?|take-?aways?|講者|投影片)$/i;

function readBold({ children }: Paragraph): { title: string; isLead: boolean } | undefined {
  const [first, second, ...more] = children;
  if (first?.type !== "strong") return undefined;
  const title = oneLine(plainText(first));
  const after = second ? plainText(second) : "";
  // A sentence in bold is no heading.
  const isWhole = more.length === 0 && /^\s*:?\s*$/.test(after) && !/[.!。！]$/.test(title);
  const isLead = !isWhole && (title.endsWith(":") || /^\s*:/.test(after));
  const bare = title.replace(/:$/, "");
  if ((!isWhole && !isLead) || title.length > 150 || partOfTalk.test(bare)) return undefined;
  const [line = ""] = children.slice(1).map(plainText).join("").split("\n");
  const isLabel = isLead && /^(?:talk|title|session)$/i.test(bare);
  return { title: (isLabel && oneLine(line.replace(/^\s*:/, ""))) || bare, isLead };
}

/** The depth of the headings that are talks: those that most often name speakers, link to slides and videos, or are held. */
export function talkDepth(chapters: PostChapter[]): number {
  const depths = [...new Set(chapters.slice(isTitled(chapters) ? 1 : 0).map(({ depth }) => depth))].sort(
    (a, b) => a - b,
  );
  const counts = depths.map((depth) => ({ depth, count: countTelling(chapters, depth) + countHeld(chapters, depth) }));
  const best = counts.toSorted((a, b) => b.count - a.count)[0];
  if (best && best.count > 0) return best.depth;
  const several = depths.find((depth) => chapters.filter((chapter) => chapter.depth === depth).length > 1);
  return several ?? depths.at(-1) ?? 1;
}

/** Whether the first heading is the post's title: several stand below it and none beside it. */
function isTitled([first, ...others]: PostChapter[]): boolean {
  return first?.depth === 1 && others.length > 1 && others.every(({ depth }) => depth > 1);
}

/** How many stand directly below a heading that holds talks: "Day 1", "The talks". */
function countHeld(chapters: PostChapter[], depth: number): number {
  let count = 0;
  let above: PostChapter | undefined;
  let heldDepth = 0;
  for (const chapter of chapters) {
    if (above && chapter.depth > above.depth) {
      heldDepth ||= chapter.depth;
      if (chapter.depth === heldDepth && heldDepth === depth) count++;
    } else {
      above = isHolder(chapter.title) ? chapter : undefined;
      heldDepth = 0;
    }
  }
  return count;
}

function countTelling(chapters: PostChapter[], depth: number): number {
  return chapters.filter((chapter, index) => chapter.depth === depth && isTelling(withDeeper(chapters, index))).length;
}

/** A chapter with the blocks of the headings below it. */
function withDeeper(chapters: PostChapter[], index: number): PostChapter {
  const chapter = chapters[index];
  if (!chapter) throw new RangeError(`No chapter ${index}.`);
  if (isHolder(chapter.title) && chapter.hasDeeper) return { ...chapter, blocks: [] };
  let end = index + 1;
  while ((chapters[end]?.depth ?? 0) > chapter.depth) end++;
  return { ...chapter, blocks: chapters.slice(index, end).flatMap(({ blocks }) => blocks) };
}

/** Whether a chapter looks like one talk: who spoke is said, or its page, slides or video are linked to. */
export function isTelling({ title, blocks }: Pick<PostChapter, "title" | "blocks">): boolean {
  if (isBesideTalks(title)) return false;
  if (namesSpeaker(title) || hasByline({ blocks })) return true;
  const near = blocks.slice(0, 3);
  if (near.flatMap(linksIn).some(({ url }) => isOfTalk(url))) return true;
  const [prose] = near.filter(({ type }) => type === "paragraph");
  return prose !== undefined && (namesPerson(prose) || readProse(oneLine(plainText(prose))).length > 0);
}

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
  const said = first?.type === "paragraph" ? plainText(first) : "";
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

/**
 * The chapters that stand among talks: most of those beside them, at the same depth below the same heading, look like one. A heading
 * about the event counts for neither.
 */
export function amongTalks(chapters: PostChapter[]): Set<PostChapter> {
  const groups: Map<string, number[]> = new Map();
  const path: number[] = [];
  for (const [index, { depth }] of chapters.entries()) {
    path.length = depth;
    path[depth] = index;
    const key = `${depth} ${path.slice(0, depth).join(" ")}`;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  const chaptersAt = (group: number[]) => group.flatMap((index) => chapters[index] ?? []);
  const isMostly = (group: number[]) => {
    const counted = group.filter((index) =>
      chaptersAt([index]).every(({ title }) => !isBesideTalks(title) && !isHolder(title)),
    );
    const looksTold = (chapter: PostChapter) => isTelling(chapter) || mayBeginWithSpeaker(chapter.title);
    const telling = counted.filter((index) => looksTold(withDeeper(chapters, index)));
    return telling.length > 1 && telling.length >= counted.length * 0.6;
  };
  // Where every other one says who spoke, a last one of few words that does not is about the event.
  const withoutEnd = (group: number[]) => {
    const saysWho = (index: number) => chaptersAt([index]).every((one) => namesSpeaker(one.title) || hasByline(one));
    const [others, end] = [group.slice(0, -1), chaptersAt(group.slice(-1))];
    const isShort = (title: string) => wordCount(title) <= 3 || (wordCount(title) <= 6 && !/\s\p{Lu}/u.test(title));
    const isEnd = end.every(({ title }) => isShort(title)) && !group.slice(-1).every(saysWho);
    return isEnd && others.length > 1 && others.every(saysWho) ? others : group;
  };
  return new Set([...groups.values()].filter(isMostly).map(withoutEnd).flatMap(chaptersAt));
}
