// Reads any page by the standards pages follow. For each field the sources are asked in this order, and the first that
// has something to say is taken:
//   1. JSON-LD, the object that the page is about      5. microdata
//   2. OpenGraph and Twitter cards                      6. h-entry (microformats)
//   3. citation_* (Highwire Press, papers)              7. other meta elements
//   4. Dublin Core                                      8. the visible page, last the title element
// Papers differ: citation_title and citation_author are made for quoting, so they come before OpenGraph.
import type { CapturedSource, Origin, Person, SourceKind } from "@/lib/model";
import { absolute, isPlausible, isUnder, withActualScheme } from "./address";
import { first, from, type Reading, type Readings } from "./fields";
import { at, type JsonObject, textAt } from "./json";
import { jsonLd, jsonLdAddress, jsonLdPersons, typesOf } from "./json-ld";
import { attribute, baseOf, find, findAll, lines, link, meta, metas, type Page, text } from "./page";
import { blockText, cleanLine, lineText } from "./text";
import { readDate, readDuration, readMoment } from "./time";

/** What JSON-LD types say about a page's kind; in order, so that an article with a video in it stays an article. */
const kinds: [SourceKind, string[]][] = [
  ["deck", ["PresentationDigitalDocument"]],
  [
    "article",
    [
      "Article",
      "BlogPosting",
      "NewsArticle",
      "TechArticle",
      "ScholarlyArticle",
      "Report",
      "ReportageNewsArticle",
      "SocialMediaPosting",
    ],
  ],
  ["video", ["VideoObject"]],
  [
    "event",
    [
      "Event",
      "BusinessEvent",
      "EducationEvent",
      "SocialEvent",
      "MusicEvent",
      "Festival",
      "ConferenceEvent",
      "ExhibitionEvent",
    ],
  ],
  ["project", ["SoftwareSourceCode", "SoftwareApplication", "WebApplication", "MobileApplication"]],
  ["person", ["ProfilePage", "Person"]],
];

/** The kind of page an object describes, if it describes one. */
function kindOf(object: JsonObject): SourceKind | undefined {
  return kinds.find(([, types]) => typesOf(object).some((type) => types.includes(type)))?.[0];
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && cleanLine(one).toLowerCase() === cleanLine(other).toLowerCase();
}

/** The JSON-LD object the page is about: of the candidates the one that is named like the page, else the first. */
function mainObject(page: Page, objects: JsonObject[]): JsonObject | undefined {
  const candidates = kinds
    .map(([kind]) => objects.filter((object) => kindOf(object) === kind))
    .find((list) => list.length > 0);
  const names = [meta(page, "og:title"), text(page, "h1"), page.document.title];
  const address = withoutEnd(page.url.href);
  return (
    candidates?.find((object) =>
      [textAt(object, "url"), textAt(object, "@id")].some((url) => url && withoutEnd(url) === address),
    ) ??
    candidates?.find((object) =>
      names.some((name) => isSame(name, textAt(object, "headline") ?? textAt(object, "name"))),
    ) ??
    candidates?.[0]
  );
}

function withoutEnd(address: string): string {
  return address.replace(/#.*$/, "").replace(/\/$/, "");
}

/** The canonical address as the page states it, if that can be right, else the address bar's. */
export function readUrl(page: Page): Reading<string> | undefined {
  const stated: [Origin, string | undefined, boolean][] = [
    ["meta", link(page, "link[rel~=canonical i]"), true],
    // og:url is copied between sites more carelessly, so it must at least name this one.
    ["meta", absolute(meta(page, "og:url") ?? "", page.url), false],
  ];
  for (const [origin, address, mayLeave] of stated) {
    const url = address === undefined ? null : URL.parse(address);
    if (url === null || !isPlausible(url, page.url)) continue;
    if (mayLeave || isUnder(url.hostname.replace(/^www\./, ""), page.url.hostname.replace(/^www\./, ""))) {
      return from(origin, withActualScheme(url, page.url));
    }
  }
  return from("address", page.url.href);
}

function readSiteName(page: Page, objects: JsonObject[]): string {
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
      .replace(new RegExp(`(?:^|\\s*[|–—·•:»/-]+)\\s*${escaped}\\s*$`, "i"), "")
      .replace(new RegExp(`^\\s*${escaped}\\s*(?:[|–—·•»]|::|//| - )\\s*`, "i"), "");
  }
  return bare.trim();
}

