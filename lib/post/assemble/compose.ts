// A conference's talks become the blocks of its post, in the layout's order. Writing them as Markdown is left to the assembly.

import type { Root, RootContent } from "mdast";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { type Engine, letters } from "../engines/engine.ts";
import { liveIn, settingsOf } from "../engines/settings.ts";
import { layouts, ownLayout } from "../layouts/layout.ts";
import { separateFootnotes } from "../markdown/footnotes.ts";
import { makeHarmless } from "../markdown/harmless.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import { paragraph } from "../markdown/tree.ts";
import { chapterBody, factsLine } from "../talk/chapter.ts";
import { tellByClock } from "../talk/conference-clock.ts";
import { restoreEmbeds } from "../talk/talk-embeds.ts";
import { renderTemplate } from "../template/template.ts";

export interface ComposeOptions {
  /** The record's one talk is the whole post: its pages and notes without a heading, whatever the layout. */
  isAlone?: boolean;
}

/**
 * The layout's blocks with nothing in them that an engine or a browser would run.
 * @throws Problem for an unknown layout, and for a template that is wrong or takes too much
 */
export function compose(given: ConferenceRecord, engine: Engine, options: ComposeOptions): Root {
  const record = tellByClock(given);
  const { post } = record;
  const settings = settingsOf(post, engine);
  const isLoose = settings.bulletSpacing !== "tight";
  const root: Root = {
    type: "root",
    children: options.isAlone ? aloneBlocks(record) : layoutBlocks(record, isLoose),
  };
  separateFootnotes(root);
  const excerpt = engine.excerpt;
  if (settings.hasExcerpt && excerpt) addExcerpt(root, excerpt);
  // The texts that a template puts in are harmless already; everything else in it is the person's own.
  makeHarmless(root, excerpt, post.layout === ownLayout && !options.isAlone ? "all" : liveIn(post, engine));
  return root;
}

function layoutBlocks(record: ConferenceRecord, isLoose: boolean): RootContent[] {
  const { post } = record;
  if (post.layout === ownLayout) {
    const root = parseMarkdown(renderTemplate(post.template ?? "", record));
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
