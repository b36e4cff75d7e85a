// The talks of today beside those of a body that a person wrote: as they would stand in it unchanged, and as Markdown of their own.

import type { PhrasingContent, RootContent } from "mdast";
import type { ConferenceRecord, PlacedTalk, Source, TalkRecord } from "@/lib/model/index.ts";
import { identify } from "@/lib/sites/addresses.ts";
import { findEngine } from "../engines/engine.ts";
import { dialectIn } from "../engines/settings.ts";
import { oneLine, paragraph, plainText, textNode } from "../markdown/tree.ts";
import { writeMarkdown } from "../markdown/write.ts";
import { findPlaced, type TalksToday } from "../merge/talk-changes.ts";
import type { TalkText } from "../merge/talk-look.ts";
import { chapterBody } from "../talk/chapter.ts";
import { pageLinks, pagesOf, speakerNames } from "../talk/pages.ts";
import { inPost } from "../talk/parts.ts";
import { pagesLinkedIn } from "../talk/talk.ts";
import { series } from "../wording/words.ts";

/**
 * Undefined where nothing happened to the talks but to their notes, or where it is not known where any stands.
 * @param assemble the body of a record as its layout and engine have it
 */
export function talksToday(
  record: ConferenceRecord,
  assemble: (record: ConferenceRecord) => string,
): TalksToday | undefined {
  const { edited } = record.post;
  const talks = inPost(record);
  if (!edited?.talks || areAsPlaced(talks, edited.talks)) return undefined;
  const placed = findPlaced(edited.body, edited.talks);
  if (placed.length === 0) return undefined;
  const inline = (nodes: PhrasingContent[]) => (nodes.length > 0 ? write(record, [paragraph(nodes)]) : "");
  return {
    kept: assemble(asPlaced(record, edited.talks, placed)),
    known: new Set(record.talks.map(({ talk }) => talk.id)),
    talks: talks.map((talk) => toText(talk, inline, (blocks) => write(record, blocks))),
    writeTitle: (title) => inline([textNode(oneLine(title))]),
    hasNumbers: record.post.links === "reference",
  };
}

/** The record with the body of its file as edited, where talks that stand in it as their author wrote them have changed since. */
export function withWritten(record: ConferenceRecord): ConferenceRecord {
  const { edited, imported, layout, engine } = record.post;
  const written = imported?.written;
  const isCurrent = !edited && written?.layout === layout && imported?.engine === engine;
  if (!isCurrent || !written?.talks || areAsPlaced(inPost(record), written.talks)) return record;
  const { body, base, talks } = written;
  return { ...record, post: { ...record.post, edited: { body, base, talks } } };
}

function areAsPlaced(talks: TalkRecord[], placed: PlacedTalk[]): boolean {
  const isSame = ({ talk, notes, sources }: TalkRecord, then: PlacedTalk | undefined) =>
    then?.id === talk.id &&
    then.title === talk.title &&
    then.mark === talk.mark &&
    !(then.isApart && notes.length > 0) &&
    sources.every(({ id }) => then.sources?.includes(id) ?? true);
  return talks.length === placed.length && talks.every((talk, index) => isSame(talk, placed[index]));
}

function write({ post }: ConferenceRecord, children: RootContent[]): string {
  const engine = findEngine(post.engine);
  return writeMarkdown({ type: "root", children }, { dialect: dialectIn(post, engine), style: engine.style }).trim();
}

/** The record with the talks that have a place as they were when it was noted, in that order, and without new ones. */
function asPlaced(record: ConferenceRecord, known: PlacedTalk[], placed: PlacedTalk[]): ConferenceRecord {
  const byId = new Map(record.talks.map((one) => [one.talk.id, one]));
  const found = new Set(placed.map(({ id }) => id));
  const talks = known.flatMap(({ id, title, mark, isApart, sources: then }): TalkRecord[] => {
    const one = byId.get(id);
    if (!one) return [];
    if (!found.has(id)) return [one];
    const sources = one.sources.filter((source) => then?.includes(source.id) ?? true);
    return [{ ...one, talk: { ...one.talk, title, mark }, sources, ...(isApart ? { notes: [] } : {}) }];
  });
  return { ...record, talks };
}

function toText(
  record: TalkRecord,
  inline: (nodes: PhrasingContent[]) => string,
  writeBlocks: (children: RootContent[]) => string,
): TalkText {
  const { talk } = record;
  const links = (pages: Source[]) => inline(series<PhrasingContent>(pageLinks(pages, record), () => textNode(", ")));
  return {
    id: talk.id,
    mark: talk.mark,
    title: talk.title,
    names: talk.speakers.map(({ name }) => name),
    hasNotes: record.notes.length > 0,
    sources: record.sources.map(({ id }) => id),
    furtherPages: (known) => {
      const said = new Set(record.notes.flatMap((note) => pagesLinkedIn(note.markdown)));
      const pages = pagesOf(record);
      return pageLinks(pages, record).flatMap((node, index) => {
        const { id = "", url = "" } = pages[index] ?? {};
        return known.includes(id) || said.has(identify(url))
          ? []
          : [{ id, url, label: plainText(node), markdown: inline([node]) }];
      });
    },
    write: () => {
      const pages = pagesOf(record);
      return {
        title: inline([textNode(oneLine(talk.title))]),
        names: inline(speakerNames(record, true)),
        url: pages[0]?.url ?? "",
        pages: links(pages),
        otherPages: links(pages.slice(1)),
        notes: writeBlocks(chapterBody(record, "link")),
      };
    },
  };
}
