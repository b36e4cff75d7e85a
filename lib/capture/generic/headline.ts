// Reads a page's title from the most trusted of its statements, weighed against the heading that a reader sees.
import type { Origin } from "@/lib/model/index.ts";
import { first, from, type Reading } from "../page/fields.ts";
import { type JsonObject, textAt } from "../page/json.ts";
import { findAll, meta, type Page, text } from "../page/page.ts";
import { cleanLine, lineText } from "../page/text.ts";
import { isSame } from "./main-object.ts";
import { findHeading, isOwn, leadsAway, pageHeadings } from "./own-part.ts";
import { namesSite } from "./site-name.ts";
import { beside, isSitePart, lastPart, type Names, separator, strong, withoutSiteName } from "./title-parts.ts";

/** The heading that a title begins or ends with, set off from section and site: "A talk | Blog | Somebody". */
function headingIn(page: Page, title: string, isSuch: (heading: string, sign: string, rest: string) => boolean) {
  const found = pageHeadings(page)
    .slice(0, 20)
    .map((heading) => lineText(heading) ?? "");
  return found.find((heading) => {
    const other = heading.length < 4 ? undefined : beside(title, heading);
    return other !== undefined && isSuch(heading, other.sign, other.rest);
  });
}

/** A title in the head that goes on after the page's own heading: "Wicks at Scale | Download Free PDF | Lamps". A dash may
 * also lead to a subtitle, so what follows one must name the site, and what precedes a colon likewise. */
function shownHeading(page: Page, title: string, names: Names): string | undefined {
  return headingIn(page, title, (heading, sign, rest) => {
    if (isSitePart(heading, names)) return false;
    return strong.test(sign) || rest.split(separator).some((part) => isSitePart(part, names));
  });
}

/** The heading in the title element, which is hardly ever written for people alone. */
function headingInTitle(page: Page, names: Names): string | undefined {
  const title = cleanLine(page.document.title);
  return headingIn(
    page,
    title,
    (heading, sign, rest) =>
      heading !== title &&
      !isSitePart(heading, names) &&
      (!/^:\s+$|^\s+[:/<@]\s+$/.test(sign) || isSitePart(rest, names)),
  );
}

/** Words that the page shows by themselves and its title element repeats before a bar: "Wicks at scale | Hacker News". */
function linkInTitle(page: Page, names: Names): string | undefined {
  const last = lastPart(cleanLine(page.document.title));
  if (!last || !strong.test(last.sign) || last.rest.length < 8 || isSitePart(last.rest, names)) return undefined;
  const shown = findAll(page, "a, h3, [class*=title i], [itemprop~=headline], [itemprop~=name]").slice(0, 300);
  return shown.some((element) => lineText(element) === last.rest) ? last.rest : undefined;
}

function wordsOf(title: string): string[] {
  return title.toLowerCase().match(/\p{L}{4,}|\p{N}+|\p{Lo}{2,}/gu) ?? [];
}

/** Whether a title can be the heading said in other words: more than a name, and of the same subject. */
function isAlike(title: string, heading: string): boolean {
  const own = new Set(wordsOf(heading));
  return title.split(" ").length > 2 && wordsOf(title).some((word) => own.has(word));
}

/** Whether a title in the head speaks of the site alone, on every page: "Site – What it is about". */
function isOfSite(title: string, heading: string, names: Names): boolean {
  const [sign] = title.matchAll(separator);
  const beginning = sign ? title.slice(0, sign.index) : title;
  return isSitePart(beginning, names) && !isAlike(title, heading);
}

/** What heading and title element agree upon, against a head that speaks of something else: of the brand, of the page
 * before this one, or of only a beginning. */
function agreedTitle(page: Page, stated: string | undefined, names: Names): string | undefined {
  const heading = lineText(findHeading(page)) ?? "";
  const title = cleanLine(page.document.title, 2000);
  const isRepeated = isSame(heading, title) || isSame(heading, withoutSiteName(title, names)) || beside(title, heading);
  const isOnlyHeading = isOfSite(title, heading, names) && title.endsWith(stated ?? "");
  if (heading.length < 4 || isSame(heading, stated) || isSitePart(heading, names)) return undefined;
  if (!isRepeated && !isOnlyHeading) return undefined;
  if (stated === undefined) return heading;
  const beginning = /^(.{8,}?)\s*(?:…|\.\.\.)$/.exec(stated)?.[1];
  if (beginning) return heading.toLowerCase().startsWith(beginning.toLowerCase()) ? heading : undefined;
  const isShown = findAll(page, "h1, h2, h3").some((element) => isSame(lineText(element), stated));
  return isShown || isAlike(stated, heading) ? undefined : heading;
}

