// Reads a page's title and its site's name, and keeps the one out of the other.
import type { Origin, Person } from "@/lib/model/index.ts";
import { absolute } from "../page/address.ts";
import { first, from, type Reading } from "../page/fields.ts";
import { type JsonObject, textAt } from "../page/json.ts";
import { findAll, meta, type Page, text } from "../page/page.ts";
import { cleanLine, lineText } from "../page/text.ts";
import { typesOf } from "./json-ld.ts";
import { isSame } from "./main-object.ts";
import { namesSite } from "./site-name.ts";

/**
 * What the page calls its site (Open Graph's `og:site_name`, `application-name`, schema.org's WebSite), else the host without "www.".
 * @param objects the page's JSON-LD objects
 */
export function readSiteName(page: Page, objects: JsonObject[]): string {
  const website = objects.find((object) => typesOf(object).includes("WebSite"));
  const stated = meta(page, "og:site_name", "application-name") ?? textAt(website, "name");
  return (stated ?? page.url.hostname).replace(/^www\.(?=\S+$)/, "");
}

/** What sets a title off from a section, a site or an author. */
const separator = /\s+[–—·•:/|»«-]+\s+|\s*(?:[|»]|::|\/\/)+\s*/g;

/** The title without the site's name at its end or beginning: "A talk | Site", "Site - A talk"; nothing if no more is
 * left than the site's name. */
function withoutSiteName(title: string, sites: string[], url: URL): string {
  let bare = cleanLine(title, 2000);
  for (const site of sites) {
    const escaped = site.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    bare = bare
      .replace(new RegExp(`(?:^|\\s+[–—·•:/-]+\\s+|\\s*(?:[|»]|::|//)+\\s*)${escaped}\\s*$`, "i"), "")
      .replace(new RegExp(`^\\s*${escaped}\\s*(?:[|–—·•»]|::|//| - )\\s*`, "i"), "");
  }
  return withoutEnd(bare.trim(), (end) => sites.some((site) => namesSite(end, site, url) || isPartOf(end, site)));
}

/** "Ada Lovelace" of "Ada Lovelace on Platform". */
function isPartOf(end: string, site: string): boolean {
  return /\S\s+\S/.test(end) && site.toLowerCase().startsWith(`${end.toLowerCase()} `);
}

/** The title without its last part, if that is such a one. */
function withoutEnd(title: string, isSuch: (end: string) => boolean): string {
  const last = [...title.matchAll(separator)].at(-1);
  if (!last || last.index === 0) return title;
  return isSuch(title.slice(last.index + last[0].length)) ? title.slice(0, last.index).trim() : title;
}

/** The title without its authors' names at the end: "A talk - Ann Clark", "A talk by Ann Clark and Bob Dorn". */
export function withoutAuthors(title: string, authors: Person[]): string {
  const names = authors.map(({ name }) => cleanLine(name));
  if (names.length === 0) return title;
  const isByline = (end: string) =>
    isSame(names.join(" "), end.replace(/^by\s+/i, "").replace(/\s*(?:,|&|\band\b)\s*/g, " "));
  const by = title.toLowerCase().lastIndexOf(" by ");
  return by > 0 && isByline(title.slice(by + 4)) ? title.slice(0, by).trim() : withoutEnd(title, isByline);
}

/** A heading that leads back to a page above this one is the site's or the section's. */
function isOfSite(page: Page, heading: Element): boolean {
  const anchor = heading.querySelector("a[href]") ?? heading.closest("a[href]");
  const target = URL.parse(absolute(anchor?.getAttribute("href") ?? "", page.url) ?? "");
  return target !== null && target.pathname !== page.url.pathname && page.url.pathname.startsWith(target.pathname);
}

/** The heading that the title element begins or ends with, set off from section and site: "A talk | Blog | Somebody". */
function headingInTitle(page: Page): string | undefined {
  const title = cleanLine(page.document.title);
  const headings = findAll(page, "h1, h2").filter((heading) => !isOfSite(page, heading));
  const found = headings.slice(0, 20).map((heading) => lineText(heading) ?? "");
  return found.find((heading) => {
    if (heading.length < 4 || heading === title) return false;
    const rest = title.startsWith(heading) ? title.slice(heading.length) : undefined;
    if (rest !== undefined && /^\s*(?:[|»–—·•]|::|\/\/| - )/.test(rest)) return true;
    return title.endsWith(heading) && /(?:[|»]|::|\/\/|\s[–—·•-])\s*$/.test(title.slice(0, -heading.length));
  });
}

/**
 * The page's title without its site's name, from the most trusted statement that there is, and where that stands.
 * @param main the JSON-LD object that the page is about
 * @param sites the names under which the page knows its site
 */
export function readTitle(page: Page, main: JsonObject | undefined, sites: string[]): Reading<string> | undefined {
  // A site's home page has no other title than the site's name.
  const others = page.url.pathname === "/" && page.url.search === "" ? [] : sites;
  const bare = (origin: Origin, title: string | undefined) =>
    from(origin, title === undefined ? undefined : withoutSiteName(title, others, page.url));
  return first(
    bare("json-ld", textAt(main, "headline") ?? textAt(main, "name")),
    bare("meta", meta(page, "citation_title")),
    bare("meta", meta(page, "og:title", "twitter:title", "dc.title", "dcterms.title")),
    bare("microdata", text(page, '[itemprop="headline"]')),
    bare("microformat", text(page, ".h-entry .p-name, .hentry .entry-title, .h-event .p-name")),
    bare("meta", meta(page, "title", "parsely-title")),
    from("dom", headingInTitle(page)),
    bare("title", page.document.title),
    bare("dom", text(page, "main h1, article h1") ?? text(page, "h1") ?? text(page, "h2")),
    from("title", page.document.title),
  );
}

/**
 * What the visible page calls itself: a heading that its title element names too, or a part of that where there is no heading;
 * "" where the two disagree. Meta elements and JSON-LD are not asked: in an application of one page they may be of the page before.
 * @param site the name under which the page knows its site
 */
export function shownTitle(page: Page, site: string): string {
  const whole = cleanLine(page.document.title).toLowerCase();
  const parts = whole.split(separator).filter((part) => part && !namesSite(part, site, page.url));
  const found = [...findAll(page, "main h1, article h1"), ...findAll(page, "h1, h2")].slice(0, 20);
  const headings = found.map((heading) => cleanLine(lineText(heading) ?? "").toLowerCase()).filter(Boolean);
  const named = headings.find(
    (heading) =>
      !namesSite(heading, site, page.url) && (whole.includes(heading) || parts.some((part) => heading.includes(part))),
  );
  return named ?? (headings.length === 0 ? (parts[0] ?? "") : "");
}
