// The parts of a post that every layout has, and the grouping of its talks.

import type { RootContent } from "mdast";
import type { ConferenceRecord, Id, IsoDate, Mark, Note, TalkRecord } from "@/lib/model/index.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import { bulletList, heading, oneLine, textNode } from "../markdown/tree.ts";
import { longDay, words } from "../wording/words.ts";

/** Marks blocks as belonging to a talk or to a part of the post. */
export function passage<Block extends RootContent>(id: string, blocks: Block[]): Block[] {
  for (const block of blocks) block.data = { ...block.data, passage: id };
  return blocks;
}

/**
 * Introduction and the line that opens the list.
 * @param hasHeadings whether a heading follows instead of the list: the line's colon becomes a full stop
 */
export function opening({ post }: ConferenceRecord, hasHeadings: boolean): RootContent[] {
  const listOpening = hasHeadings ? asSentence(post.listOpening) : post.listOpening;
  return [
    ...passage("introduction", parseMarkdown(post.introduction).children),
    ...passage("listOpening", parseMarkdown(listOpening).children),
  ];
}

/** "Here are my highlights." for "Here are my highlights:" */
export function asSentence(lead: string): string {
  // Behind a number that is all of its line it would begin a list.
  return lead.replace(/(?<!(?:^|\n)\s*\d+):(?=\s*$)/, ".").replace(/：(?=\s*$)/, "。");
}

/** The talks to watch, after a heading, or after a line with a colon where a post has no headings. */
export function toWatch(
  record: ConferenceRecord,
  hasHeadings: boolean,
  isLoose: boolean,
  bulletsOf: (talk: TalkRecord) => RootContent[],
): RootContent[] {
  const list = talkList(record, ["watch-later"], isLoose, bulletsOf);
  return list.length > 0 ? [...sectionTitle(words.toWatch, hasHeadings), ...list] : [];
}

/** The text below the talks, which is Markdown of its own. */
export function closing({ post }: ConferenceRecord): RootContent[] {
  return passage("closing", parseMarkdown(post.closing).children);
}

/** The titled parts that have a text, each under a heading, or after a line with a colon where a post has no headings. */
export function sections({ post }: ConferenceRecord, hasHeadings: boolean): RootContent[] {
  return post.sections.flatMap(({ heading: title, markdown }, index) => {
    const blocks = parseMarkdown(markdown).children;
    if (blocks.length === 0) return [];
    return passage(`section:${index}`, [...sectionTitle(oneLine(title), hasHeadings), ...blocks]);
  });
}

/** A part's title where no heading stands: a line that ends in a sign, a colon where it has none of its own. */
export function titleLine(title: string): string {
  return title === "" || /[:.!?…：。！？]$/.test(title) ? title : `${title}:`;
}

function sectionTitle(title: string, hasHeadings: boolean): RootContent[] {
  if (title === "") return [];
  if (hasHeadings) return [heading(2, [textNode(title)])];
  return [{ type: "paragraph", children: [textNode(titleLine(title))] }];
}

/** The talks that are not left out and have anything to show. */
export function inPost(record: ConferenceRecord): TalkRecord[] {
  return withMark(record, "highlight", "mention", "watch-later");
}

/** Talks with one of these marks, in order, without those in which nothing was entered. */
export function withMark({ talks }: ConferenceRecord, ...marks: Mark[]): TalkRecord[] {
  return talks.filter((record) => marks.includes(record.talk.mark) && !isBlank(record));
}

/** A talk that was begun and nothing was entered. */
function isBlank({ talk, sources, notes }: TalkRecord): boolean {
  const texts = [talk.title, ...talk.speakers.map(({ name }) => name), ...notes.map(({ markdown }) => markdown)];
  return sources.length === 0 && texts.every((entered) => entered.trim() === "") && !notes.some(isQuote);
}

function isQuote({ place }: Note): boolean {
  return place.kind === "quote" && place.text.trim() !== "";
}

/** A talk's bullet with these blocks; none without any. */
export function talkBullet(id: Id, blocks: RootContent[], isLoose: boolean): RootContent[] {
  return blocks.length > 0 ? passage(id, bulletList([blocks], isLoose).children) : [];
}

/**
 * The bullets of the talks with one of these marks; no list without bullets.
 * @param isLoose whether blank lines stand between them
 */
export function talkList(
  record: ConferenceRecord,
  marks: Mark[],
  isLoose: boolean,
  bulletsOf: (talk: TalkRecord) => RootContent[],
): RootContent[] {
  const children = withMark(record, ...marks)
    .flatMap(bulletsOf)
    .filter((node) => node.type === "listItem");
  return children.length > 0 ? [{ ...bulletList([], isLoose), children }] : [];
}

export interface TalkGroup {
  title: string;
  talks: TalkRecord[];
}

/** Highlights, mentions and talks to watch, those without talks left out. */
export function groupByMark(record: ConferenceRecord): TalkGroup[] {
  const highlights = withMark(record, "highlight");
  const mentions = withMark(record, "mention");
  return [
    { title: words.highlights, talks: highlights },
    { title: highlights.length > 0 ? words.mentions : words.talks, talks: mentions },
  ].filter(({ talks }) => talks.length > 0);
}

/** The moment the talk began, as its schedule or its page states it: "2014-05-05T09:30:00-07:00". */
export function startOf({ talk, sources }: TalkRecord): string | undefined {
  return talk.slot?.start || sources.find((source) => source.startsAt)?.startsAt;
}

/** Talks by day and time, those whose day is not known at the end and in the talks' order. */
export function groupByDay(record: ConferenceRecord): TalkGroup[] {
  const talks = withMark(record, "highlight", "mention");
  const days = new Map<IsoDate, TalkRecord[]>();
  for (const talk of talks) {
    const day = startOf(talk)?.slice(0, 10);
    if (day) days.set(day, [...(days.get(day) ?? []), talk]);
  }
  const groups = [...days]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([day, group]) => ({
      title: longDay(day),
      talks: group.toSorted((a, b) => (startOf(a) ?? "").localeCompare(startOf(b) ?? "")),
    }));
  const others = talks.filter((talk) => !startOf(talk));
  if (others.length === 0) return groups;
  return [...groups, { title: groups.length > 0 ? words.otherTalks : words.talks, talks: others }];
}
