// YAML that js-yaml 3 and 4, Psych, yaml.v2 and PyYAML read the same: text in double quotes on one line, unless it is
// plainly a word. Which field holds what is the engine's business.
// The rule was measured over 107 values in six parsers; libraries' own writers leave text plain that some of them change.
import type { FieldValue } from "@/lib/model/index.ts";
import { isDate, type Value } from "./field.ts";

const word = /^[A-Za-z][A-Za-z0-9 ._+-]*[A-Za-z0-9]$/;
/** What YAML 1.1 takes for true, false and null. https://yaml.org/type/bool.html */
const reserved = new Set(["y", "n", "yes", "no", "on", "off", "true", "false", "null"]);

/** The lines of one field, ending in a line break. */
export function writeYamlField(name: string, value: Value, isQuoted: boolean): string {
  const key = scalar(name, false);
  if (isDate(value)) return `${key}: ${value.date}\n`;
  if (typeof value === "string") return `${key}: ${scalar(value, isQuoted)}\n`;
  return `${key}:${block(value, "")}\n`;
}

/** What follows "key:" or "-": a list stands at the key's own column, a mapping two columns further. */
function block(value: FieldValue, indent: string): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return " []";
    return value.map((item) => `\n${indent}-${listed(item, indent)}`).join("");
  }
  if (value === null || typeof value !== "object") return ` ${scalar(value, false)}`;
  const entries = Object.entries(value);
  if (entries.length === 0) return " {}";
  const inner = `${indent}  `;
  return entries.map(([name, item]) => `\n${inner}${scalar(name, false)}:${block(item, inner)}`).join("");
}

/** An item of a list: lists within lists in brackets, a mapping's first line beside the dash. */
function listed(item: FieldValue, indent: string): string {
  if (Array.isArray(item)) return ` ${flow(item)}`;
  return block(item, indent).replace(/^\n\s+/, " ");
}

function flow(value: FieldValue): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (value === null || typeof value !== "object") return scalar(value, false);
  return `{${Object.entries(value)
    .map(([name, item]) => `${scalar(name, false)}: ${flow(item)}`)
    .join(", ")}}`;
}

function scalar(value: string | number | boolean | null, isQuoted: boolean): string {
  if (typeof value === "number") return numeral(value);
  if (typeof value !== "string") return String(value);
  return !isQuoted && word.test(value) && !reserved.has(value.toLowerCase()) ? value : quote(value);
}

/** PyYAML and Psych know an exponent only after a fraction and with its sign. */
function numeral(value: number): string {
  if (!Number.isFinite(value)) return quote(String(value));
  return String(value).replace(/^(-?\d+)(\.\d+)?e/, (_, whole: string, fraction = ".0") => `${whole}${fraction}e`);
}

/** Double quotes with the escapes that all six parsers know; a character outside the basic plane stays as it is. */
function quote(value: string): string {
  const escaped = value
    .toWellFormed()
    .replace(/["\\]/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/\t/g, "\\t")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to escape
    .replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    });
  return `"${escaped}"`;
}
