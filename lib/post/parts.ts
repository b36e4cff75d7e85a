// The parts of a post that every layout has, and the grouping of its talks.

import type { RootContent } from "mdast";
import type { ConferenceRecord, IsoDate, Mark, TalkRecord } from "@/lib/model.ts";
import { parseMarkdown } from "./markdown/parse.ts";
import { bulletList, heading, oneLine, text } from "./markdown/tree.ts";
import { longDay, words } from "./words.ts";

/** Marks blocks as belonging to a talk or to a part of the post. */
export function passage<Block extends RootContent>(id: string, blocks: Block[]): Block[] {
  for (const block of blocks) block.data = { ...block.data, passage: id };
  return blocks;
}

/** Introduction and the line that opens the list. */
export function opening({ post }: ConferenceRecord): RootContent[] {
  return [
    ...passage("introduction", parseMarkdown(post.introduction).children),
    ...passage("listOpening", parseMarkdown(post.listOpening).children),
  ];
}

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

function sectionTitle(title: string, hasHeadings: boolean): RootContent[] {
  if (title === "") return [];
  if (hasHeadings) return [heading(2, [text(title)])];
  return [{ type: "paragraph", children: [text(/[:.!?]$/.test(title) ? title : `${title}:`)] }];
}

export function inPost({ talks }: ConferenceRecord): TalkRecord[] {
  return talks.filter(({ talk }) => talk.mark !== "left-out");
}

export function withMark({ talks }: ConferenceRecord, ...marks: Mark[]): TalkRecord[] {
  return talks.filter(({ talk }) => marks.includes(talk.mark));
}

/** A bullet a talk; no list without talks. */
export function talkList(
  talks: TalkRecord[],
  isLoose: boolean,
  compose: (talk: TalkRecord) => RootContent[],
): RootContent[] {
  if (talks.length === 0) return [];
  const list = bulletList(talks.map(compose), isLoose);
  list.children.forEach((item, index) => {
    item.data = { passage: talks[index]?.talk.id };
  });
  return [list];
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
  return talk.slot?.start ?? sources.find((source) => source.startsAt)?.startsAt;
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
  const others = talks.filter((talk) => startOf(talk) === undefined);
  if (others.length === 0) return groups;
  return [...groups, { title: groups.length > 0 ? words.otherTalks : words.talks, talks: others }];
}
