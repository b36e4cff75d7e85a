// The links of a text, those written as HTML and the iframes and shortcodes that show a page in place included.
import type { Code, Nodes } from "mdast";
import { pageOfEmbed, pageOfScript, pageOfShortcode } from "@/lib/sites/embeds.ts";
import { plainText } from "./tree.ts";

export interface FoundLink {
  url: string;
  /** What the link says; "" for an iframe without a title. */
  text: string;
}

/** Every link below `node`, in order. */
export function linksIn(node: Nodes): FoundLink[] {
  if (node.type === "link") return [{ url: node.url, text: plainText(node) }];
  if (node.type === "html" || isRawHtml(node)) return [...anchors(node.value), ...iframes(node.value)];
  if (node.type === "text") return shortcodes(node.value);
  return "children" in node ? amongSiblings(node.children) : [];
}

/** "```{=html}", as Pandoc and Quarto have HTML that goes into the page as it is. */
const isRawHtml = (node: Nodes): node is Code => node.type === "code" && node.lang === "{=html}";

/** A link of HTML within a paragraph stands between two pieces of HTML. */
function amongSiblings(nodes: Nodes[]): FoundLink[] {
  const found: FoundLink[] = [];
  const lastEnd = nodes.findLastIndex(isEndOfAnchor);
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node) continue;
    const url = node.type === "html" && index < lastEnd ? openedAnchor(node.value) : undefined;
    if (!url) {
      for (const link of linksIn(node)) found.push(link);
      continue;
    }
    let text = "";
    for (index++; index < lastEnd && !isEndOfAnchor(nodes[index] as Nodes); index++)
      text += plainText(nodes[index] as Nodes);
    found.push({ url, text });
  }
  return found;
}

function openedAnchor(html: string): string | undefined {
  return /^<a\b[^>]*>$/i.test(html) ? attribute(html, "href") : undefined;
}

function isEndOfAnchor(node: Nodes): boolean {
  return node.type === "html" && /^<\/a\s*>$/i.test(node.value);
}

function attribute(tag: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "i").exec(tag) ?? [];
  return (double ?? single)?.trim().replaceAll("&amp;", "&");
}

function anchors(html: string): FoundLink[] {
  // Without an end below, each beginning would be followed to the end of the text.
  const last = [...html.matchAll(/<\/a\s*>/gi)].at(-1);
  const closed = last ? html.slice(0, last.index + last[0].length) : "";
  return [...closed.matchAll(/(<a\b[^<>]*>)([\s\S]*?)<\/a\s*>/gi)].flatMap(([, tag = "", inner = ""]) => {
    const url = attribute(tag, "href");
    const text = inner
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .trim();
    return url ? [{ url, text }] : [];
  });
}

function iframes(html: string): FoundLink[] {
  const closed = html.slice(0, html.lastIndexOf(">") + 1);
  return [...closed.matchAll(/<(?:iframe|script|embed|video|source)\b[^>]*>/gi)].flatMap(([tag]) => {
    const source = (attribute(tag, "src") ?? "").replace(/^\/\//, "https://");
    const url = pageOfScript(source, attribute(tag, "data-id") ?? "") ?? pageOfEmbed(source);
    return url ? [{ url, text: attribute(tag, "title") ?? "" }] : [];
  });
}

/** {{< youtube id >}} of Hugo, {% youtube id %} and {% vimeo id %} of Hexo, Jekyll's and Eleventy's plugins. */
function shortcodes(text: string): FoundLink[] {
  const pattern = /\{(?:\{[<%]|%-?)\s*([a-z][\w-]*)\s+(?:id=)?["']?([\w-]+)/gi;
  return [...text.matchAll(pattern)].flatMap(([, name = "", id = ""]) => {
    const url = pageOfShortcode(name, id);
    return url ? [{ url, text: "" }] : [];
  });
}
