// Reads a page's title, and keeps the site's name and the authors' out of it. What is a site's name is told by site-name.ts.
import type { Origin, Person } from "@/lib/model";
import { first, from, type Reading } from "./fields";
import { type JsonObject, textAt } from "./json";
import { isSame } from "./main-object";
import { findHeading, pageHeadings } from "./own-part";
import { findAll, meta, type Page, text } from "./page";
import { isSection, namesSite } from "./site-name";
import { cleanLine, lineText } from "./text";

/** What sets a title off from a section, a site or an author: signs with space around, and those that stand for nothing else. */
const separator = /\s+[–—―‒·•∙⋅▪◆■★⋆:/|¦»«›‹<>~@-]+\s+|\s*(?:[|¦❘｜»›]|::|\/\/)+\s*/g;
/** Of these, the signs that hardly stand within a title. */
const strong = /[|¦❘｜»«›‹]|::|\/\//;

interface Names {
  /** The names under which the page knows its site. */
  sites: string[];
  url: URL;
}

function quote(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** "Ada Lovelace" of "Ada Lovelace on Platform". */
function isPartOf(end: string, site: string): boolean {
  return /\S\s+\S/.test(end) && site.toLowerCase().startsWith(`${end.toLowerCase()} `);
}

function isOfSite(part: string, { sites, url }: Names): boolean {
  return namesSite(part, sites, url) || sites.some((site) => isPartOf(part, site));
}

/** The title's last separator and what stands before and after it. */
function lastPart(title: string): { rest: string; sign: string; part: string } | undefined {
  const last = [...title.matchAll(separator)].at(-1);
  if (!last || last.index === 0) return undefined;
  return { rest: title.slice(0, last.index).trim(), sign: last[0], part: title.slice(last.index + last[0].length) };
}

/** The title without its last part, if that is such a one. */
function withoutEnd(title: string, isSuch: (end: string) => boolean): string {
  const last = lastPart(title);
  return last && isSuch(last.part) ? last.rest : title;
}

/** The title without its first part, if that is the site's name: "Site - A talk". What stands before a dash may be the
 * subject as well, so there it must be the name that the site calls itself by. */
function withoutBeginning(title: string, { sites, url }: Names): string {
  const [sign] = title.matchAll(separator);
  if (!sign || /^\s*[:/@]\s*$/.test(sign[0])) return title;
  const [beginning, rest] = [title.slice(0, sign.index), title.slice(sign.index + sign[0].length)];
  const isSite = strong.test(sign[0]) ? namesSite(beginning, sites, url) : isSame(beginning, sites[0]);
  return rest.trim() !== "" && isSite ? rest.trim() : title;
}

/** The title without the site's name at its end or beginning: "A talk | Site", "Site - A talk"; nothing if no more is
 * left than the site's name. */
function withoutSiteName(title: string, names: Names): string {
  let bare = cleanLine(title, 2000);
  for (const site of names.sites) {
    bare = bare.replace(
      new RegExp(`(?:^|\\s+[–—―·•:/~-]+\\s+|\\s*(?:[|¦❘｜»›]|::|//)+\\s*)${quote(site)}\\s*$`, "i"),
      "",
    );
  }
  bare = bare.trim();
  const before = withoutEnd(bare, (end) => isOfSite(end, names));
  // "A talk | Blog | Site": beside the site's name, a part of the site.
  const isCut = before !== cleanLine(title, 2000);
  const whole = isCut ? withoutEnd(before, (end) => isSection(end) || isOfSite(end, names)) : before;
  return withoutBeginning(whole, names);
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

/** What stands beside `part` in the title, with the sign between them, if the title begins or ends with it. */
function beside(title: string, part: string): { sign: string; rest: string } | undefined {
  if (title.length <= part.length) return undefined;
  const after = title.startsWith(part) ? title.slice(part.length) : "";
  const [, sign = "", rest = ""] = /^(\s*(?:[|¦❘｜»›–—―·•⋆]|::|\/\/)\s*|\s+[-~:/<@]\s+)(.+)$/.exec(after) ?? [];
  if (rest !== "") return { sign, rest };
  const before = title.endsWith(part) ? title.slice(0, -part.length) : "";
  const [, start = "", mark = ""] = /^(.+?)(\s*(?:[|¦❘｜»›]|::|\/\/)\s*|\s+[–—―·•⋆~<-]\s+|:\s+)$/.exec(before) ?? [];
  return start === "" ? undefined : { sign: mark, rest: start };
}

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
    if (isOfSite(heading, names)) return false;
    return strong.test(sign) || rest.split(separator).some((part) => isOfSite(part, names));
  });
}

