// Whether a post's front matter says what was meant and nothing else, as a reader of YAML or TOML found it.
import type { ExtraField, FieldValue } from "@/lib/model/index.ts";

/** What a reader makes of front matter, as JSON: objects have no prototype, so that no name is special. */
type Value = string | number | boolean | null | Value[] | Map<string, Value>;

function toValue(json: unknown): Value {
  if (Array.isArray(json)) return json.map(toValue);
  if (json instanceof Date) return json.toISOString();
  if (typeof json === "object" && json !== null) {
    return new Map(Object.entries(json).map(([name, value]) => [name, toValue(value)]));
  }
  return typeof json === "number" || typeof json === "boolean" || typeof json === "string" ? json : null;
}

/** What a file can hold of an extra field: no half of a character, and in TOML nothing that is nothing. */
function held(value: FieldValue): Value {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(held);
  if (typeof value !== "object" || value === null) return value;
  return new Map(Object.entries(value).map(([name, inner]) => [name.toWellFormed(), held(inner)]));
}

/** Fields of the post itself are on one line, without what nobody sees, and each name of a list stands once. */
function levelled(value: Value): Value {
  if (typeof value === "string") return value.replace(/\s+/g, " ").trim();
  if (value instanceof Map) return value;
  if (!Array.isArray(value)) return value;
  const items = value.map(levelled);
  return items.filter((item, at) => typeof item !== "string" || items.indexOf(item) === at);
}

/** With the texts in the stead of the words. */
function filled(value: Value, texts: Map<string, string>): Value {
  if (typeof value === "string") return value.replace(/Wort\d+xWort\d+y/g, (word) => texts.get(word) ?? word);
  if (Array.isArray(value)) return value.map((item) => filled(item, texts));
  return value;
}

function lowered(value: Value): Value {
  if (Array.isArray(value)) return value.map(lowered);
  if (!(value instanceof Map)) return value;
  return new Map([...value].map(([name, inner]) => [name.toLowerCase(), lowered(inner)]));
}

const show = (value: Value | undefined) =>
  JSON.stringify(value, (_, inner) => (inner instanceof Map ? Object.fromEntries(inner) : inner))?.slice(0, 200);

/** The first difference, as a sentence. */
function difference(found: Value | undefined, wanted: Value | undefined, place: string): string | undefined {
  if (found instanceof Map && wanted instanceof Map) {
    for (const name of new Set([...wanted.keys(), ...found.keys()])) {
      if (!wanted.has(name)) return `not meant: ${place} › ${JSON.stringify(name)}`;
      if (!found.has(name)) return `gone: ${place} › ${JSON.stringify(name)}`;
      const inner = difference(found.get(name), wanted.get(name), `${place} › ${name}`);
      if (inner) return inner;
    }
    return undefined;
  }
  if (Array.isArray(found) && Array.isArray(wanted) && found.length === wanted.length) {
    for (const [at, item] of found.entries()) {
      const inner = difference(item, wanted[at], `${place} › ${at}`);
      if (inner) return inner;
    }
    return undefined;
  }
  return found === wanted ? undefined : `${place} is ${show(found)} and not ${show(wanted)}`;
}

export interface HeaderTexts {
  /** A word of the control and the text that it stands for, each. */
  texts: Iterable<[string, string]>;
  /** The post's extra fields, as they were meant, and as the control has them. */
  extras: ExtraField[];
  controlExtras: ExtraField[];
  ignoresCase: boolean;
}

/**
 * What is wrong with a header, if anything.
 * @param control the header of the same post with words in the stead of the texts, by the same reader
 */
export function findHeaderFault(header: unknown, control: unknown, meant: HeaderTexts): string | undefined {
  const [found, plain] = [toValue(header), toValue(control)];
  if (!(found instanceof Map) || !(plain instanceof Map)) return "It is no list of fields.";
  const bare = (value: Value) => (meant.ignoresCase ? lowered(value) : value);
  const own = new Map(
    [...plain].filter(([name]) => !meant.controlExtras.some((extra) => isCalled(extra, name, meant))),
  );
  const texts = new Map(meant.texts);
  const wanted = new Map([...own].map(([name, value]) => [name, levelled(filled(value, texts))]));
  // Of two with one name the first stands.
  for (const { name, value } of meant.extras.toReversed()) wanted.set(name.toWellFormed(), held(value));
  const seen = new Map([...found].map(([name, value]) => [name, own.has(name) ? levelled(value) : value]));
  return difference(bare(seen), bare(wanted), "the header");
}

const isCalled = (extra: ExtraField, name: string, { ignoresCase }: HeaderTexts) =>
  ignoresCase ? extra.name.toLowerCase() === name : extra.name === name;
