// One talk as Markdown trees: its pages, its notes flowing together, and the sentence that introduces it.

import type { BlockContent, Nodes, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import type { Note, Source, SourceKind, TalkRecord } from "@/lib/model.ts";
import { parseMarkdown } from "./markdown/parse.ts";
import { link, oneLine, paragraph, plainText, text } from "./markdown/tree.ts";
import { pageKey } from "./places.ts";
import { kindLabels, series, words } from "./words.ts";

/** The page that the talk's title links to: what it shows before what is written about it. */
const importance: SourceKind[] = ["deck", "video", "talk", "article", "project", "status", "event", "person"];

/** The talk's pages, the most telling first. */
export function pagesOf({ sources }: TalkRecord): Source[] {
  return sources.toSorted((a, b) => importance.indexOf(a.kind) - importance.indexOf(b.kind));
}

/** The blocks of a note; a quoted selection stands before what is said about it. */
export function noteBlocks(note: Note): RootContent[] {
  const blocks = parseMarkdown(note.markdown).children;
  if (note.place.kind !== "quote" || note.place.text.trim() === "") return blocks;
  const quoted = parseMarkdown(note.place.text).children.filter(isQuotable);
  return [{ type: "blockquote", children: quoted }, ...blocks];
}

function isQuotable(node: RootContent): node is BlockContent {
  return node.type !== "definition" && node.type !== "footnoteDefinition";
}

/**
 * Notes put together: neighbours of one paragraph each join into one, others stay paragraphs of their own.
 * @param opening the sentence that the first paragraph follows on
 */
function flow(notes: Note[], opening: PhrasingContent[] = []): RootContent[] {
  const blocks: RootContent[] = [];
  let open: Paragraph | undefined = opening.length > 0 ? paragraph([...opening]) : undefined;
  let isLead = open !== undefined;
  if (open) blocks.push(open);
  for (const note of notes) {
    const [first, ...more] = noteBlocks(note);
    if (!first) continue;
    const isShort = first.type === "paragraph" && more.length === 0;
    if (first.type === "paragraph" && open && (isShort || isLead)) {
      open.children.push(text(" "), ...first.children);
    } else if (isShort) {
      open = { ...first, children: [...first.children] };
      blocks.push(open);
    } else blocks.push(first);
    blocks.push(...more);
    if (!isShort) open = undefined;
    isLead = false;
  }
  return blocks;
}

/** Whether the notes say themselves which talk they are about, so that nothing has to introduce them. */
function introducesItself(record: TalkRecord): boolean {
  const { talk, sources } = record;
  const notes = record.notes.filter((note) => note.markdown.trim() !== "");
  if (notes.length === 0) return false;
  if (sources.length > 0) return linksToAny(notes, sources);
  if (talk.speakers.length === 0) return true;
  const names = [talk.title, ...talk.speakers.map(({ name }) => name)].filter((name) => name.trim() !== "");
  return notes.some((note) => mentionsAny(plainText(parseMarkdown(note.markdown)), names));
}

function mentionsAny(said: string, names: string[]): boolean {
  const plain = said.toLowerCase().replace(/\s+/g, " ");
  return names.some((name) => plain.includes(name.toLowerCase().trim().replace(/\s+/g, " ")));
}

function linksToAny(notes: Note[], sources: Source[]): boolean {
  const pages = new Set(sources.map(({ url }) => pageKey(url)));
  return notes.some((note) => linkedPages(parseMarkdown(note.markdown)).some((page) => pages.has(page)));
}

/** The keys of the pages that a tree links to. */
export function linkedPages(root: Root | RootContent): string[] {
  const pages: string[] = [];
  visit(root as Nodes, "link", (node) => {
    pages.push(pageKey(node.url));
  });
  return pages;
}

/** The title, linked to the talk's first page. */
export function linkedTitle(record: TalkRecord): PhrasingContent {
  const title = text(oneLine(record.talk.title) || oneLine(pagesOf(record)[0]?.title ?? ""));
  const [page] = pagesOf(record);
  return page ? link(page.url, [title]) : title;
}

/** The speakers' names in a series; linked where they have an address if asked for. */
export function speakerNames({ talk }: TalkRecord, isLinked: boolean): PhrasingContent[] {
  const names = talk.speakers.map(({ name, url }) => {
    const shown = text(oneLine(name));
    return isLinked && url ? link(url, [shown]) : shown;
  });
  return series<PhrasingContent>(names, text);
}

/** "[Title](page) by Speaker ([video](page))": what introduces a talk in a list. */
function introduction(record: TalkRecord): PhrasingContent[] {
  const speakers = speakerNames(record, false);
  const said = new Set(record.notes.flatMap((note) => linkedPages(parseMarkdown(note.markdown))));
  const others = pagesOf(record)
    .slice(1)
    .filter(({ url }) => !said.has(pageKey(url)));
  const pages = series<PhrasingContent>(others.map(pageLink), () => text(", "));
  return [
    linkedTitle(record),
    ...(speakers.length > 0 ? [text(` ${words.by} `), ...speakers] : []),
    ...(pages.length > 0 ? [text(" ("), ...pages, text(")")] : []),
  ];
}

/** A link named after what the page is. */
export function pageLink(source: Source): PhrasingContent {
  return link(source.url, [text(kindLabels[source.kind])]);
}

/** The talk as a bullet: as written where its notes say what they are about, else introduced. */
export function story(record: TalkRecord): RootContent[] {
  const notes = record.notes.filter((note) => note.markdown.trim() !== "" || note.place.kind === "quote");
  if (introducesItself(record)) return flow(notes);
  const opening = introduction(record);
  if (notes.length === 0) return [paragraph(opening)];
  const needsStop = !/[.!?…]$/.test(plainText(paragraph(opening)));
  return flow(notes, needsStop ? [...opening, text(".")] : opening);
}
