// Reads a page's title and its site's name, and keeps the one out of the other.
import type { Origin } from "@/lib/model";
import { first, from, type Reading } from "./fields";
import { type JsonObject, textAt } from "./json";
import { typesOf } from "./json-ld";
import { findAll, meta, type Page, text } from "./page";
import { cleanLine, lineText } from "./text";

export function readSiteName(page: Page, objects: JsonObject[]): string {
  const website = objects.find((object) => typesOf(object).includes("WebSite"));
  const stated = meta(page, "og:site_name", "application-name") ?? textAt(website, "name");
  return stated ?? page.url.hostname.replace(/^www\./, "");
}

/** The title without the site's name at its end or beginning: "A talk | Site", "Site - A talk"; nothing if no more is
 * left than the site's name. */
function withoutSiteName(title: string, sites: string[]): string {
  let bare = cleanLine(title, 2000);
  for (const site of sites) {
    const escaped = site.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    bare = bare
      .replace(new RegExp(`(?:^|\\s+[–—·•:/-]+\\s+|\\s*(?:[|»]|::|//)+\\s*)${escaped}\\s*$`, "i"), "")
      .replace(new RegExp(`^\\s*${escaped}\\s*(?:[|–—·•»]|::|//| - )\\s*`, "i"), "");
  }
  return bare.trim();
}

/** The heading that the title element begins or ends with, set off from section and site: "A talk | Blog | Somebody". */
function headingInTitle(page: Page): string | undefined {
  const title = cleanLine(page.document.title);
  const headings = findAll(page, "h1, h2").slice(0, 20);
  return headings
    .map((heading) => lineText(heading) ?? "")
    .find((heading) => {
      if (heading.length < 4 || heading === title) return false;
      const rest = title.startsWith(heading) ? title.slice(heading.length) : undefined;
      return rest !== undefined && /^\s*(?:[|»–—·•]|::|\/\/| - )/.test(rest);
    });
}

export function readTitle(page: Page, main: JsonObject | undefined, sites: string[]): Reading<string> | undefined {
  // A site's home page has no other title than the site's name.
  const others = page.url.pathname === "/" && page.url.search === "" ? [] : sites;
  const bare = (origin: Origin, title: string | undefined) =>
    from(origin, title === undefined ? undefined : withoutSiteName(title, others));
  return first(
    bare("json-ld", textAt(main, "headline") ?? textAt(main, "name")),
    bare("meta", meta(page, "citation_title")),
    bare("meta", meta(page, "og:title", "twitter:title", "dc.title", "dcterms.title")),
    bare("microdata", text(page, '[itemprop="headline"]')),
    bare("microformat", text(page, ".h-entry .p-name, .hentry .entry-title, .h-event .p-name, .vevent .summary")),
    bare("meta", meta(page, "title")),
    from("dom", headingInTitle(page)),
    bare("title", page.document.title),
    bare("dom", text(page, "main h1, article h1") ?? text(page, "h1") ?? text(page, "h2")),
    from("title", page.document.title),
  );
}
