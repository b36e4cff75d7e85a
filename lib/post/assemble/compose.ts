// A conference's talks become the blocks of its post, in the layout's order. Writing them as Markdown is left to the assembly.

import type { Root, RootContent } from "mdast";
import type { ConferenceRecord, TalkRecord } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { type Engine, letters } from "../engines/engine.ts";
import { liveIn, settingsOf } from "../engines/settings.ts";
import { type Composing, layouts, ownLayout } from "../layouts/layout.ts";
import { separateFootnotes } from "../markdown/footnotes.ts";
import { type Live, makeHarmless } from "../markdown/harmless.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import { changePieces } from "../markdown/pieces.ts";
import { paragraph } from "../markdown/tree.ts";
import { chapterBody, factsLine } from "../talk/chapter.ts";
import { tellByClock } from "../talk/conference-clock.ts";
import { restoreEmbeds } from "../talk/talk-embeds.ts";
import { renderTemplate } from "../template/template.ts";
import type { KeptPieces } from "./kept-pieces.ts";

export interface ComposeOptions {
  /** The record's one talk is the whole post: its pages and notes without a heading, whatever the layout. */
  isAlone?: boolean;
}

/**
 * The layout's blocks with nothing in them that an engine or a browser would run.
 * @throws Problem for an unknown layout, and for a template that is wrong or takes too much
 */
export function compose(given: ConferenceRecord, engine: Engine, options: ComposeOptions, kept: KeptPieces): Root {
  const record = tellByClock(given, kept.told);
  const { post } = record;
  const settings = settingsOf(post, engine);
  const excerpt = engine.excerpt;
  // The texts that a template puts in are harmless already; everything else in it is the person's own.
  const live = post.layout === ownLayout && !options.isAlone ? "all" : liveIn(post, engine);
  const ofTalks = new Set<RootContent>();
  const keep = (talk: TalkRecord, composeTalk: () => RootContent[]) => {
    const blocks = kept.composed.get(talk) ?? harmless(composeTalk(), excerpt, live);
    kept.composed.set(talk, blocks);
    for (const block of blocks) ofTalks.add(block);
    return blocks;
  };
  const isLoose = settings.bulletSpacing !== "tight";
  const blocks = options.isAlone ? aloneBlocks(record) : layoutBlocks(record, { isLoose, keep });
  const root: Root = { type: "root", children: blocks };
  if (settings.hasExcerpt && excerpt) addExcerpt(root, excerpt);
  return separateFootnotes(
    changePieces(root, (piece) => (ofTalks.has(piece) ? [piece] : harmless([piece], excerpt, live))),
  );
}

function harmless(children: RootContent[], excerpt: string | undefined, live: Live): RootContent[] {
  const root: Root = { type: "root", children };
  makeHarmless(root, excerpt, live);
  return root.children;
}

function layoutBlocks(record: ConferenceRecord, composing: Composing): RootContent[] {
  const { post } = record;
  if (post.layout === ownLayout) {
    const root = parseMarkdown(renderTemplate(post.template ?? "", record));
    restoreEmbeds(root, record);
    return root.children;
  }
  const layout = layouts.find(({ name }) => letters(name) === letters(post.layout));
  if (!layout) throw new Problem("problemUnknownLayout", [post.layout, layouts.map(({ name }) => name).join(", ")]);
  return layout.compose(record, composing);
}

function aloneBlocks({ talks, post }: ConferenceRecord): RootContent[] {
  return talks.flatMap((talk) => {
    const facts = factsLine(talk, false);
    return [...(facts.length > 0 ? [paragraph(facts)] : []), ...chapterBody(talk, post.embeds)];
  });
}

function addExcerpt(root: Root, excerpt: string) {
  const end = root.children.findLastIndex((block) => block.data?.passage === "introduction");
  const isMark = (block: RootContent) =>
    (block.type === "html" && /^<!--\s*more\s*-->$/.test(block.value)) ||
    (block.type === "raw" && block.value === excerpt);
  if (end >= 0 && !root.children.some(isMark)) root.children.splice(end + 1, 0, { type: "raw", value: excerpt });
}
