// Gathers the names under which a page knows its site, and tells them in other words: "EL PAÍS" is elpais.com, "Telegraph"
// is Telegraph.co.uk, "The Lampworks Engineering Blog" is Lampworks.
import { type Json, type JsonObject, listAt, textAt } from "../page/json.ts";
import { meta, type Page } from "../page/page.ts";
import { cleanLine } from "../page/text.ts";
import { typesOf } from "./json-ld.ts";

/** Letters and digits alone, without accents. */
function essence(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** A name without the ending of a domain, "Telegraph.co.uk". */
function withoutDomain(name: string): string {
  return name
    .trim()
    .replace(/^www\./i, "")
    .replace(/(?:\.(?:co|com|org|net|ac|gov))?\.[a-z]{2,7}$/i, "");
}

/** What sites add to their name for one of their parts or years, or leave out of it. */
const additions =
  /\b(?:the|a|our|official|team|staff|editors?|editorial|blogs?|weblog|web ?site|site|home ?page|home|news|newsroom|press|stories|insights|articles|posts|updates|engineering|eng|technology|technical|tech|developers?|dev|design|research|docs|documentation|community|magazine|podcast|online|inc|llc|ltd|gmbh|on|at|by|from)\b\.?|[’']s?(?=\s|$)|\b(?:19|20)\d\d\b/gi;

/** A name without what sites add to it; nothing if it is only that ("News", "Engineering Blog"). */
function core(name: string): string {
  return essence(name.replace(additions, " "));
}

/** Whether a text names no site but a part of one: "Blog", "Engineering", "News". */
export function isSection(text: string): boolean {
  return /\p{L}/u.test(text) && core(text) === "";
}

function isOneOf(text: string, names: string[]): boolean {
  const own = essence(text);
  return own.length > 1 && names.some((name) => essence(name) === own);
}

/** Whether a text is that name of a site, whatever sites add to it: "LampConf 2026" for lampconf.example. */
export function isCalled(text: string, site: string): boolean {
  const bare = core(text);
  return isOneOf(text, [site]) || (bare.length > 1 && bare === core(withoutDomain(site)));
}

/** What the site is called in its host: "timely" of www.timely.co.uk, "ada" and "github" of ada.github.io. */
function labelsOf(url: URL): string[] {
  const labels = url.hostname.split(".").slice(0, -1);
  return labels.filter((label) => label.length > 2 && !["www", "com", "org", "net", "gov"].includes(label));
}

/** Whether a text is the name that the site calls itself by, or its host. A person's name may be part of a host. */
export function isSiteName(text: string, sites: string[], url: URL): boolean {
  const host = url.hostname.replace(/^www\./, "");
  if (isOneOf(text, [...sites, ...sites.map(withoutDomain), host])) return true;
  // "Lampworks Inc.", "The Lampworks Team".
  const bare = core(text);
  if (bare.length > 1 && bare !== essence(text) && sites.some((site) => core(withoutDomain(site)) === bare))
    return true;
  // One word that is all of the domain's name is a brand; two that are may be a person's.
  if (!/\s/.test(text.trim()) && isOneOf(text, labelsOf(url).slice(-1))) return true;
  // A domain in a name's place: "elpais.com" on politica.elpais.com.
  return withoutDomain(text) !== text.trim() && !/\s/.test(text.trim()) && host.endsWith(text.trim().toLowerCase());
}

/** The same, and also by parts of the host alone ("CNN" on edition.cnn.com, "CNN Edition") or by the site's name with or without
 * what sites add to it ("Lampworks Blog"). Only sure where the name stands beside something else: "A talk | CNN", "Ann Clark, CNN". */
export function namesSite(text: string, sites: string[], url: URL): boolean {
  const own = labelsOf(url);
  if (isSiteName(text, sites, url) || isOneOf(withoutDomain(text), own)) return true;
  if (
    cleanLine(text)
      .split(" ")
      .every((word) => isOneOf(word, own))
  )
    return true;
  const bare = core(withoutDomain(text));
  return bare.length > 1 && [...sites.map(withoutDomain), ...own].some((name) => core(name) === bare);
}

/** A site's account, "@lampworks", as a name. */
function handleName(handle: string | undefined): string | undefined {
  const name = handle?.replace(/^@/, "");
  return name && /^\w{2,30}$/.test(name) && !/^\d+$/.test(name) ? name : undefined;
}

const websites = ["WebSite", "Blog", "Periodical", "Organization", "NewsMediaOrganization", "Corporation"];

/** "LinkedIn" of "Ada Quill on LinkedIn: ...", where the host says the same. */
function nameInTitle(page: Page): string | undefined {
  const titles = [page.document.title, meta(page, "og:title"), meta(page, "og:description")];
  const named = titles.flatMap((title) => [...(title ?? "").matchAll(/ on (\p{Lu}[\p{L}\p{N}]+)(?=$|[:|.,!\s])/gu)]);
  return named.map(([, name]) => name).find((name) => name && isOneOf(name, labelsOf(page.url).slice(-1)));
}

/**
 * What the page calls its site (Open Graph's `og:site_name`, `application-name`, schema.org's WebSite), else the host without "www.".
 * @param objects the page's JSON-LD objects
 */
export function readSiteName(page: Page, objects: JsonObject[]): string {
  const website = objects.find((object) => typesOf(object).includes("WebSite"));
  const stated = meta(page, "og:site_name", "application-name") ?? textAt(website, "name") ?? nameInTitle(page);
  const host = URL.parse(stated?.replace(/^(?=\/\/)/, "https:") ?? "")?.hostname;
  return (host || (stated ?? page.url.hostname)).replace(/^www\.(?=\S+$)/, "");
}

/** Every name under which the page knows its site, the best first: those of `readSiteName`, and its publisher's, its
 * blog's, its account's. */
export function siteNames(page: Page, main: JsonObject | undefined, objects: JsonObject[]): string[] {
  const stated = objects
    .filter((object) => object !== main && typesOf(object).some((type) => websites.includes(type)))
    .flatMap((object) => [...listAt(object, "name"), ...listAt(object, "alternateName")]);
  // An article is also part of the page it stands on, which is called like the article.
  const isWhole = (role: string, one: Json) =>
    role !== "isPartOf" || typesOf(one).some((type) => websites.includes(type));
  const around = ["publisher", "isPartOf", "sourceOrganization"].flatMap((role) =>
    [main, ...objects].flatMap((object) =>
      listAt(object, role).flatMap((one) => (isWhole(role, one) ? (textAt(one, "name") ?? []) : [])),
    ),
  );
  const metas = ["apple-mobile-web-app-title", "dc.publisher", "article:publisher", "citation_publisher"];
  const names = [
    readSiteName(page, objects),
    ...stated.filter((name) => typeof name === "string"),
    ...around,
    ...metas.map((name) => meta(page, name)),
    handleName(meta(page, "twitter:site")),
  ];
  const isUsable = (name: string | undefined): name is string =>
    name !== undefined && name.length < 100 && !/^https?:/i.test(name) && essence(name).length > 1;
  return [...new Set(names.filter(isUsable))];
}
