// Reads the day on which a page was published: as data, in the head, in marked-up elements, where it is only shown, at last in
// the address. The day of a change is not it.
import type { IsoDate } from "@/lib/model/index.ts";
import { readDate, statedDay } from "../page/date.ts";
import { first, from, type Reading } from "../page/fields.ts";
import { findObjects, type Json, type JsonObject, readJson, textAt } from "../page/json.ts";
import { findAll, meta, type Page } from "../page/page.ts";
import { lineText } from "../page/text.ts";
import { isSame, kindOfObject } from "./main-object.ts";
import { findHeading, isOwn } from "./own-part.ts";
import { shownDate } from "./shown-date.ts";

const publishedNames = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "article:published",
  "citation_publication_date",
  "citation_date",
  // On preprint servers the day of the newest version.
  "citation_online_date",
  "dcterms.created",
  "dcterms.issued",
  "dc.date.issued",
  "dc.date.created",
  "dc.date",
  "dcterms.date",
  "og:video:release_date",
  "video:release_date",
];

/** What else publishing systems call it, in the head and in data; compared without case, "-" and "_". */
const otherNames = [
  "date",
  "pubdate",
  "publishdate",
  "publisheddate",
  "publishedat",
  "publishedon",
  "publishedtime",
  "publicationdate",
  "datepublished",
  "firstpublishedat",
  "firstpublished",
  "posteddate",
  "postedat",
  "parselypubdate",
  "sailthrudate",
  "rnewsdatepublished",
];

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

function metaDay(page: Page): IsoDate | undefined {
  const named = findAll(page, "meta[content]").flatMap((element) => {
    const name = ["name", "property", "itemprop"].map((key) => element.getAttribute(key)).find(Boolean);
    return [{ name: plain(name ?? ""), day: statedDay(element.getAttribute("content") ?? "") }];
  });
  return otherNames.map((name) => named.find((one) => one.name === name && one.day)?.day).find(Boolean);
}

/** The moment an element states: by attribute if it has one, else by its text. */
function momentOf(element: Element | undefined): string | undefined {
  const stated = ["datetime", "content", "title"]
    .map((name) => element?.getAttribute(name))
    .find((value) => value?.trim());
  return stated ?? lineText(element);
}

/** The first day that elements of the page itself state; those of listed pages and comments are others'. */
function dayIn(page: Page, selector: string): IsoDate | undefined {
  const own = findAll(page, selector)
    .slice(0, 100)
    .filter((element) => isOwn(page, element));
  return own.map((element) => readDate(momentOf(element))).find(Boolean);
}

function dayOf(object: JsonObject | undefined): IsoDate | undefined {
  const names = Object.keys(object ?? {});
  const days = otherNames.map((wanted) => names.filter((name) => plain(name) === wanted));
  return days
    .flat()
    .map((name) => statedDay(textAt(object, name)))
    .find(Boolean);
}

/** Data longer than this is not searched; it describes more than one page. */
const longestData = 2_000_000;

/** The page's record in the data that its programs start from (Next.js, Nuxt and others): the object that is titled like it. */
function dayInData(page: Page): IsoDate | undefined {
  const title = lineText(findHeading(page));
  if (!title) return undefined;
  const scripts = findAll(page, 'script[type="application/json"], script#__NEXT_DATA__');
  const records = scripts.flatMap((script) => {
    const source = script.textContent ?? "";
    const data: Json | undefined = source.length < longestData ? readJson(source) : undefined;
    return ["title", "headline", "name"].flatMap((name) =>
      findObjects(data, name).filter((object) => isSame(textAt(object, name), title)),
    );
  });
  return records.map(dayOf).find(Boolean);
}

/** The day in an attribute of the box around the heading, as elements made for the site bear it. */
function dayInAttribute(page: Page): IsoDate | undefined {
  const names = [
    "created-timestamp",
    "data-published",
    "data-published-at",
    "data-publish-date",
    "data-date",
    "data-created",
  ];
  const box = findHeading(page)?.closest(names.map((name) => `[${name}]`).join(", "));
  return names.map((name) => statedDay(box?.getAttribute(name) ?? undefined)).find(Boolean);
}

const marked =
  "article time[pubdate], time.published, .entry-date time, time.entry-date, article header time[datetime], .byline time";

/** The day that blogs put in front of a page's name in its address: "/2014/05/10/wicks", "/2014/may/10/wicks/". */
function dayInAddress({ url }: Page): IsoDate | undefined {
  const [, year, month = "", day = ""] =
    /\/((?:19|20)\d\d)\/([a-z]{3,9}|\d{1,2})\/(\d{1,2})\/[^/]/i.exec(url.pathname) ?? [];
  if (year === undefined) return undefined;
  return /\d/.test(month)
    ? readDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
    : readDate(`${day} ${month} ${year}`);
}

/** @param main the JSON-LD object the page is about */
export function readPublishedOn(page: Page, main: JsonObject | undefined): Reading<IsoDate> | undefined {
  const isEvent = main !== undefined && kindOfObject(main) === "event";
  const stated = isEvent ? undefined : (readDate(textAt(main, "datePublished")) ?? dayOf(main));
  return first(
    from("json-ld", stated ?? (isEvent ? undefined : readDate(textAt(main, "uploadDate")))),
    () => from("meta", publishedNames.map((name) => statedDay(meta(page, name))).find(Boolean)),
    () => from("microdata", dayIn(page, '[itemprop~="datePublished"]') ?? dayIn(page, '[itemprop~="uploadDate"]')),
    () => from("microformat", dayIn(page, ".h-entry .dt-published, .hentry .published")),
    () => from("meta", metaDay(page)),
    () => from("page-data", dayInData(page)),
    () => from("dom", dayInAttribute(page)),
    () => from("dom", dayIn(page, marked) ?? (isEvent ? undefined : shownDate(page))),
    from("json-ld", isEvent ? undefined : readDate(textAt(main, "dateCreated"))),
    () => from("address", isEvent ? undefined : dayInAddress(page)),
  );
}
