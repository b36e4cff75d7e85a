// How texts come into a person's template: as Markdown that is text to the post's engine wherever in the template it stands, in
// the values of HTML too. Which texts there are is the variables' business.

import type { PhrasingContent, Root, RootContent } from "mdast";
import type { Post } from "@/lib/model/index.ts";
import { findEngine } from "../engines/engine.ts";
import { engine as plain } from "../engines/markdown.ts";
import { dialectIn, liveIn } from "../engines/settings.ts";
import { escapeDestination } from "../markdown/escape.ts";
import { makeHarmless } from "../markdown/harmless.ts";
import { headingEnd } from "../markdown/hazards.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import { linkNode, oneLine, paragraph, textNode } from "../markdown/tree.ts";
import { writeMarkdown } from "../markdown/write.ts";
import { embedAsLink, replaceEmbeds } from "../talk/talk-embeds.ts";

export interface TemplateTexts {
  /** Blocks that a layout composes. */
  blocks(blocks: RootContent[]): string;
  /** A paragraph's parts; "" without any. */
  inline(nodes: PhrasingContent[]): string;
  /** Text of a page on one line. */
  plain(value: string | undefined): string;
  /** The same, linked where there is an address. */
  linked(label: string, url: string | undefined): string;
  /** What the person typed, HTML in it as text unless it is meant to work. */
  typed(markdown: string): string;
  /** An address, for the parentheses of a link. */
  address(url: string | undefined): string;
}

/** What could end a value of HTML and begin another one. */
const valueEnd = /["'](?=[^=]*=)/g;
/** Of a text that stands where the template says: in a value of HTML, at the end of a heading. */
const anywhere = [valueEnd, headingEnd];

/** The texts' forms in a post. */
export function templateTexts(post: Post): TemplateTexts {
  const engine = findEngine(post.engine);
  // The engine's own forms of pictures and code come when the whole post is written.
  const { hazards, tagsInCode, linksEscaped } = dialectIn(post, engine);
  const dialect = { ...plain.dialect, hazards, tagsInCode, linksEscaped };
  const excerpt = engine.excerpt;
  const write = (root: Root, more: RegExp[] = []) =>
    writeMarkdown(root, { dialect: { ...dialect, hazards: [...hazards, ...more] }, style: plain.style }).trimEnd();
  const harmless = (root: Root) => {
    makeHarmless(root, excerpt, liveIn(post, engine));
    return root;
  };
  const inline = (nodes: PhrasingContent[], more?: RegExp[]) =>
    nodes.length > 0 ? write({ type: "root", children: [paragraph(nodes)] }, more) : "";
  return {
    blocks: (blocks) => write(harmless(replaceEmbeds({ type: "root", children: blocks }, embedAsLink))),
    inline: (nodes) => inline(nodes, [headingEnd]),
    plain: (value) => inline(value ? [textNode(oneLine(value))] : [], anywhere),
    linked: (label, url) =>
      inline(label ? [url ? linkNode(url, [textNode(oneLine(label))]) : textNode(oneLine(label))] : [], anywhere),
    typed: (markdown) => write(harmless(parseMarkdown(markdown))),
    address: (url) => (url ? escapeDestination(url) : ""),
  };
}
