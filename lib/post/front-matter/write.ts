// A post's header in its format. Which fields there are is decided before.
import type { HeaderField } from "./header.ts";
import { isTable, writeTomlField } from "./toml.ts";
import { writeYamlField } from "./yaml.ts";

export type HeaderFormat = "yaml" | "toml" | "bare";

/** The header with its fences and the blank line after it; "" without fields. */
export function writeHeader(fields: HeaderField[], format: HeaderFormat): string {
  if (fields.length === 0) return "";
  if (format === "toml") {
    const ordered = [...fields.filter((field) => !isTable(field)), ...fields.filter(isTable)];
    return `+++\n${ordered.map((field) => field.text ?? writeTomlField(field)).join("")}+++\n\n`;
  }
  const lines = fields
    .map((field) => field.text ?? writeYamlField(field.name, field.value, isSentence(field)))
    .join("");
  return format === "bare" ? `${lines}\n` : `---\n${lines}---\n\n`;
}

/** Titles and descriptions are always quoted, so that a changed word never changes how the line looks. */
function isSentence({ role, name }: HeaderField): boolean {
  return role === "title" || name === "description";
}
