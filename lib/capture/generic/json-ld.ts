// Finds a page's JSON-LD objects (https://www.w3.org/TR/json-ld11/); what they mean is left to generic.ts and the sites.
import type { Person } from "@/lib/model/index.ts";
import { decodeTwice } from "../page/entities.ts";
import { at, isObject, type Json, type JsonObject, readJson, textAt } from "../page/json.ts";
import { repairJson } from "../page/json-repair.ts";
import { decodeEntities, type Page } from "../page/page.ts";

/** Without what pages put before JSON-LD to keep it from browsers of long ago; what stands behind it, and a comment of several lines, goes by itself. */
function unwrap(source: string): string {
  return source.replace(/^\s*(?:<!--|(?:\/\/\s*)?<!\[CDATA\[)/, "");
}

function decode(page: Page, json: Json): Json {
  if (typeof json === "string") return json.includes("&") ? decodeTwice(decodeEntities(page, json)) : json;
  if (Array.isArray(json)) return json.map((value) => decode(page, value));
  if (!isObject(json)) return json;
  // What is written out as a value, a list or a set means that value or list (JSON-LD 1.1, sections 4.2 and 4.3).
  const written = ["@value", "@list", "@set"].map((name) => json[name]).find((value) => value !== undefined);
  if (written !== undefined) return decode(page, written);
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, decode(page, value)]));
}

function flatten(json: Json | undefined): JsonObject[] {
  if (Array.isArray(json)) return json.flatMap(flatten);
  if (!isObject(json)) return [];
  return [
    json,
    ...flatten(at(json, "@graph")),
    ...flatten(at(json, "mainEntity")),
    ...flatten(at(json, "mainEntityOfPage")),
  ];
}

/** Every object the page's JSON-LD holds at the top, in arrays, in `@graph` and as the main entity; entities decoded.
 * A broken script is repaired if that is easy and else left out. */
export function jsonLd(page: Page): JsonObject[] {
  const scripts = page.document.querySelectorAll('script[type^="application/ld+json" i]');
  return [...scripts].flatMap((script) => readScript(page, script.textContent ?? ""));
}

function readScript(page: Page, source: string): JsonObject[] {
  const json = readJson(source) ?? readJson(repairJson(unwrap(source)));
  try {
    return json === undefined ? [] : flatten(decode(page, json));
  } catch {
    // Nested deeper than any description of a page; only done to break readers.
    return [];
  }
}

/** An object's types without their vocabulary: "VideoObject", whatever the prefix. */
export function typesOf(object: Json | undefined): string[] {
  const types = at(object, "@type");
  const list = Array.isArray(types) ? types : [types];
  return list.flatMap((type) => (typeof type === "string" ? [type.replace(/^.*[/:#]/, "")] : []));
}

/** The page's JSON-LD objects of one of these types, in order. */
export function jsonLdOf(page: Page, ...types: string[]): JsonObject[] {
  return jsonLd(page).filter((object) => typesOf(object).some((type) => types.includes(type)));
}

/** The people (or organizations) in a JSON-LD value: a name, an object, a list of them, or a reference to an object of
 * the same page. An address in a name's place is no name. */
export function jsonLdPersons(value: Json | undefined, known: JsonObject[] = []): Person[] {
  if (Array.isArray(value)) return value.flatMap((one) => jsonLdPersons(one, known));
  if (typeof value === "string") return value.trim() === "" ? [] : [{ name: value }];
  if (!isObject(value)) return [];
  const id = textAt(value, "@id");
  const object = textAt(value, "name")
    ? value
    : (known.find((one) => id && textAt(one, "@id") === id && one.name) ?? value);
  // A Role stands between a work and a person, and names the person by the same property (schema.org/Role).
  const held = typesOf(object).some((type) => /Role$/.test(type)) && at(object, "name") === undefined;
  if (held) return ["author", "creator", "performer", "actor"].flatMap((role) => jsonLdPersons(object[role], known));
  const full = [textAt(object, "givenName"), textAt(object, "familyName")];
  const name =
    textAt(object, "name") ?? textAt(object, "name", 0) ?? (full.every(Boolean) ? full.join(" ") : undefined);
  const [url] = ["url", "sameAs"].flatMap((key) => textAt(object, key) ?? textAt(object, key, 0) ?? []);
  return name === undefined ? [] : [url === undefined ? { name } : { name, url }];
}

/** The address in a JSON-LD image or address value: a text, an object with `url` or `contentUrl`, or the first of a list
 * that has one. A name with a place in a page ("...#primaryimage") is a reference that led nowhere, no address. */
export function jsonLdAddress(value: Json | undefined): string | undefined {
  if (Array.isArray(value)) return value.map(jsonLdAddress).find(Boolean);
  if (typeof value === "string") return value;
  const id = textAt(value, "@id");
  const [url, content] = ["url", "contentUrl"].map((name) => textAt(value, name) ?? textAt(value, name, "@id"));
  return url ?? content ?? (id?.includes("#") ? undefined : id);
}
