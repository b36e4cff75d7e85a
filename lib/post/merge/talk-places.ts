// Where the talks stand in a body that no layout wrote: each with what belongs to it, from its heading, bullet, row or paragraph on.

import type { List, Nodes, Root, RootContent } from "mdast";
import type { Id, PlacedTalk } from "@/lib/model/index.ts";
import { parseDocument } from "../markdown/parse.ts";
import { findAlike } from "./alike.ts";
import { elementOf, endOfHeading } from "./html-lines.ts";
import { textOf } from "./passages.ts";
import { findSeries, type Series } from "./series.ts";
import { findWords } from "./words.ts";

/** What a talk stands as. */
export type TalkForm = "heading" | "item" | "paragraph" | "sentence" | "phrase" | "line";

export interface TalkPlace {
  id: Id;
  form: TalkForm;
  /** From the beginning of its first line to the end of what belongs to it, in UTF-16 units. */
  start: number;
  end: number;
  /** Where its text begins behind a list's sign; else the same as `start`. */
  contentStart: number;
  /** Where its first block ends: the heading, the paragraph, the row. */
  headEnd: number;
  /** The whole that a sentence or phrase is a part of. */
  block?: TalkPlace;
  /** The talks that a phrase is counted off with. */
  series?: Series;
  /** Whether other talks stand in the same block or sentence: it cannot be moved or left out alone. */
  isShared: boolean;
  /** The list of an item. */
  list?: List;
}

/** The talks that are found, in the order given; a line that was changed since is known by what is left of it. */
export function findPlaces(body: string, talks: PlacedTalk[]): TalkPlace[] {
  const lines = findLines(body, talks);
  const root = parseDocument(body);
  const found = talks.flatMap(({ id, blocks }, index) => {
    const at = lines[index];
    const block = at === undefined ? undefined : blockAt(root, at);
    return at === undefined || !block ? [] : [{ id, at, ...(blocks === undefined ? {} : { blocks }), ...block }];
  });
  const starts = new Set(found.map(({ root: block }) => block));
  const groups = Map.groupBy(found, ({ node, at }) => (formOf(node) === "line" ? lineStart(body, at) : startOf(node)));
  const places = [...groups.values()].flatMap((group) => {
    const whole = group.map((one) => placeOf(body, root, one, starts));
    if (group.length < 2) return whole;
    const titles = new Map(talks.map(({ id, title }) => [id, title]));
    const apart = sentencesOf(body, whole, titles) ?? whole.map((place) => ({ ...place, isShared: true }));
    return phrasesOf(body, apart, titles);
  });
  const byId = new Map(places.map((place) => [place.id, place]));
  return talks.flatMap(({ id }) => byId.get(id) ?? []);
}

interface Found extends BlockAt {
  id: Id;
  /** Where its line begins, behind the indent. */
  at: number;
  /** How many blocks follow its paragraph, where it has no heading and that is known. */
  blocks?: number;
}

function placeOf(
  body: string,
  root: Root,
  { id, at, node, list, index, blocks }: Found,
  starts: Set<RootContent>,
): TalkPlace {
  const form = formOf(node);
  const isWhole = { id, form, isShared: false, ...(list ? { list } : {}) };
  if (form === "line") return { ...isWhole, ...lineAt(body, root, at, node, index) };
  const head = node.type === "listItem" ? (node.children[0] ?? node) : node;
  const start = lineStart(body, startOf(node));
  const end = form === "item" ? endOf(node) : endOfTalk(root, index, starts, blocks);
  const contentStart = form === "item" ? startOf(head) : start;
  return { ...isWhole, start, contentStart, end, headEnd: endOf(head) };
}

