// A page as a reader sees it, and the questions any reader asks: meta, text, links, inline data, further requests.
// What the answers mean is left to generic.ts and the sites.
import { absolute, isSameSite } from "./address.ts";
import { decodeTwice } from "./entities.ts";
import { type Json, readJson } from "./json.ts";
import { readBalanced } from "./script-text.ts";
import { blockText, cleanText, lineText } from "./text.ts";

export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

export interface Page {
  /** The address in the address bar. */
  readonly url: URL;
  readonly document: Document;
  /** Makes a further request with the page's own rights; absent while further requests are refused. */
  readonly fetch?: Fetch | undefined;
  readonly Parser: typeof DOMParser;
  /** Set once a reader wanted a further request and was refused. */
  hasUnasked: boolean;
}

/** @param fetch left out, every further request is refused and `hasUnasked` tells that there was one */
export function openPage(document: Document, address: string, fetch?: Fetch): Page {
  const Parser = document.defaultView?.DOMParser ?? DOMParser;
  return { url: new URL(address), document, fetch, Parser, hasUnasked: false };
}

/** Of each page that is being read: a reading asks once for every link, and the whole page is searched for the element. */
const bases = new WeakMap<Page, string>();

/** What the page's relative addresses are relative to. */
export function baseOf(page: Page): string {
  const known = bases.get(page);
  if (known !== undefined) return known;
  const stated = page.document.querySelector("base[href]")?.getAttribute("href");
  const base = absolute(stated ?? "", page.url) ?? page.url.href;
  bases.set(page, base);
  return base;
}

/** The first element, or undefined. A selector is written by us, so a bad one is a mistake and throws. */
export function find(page: Page, selector: string): Element | undefined {
  return page.document.querySelector(selector) ?? undefined;
}

/** All elements that match, in the page's order. */
export function findAll(page: Page, selector: string): Element[] {
  return [...page.document.querySelectorAll(selector)];
}

/** The text of the first element that matches and has any, on one line. */
export function text(page: Page, selector: string): string | undefined {
  for (const element of page.document.querySelectorAll(selector)) {
    const line = lineText(element);
    if (line) return line;
  }
  return undefined;
}

/** The text of the first element that matches and has any, with its line breaks. */
export function lines(page: Page, selector: string): string | undefined {
  for (const element of page.document.querySelectorAll(selector)) {
    const block = blockText(element);
    if (block) return block;
  }
  return undefined;
}

/** An attribute of the first element that matches and has it filled. */
export function attribute(page: Page, selector: string, name: string): string | undefined {
  for (const element of page.document.querySelectorAll(selector)) {
    const value = element.getAttribute(name)?.trim();
    if (value) return value;
  }
  return undefined;
}

/** The absolute http(s) address in an attribute ("href" unless said otherwise). */
export function link(page: Page, selector: string, name = "href"): string | undefined {
  const value = attribute(page, selector, name);
  return value === undefined ? undefined : absolute(value, baseOf(page));
}

/** Of each page that is being read, the contents of its meta elements by name: a reading asks for a hundred of them. */
const contents = new WeakMap<Page, Map<string, string[]>>();

function contentsOf(page: Page): Map<string, string[]> {
  const known = contents.get(page);
  if (known) return known;
  const found = new Map<string, string[]>();
  for (const element of page.document.querySelectorAll("meta")) {
    const content = element.getAttribute("content") ?? element.getAttribute("value");
    if (!content?.trim()) continue;
    const given = ["property", "name", "itemprop", "http-equiv"].map((key) => element.getAttribute(key) ?? "");
    for (const name of new Set(given.join(" ").toLowerCase().split(/\s+/))) {
      found.set(name, [...(found.get(name) ?? []), content]);
    }
  }
  contents.set(page, found);
  return found;
}

/** Every non-empty content of the meta elements of that name, whatever attribute names them, in document order.
 * Names are compared without case. SlideShare's Twitter tags of 2013 use `value` for `content`. */
