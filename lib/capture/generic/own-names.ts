// Keeps the site's own name out of the names of people, on a site that is not somebody's own.
import type { Person } from "@/lib/model/index.ts";
import { isName, looksLikeName } from "@/lib/model/person-name.ts";
import { absolute } from "../page/address.ts";
import { type JsonObject, listAt, textAt } from "../page/json.ts";
import { baseOf, find, type Page } from "../page/page.ts";
import { blockText, lineText } from "../page/text.ts";
import { splitNames } from "./byline.ts";
import { typesOf } from "./json-ld.ts";
import { isSiteName, namesSite } from "./site-name.ts";

export interface Reader {
  page: Page;
  /** The names under which the page knows its site. */
  sites: string[];
  objects: JsonObject[];
}

export const organizations = /Organi[sz]ation|Corporation|NewsMedia|Brand|LocalBusiness/;

/** What only a company's site links to. */
const business =
  'a[href*="/careers"], a[href*="/pricing"], a[href*="/customers"], a[href*="/solutions"], a[href*="/products"], a[href*="/contact-sales"]';

/** What the page's data says a name is: a person, an organization. */
function typesOfName({ objects }: Reader, name: string): string[] {
  const described = objects.flatMap((object) => [object, ...listAt(object, "publisher"), ...listAt(object, "author")]);
  return described.filter((object) => textAt(object, "name") === name).flatMap(typesOf);
}

/** Whether the site bears a person's name: a site of their own. */
export function isOwnSite(reader: Reader, name: string): boolean {
  const typed = typesOfName(reader, name);
  const isBusiness = typed.some((type) => organizations.test(type)) || find(reader.page, business) !== undefined;
  return looksLikeName(name) && (typed.includes("Person") || !isBusiness);
}

/** Whether a name is the site's own and no person's. */
export function isOwnName(reader: Reader, name: string, isSuch = isSiteName): boolean {
  return isSuch(name, reader.sites, reader.page.url) && !isOwnSite(reader, name);
}

/** Names that are not the site's own ("Ann Clark, The Daily"). */
export function withoutSite(reader: Reader, byline: string, split: (text: string) => Person[] = splitNames): Person[] {
  const end = byline.lastIndexOf(",");
  const isSigned = end > 0 && namesSite(byline.slice(end + 1), reader.sites, reader.page.url);
  const persons = split(isSigned ? byline.slice(0, end) : byline);
  return persons.filter(({ name }) => !isOwnName(reader, name, persons.length > 1 ? namesSite : isSiteName));
}

/** Where a name in an element leads; "#author" leads to the lines about the author in this very page. */
export function addressIn(page: Page, element: Element): string | undefined {
  const anchor = element.matches("a[href]") ? element : element.querySelector("a[href]");
  const address = anchor?.getAttribute("href");
  return address && !address.startsWith("#") ? absolute(address, baseOf(page)) : undefined;
}

/** An element's name: what it marks as one, a machine-readable one, its text without what stands on other lines. */
export function nameOfElement(element: Element): string | undefined {
  const named = element.querySelector('[itemprop~="name"], .p-name, .fn');
  const stated = named?.getAttribute("content") ?? lineText(named) ?? element.getAttribute("content");
  return stated ?? blockText(element)?.split("\n").find(isName);
}