/** A row or an element of HTML; a heading with what stands below it, where that is HTML as well. */
function lineAt(body: string, { children }: Root, at: number, node: Nodes, index: number) {
  const [start, headEnd] = [lineStart(body, at), lineEnd(body, at)];
  const element = node.type === "html" ? elementOf(body.slice(start, headEnd)) : undefined;
  if (!element || !/^h\d/.test(element)) return { start, contentStart: start, end: headEnd, headEnd };
  const end = start + endOfHeading(body.slice(start, endOf(node)), element);
  const next = children[index + 1];
  const isWhole = end < endOf(node) || !next || (next.type === "html" && elementOf(next.value)?.startsWith("h"));
  return { start, contentStart: start, end, headEnd, isShared: !isWhole };
}

/** Talks of one paragraph that have sentences of their own there: from each one's sentence up to the next one's. */
function sentencesOf(body: string, places: TalkPlace[], titles: Map<Id, string>): TalkPlace[] | undefined {
  const [first] = places;
  if (!first || (first.form !== "paragraph" && first.form !== "item")) return undefined;
  const { contentStart, headEnd } = first;
  const text = body.slice(contentStart, headEnd);
  const starts = [0, ...Array.from(text.matchAll(sentenceStart), ({ 0: gap, index }) => index + gap.length)];
  const numbered = places.map((place) => {
    const at = findWords(text, titles.get(place.id) ?? "")?.start;
    return { place, sentence: at === undefined ? -1 : starts.findLastIndex((start) => start <= at) };
  });
  const taken = Map.groupBy(numbered, ({ sentence }) => sentence);
  const next = (sentence: number) => starts.find((_, index) => index > sentence && taken.has(index)) ?? text.length;
  const made = numbered.map(({ place, sentence }): TalkPlace => {
    if (sentence < 0 || (taken.get(sentence)?.length ?? 0) > 1) return { ...place, isShared: true };
    const start = contentStart + (starts[sentence] ?? 0);
    const end = contentStart + text.slice(0, next(sentence)).trimEnd().length;
    return { ...place, form: "sentence", start, contentStart: start, end, headEnd: end, block: place };
  });
  return made.some(({ form }) => form === "sentence") ? made : undefined;
}

/** Of the talks that share a sentence, those that it counts off have a phrase of their own. */
function phrasesOf(body: string, places: TalkPlace[], titles: Map<Id, string>): TalkPlace[] {
  const shared = places.filter(({ isShared, form }) => isShared && form !== "line");
  const [first] = shared;
  if (!first) return places;
  const talks = shared.map(({ id }) => ({ id, title: titles.get(id) ?? "" }));
  const all = findSeries(body.slice(first.contentStart, first.headEnd), first.contentStart, talks);
  return places.map((place): TalkPlace => {
    const series = shared.includes(place) ? all.find((one) => one.some(({ id }) => id === place.id)) : undefined;
    const phrase = series?.find(({ id }) => id === place.id);
    if (!series || !phrase) return place;
    const { start, end } = phrase;
    const own = { form: "phrase", start, contentStart: start, end, headEnd: end, isShared: false } as const;
    return { ...place, ...own, block: place, series };
  });
}

