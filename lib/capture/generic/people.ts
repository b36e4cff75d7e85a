// Reads who wrote or gave what a page shows: people's names, never addresses. What a byline's words are is in byline.ts.
import type { Person } from "@/lib/model/index.ts";
import { absolute } from "../page/address.ts";
import { first, from, type Reading } from "../page/fields.ts";
import { type Json, type JsonObject, listAt } from "../page/json.ts";
import { baseOf, findAll, lines, metas, type Page } from "../page/page.ts";
import { blockText, lineText } from "../page/text.ts";
import { citedName, isName, splitNames } from "./byline.ts";
import { jsonLdPersons, typesOf } from "./json-ld.ts";
import { isSiteName, namesSite } from "./site-name.ts";

interface Reader {
  page: Page;
  site: string;
}

/** The names in a text, without the site's own among them ("Ann Clark, The Daily"). */
function namesIn({ page, site }: Reader, byline: string): Person[] {
  const end = byline.lastIndexOf(",");
  const isSigned = end > 0 && namesSite(byline.slice(end + 1), site, page.url);
  const persons = splitNames(isSigned ? byline.slice(0, end) : byline);
  const isSite = persons.length > 1 ? namesSite : isSiteName;
  return persons.filter(({ name }) => !isSite(name, site, page.url));
}

function metaPersons(reader: Reader, ...names: string[]): Person[] {
  const lists = names.map((name) => metas(reader.page, name).filter(isName));
  return (lists.find((list) => list.length > 0) ?? []).flatMap((name) => namesIn(reader, name));
}

/** Authors as papers state them, one an element or several with ";" between. */
function citedPersons({ page }: Reader): Person[] {
  return metas(page, "citation_author").flatMap((field) => field.split(";").flatMap(citedName));
}

/** The element's name: what it marks as one, a machine-readable one, its text without what stands on other lines. */
function nameOf(element: Element): string | undefined {
  const named = element.querySelector('[itemprop~="name"], .p-name, .fn');
  const stated = named?.getAttribute("content") ?? lineText(named) ?? element.getAttribute("content");
  return stated ?? blockText(element)?.split("\n").find(isName);
}

/** A person's card may name a person who is called like the site: a site of their own. */
function isCard(element: Element): boolean {
  return element.matches('[itemtype$="/Person"], .h-card, .vcard');
}

function elementPersons(reader: Reader, selector: string): Person[] {
  return findAll(reader.page, selector).flatMap((element) => {
    const name = nameOf(element);
    if (!name || !isName(name)) return [];
    const anchor = element.matches("a[href]") ? element : element.querySelector("a[href]");
    const address = anchor?.getAttribute("href") ?? "";
    // "#author" leads to the lines about the author in this very page.
    const url = address.startsWith("#") ? undefined : absolute(address, baseOf(reader.page));
    const persons = isCard(element) ? splitNames(name) : namesIn(reader, name);
    return url && persons.length === 1 ? persons.map((person) => ({ ...person, url })) : persons;
  });
}

/** The first line of a byline that holds a name: "Written by Ada Lovelace", without who edited it. */
function bylinePersons(reader: Reader): Person[] {
  const shown = lines(reader.page, ".byline, .post-author, .entry-author, .author-name")?.split("\n");
  const byline = shown?.slice(0, 3).find((line) => splitNames(line).some(({ name }) => isName(name)));
  const written = byline?.replace(/\s+(?:edited|photographs?|illustrations?|updated|published)\b.*$/i, "");
  return written && written.length < 120 ? namesIn(reader, written) : [];
}

/** The people of a JSON-LD value. One that is typed as a person counts even when a site of their own bears the name. */
function statedPersons({ page, site }: Reader, value: Json | undefined, objects: JsonObject[]): Person[] {
  return listAt(value).flatMap((one) =>
    jsonLdPersons(one, objects).filter(
      ({ name }) => typesOf(one).includes("Person") || !isSiteName(name, site, page.url),
    ),
  );
}

/** Who wrote or gave it. The site itself is not a person. */
export function readAuthors(
  page: Page,
  main: JsonObject | undefined,
  objects: JsonObject[],
  site: string,
): Reading<Person[]> | undefined {
  const reader = { page, site };
  const stated = ["author", "creator", "performer", "actor"].map((role) =>
    statedPersons(reader, main?.[role], objects),
  );
  return first(
    from("json-ld", stated.find((persons) => persons.length > 0) ?? []),
    from("meta", citedPersons(reader)),
    from("meta", metaPersons(reader, "article:author", "dc.creator", "dcterms.creator")),
    from("microdata", elementPersons(reader, '[itemprop~="author"]')),
    from("microformat", elementPersons(reader, ".h-entry .p-author, .hentry .author.vcard")),
    from("meta", metaPersons(reader, "author", "parsely-author", "sailthru.author", "byl")),
    from("dom", elementPersons(reader, 'a[rel~="author"]')),
    from("dom", bylinePersons(reader)),
  );
}