/** The heading in the title element, which is hardly ever written for people alone. */
function headingInTitle(page: Page, names: Names): string | undefined {
  const title = cleanLine(page.document.title);
  return headingIn(
    page,
    title,
    (heading, sign, rest) => heading !== title && (!/^:\s+$|^\s+[:/<@]\s+$/.test(sign) || isOfSite(rest, names)),
  );
}

/** Words that the page shows by themselves and its title element repeats before a bar: "Wicks at scale | Hacker News". */
function linkInTitle(page: Page): string | undefined {
  const last = lastPart(cleanLine(page.document.title));
  if (!last || !strong.test(last.sign) || last.rest.length < 8) return undefined;
  const shown = findAll(page, "a, h3, [class*=title i], [itemprop~=headline], [itemprop~=name]").slice(0, 300);
  return shown.some((element) => lineText(element) === last.rest) ? last.rest : undefined;
}

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/\p{L}{3,}|\p{N}+|\p{Lo}/gu) ?? []);
}

/** Whether two titles have half of the shorter one's words in common. */
function isAlike(one: string, other: string): boolean {
  const [few = new Set<string>(), many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size);
  return few.size > 0 && 2 * [...few].filter((word) => many?.has(word)).length >= few.size;
}

/** What heading and title element agree upon, against a head that speaks of something else: of the brand, of the page
 * before this one, or of only a beginning. */
function agreedTitle(page: Page, stated: string | undefined, names: Names): string | undefined {
  const heading = lineText(findHeading(page)) ?? "";
  const title = cleanLine(page.document.title, 2000);
  const isRepeated = isSame(heading, title) || isSame(heading, withoutSiteName(title, names)) || beside(title, heading);
  if (heading.length < 4 || !isRepeated || isSame(heading, stated) || isOfSite(heading, names)) return undefined;
  if (stated === undefined) return heading;
  const beginning = /^(.{8,}?)\s*(?:…|\.\.\.)$/.exec(stated)?.[1];
  if (beginning) return heading.toLowerCase().startsWith(beginning.toLowerCase()) ? heading : undefined;
  const isShown = findAll(page, "h1, h2, h3").some((element) => isSame(lineText(element), stated));
  return isShown || isAlike(heading, stated) ? undefined : heading;
}

/** A title in the head as the page's own words: without the site's name, and cut where the page's heading ends. */
function bareTitle(page: Page, stated: string | undefined, names: Names): string | undefined {
  const title = cleanLine(stated ?? "", 2000);
  const bare = (shownHeading(page, title, names) ?? withoutSiteName(title, names)) || undefined;
  const isSite = bare !== undefined && names.sites.length > 0 && namesSite(bare, names.sites, names.url);
  return isSite && !isSame(lineText(findHeading(page)), bare) ? undefined : bare;
}

/** What the head calls the page instead of what it is titled: a brand's name on every page. */
export function brandTitle(page: Page, sites: string[]): string | undefined {
  const stated = meta(page, "og:title");
  const isBrand = stated !== undefined && cleanLine(stated).split(" ").length <= 3;
  return isBrand && agreedTitle(page, cleanLine(stated), { sites, url: page.url }) ? cleanLine(stated) : undefined;
}

/**
 * The page's title without its site's name, from the most trusted statement that there is, and where that stands.
 * @param main the JSON-LD object that the page is about
 * @param sites the names under which the page knows its site
 */
export function readTitle(page: Page, main: JsonObject | undefined, sites: string[]): Reading<string> | undefined {
  // A site's home page has no other title than the site's name.
  const isHome = page.url.pathname === "/" && page.url.search === "";
  const names = { sites: isHome ? [] : sites, url: page.url };
  const bare = (origin: Origin, title: string | undefined) => from(origin, bareTitle(page, title, names));
  const stated = first(
    bare("json-ld", textAt(main, "headline") ?? textAt(main, "name")),
    bare("meta", meta(page, "citation_title")),
    bare("meta", meta(page, "og:title")),
    bare("meta", meta(page, "twitter:title", "dc.title", "dcterms.title")),
    bare("microdata", text(page, '[itemprop="headline"]')),
    bare("microformat", text(page, ".h-entry .p-name, .hentry .entry-title, .h-event .p-name")),
    bare("meta", meta(page, "title", "parsely-title")),
  );
  return first(
    isHome ? undefined : from("dom", agreedTitle(page, stated?.value, names)),
    stated,
    from("dom", headingInTitle(page, names) ?? linkInTitle(page)),
    bare("title", page.document.title),
    bare("dom", text(page, "main h1, article h1") ?? text(page, "h1") ?? text(page, "h2")),
    from("title", page.document.title),
  );
}