function readTitle(page: Page, main: JsonObject | undefined, sites: string[]): Reading<string> | undefined {
  const bare = (origin: Origin, title: string | undefined) =>
    from(origin, title === undefined ? undefined : withoutSiteName(title, sites));
  return first(
    bare("json-ld", textAt(main, "headline") ?? textAt(main, "name")),
    bare("meta", meta(page, "citation_title")),
    bare("meta", meta(page, "og:title", "twitter:title", "dc.title", "dcterms.title")),
    bare("microdata", text(page, '[itemprop="headline"]')),
    bare("microformat", text(page, ".h-entry .p-name, .hentry .entry-title, .h-event .p-name, .vevent .summary")),
    bare("meta", meta(page, "title")),
    bare("title", page.document.title),
    bare("dom", text(page, "main h1, article h1, h1, h2")),
    from("title", page.document.title),
  );
}

/** Names from a text like "By Ada Lovelace, Charles Babbage and Mary Somerville"; a single surname after a comma
 * ("Lovelace, Ada") is the way papers write one person. */
export function splitNames(byline: string): Person[] {
  const line = cleanLine(byline.replace(/^\s*(written |posted )?by:?\s+/i, ""));
  const parts = line.split(/\s*(?:;|,| and | & )\s*/).filter(Boolean);
  const isOnePaperName = parts.length === 2 && /^[^,;&]+,[^,;&]+$/.test(line) && !/\s/.test(parts[0] ?? "");
  if (isOnePaperName) return [{ name: `${parts[1]} ${parts[0]}` }];
  return parts.length > 1 && parts.every((part) => /\s/.test(part))
    ? parts.map((name) => ({ name }))
    : [{ name: line }];
}

function metaPersons(page: Page, ...names: string[]): Person[] {
  const found = names.map((name) => metas(page, name)).find((list) => list.some(isName)) ?? [];
  return found.filter(isName).flatMap(splitNames);
}

function isName(text: string): boolean {
  return !/^(https?:)?\/\/|^www\.|^@|\S+@\S+\.\S/i.test(text) && text.length < 300;
}

function elementPersons(page: Page, selector: string): Person[] {
  return findAll(page, selector).flatMap((element) => {
    const named = element.querySelector('[itemprop="name"], .p-name, .fn');
    const name =
      named?.getAttribute("content") ?? lineText(named) ?? element.getAttribute("content") ?? lineText(element);
    if (!name || !isName(name)) return [];
    const anchor = element.matches("a[href]") ? element : element.querySelector("a[href]");
    const url = absolute(anchor?.getAttribute("href") ?? "", baseOf(page));
    const persons = splitNames(name);
    return url && persons.length === 1 ? persons.map((person) => ({ ...person, url })) : persons;
  });
}

/** Who wrote or gave it. The site itself is not a person. */
function readAuthors(
  page: Page,
  main: JsonObject | undefined,
  objects: JsonObject[],
  site: string,
): Reading<Person[]> | undefined {
  const stated = ["author", "creator", "performer", "actor"].map((role) => jsonLdPersons(main?.[role], objects));
  const people = (persons: Person[]) => persons.filter((person) => !isSame(person.name, site));
  return first(
    from("json-ld", people(stated.find((persons) => persons.length > 0) ?? [])),
    from("meta", people(metaPersons(page, "citation_author", "article:author", "dc.creator", "dcterms.creator"))),
    from("microdata", people(elementPersons(page, '[itemprop~="author"]'))),
    from("microformat", people(elementPersons(page, ".h-entry .p-author, .hentry .author.vcard"))),
    from("meta", people(metaPersons(page, "author", "parsely-author", "sailthru.author", "byl"))),
    from("dom", people(elementPersons(page, 'a[rel~="author"]'))),
    from("dom", people(elementPersons(page, ".byline, .post-author, .entry-author, .author-name").slice(0, 1))),
  );
}

const publishedNames = [
  "article:published_time",
  "og:published_time",
  "citation_publication_date",
  "citation_online_date",
  "citation_date",
  "dcterms.created",
  "dcterms.issued",
  "dc.date.issued",
  "dc.date",
  "dcterms.date",
];

