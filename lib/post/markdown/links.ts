// The links of a text, those written as HTML and the frames and shortcodes that show a page in place included.
import type { Nodes } from "mdast";
import { plainText } from "./tree.ts";

export interface FoundLink {
  url: string;
  /** What the link says; "" for a frame without a title. */
  text: string;
}

/** Every link below `node`, in order. */
export function linksIn(node: Nodes): FoundLink[] {
  if (node.type === "link") return [{ url: node.url, text: plainText(node) }];
  if (node.type === "html") return [...anchors(node.value), ...frames(node.value)];
  if (node.type === "text") return shortcodes(node.value);
  return "children" in node ? amongSiblings(node.children) : [];
}

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

function frames(html: string): FoundLink[] {
  const closed = html.slice(0, html.lastIndexOf(">") + 1);
  return [...closed.matchAll(/<(?:iframe|script|embed|video|source)\b[^>]*>/gi)].flatMap(([tag]) => {
    const deck = /\bspeakerdeck-embed\b/.test(tag) ? attribute(tag, "data-id") : undefined;
    const url = deck ? `https://speakerdeck.com/player/${deck}` : pageOfFrame(attribute(tag, "src") ?? "");
    return url ? [{ url, text: attribute(tag, "title") ?? "" }] : [];
  });
}

/** The pages of videos by the addresses of their frames. */
const pages: [RegExp, string][] = [
  [/^(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*/i, "www.youtube.com/watch?v=$1"],
  [/^player\.vimeo\.com\/video\/(\d+)\?(?:.*&)?h=([\da-f]+).*/i, "vimeo.com/$1/$2"],
  [/^player\.vimeo\.com\/video\/(\d+).*/i, "vimeo.com/$1"],
  [/^embed\.ted\.com\/talks\/([\w-]+).*/i, "www.ted.com/talks/$1"],
  [/^(media\.ccc\.de\/v\/[^/?#]+)\/oembed.*/i, "$1"],
  [/^archive\.org\/embed\/([^/?#]+).*/i, "archive.org/details/$1"],
  [/^([^/]+)\/videos\/embed\/([\w-]{22,36})\b.*/, "$1/w/$2"],
];

/** The page of the video or deck in a frame; undefined for other frames. */
function pageOfFrame(source: string): string | undefined {
  const url = source.replace(/^\/\//, "https://");
  const frame = url.replace(/^https?:\/\//i, "");
  const [address, page] = frame === url ? [] : (pages.find(([pattern]) => pattern.test(frame)) ?? []);
  if (address && page) return `https://${frame.replace(address, page)}`;
  return /^https?:\/\/(?:www\.)?(?:speakerdeck|slideshare|slides|noti|docs\.google|media\.ccc|ted)\.\w+\//i.test(url)
    ? url
    : undefined;
}

const youtube = (id: string) => `https://www.youtube.com/watch?v=${id}`;

/** {{< youtube id >}} of Hugo, {% youtube id %} and {% vimeo id %} of Hexo, Jekyll's and Eleventy's plugins. */
function shortcodes(text: string): FoundLink[] {
  const pattern = /\{(?:\{[<%]|%-?)\s*(youtube|vimeo)\s+(?:id=)?["']?([\w-]+)/gi;
  return [...text.matchAll(pattern)].map(([, site = "", id = ""]) => ({
    url: site.toLowerCase() === "vimeo" ? `https://vimeo.com/${id}` : youtube(id),
    text: "",
  }));
}
