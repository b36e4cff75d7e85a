// A conference's talks become the Markdown body of its post, in the post's layout and engine. Front matter, files and pictures
// are the export's.

import type { Nodes, Root, RootContent } from "mdast";
import type { ConferenceRecord, EngineSettings, Post } from "@/lib/model.ts";
import { Problem } from "@/lib/problem.ts";
import { isWebAddress } from "@/lib/web-address.ts";
import { chapterBody, factsLine } from "./chapter.ts";
import { tellByClock } from "./conference-clock.ts";
import { type Engine, findEngine, letters } from "./engine.ts";
import { layouts, ownLayout } from "./layout.ts";
import type { Dialect, MarkdownStyle } from "./markdown/dialect.ts";
import { separateFootnotes } from "./markdown/footnotes.ts";
import { makeHarmless } from "./markdown/harmless.ts";
import { parseMarkdown } from "./markdown/parse.ts";
import { numberLinks } from "./markdown/references.ts";
import { link, paragraph, text } from "./markdown/tree.ts";
import { writeMarkdown } from "./markdown/write.ts";
import type { Merge } from "./merge/edit.ts";
import { mergeEdited } from "./merge/merge.ts";
import {
  type PictureAddresses,
  picturesIn,
  picturesInText,
  placePictures,
  placePicturesInText,
  withPlainPictures,
} from "./picture-addresses.ts";
import { countLinks, countWords, minutesFor } from "./reading.ts";
import { settingsOf } from "./settings.ts";
import { replaceEmbeds, restoreEmbeds } from "./talk-embeds.ts";
import { renderTemplate } from "./template.ts";
import { findWarnings, type Warning } from "./warnings.ts";

export interface AssembleOptions {
  /** Milliseconds since 1970, to tell dates in the future. */
  now?: number;
  /**
   * Says where the pictures go that go with the post, of those that it shows; absent: the post is only looked at, and every picture
   * keeps its own address.
   */
  placePictures?: (urls: Set<string>) => PictureAddresses;
  /** Milliseconds that a person's own template may take; a second unless given. */
  templateTime?: number;
  /** The record's one talk is the whole post: its pages and notes without a heading, whatever the layout. */
  isAlone?: boolean;
}

export interface AssembledPost {
  /** The Markdown below the front matter, hand edits included. */
  body: string;
  /** The same without hand edits: what `post.edited.base` is to be when the body is edited. */
  assembled: string;
  /** What the body says, links in place, for the preview. A block's `data.passage` is what it belongs to. */
  tree: Root;
  /** The indexes of the tree's blocks (or of a list's items, as [block, item]) by talk id, "introduction", "closing", ... */
  passages: Map<string, number[][]>;
  words: number;
  /** Reading time, rounded up. */
  minutes: number;
  links: number;
  /** The web addresses of the pictures it shows, in its order. */
  pictures: string[];
  warnings: Warning[];
  /** Where hand edits and later changes of the talks met; empty without. */
  conflicts: Merge["conflicts"];
}

/**
 * The post's body as its layout and engine have it.
 * @throws Problem for an unknown engine or layout, and for a template that is wrong or takes too long
 */
export function assemblePost(record: ConferenceRecord, options: AssembleOptions = {}): AssembledPost {
  const { post } = record;
  const engine = findEngine(post.engine);
  const settings = settingsOf(post, engine);
  const composed = compose(record, engine, settings, options);
  // Hand edits were made with the pictures' own addresses, so they are merged with these.
  const addresses = post.edited ? undefined : options.placePictures?.(picturesIn(composed));
  const assembled = write(addresses ? placePictures(composed, addresses) : composed, record, engine, settings);
  const merged = post.edited ? mergeEdited(post.edited, assembled) : { body: assembled, conflicts: [] };
  const pictures = post.edited ? picturesInText(merged.body) : picturesIn(composed);
  const tree = post.edited ? readBody(merged.body, engine, post.liveCode === engine.name) : composed;
  const words = countWords(tree);
  const warnings = findWarnings(record, tree, engine, options.now ?? Date.now());
  if (merged.conflicts.length > 0) {
    warnings.push({ kind: "conflict", count: merged.conflicts.length, talkIds: [] });
  }
  const facts = {
    words,
    minutes: minutesFor(words),
    links: countLinks(tree),
    pictures: [...pictures].filter(isWebAddress),
    warnings,
  };
  const body =
    post.edited && options.placePictures ? placeInEdited(merged.body, record, options.placePictures) : merged.body;
  return { ...merged, body, assembled, tree, passages: findPassages(tree), ...facts };
}

