// A body's headings and what stands under each; which of them are talks, and which only hold talks.
import type { Nodes, Paragraph, RootContent } from "mdast";
import { linksIn } from "../markdown/links.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { readNames } from "../wording/people-names.ts";
import { readDay, words } from "../wording/words.ts";
import { hasTalkPages, readPerson } from "./lists.ts";
import { isOfTalk, isPerson } from "./pages-of-talk.ts";
import {
  hasWordForSpeaker,
  mayNameSpeaker,
  namesSpeaker,
  readByline,
  readFirstBullet,
  readLabelled,
} from "./people.ts";
import { readProse } from "./prose.ts";
import { billingBelow, titleBelow } from "./title-below.ts";
import { bareTitle, hasTime, isBreakOfDay, isLabelAlone, weekdays, withoutTime } from "./titles.ts";
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
  /** Whether the heading itself leads to a talk's page, slides or video. */
  isPaged?: boolean;
}

/** Headings about the event rather than one of its talks; they are short. */
const besideTalks = new RegExp(
  [
    "\\b(?:(?:intro|introduction)(?! to\\b)|overview|about|venue|food|travel\\w*|location|city|organi[sz](?:ation|ers?)|social|(?:after-?)?part(?:y|ies)|evening (?:event|program(?:me)?)|abend(?:veranstaltung|programm|event)|people|hallway|corridor",
    "conclusions?|summary|tl;?dr|take-?aways?|wrap(?:ping|ped)?[ -]?up|final|closing|thanks?|thank you|thoughts|reflections?|impressions?|overall|links|information",
    "agenda|schedule|resources|references|photos?|pictures|other|next year|next steps|what['’]s next|things to try|to try|books?|sponsors?|lunch|dinner|breakfast|coffee",
    "snacks|keynote speakers|divers|lessons|learn(?:ed|t|ings?)|tools|principles|ideas|advice|tips|questions?|afterwards|getting there|arrival|hotels?",
    "(?:opening|welcome)(?! keynote| session| talk)|ceremony|borrel|drinks|quiz|raffle|goodies|after|apertura|clausura|bienvenida|despedida|cerve[zs]as?|fiesta|accueil|ouverture|clôture|soirée|apéro|aperitivo|benvenuto|chiusura|begrüßung|einlass|abschluss|ausklang|feier|abendessen|frühstück|inledning|avslutning|middag|zahájení|otwarcie|zakończenie|welkom|afsluiting|sluiting|what else|bottom line|side ?notes?|sprints?|swag|expo|booths?|posters?|job fair|open space|networking|sightseeing|weather|costs?|tickets?",
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
/** "First day", "Zweiter Tag", "Tercer día" */
const countedDay =
  "(?:(?:first|second|third|fourth|last) day|(?:erster|zweiter|dritter|letzter) tag|(?:premier|première|deuxième|second|troisième|dernier) jour(?:née)?|(?:primer|segundo|tercer|último) día|(?:primeiro|segundo|terceiro|último) dia|(?:primo|secondo|terzo|ultimo) giorno)\\W*$";
const holdsDay = `^(?:\\W*)(?:(?:day|tag|jour|día|dia|dag|giorno)\\s*(?:\\d|one\\b|two\\b|three\\b|four\\b|five\\b)|${countedDay}|(?:${weekdays})(?!\\p{L})|第.{1,2}[天日]|.日目)`;
const holdsKind =
  "\\b(?:talks|sessions|presentations|keynotes|workshops|tutorials|highlights|slides|videos|vorträge|conférences|charlas|ponencias|palestras|interventi|lezingen|praatjes|presentaties|f[öo]redrag(?:en|ene)?|esitykset|prezentacje|wystąpienia|přednášky)(?!\\p{L})|доклады|выступления|議程|议程|セッション|発表|(?:발표|세션|강연)들?$";
const holdsTalks = new RegExp(`${holdsDay}|${holdsKind}`, "iu");
const holdsTalksOfKind = new RegExp(holdsKind, "iu");

/** "Ruby Conf 2018 Day Three" */
const endsInDay = /\b(?:day|tag|jour|día|dia|giorno) (?:\d{1,2}|one|two|three|four)$/i;

/** How many words a heading has. */
export const wordCount = (title: string) => title.trim().split(/\s+/).length;

/** "Why did I go?", "What was the best talk?" */
const ownQuestion =
  /^(?:and |so )?(?:why|what|how|was|would|should|did|do|who|where|when)\b.*\b(?:I|me|my|best|worst|favou?rite)\b.*\?$/i;

/** Whether a heading speaks of the event and not of a talk: "Venue", "Final thoughts". */
export function isBesideTalks(title: string): boolean {
  // What the built-in layouts call a talk of nobody.
  if (title === words.hallway) return false;
  if (/^\W*keynote(?! speakers)/i.test(title)) return false;
  if (ownQuestion.test(title)) return true;
  return besideTalks.test(title) && wordCount(title) <= 5 && !isHolder(title) && !namesSpeaker(title);
}

/** "Day 1", "The talks", and the headings of the built-in layouts. */
export function isHolder(title: string): boolean {
  if (title === words.mentions || title === words.toWatch || readDay(title)) return true;
  if (/\bQ ?& ?A\b/i.test(title)) return false;
  // "Saturday 10:00 Looms in town halls" is a talk.
  if (hasTime(title) && /\p{L}/u.test(withoutTime(title.trim()))) return false;
  return (holdsTalks.test(title) || endsInDay.test(title)) && wordCount(title) <= 6;
}

/** "Workshops", "Lightning talks": one that holds talks, and no day. */
export const isHolderOfKind = (title: string) => isHolder(title) && holdsTalksOfKind.test(title);

/** Whether a heading is about the hours between the talks, even below one that holds talks. */
export function isBreak(title: string): boolean {
  return (breaks.test(title) && wordCount(title) <= 4) || (endsInBreak.test(title) && wordCount(title) <= 7);
}

/** "Hunting stickers and lunch break" */
const endsInBreak =
  /\b(?:(?:lunch|coffee|tea|kaffee|mittags|pause[- ])[- ]?(?:break|pause|déjeuner|café)|pausa (?:para|de|del) [\p{L} ]+|pausa pranzo|hora de comer)\P{L}*$/iu;

const breaks =
  /\b(?:lunch|dinner|breakfast|coffee|snacks|break|registration|party|mittag(?:essen|spause)?|kaffee(?:pause)?|déjeuner|pause|almuerzo|café|pranzo|almoço|fika|obiad|обед)(?!\p{L})|ランチ|昼食|おやつ|懇親会|茶歇|午餐/iu;

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
    const title = isHeading ? oneLine(plainText(block)) : lead?.title;
    if (title === undefined) found.at(-1)?.blocks.push(block);
    else {
      const depth = isHeading ? block.depth : boldDepth;
      const above = found.at(-1);
      if (above) above.hasDeeper = depth > above.depth;
      const isPaged = isHeading && linksIn(block).some(({ url }) => isOfTalk(url));
      found.push({ at, depth, title, blocks: lead?.isLead ? [block] : [], hasDeeper: false, isPaged });
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

/** Paragraphs wholly in bold, or those that begin with bold words and a colon, where there are several. */
function boldHeadings(blocks: RootContent[]): Map<Nodes, BoldHeading> {
  const found = blocks.flatMap((block) => {
    const bold = block.type === "paragraph" ? readBold(block) : undefined;
    return bold ? ([[block, bold]] as const) : [];
  });
  const isWhole = ([, { isLead, isOnOwnLine }]: (typeof found)[number]) => !isLead || isOnOwnLine;
  const whole = found.filter(isWhole);
  const leads = found.filter((one) => !isWhole(one));
  // Lines with a name behind the bold words are only headings among those that have none.
  const billed = whole.some(([, { isBilled }]) => !isBilled) ? [] : whole.filter(([, { isBilled }]) => isBilled);
  return new Map<Nodes, BoldHeading>([
    ...(whole.length > 1 ? whole.filter((one) => !billed.includes(one)) : []),
    ...(leads.length > 2 ? leads : []),
  ]);
}

interface BoldHeading {
  title: string;
  /** Whether the paragraph goes on: it is the first of the blocks below as well. */
  isLead: boolean;
  /** Whether it goes on in another line. */
  isOnOwnLine?: boolean;
  /** Whether names stand behind the bold words. */
  isBilled?: boolean;
}

/** What a line in bold begins that says one thing of a talk: "**Speaker:** Ada Quill". */
const partOfTalk =
  /^(?:speakers?|presenters?|links?|slides?|video|recording|room|where|when|time|abstract|notes?|take-?aways?|講者|投影片)$/i;

function readBold(paragraph: Paragraph): BoldHeading | undefined {
  const { children } = paragraph;
  const [first, second, ...more] = children;
  if (first?.type !== "strong") return undefined;
  const title = oneLine(plainText(first));
  const after = second ? plainText(second) : "";
  const line = readBoldLine(paragraph, title, after);
  if (line) return line;
  // A sentence in bold is no heading.
  const isWhole = more.length === 0 && /^\s*:?\s*$/.test(after) && !/[.!。！]$/.test(title) && !isBreakOfDay(title);
  const isLead = !isWhole && (title.endsWith(":") || /^\s*:/.test(after));
  const bare = title.replace(/:$/, "");
  if ((!isWhole && !isLead) || title.length > 150 || partOfTalk.test(bare)) return undefined;
  const [said = ""] = children.slice(1).map(plainText).join("").split("\n");
  const isLabel = isLead && /^(?:talk|title|session)$/i.test(bare);
  return { title: (isLabel && oneLine(said.replace(/^\s*:/, ""))) || bare, isLead };
}

/** "**Title** — *Ada Quill*", or bold words on a line of their own in a paragraph that goes on. */
function readBoldLine({ children }: Paragraph, title: string, after: string): BoldHeading | undefined {
  const line = oneLine(children.map(plainText).join(""));
  if (line.length <= 150 && /^\s+[–—-]\s*$/.test(after) && children.length === 3 && namesSpeaker(line))
    return { title: line, isLead: false, isBilled: true };
  const isShort = wordCount(title) <= 6 || namesSpeaker(title);
  if (/^ *\n/.test(after) && isShort && !/[.!?:]$/.test(title) && !partOfTalk.test(title))
    return { title, isLead: true, isOnOwnLine: true };
  return undefined;
}

/** The depth of the headings that are talks: those that most often name speakers, link to slides and videos, or are held. */
export function talkDepth(chapters: PostChapter[]): number {
  const depths = [...new Set(chapters.slice(isTitled(chapters) ? 1 : 0).map(({ depth }) => depth))].sort(
    (a, b) => a - b,
  );
  const alike = namedAlike(chapters);
  const countNamed = (depth: number) => [...alike].filter((chapter) => chapter.depth === depth).length;
  const counts = depths.map((depth) => ({
    depth,
    count: Math.max(countTelling(chapters, depth), countNamed(depth)) + countHeld(chapters, depth),
  }));
  const best = counts.toSorted((a, b) => b.count - a.count)[0];
  if (best && best.count > 0) return best.depth;
  const several = depths.find((depth) => chapters.filter((chapter) => chapter.depth === depth).length > 1);
  return several ?? depths.at(-1) ?? 1;
}

/** The headings of a depth that may say who speaks, where most of at least three do. */
function namedAlike(chapters: PostChapter[]): Set<PostChapter> {
  const counted = chapters.filter(({ title }) => !isBesideTalks(title) && !isHolder(title));
  const groups = [...Map.groupBy(counted, ({ depth }) => depth).values()];
  const named = groups.map((group) => group.filter(({ title }) => mayNameSpeaker(title)));
  const isMostly = (group: PostChapter[], index: number) =>
    group.length > 2 && group.length >= (groups[index]?.length ?? 0) * 0.6;
  return new Set(named.filter(isMostly).flat());
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

/** Whether a chapter is a talk by its own page, slides or video, and no heading below it says who spoke or leads to another's. */
export function isWhole(chapters: PostChapter[], index: number): boolean {
  const chapter = chapters[index];
  if (!chapter?.hasDeeper || isHolder(chapter.title) || isBesideTalks(chapter.title)) return false;
  if (!chapter.blocks.flatMap(linksIn).some(({ url }) => isOfTalk(url)) || !isTelling(chapter)) return false;
  return chaptersBelow(chapters, index).every((below) => !isHolder(below.title) && !isSurelyTelling(below));
}

function chaptersBelow(chapters: PostChapter[], index: number): PostChapter[] {
  const depth = chapters[index]?.depth ?? 0;
  let end = index + 1;
  while ((chapters[end]?.depth ?? 0) > depth) end++;
  return chapters.slice(index + 1, end);
}

/** A chapter with the blocks of the headings below it. */
function withDeeper(chapters: PostChapter[], index: number): PostChapter {
  const chapter = chapters[index];
  if (!chapter) throw new RangeError(`No chapter ${index}.`);
  if (isHolder(chapter.title) && chapter.hasDeeper) return { ...chapter, blocks: [] };
  return { ...chapter, blocks: [chapter, ...chaptersBelow(chapters, index)].flatMap(({ blocks }) => blocks) };
}

/** Whether a chapter looks like one talk: who spoke is said, or its page, slides or video are linked to. */
export function isTelling(chapter: Pick<PostChapter, "title" | "blocks" | "isPaged">): boolean {
  if (isBesideTalks(chapter.title)) return false;
  if (isSurelyTelling(chapter)) return true;
  const [prose] = chapter.blocks.slice(0, 3).filter(({ type }) => type === "paragraph");
  return prose !== undefined && (namesPerson(prose) || readProse(oneLine(plainText(prose))).length > 0);
}

/** The same by more than somebody's name in the text. */
export function isSurelyTelling({
  title,
  blocks,
  isPaged,
}: Pick<PostChapter, "title" | "blocks" | "isPaged">): boolean {
  if (isBesideTalks(title)) return false;
  if (isPaged || namesSpeaker(title) || hasByline({ blocks })) return true;
  if (readNames(bareTitle(title)) ? titleBelow(blocks) : isLabelAlone(title) && billingBelow(blocks)) return true;
  return blocks
    .slice(0, 3)
    .flatMap(linksIn)
    .some(({ url }) => isOfTalk(url));
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
  // What a picture shows is no line of text.
  const isText = first?.type === "paragraph" && first.children.some(({ type }) => type !== "image");
  const said = isText ? plainText(first) : "";
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
    // Headings above lists of talks' pages are none of these.
    const isAbove = ({ blocks }: PostChapter) =>
      blocks.some((block) => block.type === "list" && block.children.length > 1 && hasTalkPages(block));
    const counted = group.filter((index) =>
      chaptersAt([index]).every((one) => !isBesideTalks(one.title) && !isHolder(one.title) && !isAbove(one)),
    );
    const looksTold = (chapter: PostChapter) => isTelling(chapter) || mayNameSpeaker(chapter.title);
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
  const beside = [...groups.values()].filter(isMostly).map(withoutEnd).flatMap(chaptersAt);
  return new Set([...beside, ...namedAlike(chapters)]);
}
