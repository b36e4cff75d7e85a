// Finds, among a page's JSON-LD objects, the one the page is about. Reading it is left to generic.ts.
import type { SourceKind } from "@/lib/model/index.ts";
import { type JsonObject, textAt } from "../page/json.ts";
import { meta, type Page, text } from "../page/page.ts";
import { cleanLine } from "../page/text.ts";
import { typesOf } from "./json-ld.ts";

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
  ["person", ["ProfilePage"]],
];

/** The kind of page an object describes, if it describes one. */
export function kindOf(object: JsonObject): SourceKind | undefined {
  return kinds.find(([, types]) => typesOf(object).some((type) => types.includes(type)))?.[0];
}

/** What stands for the page where nothing more telling is there. */
const pages = ["WebPage", "ItemPage", "AboutPage", "CreativeWork"];

/** Whether two texts are there and say the same but for case and white space. */
export function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && cleanLine(one).toLowerCase() === cleanLine(other).toLowerCase();
}

/** The JSON-LD object the page is about: of the candidates the one that is named like the page, else the first. */
export function mainObject(page: Page, objects: JsonObject[]): JsonObject | undefined {
  const candidates = kinds
    .map(([kind]) => objects.filter((object) => kindOf(object) === kind))
    .concat([objects.filter((object) => typesOf(object).some((type) => pages.includes(type)))])
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