/** The layout's blocks with nothing in them that an engine or a browser would run. */
function compose(given: ConferenceRecord, engine: Engine, settings: EngineSettings, options: AssembleOptions): Root {
  const record = tellByClock(given);
  const { post } = record;
  const isLoose = settings.bulletSpacing !== "tight";
  const root: Root = {
    type: "root",
    children: options.isAlone ? aloneBlocks(record) : layoutBlocks(record, isLoose, options),
  };
  separateFootnotes(root);
  const excerpt = engine.excerpt;
  if (settings.hasExcerpt && excerpt) addExcerpt(root, excerpt);
  makeHarmless(
    root,
    excerpt,
    post.liveCode !== undefined && (engine.dialect.allowsHtml || post.liveCode === engine.name),
  );
  return root;
}

function layoutBlocks(record: ConferenceRecord, isLoose: boolean, { templateTime }: AssembleOptions): RootContent[] {
  const { post } = record;
  if (post.layout === ownLayout) {
    const root = parseMarkdown(renderTemplate(post.template ?? "", record, templateTime));
    restoreEmbeds(root, record);
    return root.children;
  }
  const layout = layouts.find(({ name }) => letters(name) === letters(post.layout));
  if (!layout) throw new Problem("problemUnknownLayout", [post.layout, layouts.map(({ name }) => name).join(", ")]);
  return layout.compose(record, isLoose);
}

function aloneBlocks({ talks, post }: ConferenceRecord): RootContent[] {
  return talks.flatMap((talk) => {
    const facts = factsLine(talk, false);
    return [...(facts.length > 0 ? [paragraph(facts)] : []), ...chapterBody(talk, post.embeds)];
  });
}

function addExcerpt(root: Root, excerpt: string) {
  const end = root.children.findLastIndex((block) => block.data?.passage === "introduction");
  const hasOne = root.children.some((block) => block.type === "html" && /^<!--\s*more\s*-->$/.test(block.value));
  if (end >= 0 && !hasOne) root.children.splice(end + 1, 0, { type: "raw", value: excerpt });
}

function write(root: Root, { post }: ConferenceRecord, engine: Engine, settings: EngineSettings): string {
  const embedded = replaceEmbeds(root, (embed): RootContent => {
    const syntax = engine.embed(embed);
    return syntax ? { type: "raw", value: syntax } : paragraph([link(embed.url, [text(embed.title)])]);
  });
  const tree = post.links === "reference" ? numberLinks(embedded) : embedded;
  return writeMarkdown(tree, { dialect: dialectOf(post, engine), style: styleOf(engine, settings) });
}

function dialectOf(post: Post, engine: Engine): Dialect {
  const isLive = post.liveCode === engine.name;
  const isImported = post.imported?.engine === engine.name;
  return {
    ...engine.dialect,
    ...(isLive ? { hazards: [] } : {}),
    // An imported post's bare addresses and footnotes worked before as they were meant to.
    ...(isImported ? { autolinks: "bare" as const, hasFootnotes: true, rewritten: [] } : {}),
  };
}

/** A body edited by hand with its pictures where they go; a frame's words are written as the engine wants them. */
function placeInEdited(
  body: string,
  { post }: ConferenceRecord,
  placePictures: (urls: Set<string>) => PictureAddresses,
): string {
  const engine = findEngine(post.engine);
  const writing = { dialect: dialectOf(post, engine), style: engine.style };
  const write = (words: string) => {
    const within = paragraph([link("x", [text(words)])]);
    return words && writeMarkdown({ type: "root", children: [within] }, writing).slice(1, -"](x)\n".length);
  };
  return placePicturesInText(body, placePictures(picturesInText(body)), write);
}

function styleOf(engine: Engine, settings: EngineSettings): MarkdownStyle {
  return {
    ...engine.style,
    ...(settings.bullet ? { bullet: settings.bullet } : {}),
    ...(settings.bulletIndent ? { bulletIndent: settings.bulletIndent } : {}),
  };
}

/** The tree of a body edited by hand, for preview and counts. */
function readBody(body: string, engine: Engine, isLive: boolean): Root {
  const root = parseMarkdown(withPlainPictures(body));
  makeHarmless(root, engine.excerpt, isLive);
  return root;
}

function findPassages(root: Root): Map<string, number[][]> {
  const passages = new Map<string, number[][]>();
  const add = (node: Nodes, path: number[]) => {
    const id = node.data?.passage;
    if (id !== undefined) passages.set(id, [...(passages.get(id) ?? []), path]);
  };
  root.children.forEach((block, index) => {
    add(block, [index]);
    if (block.type === "list")
      block.children.forEach((item, place) => {
        add(item, [index, place]);
      });
  });
  return passages;
}