/** A title in the head as the page's own words: without the site's name, and cut where the page's heading ends. */
function bareTitle(page: Page, stated: string | undefined, names: Names): string | undefined {
  const title = cleanLine(stated ?? "", 2000);
  if (title === "") return undefined;
  const bare = (shownHeading(page, title, names) ?? withoutSiteName(title, names)) || undefined;
  const isSite = bare !== undefined && names.sites.length > 0 && namesSite(bare, names.sites, names.url);
  return isSite && !isSame(lineText(findHeading(page)), bare) ? undefined : bare;
}

/** The text of the first such element that titles this page, not one that leads to another. */
function ownText(page: Page, selector: string): string | undefined {
  const titles = findAll(page, selector).filter((element) => {
    const anchor = element.closest("a[href]") ?? element.querySelector("a[href]");
    return isOwn(page, element) && !(anchor && findHeading(page) !== element && leadsAway(page, anchor));
  });
  return titles.map((element) => lineText(element)).find(Boolean);
}

/** What the head calls the page instead of what it is titled, a brand's name on every page; and what the title element adds
 * to the page's heading. */
export function brandsInTitle(page: Page, sites: string[]): string[] {
  const stated = cleanLine(meta(page, "og:title") ?? "");
  const isBrand = stated !== "" && stated.split(" ").length <= 3;
  const brand = isBrand && agreedTitle(page, stated, { sites, url: page.url }) ? stated : undefined;
  const added = beside(cleanLine(page.document.title), lineText(findHeading(page)) ?? "\n")?.rest;
  return [brand, added].filter((name) => name !== undefined);
}

/** What the page states as its title, for machines and in its markup; without the site's name. */
function readStatedTitle(page: Page, main: JsonObject | undefined, names: Names): Reading<string> | undefined {
  const bare = (origin: Origin, title: string | undefined) => from(origin, bareTitle(page, title, names));
  return first(
    bare("json-ld", textAt(main, "headline") ?? textAt(main, "name")),
    () => bare("meta", meta(page, "citation_title")),
    () => bare("meta", meta(page, "og:title")),
    () => bare("meta", meta(page, "twitter:title", "dc.title", "dcterms.title")),
    () => bare("microdata", ownText(page, '[itemprop="headline"]')),
    () => bare("microformat", ownText(page, ".h-entry .p-name, .hentry .entry-title, .h-event .p-name")),
    () => bare("meta", meta(page, "title", "parsely-title")),
  );
}

/** The names that a title loses on this page: a site's home page has no other title than the site's name. */
function namesOn(page: Page, sites: string[]): Names & { isHome: boolean } {
  const isHome = page.url.pathname === "/" && page.url.search === "";
  return { sites: isHome ? [] : sites, url: page.url, heading: lineText(findHeading(page)), isHome };
}

/**
 * The page's title without its site's name, from the most trusted statement that there is, and where that stands.
 * @param main the JSON-LD object that the page is about
 * @param sites the names under which the page knows its site
 */
export function readTitle(page: Page, main: JsonObject | undefined, sites: string[]): Reading<string> | undefined {
  const names = namesOn(page, sites);
  const bare = (origin: Origin, title: string | undefined) => from(origin, bareTitle(page, title, names));
  const stated = readStatedTitle(page, main, names);
  return first(
    names.isHome ? undefined : from("dom", agreedTitle(page, stated?.value, names)),
    stated,
    () => from("dom", headingInTitle(page, names) ?? linkInTitle(page, names)),
    () => bare("title", page.document.title),
    () => bare("dom", text(page, "main h1, article h1") ?? text(page, "h1") ?? text(page, "h2")),
    () => from("title", page.document.title),
  );
}

/** Whether what the head states as title is none of what the visible page calls itself: it is the page's before. */
export function hasOtherTitle(page: Page, main: JsonObject | undefined, site: string): boolean {
  const stated = readStatedTitle(page, main, namesOn(page, [site]))?.value.toLowerCase() ?? "";
  const shown = shownTitle(page, site);
  return stated !== "" && shown !== "" && !stated.includes(shown) && !shown.includes(stated);
}

/**
 * What the visible page calls itself: a heading that its title element names too, or a part of that where there is no heading;
 * "" where the two disagree. Meta elements and JSON-LD are not asked: in an application of one page they may be of the page before.
 * @param site the name under which the page knows its site
 */
export function shownTitle(page: Page, site: string): string {
  const whole = cleanLine(page.document.title).toLowerCase();
  const parts = whole.split(separator).filter((part) => part && !namesSite(part, [site], page.url));
  const found = [...findAll(page, "main h1, article h1"), ...findAll(page, "h1, h2")].slice(0, 20);
  const headings = found.map((heading) => cleanLine(lineText(heading) ?? "").toLowerCase()).filter(Boolean);
  const named = headings.find(
    (heading) =>
      !namesSite(heading, [site], page.url) &&
      (whole.includes(heading) || parts.some((part) => heading.includes(part))),
  );
  return named ?? (headings.length === 0 ? (parts[0] ?? "") : "");
}
