// One talk as Markdown trees: its pages, its notes flowing together, and the sentence that introduces it.

import type { BlockContent, Blockquote, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import {
  type EmbedStyle,
  isHereOnly,
  type Note,
  type Source,
  type TalkOpening,
  type TalkRecord,
} from "@/lib/model/index.ts";
import { identify } from "@/lib/sites/addresses.ts";
import { makeHarmless } from "../markdown/harmless.ts";
import { linksIn } from "../markdown/links.ts";
import { parseMarkdown, readMarkdown } from "../markdown/parse.ts";
import { paragraph, plainText, textNode } from "../markdown/tree.ts";
import { series, words } from "../wording/words.ts";
import { mentions } from "./mentions.ts";
import { linkedTitle, pageLinks, pagesOf, saysItsSpeakers, speakerNames } from "./pages.ts";
import { pictureBlocks } from "./talk-pictures.ts";

/** The blocks of a note; a quoted selection stands before what is said about it. */
export function noteBlocks(note: Note): RootContent[] {
  const blocks = parseMarkdown(note.markdown).children;
  if (note.place.kind !== "quote" || note.place.text.trim() === "") return blocks;
  return [quotation(note.place.text), ...blocks];
}

/** A selection of a page: HTML and addresses without brackets are text in it. */
export function quotation(markdown: string): Blockquote {
  const quoted: Blockquote = { type: "blockquote", children: parseMarkdown(markdown).children.filter(isQuotable) };
  visit(quoted, "link", (node, index, parent) => {
    const typed = node.data?.typed?.raw;
    if (typed && !typed.startsWith("[") && parent && index !== undefined) parent.children[index] = textNode(typed);
  });
  makeHarmless({ type: "root", children: [quoted] }, undefined, "none");
  return quoted;
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
      open.children.push(textNode(junction(plainText(open), plainText(first))), ...first.children);
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

/** The last sign of a text, those that close something after it left aside. An expression would look for it from every letter on. */
function lastSign(said: string): string {
  const text = said.trimEnd();
  let end = text.length;
  while (end > 0 && ")]”\"’'»*_」』）】》".includes(text.charAt(end - 1))) end--;
  return Array.from(text.slice(Math.max(end - 2, 0), end)).at(-1) ?? "";
}

/** Whether a text ends as a sentence does. */
const endsSentence = (said: string) => /[.!?…。！？]/.test(lastSign(said));

/** What stands between two notes of one paragraph: a full stop where the first one ends in a word, not in a sign or smile. */
function junction(before: string, after: string): string {
  const isOpen = /[\p{L}\p{M}\p{N}]/u.test(lastSign(before));
  const isUnspaced =
    /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}。！？」』）】》]$/u.test(before) &&
    /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}「『（【《]/u.test(after);
  if (isUnspaced) return isOpen ? "。" : "";
  return isOpen ? ". " : " ";
}

/** What a bullet begins with, and why. */
export interface BulletOpening {
  by: TalkOpening;
  /** Absent: the person chose it. "topic": there is nothing but notes that it could be introduced by. */
  guessedFrom?: "link" | "name" | "topic" | "nothing";
  /** Whether the person's own words link to one of the talk's pages. */
  isLinked: boolean;
}

/** What introduces a talk in a list: notes that say themselves which talk they are about need nothing before them. */
export function openingOf(record: TalkRecord): BulletOpening {
  const { talk } = record;
  const sources = record.sources.filter(({ url }) => !isHereOnly(url));
  const notes = record.notes.filter((note) => note.markdown.trim() !== "");
  const isLinked = linksToAny(notes, sources);
  if (notes.length === 0) return { by: "title", guessedFrom: "nothing", isLinked };
  if (talk.introducedBy) return { by: talk.introducedBy, isLinked };
  if (sources.length > 0)
    return isLinked
      ? { by: "words", guessedFrom: "link", isLinked }
      : { by: "title", guessedFrom: "nothing", isLinked };
  if (talk.speakers.length === 0 && record.sources.length === 0) return { by: "words", guessedFrom: "topic", isLinked };
  const names = [talk.title, ...talk.speakers.map(({ name }) => name)].filter((name) => name.trim() !== "");
  const isNamed = notes.some((note) => mentionsAny(plainText(readMarkdown(note.markdown)), names));
  return isNamed ? { by: "words", guessedFrom: "name", isLinked } : { by: "title", guessedFrom: "nothing", isLinked };
}

function mentionsAny(said: string, names: string[]): boolean {
  return names.some((name) => mentions(said, name));
}

function linksToAny(notes: Note[], sources: Source[]): boolean {
  const pages = new Set(sources.map(({ url }) => identify(url)));
  return notes.some((note) => pagesLinkedIn(note.markdown).some((page) => pages.has(page)));
}

/** The keys of the pages that a tree links to. */
function linkedPages(root: Root | RootContent): string[] {
  return linksIn(root).map(({ url }) => identify(url));
}

/** By the tree of a text, which stays as it is for as long as it is kept. */
const pagesOfTexts = new WeakMap<Root, string[]>();

/** The keys of the pages that a text links to. */
export function pagesLinkedIn(markdown: string): string[] {
  const root = readMarkdown(markdown);
  const known = pagesOfTexts.get(root) ?? linkedPages(root);
  pagesOfTexts.set(root, known);
  return known;
}

/** "[Title](page) by Speaker ([video](page))": what introduces a talk in a list. */
function introduction(record: TalkRecord): PhrasingContent[] {
  const speakers = saysItsSpeakers(record) ? [] : speakerNames(record, false);
  const title = linkedTitle(record);
  if (plainText(title) === "") return speakers;
  const said = new Set(record.notes.flatMap((note) => pagesLinkedIn(note.markdown)));
  const others = pagesOf(record)
    .slice(1)
    .filter(({ url }) => !said.has(identify(url)));
  const pages = series<PhrasingContent>(pageLinks(others, record), () => textNode(", "));
  return [
    title,
    ...(speakers.length > 0 ? [textNode(` ${words.by} `), ...speakers] : []),
    ...(pages.length > 0 ? [textNode(" ("), ...pages, textNode(")")] : []),
  ];
}

/** The talk as a bullet: as written where its notes say what they are about, else introduced; then its pictures. */
export function story(record: TalkRecord, embeds: EmbedStyle): RootContent[] {
  return [...told(record), ...pictureBlocks(record, embeds)];
}

function told(record: TalkRecord): RootContent[] {
  const notes = record.notes.filter((note) => note.markdown.trim() !== "" || note.place.kind === "quote");
  if (openingOf(record).by === "words") return flow(notes);
  const opening = introduction(record);
  const [first] = notes.flatMap(noteBlocks);
  if (!first) return opening.length > 0 ? [paragraph(opening)] : [];
  if (opening.length === 0 || endsSentence(plainText(paragraph(opening)))) return flow(notes, opening);
  return flow(notes, [...opening, textNode(first.type === "paragraph" ? "." : ":")]);
}
