// Reads any page by the standards pages follow. For each field the sources are asked in this order, and the first that
// has something to say is taken:
//   1. JSON-LD, the object that the page is about      5. microdata
//   2. OpenGraph and Twitter cards                      6. h-entry (microformats)
//   3. citation_* (Highwire Press, papers)              7. other meta elements
//   4. Dublin Core                                      8. the visible page, last the title element
// Papers differ: citation_title and citation_author are made for quoting, so they come before OpenGraph.
import type { SourceKind } from "@/lib/model/index.ts";
import { absolute } from "../page/address.ts";
import { first, from, type Reading, type Readings } from "../page/fields.ts";
import { at, type JsonObject, textAt } from "../page/json.ts";
import { attribute, baseOf, find, htmlText, lines, link, meta, type Page } from "../page/page.ts";
import { blockText, lineText } from "../page/text.ts";
import { readDate } from "../page/time.ts";
import { readSiteName, readTitle, shownTitle, withoutAuthors } from "./headline.ts";
import { jsonLd, jsonLdAddress } from "./json-ld.ts";
import { kindOf, mainObject } from "./main-object.ts";
import { readAddresses } from "./own-address.ts";
import { readOwnFacts } from "./own-facts.ts";
import { readAuthors } from "./people.ts";
import { shownDate } from "./shown-date.ts";

const publishedNames = [
  "article:published_time",
  "og:published_time",
  "citation_publication_date",
  "citation_date",
  // On preprint servers the day of the newest version.
  "citation_online_date",
  "dcterms.created",
  "dcterms.issued",
  "dc.date.issued",
  "dc.date",
  "dcterms.date",
  "og:video:release_date",
  "video:release_date",
];

/** The day a text states, also as seconds since 1970 (TED's og:video:release_date, recorded in 2021; by UTC). */
function statedDay(text: string | undefined): string | undefined {
  return /^\d{9,10}$/.test(text ?? "") ? new Date(Number(text) * 1000).toISOString().slice(0, 10) : readDate(text);
}

/** The day of publication, only if the page states one; the day of a change is not it. */
function readPublishedOn(page: Page, main: JsonObject | undefined): Reading<string> | undefined {
  const isEvent = main !== undefined && kindOf(main) === "event";
  const dom =
    "article time[pubdate], time.published, .entry-date time, time.entry-date, article header time[datetime], .byline time";
  return first(
    from("json-ld", isEvent ? undefined : readDate(textAt(main, "datePublished") ?? textAt(main, "uploadDate"))),
    from("meta", publishedNames.map((name) => statedDay(meta(page, name))).find(Boolean)),
    from(
      "microdata",
      readDate(timeIn(page, '[itemprop~="datePublished"]') ?? timeIn(page, '[itemprop~="uploadDate"]')),
    ),
    from("microformat", readDate(timeIn(page, ".h-entry .dt-published, .hentry .published"))),
    from(
      "meta",
      readDate(meta(page, "date", "pubdate", "publish-date", "publish_date", "parsely-pub-date", "sailthru.date")),
    ),
    from("dom", readDate(timeIn(page, dom)) ?? (isEvent ? undefined : shownDate(page))),
  );
}

/** The moment an element states: by attribute if it has one, else by its text. */
function timeIn(page: Page, selector: string): string | undefined {
  const element = find(page, selector);
  const stated = ["datetime", "content", "title"]
    .map((name) => element?.getAttribute(name))
    .find((value) => value?.trim());
  return stated ?? lineText(element);
}

/** A description in which HTML was left becomes its text; a mere "<" is none. */
function withoutMarkup(page: Page, stated: string | undefined): string | undefined {
  return stated && /<\/[a-z]\w*>|<(?:br|p|a|img)\b[^>]*>/i.test(stated) ? htmlText(page, stated) : stated;
}

function readDescription(page: Page, main: JsonObject | undefined): Reading<string> | undefined {
  const plain = (stated: string | undefined) => withoutMarkup(page, stated);
  return first(
    from("json-ld", plain(textAt(main, "description"))),
    from(
      "meta",
      plain(
        meta(
          page,
          "og:description",
          "twitter:description",
          "dc.description",
          "dcterms.abstract",
          "dc.description.abstract",
          "citation_abstract",
        ),
      ),
    ),
    from("microdata", blockText(find(page, '[itemprop="description"]:not(meta)'))),
    from("microformat", lines(page, ".h-entry .p-summary, .h-event .p-summary")),
    from("meta", plain(meta(page, "description"))),
  );
}

