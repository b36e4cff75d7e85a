// Which chapters of a body lie together, and which of them are talks by those beside, above and below them.
import { linksIn } from "../markdown/links.ts";
import { words } from "../wording/words.ts";
import { hasByline, isSurelyTelling, isTelling, type PostChapter, showsSpeaker } from "./chapters.ts";
import { isBesideTalks, isHolder, wordCount } from "./heading-kinds.ts";
import { hasTalkPages } from "./lists.ts";
import { isOfTalk } from "./pages-of-talk.ts";
import { beginWithNames, mayBeginWithGivenName, mayNameSpeaker, namesSpeaker } from "./people.ts";
import { kindOfTalk } from "./titles.ts";

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

/** The headings of a depth that may say who speaks, or whose picture does, where most of at least three do, and those in quotes. */
function namedAlike(chapters: PostChapter[]): Set<PostChapter> {
  const counted = chapters.filter(({ title }) => !isBesideTalks(title) && !isHolder(title));
  const groups = [...Map.groupBy(counted, ({ depth }) => depth).values()];
  const named = groups.map((group) => {
    const areNamedFirst = beginWithNames(group.map(({ title }) => title));
    const isNamed = ({ title, blocks }: PostChapter) =>
      mayNameSpeaker(title) || (areNamedFirst && mayBeginWithGivenName(title)) || showsSpeaker(blocks);
    return group.filter(isNamed);
  });
  const isMostly = (group: PostChapter[], index: number) =>
    group.length > 2 && group.length >= (groups[index]?.length ?? 0) * 0.6;
  return new Set([...named.filter(isMostly).flat(), ...quotedAlike(counted)]);
}

/** Headings wholly in quotes, of which one alone would be a quotation. */
function quotedAlike(chapters: PostChapter[]): PostChapter[] {
  const groups = Map.groupBy(chapters.filter(isInQuotes), ({ depth }) => depth);
  return [...groups.values()].filter((group) => group.length > 1).flat();
}

const isInQuotes = ({ title }: PostChapter) =>
  /^(?:["“„][^"“”„]+["”“]|«[^«»]+»|»[^«»]+«|「[^「」]+」|『[^『』]+』)$/.test(title);

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

/**
 * The chapters that stand among talks: most of those beside them, at the same depth below the same heading, look like one. A heading
 * about the event counts for neither.
 */
export function amongTalks(chapters: PostChapter[]): Set<PostChapter> {
  const alike = namedAlike(chapters);
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
    const isAlike = (index: number) => chaptersAt([index]).every((one) => alike.has(one));
    const telling = counted.filter((index) => isAlike(index) || looksTold(withDeeper(chapters, index)));
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
  // Where several stand in quotes, these mark the talks.
  const ofQuotes = (group: PostChapter[]) => {
    const quoted = quotedAlike(group);
    return quoted.length > 0 ? quoted : group;
  };
  const beside = [...groups.values()]
    .filter(isMostly)
    .map(withoutEnd)
    .flatMap((group) => ofQuotes(chaptersAt(group)));
  return new Set([...beside, ...alike]);
}

/** Points that a post counts off, "1. …", most of which look like no talk: none of them is one, if no name stands in it. */
export function countedOff(chapters: PostChapter[]): Set<PostChapter> {
  const groups = Map.groupBy(
    chapters.filter(({ title }) => /^\(?#?\d{1,2}[.)]\s/.test(title)),
    ({ depth }) => depth,
  );
  const arePoints = (group: PostChapter[]) => group.length > 2 && group.filter(isTelling).length * 2 <= group.length;
  return new Set(
    [...groups.values()]
      .filter(arePoints)
      .flat()
      .filter(({ title }) => !namesSpeaker(title)),
  );
}

/**
 * Where nearly all headings of the talks' depth say who spoke, those about the event: short ones that name nobody, show no talk's page,
 * and have no word for a talk. Where what stands below says or shows it, only a last one of three words at most.
 */
export function withoutName(chapters: PostChapter[], depth: number): Set<PostChapter> {
  const beside = chapters.filter((one) => one.depth === depth && !isBesideTalks(one.title) && !isHolder(one.title));
  const areMost = (some: PostChapter[], share: number) => some.length > 2 && some.length >= beside.length * share;
  const areNamedFirst = beginWithNames(beside.map(({ title }) => title));
  const isOfEvent = (one: PostChapter, most: number) =>
    wordCount(one.title) <= most &&
    !(areNamedFirst && mayBeginWithGivenName(one.title)) &&
    one.title !== words.hallway &&
    !kindOfTalk.test(one.title) &&
    !isSurelyTelling(one);
  if (
    areMost(
      beside.filter(({ title }) => namesSpeaker(title)),
      0.6,
    )
  )
    return new Set(beside.filter((one) => isOfEvent(one, 5)));
  const isShown = areMost(beside.filter(isSurelyTelling), 0.75);
  return new Set(isShown ? beside.slice(-1).filter((one) => isOfEvent(one, 3)) : []);
}

/** Those that look like one talk; where most others do not, a person's name in the text is not enough. */
export function lookingLikeTalks(chapters: PostChapter[], depth: number): Set<PostChapter> {
  const beside = chapters.filter((one) => one.depth === depth);
  const isFew = beside.length > 3 && beside.filter(isTelling).length * 3 < beside.length;
  return new Set(chapters.filter(isFew ? isSurelyTelling : isTelling));
}
