// A post's header in its format. Which fields there are is decided before.
import type { ImportedPost } from "@/lib/model/index.ts";
import { isTable, writeTomlField } from "../../engines/front-matter/toml.ts";
import { writeYamlField } from "../../engines/front-matter/yaml.ts";
import type { HeaderField } from "./header.ts";

/** "bare" is YAML without fences, "plain" has texts alone, as Pelican reads them. */
export type HeaderFormat = "yaml" | "toml" | "bare" | "plain";

const fences: Record<HeaderFormat, { before: string; after: string }> = {
  yaml: { before: "---\n", after: "---\n\n" },
  toml: { before: "+++\n", after: "+++\n\n" },
  bare: { before: "", after: "\n" },
  plain: { before: "", after: "\n" },
};

/**
 * The header with its fences and the blank line after it; "" without fields.
 * @param imported the file that the post was read from: its fences and lines stay where they say the same in this format
 */
export function writeHeader(fields: HeaderField[], format: HeaderFormat, imported?: ImportedPost): string {
  const kept = imported && formatOf(imported) === format ? imported : undefined;
  if (fields.length === 0) return kept ? kept.before + kept.after : "";
  const { before, after } = kept ?? fences[format];
  const textOf = (field: HeaderField) => (kept && field.text) || undefined;
  // A table on one line, "params = { … }", stays where it stood.
  const isLast = (field: HeaderField) => {
    const text = textOf(field);
    return text ? isTableText(text) : isTable(field);
  };
  const lineEnd = kept && /\r\n/.test(kept.after) ? "\r\n" : "\n";
  const write = (field: HeaderField) => writeField(field, format).replaceAll("\n", lineEnd);
  const ordered = format === "toml" ? [...fields.filter((field) => !isLast(field)), ...fields.filter(isLast)] : fields;
  return before + ordered.map((field) => textOf(field) ?? write(field)).join("") + after;
}

/** Whether a field's own lines begin with "[name]", comments before it left aside. */
function isTableText(text: string): boolean {
  return /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*\[/.test(text);
}

/** The format of the header that a file had; undefined for one without. */
export function formatOf({ before, after, isPlain }: ImportedPost): HeaderFormat | undefined {
  if (isPlain) return "plain";
  const fence = before.replace(/^\uFEFF/, "").slice(0, 3);
  if (fence === "---") return "yaml";
  if (fence === "+++") return "toml";
  return after === "" ? undefined : "bare";
}

function writeField(field: HeaderField, format: HeaderFormat): string {
  if (format === "toml") return writeTomlField(field);
  const { name, value } = field;
  const text = Array.isArray(value) && (field.hasCommas || format === "plain") ? value.join(", ") : value;
  if (typeof text === "string" && (format === "plain" || (text !== value && areWords.test(text))))
    return `${name}: ${text.replace(/\s+/g, " ")}\n`;
  return writeYamlField(name, text, isSentence(field));
}

/** What YAML takes for the text that it is. */
const areWords = /^[A-Za-z][A-Za-z0-9 ._+,-]*[A-Za-z0-9]$/;

/** Titles and descriptions are always quoted, so that a changed word never changes how the line looks. */
function isSentence({ role, name }: HeaderField): boolean {
  return role === "title" || name === "description";
}