export function metas(page: Page, name: string): string[] {
  return (contentsOf(page).get(name.toLowerCase()) ?? []).map((content) => cleanText(decodeTwice(content)));
}

/** The first content of the first of these names that is there. */
export function meta(page: Page, ...names: string[]): string | undefined {
  for (const name of names) {
    const [content] = metas(page, name);
    if (content) return content;
  }
  return undefined;
}

/** JSON that an inline script assigns: the balanced `{...}` or `[...]` after the first match of `opening`.
 * Reads the script's text; the page's own variables are out of a content script's reach. */
export function scriptJson(page: Page, opening: RegExp): Json | undefined {
  for (const script of page.document.querySelectorAll("script:not([src])")) {
    const source = script.textContent ?? "";
    const match = opening.exec(source);
    const json = match ? readJson(readBalanced(source, match.index + match[0].length) ?? "") : undefined;
    if (json !== undefined) return json;
  }
  return undefined;
}

/** The JSON in the element with that id (`__NEXT_DATA__` and the like). */
export function dataJson(page: Page, id: string): Json | undefined {
  return readJson(page.document.getElementById(id)?.textContent ?? "");
}

/** A document from HTML text; its scripts never run and nothing in it is loaded. */
function readHtml(page: Page, html: string): Document {
  return new page.Parser().parseFromString(html, "text/html");
}

/** The text of HTML that stands in data, with its line breaks. */
export function htmlText(page: Page, html: string | undefined): string | undefined {
  return html === undefined ? undefined : blockText(readHtml(page, html).body);
}

/** Of each page that is being read, the characters of the entities in its data: a document for each would take seconds. */
const characters = new WeakMap<Page, Map<string, string>>();

function characterOf(page: Page, entity: string): string {
  const known = characters.get(page) ?? new Map<string, string>();
  characters.set(page, known);
  const character = known.get(entity) ?? readHtml(page, entity).body.textContent ?? "";
  known.set(entity, character);
  return character;
}

/** Text from data in which entities (`&amp;`, `&hellip;`) were left; a "<" stays what it is. */
export function decodeEntities(page: Page, encoded: string): string {
  return encoded.replace(/&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi, (entity) => characterOf(page, entity));
}

/** How long any further request may take, in milliseconds. */
const requestLimit = 3000;

async function answerTo(address: string, ask: Fetch): Promise<string | undefined> {
  const response = await ask(address, { credentials: "same-origin", signal: AbortSignal.timeout(requestLimit) });
  return response.ok ? await response.text() : undefined;
}

/** An answer that never comes must not hold up the reading, even when a fetch ignores its signal. */
function rejectAfter(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    AbortSignal.timeout(milliseconds).addEventListener("abort", () => reject(new Error("timeout")));
  });
}

/** The body of a further request to the page's own site, or undefined for every reason it might fail: refused,
 * another site, no network, an error status, more than three seconds. A failed request only means fewer fields. */
export async function request(page: Page, address: string | undefined): Promise<string | undefined> {
  const target = address === undefined ? undefined : absolute(address, page.url.href);
  if (target === undefined || !isSameSite(new URL(target), page.url)) return undefined;
  if (page.fetch === undefined) {
    page.hasUnasked = true;
    return undefined;
  }
  try {
    return await Promise.race([answerTo(target, page.fetch), rejectAfter(requestLimit)]);
  } catch {
    return undefined;
  }
}

/** As `request`, read as JSON; undefined as well for a body that is none. */
export async function requestJson(page: Page, address: string | undefined): Promise<Json | undefined> {
  return readJson((await request(page, address)) ?? "");
}

/** A further page of the same site, as a page that refuses further requests in its turn. */
export async function requestPage(page: Page, address: string | undefined): Promise<Page | undefined> {
  const html = await request(page, address);
  if (html === undefined || address === undefined) return undefined;
  return { ...page, url: new URL(address, page.url), document: readHtml(page, html), fetch: undefined };
}
