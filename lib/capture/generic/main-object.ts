// Finds, among a page's JSON-LD objects, the one the page is about. Reading it is left to generic.ts.
import type { SourceKind } from "@/lib/model/index.ts";
import { isSameSite } from "../page/address.ts";
import { type JsonObject, textAt } from "../page/json.ts";
import { link, meta, type Page, text } from "../page/page.ts";
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
      "DiscussionForumPosting",
    ],
  ],
  ["status", ["SocialMediaPosting"]],
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

/** The kind of page an object describes, if it describes one. A social posting that has a title but no words is an article. */
export function kindOfObject(object: JsonObject): SourceKind | undefined {
  const kind = kinds.find(([, types]) => typesOf(object).some((type) => types.includes(type)))?.[0];
  const isTitled = textAt(object, "headline") && !textAt(object, "articleBody") && !textAt(object, "text");
  return kind === "status" && isTitled ? "article" : kind;
}

/** What stands for the page where nothing more telling is there. */
const pages = ["WebPage", "ItemPage", "AboutPage", "CreativeWork"];

/** Whether two texts are there and say the same but for case and white space. */
export function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && cleanLine(one).toLowerCase() === cleanLine(other).toLowerCase();
}

/** Whether the object says that it is about another page, by its address and by its name. */
function isOfOther(page: Page, object: JsonObject, names: (string | undefined)[]): boolean {
  const addresses = [textAt(object, "url"), textAt(object, "@id"), textAt(object, "mainEntityOfPage", "@id")];
  const stated = addresses.flatMap((address) => {
    const url = URL.parse(address ?? "");
    return url && /^https?:$/.test(url.protocol) ? url : [];
  });
  const own = [page.url.href, meta(page, "og:url"), link(page, "link[rel~=canonical i]")].map((url) =>
    URL.parse(url ?? ""),
  );
  const isElsewhere = (url: URL) => isSameSite(url, page.url) && own.every((one) => pathOf(one) !== pathOf(url));
  const name = cleanLine(textAt(object, "headline") ?? textAt(object, "name") ?? "").toLowerCase();
  const isNamed = names.some((one) => one && name && cleanLine(one).toLowerCase().includes(name));
  return stated.length > 0 && stated.every(isElsewhere) && name !== "" && !isNamed;
}

function pathOf(url: URL | null): string | undefined {
  return url?.pathname.replace(/\/$/, "").toLowerCase();
}

/** The JSON-LD object the page is about: of the candidates the one that is named like the page, else the first. */
export function mainObject(page: Page, objects: JsonObject[]): JsonObject | undefined {
  const names = [meta(page, "og:title"), text(page, "h1"), page.document.title];
  const own = objects.filter((object) => !isOfOther(page, object, names));
  const candidates = kinds
    .map(([kind]) => own.filter((object) => kindOfObject(object) === kind))
    .concat([own.filter((object) => typesOf(object).some((type) => pages.includes(type)))])
    .find((list) => list.length > 0);
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
