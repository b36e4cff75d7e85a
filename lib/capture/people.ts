// Reads who wrote or gave what a page shows: people's names, never addresses.
import type { Person } from "@/lib/model";
import { absolute } from "./address";
import { first, from, type Reading } from "./fields";
import type { JsonObject } from "./json";
import { jsonLdPersons } from "./json-ld";
import { isSame } from "./main-object";
import { baseOf, findAll, lines, metas, type Page } from "./page";
import { cleanLine, lineText } from "./text";

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

/** The first line of a byline: "Written by Ada Lovelace", without who edited it. */
function bylinePersons(page: Page): Person[] {
  const byline = lines(page, ".byline, .post-author, .entry-author, .author-name")?.split("\n")[0];
  const written = byline?.replace(/\s+(?:edited|photographs?|illustrations?|updated|published)\b.*$/i, "");
  return written && written.length < 120 && isName(written) ? splitNames(written) : [];
}

/** Who wrote or gave it. The site itself is not a person. */
export function readAuthors(
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
    from("dom", people(bylinePersons(page))),
  );
}
