// What a person selected on a page: as Markdown for a quoted note, and the links in it.

import { withoutTracking } from "@/lib/model/web-address.ts";
import { convertHtmlToMarkdown } from "./html-to-markdown.ts";
import type { PageLink } from "./listed/link.ts";
import { absolute } from "./page/address.ts";
import { cleanLine, lineText } from "./page/text.ts";

/** What a part of their content is still one of. */
const meaningful = new Set(["A", "PRE", "CODE"]);
/** What whole cells or rows are copied without. */
const tableParts = new Set(["TR", "TBODY", "THEAD", "TFOOT", "TABLE"]);

/** A copy of what is selected, in what stands around it: words of a link are linked, lines of code are code, rows are a table's. */
function copyRange(range: Range): Node {
  let copy: Node = range.cloneContents();
  const { commonAncestorContainer: around } = range;
  const isInText = around.nodeType === 3;
  let isOfTable = !isInText;
  for (let element = isInText ? around.parentNode : around; element; element = element.parentNode) {
    isOfTable &&= tableParts.has(element.nodeName);
    if (!isOfTable && !meaningful.has(element.nodeName)) continue;
    const outer = element.cloneNode(false);
    outer.appendChild(copy);
    copy = outer;
  }
  return copy;
}

/** The selected parts of the page, copied; Firefox allows several at once. Undefined when nothing is selected. */
export function copySelection(selection: Selection | null): HTMLElement | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  const [first] = ranges;
  const document = first?.startContainer.ownerDocument;
  if (!document) return undefined;
  const copy = document.createElement("div");
  for (const range of ranges) {
    const part = document.createElement("div");
    part.append(copyRange(range));
    copy.append(part);
  }
  return copy;
}

/**
 * Selected content as Markdown (GFM), links absolute; scripts, forms' buttons and addresses that are not http(s) left out.
 * @param content the copy of a selection, or its HTML
 * @param address the page's address
 */
export function convertSelection(content: HTMLElement | string, address: string): string {
  return convertHtmlToMarkdown(content, address);
}

function titleOf(anchor: Element, url: string): string {
  const pictured = anchor.querySelector("img[alt]")?.getAttribute("alt");
  const title = lineText(anchor) ?? anchor.getAttribute("title") ?? anchor.getAttribute("aria-label") ?? pictured;
  return cleanLine(title ?? "") || url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
}

/**
 * Every link in a part of a page, each address once with its first telling title, in the order they stand there.
 * Links to a place in the same page are left out.
 * @param address the page's address
 */
export function listLinks(content: ParentNode, address: string): PageLink[] {
  const found = new Map<string, string>();
  const here = withoutTracking(address);
  for (const anchor of content.querySelectorAll("a[href]")) {
    const stated = absolute(anchor.getAttribute("href") ?? "", address);
    const url = stated && withoutTracking(stated);
    if (url && url !== here && !found.has(url)) found.set(url, titleOf(anchor, url));
  }
  return [...found].map(([url, title]) => ({ title, url }));
}
