// A page that the Wayback Machine shows, as the page that it is a copy of: without the archive's bar, and with the addresses that
// stood in it. Facts: pages as web.archive.org served them from 2014 to 2025.
import { absolute } from "@/lib/capture/page/address.ts";
import { baseOf, type Page } from "@/lib/capture/page/page.ts";
import { address } from "./address.ts";

/** What the archive adds to a page. */
const added = "#wm-ipp-base, #wm-ipp, #wm-ipp-print, #donato, #wm-capinfo, [src*='web-static.archive.org']";
const attributes = ["href", "src", "data-src", "poster", "content"];
/** The archive's part of an address in a script's data, where slashes may be escaped. */
const inData = /https?:(?:\\?\/){2}web\.archive\.org\\?\/web\\?\/\d+(?:\w\w_)?\\?\//g;

function originalOf(value: string, base: string): string | undefined {
  // Relative addresses were rewritten as well, "/web/2014im_/http://example.org/a.png".
  if (!/\/web\/\d+(?:\w\w_)?\/https?:/.test(value)) return undefined;
  const whole = absolute(value, base);
  return whole && address.original?.(new URL(whole));
}

function restore(document: Document, base: string): void {
  for (const element of document.querySelectorAll(added)) element.remove();
  for (const name of attributes) {
    for (const element of document.querySelectorAll(`[${name}*="/web/"]`)) {
      const original = originalOf(element.getAttribute(name) ?? "", base);
      if (original) element.setAttribute(name, original);
    }
  }
  for (const script of document.querySelectorAll("script[type*=json]")) {
    script.textContent = (script.textContent ?? "").replace(inData, "");
  }
}

/** The page that this one is a copy of; undefined for the archive's own pages. */
export function copiedPage(page: Page): Page | undefined {
  const original = address.original?.(page.url);
  if (!original || !URL.canParse(original)) return undefined;
  const document = page.document.cloneNode(true) as Document;
  restore(document, baseOf(page));
  // Its site is not to be asked from a page of the archive.
  const fetch = () => Promise.reject(new TypeError("An archive's copy makes no further requests."));
  return { ...page, url: new URL(original), document, fetch };
}
