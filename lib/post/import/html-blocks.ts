// What HTML in a post says, as the blocks that Markdown would have for it: headings, paragraphs, bullets, and the links, bold and
// emphasised words within. They stand for text to be read, and have no place in the body.
import type { PhrasingContent, RootContent } from "mdast";
import { linksIn } from "../markdown/links.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import { bulletList, heading, linkNode, paragraph, plainText, textNode } from "../markdown/tree.ts";

const blockTag =
  /<(\/?)(h[1-6]|p|li|ul|ol|div|blockquote|figure|figcaption|section|article|details|summary|table|t[rdh]|dt|dd|hr)\b[^<>]*>/gi;

/** The headings, paragraphs and bullets of HTML; what stands in other blocks is a paragraph. */
export function htmlBlocks(html: string): RootContent[] {
  const blocks: RootContent[] = [];
  let [at, tag] = [0, ""];
  const close = (end: number) => {
    const children = inlineOf(html.slice(at, end));
    if (children.some((node) => plainText(node).trim() !== "" || linksIn(node).length > 0)) add(blocks, tag, children);
  };
  for (const match of html.matchAll(blockTag)) {
    close(match.index);
    at = match.index + match[0].length;
    tag = match[1] ? "" : (match[2]?.toLowerCase() ?? "");
  }
  close(html.length);
  return blocks;
}

function add(blocks: RootContent[], tag: string, children: PhrasingContent[]) {
  if (/^h\d$/.test(tag)) blocks.push(heading(Number(tag[1]) as 1 | 2 | 3 | 4 | 5 | 6, children));
  else if (tag !== "li") blocks.push(paragraph(children));
  else {
    const last = blocks.at(-1);
    const list = bulletList([[paragraph(children)]], false);
    if (last?.type === "list") last.children.push(...list.children);
    else blocks.push(list);
  }
}

const inlineTag =
  /(<a\b[^<>]*>(?:[^<]|<(?!\/?a\b))*<\/a\s*>|<iframe\b[^<>]*>|<(?:strong|b|em|i)\b[^<>]*>[^<]*<\/(?:strong|b|em|i)\s*>)/gi;

/** The text, links, bold and emphasised words of a piece of HTML. */
export function inlineOf(html: string): PhrasingContent[] {
  return html
    .split(inlineTag)
    .map((part): PhrasingContent => {
      if (/^<iframe/i.test(part)) return { type: "html", value: part };
      const [found] = /^<a\b/i.test(part) ? linksIn({ type: "html", value: part }) : [];
      if (found) return linkNode(found.url, [textNode(withoutTags(found.text))]);
      const text = textNode(withoutTags(part));
      const [, mark] = /^<(strong|b|em|i)\b/i.exec(part) ?? [];
      return mark ? { type: /^(?:s|b)/i.test(mark) ? "strong" : "emphasis", children: [text] } : text;
    })
    .filter((node) => node.type !== "text" || node.value !== "");
}

/** What HTML says. */
export const withoutTags = (html: string) =>
  html
    .replace(/<[^<>]*>/g, "")
    .replace(/&#?\w{1,32};/g, (entity) => plainText(parseMarkdown(entity)))
    .replace(/\s+/g, " ");
