// TOML front matter for Hugo. https://toml.io/en/v1.0.0
import { stringify } from "smol-toml";
import type { FieldValue } from "@/lib/model/index.ts";
import { type FrontMatterField, isDate, type Value } from "./field.ts";

/** The lines of one field, ending in a line break; "" for a value that TOML cannot hold. Half a character is U+FFFD in it. */
export function writeTomlField({ name: given, value }: FrontMatterField): string {
  if (value === null) return "";
  const name = given.toWellFormed();
  // The library would write milliseconds.
  if (isDate(value)) return `${name} = ${value.date.replace(" ", "T")}\n`;
  return stringify({ [name]: plain(value) });
}

function plain(value: FieldValue): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name.toWellFormed(), plain(item)]));
}

/** Fields that are tables themselves must follow all others. */
export function isTable({ value }: FrontMatterField): boolean {
  const isObject = (item: Value) => typeof item === "object" && item !== null && !Array.isArray(item) && !isDate(item);
  return isObject(value) || (Array.isArray(value) && value.length > 0 && value.every(isObject));
}