const sentenceStart = /(?<=[.!?…]["”»’)\]]{0,2})\s+(?=["“«([*_]*\p{Lu})|(?<=[。！？])/gu;

const startOf = (node: Nodes) => node.position?.start.offset ?? 0;
const endOf = (node: Nodes) => node.position?.end.offset ?? 0;
/** Where the line begins that an offset lies in, in UTF-16 units. */
export const lineStart = (body: string, at: number) => body.lastIndexOf("\n", at - 1) + 1;
const lineEnd = (body: string, at: number) => {
  const end = body.indexOf("\n", at);
  return end < 0 ? body.length : body.charAt(end - 1) === "\r" ? end - 1 : end;
};

/** Where each talk's line begins, after its indent: the line itself, else the free passage that says most of it. */
function findLines(body: string, talks: PlacedTalk[]): (number | undefined)[] {
  const places = new Map<string, number[]>();
  for (const { 0: line, index } of body.matchAll(/^[^\r\n]+/gm)) {
    const at = index + (/^[ \t]*/.exec(line)?.[0].length ?? 0);
    const known = places.get(line.trim());
    if (known) known.push(at);
    else places.set(line.trim(), [at]);
  }
  const exact = talks.map(({ line }) => {
    const known = places.get(line.trim());
    return known && known.length > 1 ? known.shift() : known?.[0];
  });
  if (exact.every((at) => at !== undefined)) return exact;
  const { passages } = textOf(body);
  const taken = new Set(exact);
  const free = passages
    .map((passage, index) => [index, passage] as [number, typeof passage])
    .filter(([, { start }]) => !taken.has(start));
  return exact.map((at, index) => {
    const line = talks[index]?.line ?? "";
    const [passage] = textOf(line).passages;
    const alike = at === undefined && passage ? findAlike(passage, free) : undefined;
    return at ?? (alike === undefined ? undefined : passages[alike]?.start);
  });
}

interface BlockAt {
  node: Nodes;
  list?: List;
  /** The block of the body that it lies in, and which one that is. */
  root: RootContent;
  index: number;
}

/** The innermost item whose first line it is, a row, or the body's block. */
function blockAt(tree: Root, at: number): BlockAt | undefined {
  const index = tree.children.findIndex((block) => startOf(block) <= at && at < endOf(block));
  const root = tree.children[index];
  if (!root || root.type === "definition") return undefined;
  let found: BlockAt = { node: root, root, index };
  let inner: Nodes | undefined = root;
  while (inner && "children" in inner) {
    const child: Nodes | undefined = (inner.children as Nodes[]).find((one) => startOf(one) <= at && at < endOf(one));
    if (child?.type === "listItem" && inner.type === "list" && startOf(child) === at)
      found = { node: child, list: inner, root, index };
    if (child?.type === "tableRow") found = { node: child, root, index };
    inner = child;
  }
  return found.node.type === "list" || found.node.type === "blockquote" ? undefined : found;
}

function formOf(node: Nodes): TalkForm {
  if (node.type === "heading" || isBoldHeading(node)) return "heading";
  if (node.type === "listItem") return "item";
  return node.type === "tableRow" || node.type === "html" ? "line" : "paragraph";
}

/** "**Title**", "**Title** — *Ada Quill*" */
function isBoldHeading(node: Nodes): boolean {
  if (node.type !== "paragraph" || node.children[0]?.type !== "strong") return false;
  const [, between, who, more] = node.children;
  const isBetween = between?.type === "text" && /^\s+[–—-]\s+$/.test(between.value);
  return between === undefined || (isBetween && who?.type === "emphasis" && more === undefined);
}

/** Up to the next heading of the same depth or above, or the next talk; rules, comments and definitions at the end are none of it. */
function endOfTalk({ children }: Root, index: number, starts: Set<RootContent>, blocks?: number): number {
  const head = children[index];
  const depth = head?.type === "heading" ? head.depth : 7;
  let end = index + 1;
  for (; end < children.length; end++) {
    const block = children[end];
    if (!block || starts.has(block) || (block.type === "heading" && block.depth <= depth)) break;
    if (head?.type === "paragraph" && end - index > (blocks ?? 0) && endsParagraph(head, block, blocks)) break;
  }
  const loose = ["thematicBreak", "definition", "footnoteDefinition"];
  while (end > index + 1 && isLoose(children[end - 1], loose)) end--;
  const last = children[end - 1];
  return last ? endOf(last) : 0;
}

/** Whether a block belongs no more to the paragraph or bold line that a talk begins with. */
function endsParagraph(head: RootContent, block: RootContent, blocks: number | undefined): boolean {
  if (isBoldHeading(head)) return blocks !== undefined && isBoldHeading(block);
  return !["html", "blockquote", "code"].includes(block.type);
}

function isLoose(block: RootContent | undefined, loose: string[]): boolean {
  if (block?.type === "html") return /^<!--/.test(block.value);
  return block !== undefined && loose.includes(block.type);
}
