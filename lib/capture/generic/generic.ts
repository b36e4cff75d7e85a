// Reads any page by the standards pages follow. For each field the sources are asked in this order, and the first that
// has something to say is taken:
//   1. JSON-LD, the object that the page is about      5. microdata
//   2. OpenGraph and Twitter cards                      6. h-entry (microformats)
//   3. citation_* (Highwire Press, papers)              7. other meta elements
//   4. Dublin Core                                      8. the visible page, last the title element
// Papers differ: citation_title and citation_author are made for quoting, so they come before OpenGraph.
import type { SourceKind } from "@/lib/model/index.ts";
import { toldBySite } from "@/lib/sites/addresses.ts";
import { fileNameOf, isDeckFile, titleOfFile } from "@/lib/sites/file-title.ts";
import { absolute } from "../page/address.ts";
import { first, from, type Reading, type Readings } from "../page/fields.ts";
import { at, type JsonObject, textAt } from "../page/json.ts";
import { attribute, baseOf, find, htmlText, lines, link, meta, type Page } from "../page/page.ts";
import { blockText } from "../page/text.ts";
import { brandsInTitle, hasOtherTitle, readTitle } from "./headline.ts";
import { jsonLd, jsonLdAddress } from "./json-ld.ts";
import { resolveReferences } from "./json-ld-graph.ts";
import { kindOfObject, mainObject } from "./main-object.ts";
import { readAddresses } from "./own-address.ts";
import { readOwnFacts } from "./own-facts.ts";
import { readAuthors } from "./people.ts";
import { readPublishedOn } from "./published.ts";
import { isSiteName, readSiteName, siteNames } from "./site-name.ts";
import { readStatusPage } from "./status-page.ts";
import { readTalkPage } from "./talk-page.ts";
import { withoutAuthors } from "./title-parts.ts";

/** A description in which HTML was left becomes its text, and so do the ends of lines that were written as "\\n" beside it; a mere "<" is none. */
function withoutMarkup(page: Page, stated: string | undefined): string | undefined {
  const isMarkup = stated !== undefined && /<\/[a-z]\w*>|<(?:br|p|a|img)\b[^>]*>/i.test(stated);
  return isMarkup ? htmlText(page, stated.replaceAll("\\n", "\n")) : stated;
}

/** @param sites the names under which the page knows its site; one alone describes no page */
function readDescription(page: Page, main: JsonObject | undefined, sites: string[]): Reading<string> | undefined {
  const plain = (stated: string | undefined) =>
    stated && isSiteName(stated, sites, page.url) ? undefined : withoutMarkup(page, stated);
  return first(
    from("json-ld", plain(textAt(main, "description"))),
    () =>
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
    () => from("microdata", blockText(find(page, '[itemprop="description"]:not(meta)'))),
    () => from("microformat", lines(page, ".h-entry .p-summary, .h-event .p-summary")),
    () => from("meta", plain(meta(page, "description"))),
  );
}

function readImage(page: Page, main: JsonObject | undefined): Reading<string> | undefined {
  const base = baseOf(page);
  const stated = (address: string | undefined) => (address === undefined ? undefined : absolute(address, base));
  return first(
    from(
      "json-ld",
      ["thumbnailUrl", "image", "primaryImageOfPage"]
        .map((name) => stated(jsonLdAddress(at(main, name))))
        .find(Boolean),
    ),
    () =>
      from(
        "meta",
        stated(meta(page, "og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")),
      ),
    () =>
      from(
        "microdata",
        link(page, '[itemprop="thumbnailUrl"], [itemprop="image"]') ?? link(page, '[itemprop="image"]', "src"),
      ),
    () => from("microformat", link(page, ".h-entry .u-photo, .h-entry .u-featured", "src")),
    () => from("meta", link(page, "link[rel=image_src]")),
    () => from("dom", link(page, "video[poster]", "poster")),
  );
}

function readKind(page: Page, main: JsonObject | undefined): Reading<SourceKind> | undefined {
  const type = meta(page, "og:type")?.toLowerCase() ?? "";
  // A film in a long text is an illustration; a page that is short but for its film is about it.
  const isShort = (page.document.body?.textContent?.replace(/\s+/g, " ").length ?? 0) < 3000;
  const played = isShort && find(page, "video[src]:not([autoplay]), video:not([autoplay]) source[src]") !== undefined;
  return first(
    from("meta", type.startsWith("video") ? ("video" as const) : undefined),
    from("json-ld", main && kindOfObject(main)),
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
    () => from("dom", attribute(page, "html", "lang") ?? attribute(page, "html", "xml:lang")),
    () => from("meta", meta(page, "og:locale", "dc.language", "citation_language", "content-language")),
  );
}

/** The page of a deck's file is titled with more than its name: "slides/wicks.pdf · main · Ada Quill / lamps". */
function readFileTitle(page: Page, stated: string | undefined): Reading<string> | undefined {
  const name = fileNameOf(page.url) ?? "";
  return isDeckFile(name) && stated?.includes(name) ? from("address", titleOfFile(name)) : undefined;
}

/** What is said of the page whatever it is about. */
function readCommon(page: Page, siteName: string | undefined, main: JsonObject | undefined, objects: JsonObject[]) {
  const site = readSiteName(page, objects);
  const names = siteNames(page, main, objects);
  const known = siteName ? [siteName, ...names] : names;
  const stated = readTitle(page, main, known);
  const title = readFileTitle(page, stated?.value) ?? stated;
  const authors = readAuthors(page, main, objects, [...known, ...brandsInTitle(page, known)]);
  return {
    site,
    ...readAddresses(page, site),
    kind: readKind(page, main),
    title: title && { ...title, value: withoutAuthors(title.value, authors?.value ?? []) },
    authors,
    publishedOn: readPublishedOn(page, main),
    description: readDescription(page, main, known),
    image: readImage(page, main),
    language: readLanguage(page, main),
    ...readOwnFacts(page, main),
  };
}

/** The page's JSON-LD objects, and of these the one it is about. */
function readObjects(page: Page): { objects: JsonObject[]; main: JsonObject | undefined } {
  const objects = jsonLd(page);
  const found = mainObject(page, objects);
  return { objects, main: found && resolveReferences(found, objects) };
}

function readWhole(page: Page, siteName: string | undefined): Readings {
  const { objects, main } = readObjects(page);
  const common = readCommon(page, siteName, main, objects);
  // A site's own reader knows its talks, and which of its pages are statuses its addresses tell.
  if (siteName !== undefined) {
    const isStatus = toldBySite(page.url.href).kind === "status";
    return isStatus ? { ...common, ...readStatusPage(page, main, common) } : common;
  }
  const status = readStatusPage(page, main, common);
  const talk = status.kind ? {} : readTalkPage(page, main, common);
  const all = { ...common, ...status, ...talk };
  // On a talk's page, a day that is only shown, or stands in the address, is the talk's: its beginning tells it, where there is one.
  const isOfTalk = /^(?:dom|address)$/.test(common.publishedOn?.origin ?? "");
  return talk.startsAt && isOfTalk ? { ...all, publishedOn: null } : all;
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
  // It names another page's address, and a title that the visible page does not have.
  const isStale = whole.stated && hasOtherTitle(page, readObjects(page).main, whole.site ?? "");
  if (!isStale) return whole;
  const { site, url, stated } = whole;
  return { ...readWhole(withoutHead(page), siteName), site, url, stated };
}
