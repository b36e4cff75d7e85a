// What a person selected on a page: as Markdown for a quoted note, and the links in it.

import { withoutTracking } from "@/lib/model/web-address.ts";
import { convertHtmlToMarkdown } from "./html-to-markdown.ts";
import type { PageLink } from "./listed/link.ts";
import { absolute } from "./page/address.ts";
import { cleanLine, lineText } from "./page/text.ts";

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
    part.append(range.cloneContents());
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
