// The talks of today beside those of a body that a person wrote: as they would stand in it unchanged, and as Markdown of their own.

import type { PhrasingContent, RootContent } from "mdast";
import type { ConferenceRecord, PlacedTalk, TalkRecord } from "@/lib/model/index.ts";
import { findEngine } from "../engines/engine.ts";
import { dialectIn } from "../engines/settings.ts";
import { oneLine, paragraph, text } from "../markdown/tree.ts";
import { writeMarkdown } from "../markdown/write.ts";
import { findPlaced, type TalksToday } from "../merge/talk-changes.ts";
import type { TalkText } from "../merge/talk-look.ts";
import { chapterBody } from "../talk/chapter.ts";
import { pageLinks, pagesOf, speakerNames } from "../talk/pages.ts";
import { inPost } from "../talk/parts.ts";
import { series } from "../wording/words.ts";

/**
 * Undefined where it is not known where any talk stands.
 * @param assemble the body of a record as its layout and engine have it
 */
export function talksToday(
  record: ConferenceRecord,
  assemble: (record: ConferenceRecord) => string,
): TalksToday | undefined {
  const { edited } = record.post;
  const placed = edited?.talks ? findPlaced(edited.body, edited.talks) : [];
  if (placed.length === 0) return undefined;
  const writeBlocks = (children: RootContent[]) => write(record, children);
  const inline = (nodes: PhrasingContent[]) => (nodes.length > 0 ? writeBlocks([paragraph(nodes)]) : "");
  return {
    kept: assemble(asPlaced(record, edited?.talks ?? [], placed)),
    talks: inPost(record).map((talk) => toText(talk, inline, writeBlocks)),
    titles: new Map(placed.map(({ id, title }) => [id, inline([text(oneLine(title))])])),
    hasNumbers: record.post.links === "reference",
  };
}

function write({ post }: ConferenceRecord, children: RootContent[]): string {
  const engine = findEngine(post.engine);
  return writeMarkdown({ type: "root", children }, { dialect: dialectIn(post, engine), style: engine.style }).trim();
}

/** The record with the talks that have a place as they were when it was noted, in that order, and without new ones. */
function asPlaced(record: ConferenceRecord, known: PlacedTalk[], placed: PlacedTalk[]): ConferenceRecord {
  const byId = new Map(record.talks.map((one) => [one.talk.id, one]));
  const found = new Set(placed.map(({ id }) => id));
  const talks = known.flatMap(({ id, title, mark, isApart }): TalkRecord[] => {
    const one = byId.get(id);
    if (!one) return [];
    if (!found.has(id)) return [one];
    return [{ ...one, talk: { ...one.talk, title, mark }, ...(isApart ? { notes: [] } : {}) }];
  });
  return { ...record, talks };
}

function toText(
  record: TalkRecord,
  inline: (nodes: PhrasingContent[]) => string,
  writeBlocks: (children: RootContent[]) => string,
): TalkText {
  const { talk } = record;
  const pages = pagesOf(record);
  const links = (some: typeof pages) => inline(series<PhrasingContent>(pageLinks(some, record), () => text(", ")));
  return {
    id: talk.id,
    mark: talk.mark,
    title: talk.title,
    names: talk.speakers.map(({ name }) => name),
    markdown: {
      title: inline([text(oneLine(talk.title))]),
      names: inline(speakerNames(record, true)),
      url: pages[0]?.url ?? "",
      pages: links(pages),
      otherPages: links(pages.slice(1)),
      notes: writeBlocks(chapterBody(record, "link")),
    },
  };
}