/** The day of publication, only if the page states one; the day of a change is not it. */
function readPublishedOn(page: Page, main: JsonObject | undefined): Reading<string> | undefined {
  const isEvent = main !== undefined && kindOf(main) === "event";
  const dom =
    "article time[pubdate], time.published, .entry-date time, time.entry-date, article header time[datetime], .byline time";
  return first(
    from("json-ld", isEvent ? undefined : readDate(textAt(main, "datePublished") ?? textAt(main, "uploadDate"))),
    from("meta", publishedNames.map((name) => readDate(meta(page, name))).find(Boolean)),
    from("microdata", readDate(timeIn(page, '[itemprop~="datePublished"]'))),
    from("microformat", readDate(timeIn(page, ".h-entry .dt-published, .hentry .published"))),
    from(
      "meta",
      readDate(meta(page, "date", "pubdate", "publish-date", "publish_date", "parsely-pub-date", "sailthru.date")),
    ),
    from("dom", readDate(timeIn(page, dom))),
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

function readDescription(page: Page, main: JsonObject | undefined): Reading<string> | undefined {
  return first(
    from("json-ld", textAt(main, "description")),
    from(
      "meta",
      meta(page, "og:description", "twitter:description", "dc.description", "dcterms.abstract", "citation_abstract"),
    ),
    from("microdata", blockText(find(page, '[itemprop="description"]:not(meta)'))),
    from("microformat", lines(page, ".h-entry .p-summary, .h-event .p-summary")),
    from("meta", meta(page, "description")),
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
  const played = find(page, "video[src], video source[src]") !== undefined && find(page, "article p") === undefined;
  return first(
    from("meta", type.startsWith("video") ? ("video" as const) : undefined),
    from("json-ld", main && kindOf(main)),
    from("meta", type === "profile" ? ("person" as const) : undefined),
    from("meta", type === "article" || meta(page, "citation_title") ? ("article" as const) : undefined),
    from("microdata", find(page, '[itemtype$="schema.org/VideoObject"]') && ("video" as const)),
    from("microformat", find(page, ".h-event, .vevent") && !find(page, ".h-entry") ? ("event" as const) : undefined),
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

/** A video's and an event's own facts. */
function readTimes(page: Page, main: JsonObject | undefined): Readings {
  const isEvent = main !== undefined && kindOf(main) === "event";
  const duration = readDuration(textAt(main, "duration")) ?? undefined;
  return {
    durationSeconds: first(
      from("json-ld", isEvent ? undefined : duration),
      from("meta", readDuration(meta(page, "og:video:duration", "video:duration", "duration"))),
    ),
    startsAt: from("json-ld", isEvent ? readMoment(textAt(main, "startDate")) : undefined),
    endsAt: from("json-ld", isEvent ? readMoment(textAt(main, "endDate")) : undefined),
    license: first(
      from("json-ld", jsonLdAddress(at(main, "license"))),
      from("dom", link(page, "link[rel~=license], a[rel~=license]")),
    ),
  };
}

function placeOf(main: JsonObject | undefined): string | undefined {
  const location = at(main, "location");
  const address = at(location, "address");
  const parts = ["streetAddress", "addressLocality", "addressCountry"].map(
    (name) => textAt(address, name) ?? textAt(address, name, "name"),
  );
  const place = [textAt(location, "name") ?? textAt(location), textAt(address), ...parts].filter(Boolean);
  return place.length > 0 ? place.join(", ") : undefined;
}

function readEvent(main: JsonObject | undefined): CapturedSource["event"] {
  if (main === undefined || kindOf(main) !== "event") return undefined;
  return {
    name: textAt(main, "name"),
    url: textAt(main, "url"),
    firstDay: readDate(textAt(main, "startDate")),
    lastDay: readDate(textAt(main, "endDate")),
    place: placeOf(main),
  } as CapturedSource["event"];
}

/**
 * What any page says of itself.
 *
 * @param siteName the name of the page's site, where it is known better than by the page
 */
export function readAny(page: Page, siteName?: string): Readings {
  const objects = jsonLd(page);
  const main = mainObject(page, objects);
  const site = readSiteName(page, objects);
  return {
    site,
    url: readUrl(page),
    kind: readKind(page, main),
    title: readTitle(page, main, siteName ? [siteName, site] : [site]),
    authors: readAuthors(page, main, objects, site),
    publishedOn: readPublishedOn(page, main),
    description: readDescription(page, main),
    image: readImage(page, main),
    language: readLanguage(page, main),
    event: from("json-ld", readEvent(main)),
    ...readTimes(page, main),
  };
}
