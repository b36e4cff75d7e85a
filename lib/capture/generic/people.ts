// Reads who wrote or gave what a page shows: people's names, never addresses, and never those of other pages' writers. Names
// that are only shown are read by shown-byline.ts.
import type { Person } from "@/lib/model/index.ts";
import { isName, looksLikeName, namesInList } from "@/lib/model/person-name.ts";
import { first, from, type Reading } from "../page/fields.ts";
import { type Json, type JsonObject, listAt, textAt } from "../page/json.ts";
import { findAll, metas, type Page } from "../page/page.ts";
import { boxedPersons } from "./author-box.ts";
import { citedName, splitNames } from "./byline.ts";
import { jsonLdPersons, typesOf } from "./json-ld.ts";
import { addressIn, isOwnName, nameOfElement, organizations, type Reader, withoutSite } from "./own-names.ts";
import { findHeading, isInListOfPages, isOwn } from "./own-part.ts";
import { attributePersons, bylinePersons, shownPersons } from "./shown-byline.ts";
import { ownerOfSite } from "./site-owner.ts";

/** "Ada Quill <ada@lamps.example>" without the address. */
function withoutMail(name: string): string {
  return name.replace(/(?<=\S)\s*[<(]\S+@\S+[>)]$/, "");
}

function metaPersons(reader: Reader, ...names: string[]): Person[] {
  const lists = names.map((name) => metas(reader.page, name).map(withoutMail).filter(isName));
  return (lists.find((list) => list.length > 0) ?? []).flatMap((name) => withoutSite(reader, name));
}

/** Authors as papers state them, one an element or several with ";" between. */
function citedPersons({ page }: Reader): Person[] {
  return metas(page, "citation_author").flatMap((field) => field.split(";").flatMap(citedName));
}

/** A person's card may name a person who is called like the site: a site of their own. */
function isCard(element: Element): boolean {
  return element.matches('[itemtype$="/Person"], .h-card, .vcard');
}

function elementPersons(reader: Reader, elements: Element[]): Person[] {
  return elements.flatMap((element) => {
    const name = nameOfElement(element);
    if (!name || !isName(name) || !isOwn(reader.page, element)) return [];
    const url = addressIn(reader.page, element);
    const carded = isCard(element) ? splitNames(name) : [];
    const persons = carded.length === 1 ? carded : withoutSite(reader, name);
    return url && persons.length === 1 ? persons.map((person) => ({ ...person, url })) : persons;
  });
}

/** Authors of an item of microdata; one of a comment or of another article belongs to that. */
function microdataPersons(reader: Reader): Person[] {
  const authors = findAll(reader.page, '[itemprop~="author"]');
  const main = findHeading(reader.page)?.closest("[itemscope]");
  const inMain = authors.filter((author) => author.parentElement?.closest("[itemscope]") === main);
  return elementPersons(reader, main && inMain.length > 0 ? inMain : authors);
}

/** The persons that stand in one name, "Ada Quill and Cy Moreno"; and the one of "Quill, Ada". */
function eachOf(person: Person): Person[] {
  const names = person.name.length < 300 ? namesInList(person.name) : [];
  if (names.length === 0 || !names.every(looksLikeName)) return [person];
  return names.length > 1 ? names.map((name) => ({ name })) : [{ ...person, name: names[0] ?? person.name }];
}

/** The people of a JSON-LD value. One that is typed as a person counts even when a site of their own bears the name; a
 * brand of one word that is typed so does not. */
function statedPersons(reader: Reader, value: Json | undefined): Person[] {
  return listAt(value).flatMap((one) => {
    const types = typesOf(one);
    const stated = jsonLdPersons(one, reader.objects);
    const persons = types.some((type) => organizations.test(type)) ? stated : stated.flatMap(eachOf);
    return persons.filter(({ name }) => {
      if (!isName(name)) return false;
      const isPerson = types.includes("Person") && (/\s/.test(name.trim()) || !isPublisher(reader, name));
      return isPerson || !isOwnName(reader, name);
    });
  });
}

function isPublisher({ objects }: Reader, name: string): boolean {
  const publishers = objects.flatMap((object) => [object, ...listAt(object, "publisher")]);
  return publishers.some(
    (object) => textAt(object, "name") === name && typesOf(object).some((type) => organizations.test(type)),
  );
}

function linkedAuthors(page: Page): Element[] {
  return findAll(page, 'a[rel~="author"]').filter((anchor) => !isInListOfPages(page, anchor));
}

/**
 * Who wrote or gave it. The site itself is not a person, unless it bears one's name.
 * @param sites the names under which the page knows its site
 */
export function readAuthors(
  page: Page,
  main: JsonObject | undefined,
  objects: JsonObject[],
  sites: string[],
): Reading<Person[]> | undefined {
  const reader = { page, sites, objects };
  const stated = ["author", "creator", "performer", "actor"].map((role) => statedPersons(reader, main?.[role]));
  return first(
    from("json-ld", stated.find((persons) => persons.length > 0) ?? []),
    () => from("meta", citedPersons(reader)),
    () => from("meta", metaPersons(reader, "article:author", "dc.creator", "dcterms.creator")),
    () => from("microdata", microdataPersons(reader)),
    () => from("microformat", elementPersons(reader, findAll(page, ".h-entry .p-author, .hentry .author.vcard"))),
    () => from("meta", metaPersons(reader, "author", "parsely-author", "sailthru.author", "byl")),
    () => from("dom", elementPersons(reader, linkedAuthors(page))),
    () => from("dom", attributePersons(reader)),
    () => from("dom", bylinePersons(reader)),
    () => from("dom", shownPersons(reader)),
    () => from("dom", boxedPersons(reader)),
    () => from("dom", ownerOfSite(reader)),
  );
}