function readImage(page: Page, main: JsonObject | undefined): Reading<string> | undefined {
  const base = baseOf(page);
  const stated = (address: string | undefined) => (address === undefined ? undefined : absolute(address, base));
  return first(
    from("json-ld", stated(jsonLdAddress(at(main, "thumbnailUrl")) ?? jsonLdAddress(at(main, "image")))),
    from(
      "meta",
      stated(meta(page, "og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")),
    ),
    from(
      "microdata",
      link(page, '[itemprop="thumbnailUrl"], [itemprop="image"]') ?? link(page, '[itemprop="image"]', "src"),
    ),
    from("microformat", link(page, ".h-entry .u-photo, .h-entry .u-featured", "src")),
    from("meta", link(page, "link[rel=image_src]")),
    from("dom", link(page, "video[poster]", "poster")),
  );
}

function readKind(page: Page, main: JsonObject | undefined): Reading<SourceKind> | undefined {
  const type = meta(page, "og:type")?.toLowerCase() ?? "";
  // A film in a long text is an illustration; a page that is short but for its film is about it.
  const isShort = (page.document.body?.textContent?.replace(/\s+/g, " ").length ?? 0) < 3000;
  const played = isShort && find(page, "video[src]:not([autoplay]), video:not([autoplay]) source[src]") !== undefined;
  return first(
    from("meta", type.startsWith("video") ? ("video" as const) : undefined),
    from("json-ld", main && kindOf(main)),
    from("meta", type === "profile" ? ("person" as const) : undefined),
    from("meta", type === "article" || meta(page, "citation_title") ? ("article" as const) : undefined),
    from("microdata", find(page, '[itemtype$="schema.org/VideoObject"]') && ("video" as const)),
    from("dom", played ? ("video" as const) : undefined),
    from("dom", "article" as const),
  );
}

function readLanguage(page: Page, main: JsonObject | undefined): Reading<string> | undefined {
  const stated = textAt(main, "inLanguage") ?? textAt(main, "inLanguage", "alternateName");
  return first(
    from("json-ld", stated && stated.length < 12 ? stated : undefined),
    from("dom", attribute(page, "html", "lang") ?? attribute(page, "html", "xml:lang")),
    from("meta", meta(page, "og:locale", "dc.language", "citation_language", "content-language")),
  );
}

function readWhole(page: Page, siteName: string | undefined): Readings {
  const objects = jsonLd(page);
  const main = mainObject(page, objects);
  const site = readSiteName(page, objects);
  const title = readTitle(page, main, siteName ? [siteName, site] : [site]);
  const authors = readAuthors(page, main, objects, site);
  return {
    site,
    ...readAddresses(page, site),
    kind: readKind(page, main),
    title: title && { ...title, value: withoutAuthors(title.value, authors?.value ?? []) },
    authors,
    publishedOn: readPublishedOn(page, main),
    description: readDescription(page, main),
    image: readImage(page, main),
    language: readLanguage(page, main),
    ...readOwnFacts(page, main),
  };
}

/** Whether the head speaks of another page: it names another one's address, and a title that the visible page does not have. */
function isHeadStale(page: Page, { site = "", stated, title }: Readings): boolean {
  const said = title?.value.toLowerCase() ?? "";
  const shown = shownTitle(page, site);
  return stated !== undefined && shown !== "" && !said.includes(shown) && !shown.includes(said);
}

/** The page without what its head says for machines; its title element and what it shows stay. */
function withoutHead(page: Page): Page {
  const document = page.document.cloneNode(true) as Document;
  const spoken = "meta[property], meta[name], link[rel~=canonical i], script[type^='application/ld+json' i]";
  for (const element of document.querySelectorAll(spoken)) element.remove();
  return { ...page, document };
}

/**
 * What any page says of itself. An application of one page may keep the head of the page before; that does not count then.
 *
 * @param siteName the name of the page's site, where it is known better than by the page
 */
export function readAny(page: Page, siteName?: string): Readings {
  const whole = readWhole(page, siteName);
  if (!isHeadStale(page, whole)) return whole;
  const { site, url, stated } = whole;
  return { ...readWhole(withoutHead(page), siteName), site, url, stated };
}
