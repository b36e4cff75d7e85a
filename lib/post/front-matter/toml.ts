// TOML front matter for Hugo. https://toml.io/en/v1.0.0
import { stringify, TomlDate } from "smol-toml";
import type { Field, Value } from "./field.ts";
import { isDate } from "./field.ts";

/** The lines of one field, ending in a line break; "" for a value that TOML cannot hold. */
export function writeTomlField({ name, value }: Field): string {
  if (value === null) return "";
  return stringify({ [name]: plain(value) });
}

function plain(value: Value): unknown {
  if (isDate(value)) return new TomlDate(value.date.replace(" ", "T"));
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(plain);
  return value;
}

/** Fields that are tables themselves must follow all others. */
export function isTable({ value }: Field): boolean {
  const isObject = (item: Value) => typeof item === "object" && item !== null && !Array.isArray(item) && !isDate(item);
  return isObject(value) || (Array.isArray(value) && value.length > 0 && value.every(isObject));
}
