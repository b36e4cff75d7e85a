// A post file taken apart into its header's fields, as they stand, and its body. What they mean is decided elsewhere.

import { load } from "js-yaml";
import { parse } from "smol-toml";
import type { FieldValue } from "@/lib/model.ts";
import { Problem } from "@/lib/problem.ts";

/** "unopened" has its fence below the fields only, as Hexo's posts once began. https://hexo.io/docs/front-matter */
type HeaderKind = "yaml" | "toml" | "bare" | "unopened" | "none";

export interface FileField {
  name: string;
  value: FieldValue;
  /** The field's lines as they stand; "" when the header does not fall apart into lines. */
  text: string;
}

export interface PostParts {
  kind: HeaderKind;
  before: string;
  fields: FileField[];
  after: string;
  body: string;
}

const fences = {
  yaml: /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^(?:---|\.\.\.)[ \t]*(?:\r?\n[ \t]*)*(?:\r?\n|$))/m,
  toml: /^(\uFEFF?\+\+\+[ \t]*\r?\n)([\s\S]*?)(^\+\+\+[ \t]*(?:\r?\n[ \t]*)*(?:\r?\n|$))/m,
};

/**
 * Splits a post file: YAML between ---, TOML between +++, or "Key: value" lines up to the first blank one or ---.
 * @throws Problem when it is no text, a page of HTML, or its header cannot be read
 */
export function splitFile(text: string): PostParts {
  if (text.includes("\0") || text.trim() === "" || /^\s*<(?:!doctype|html|\?xml)\b/i.test(text)) {
    throw new Problem("problemPostForeign");
  }
  for (const kind of ["yaml", "toml"] as const) {
    const match = fences[kind].exec(text);
    if (match?.index !== 0) continue;
    const [whole, before = "", header = "", after = ""] = match;
    return { kind, before, fields: readFields(header, kind), after, body: text.slice(whole.length) };
  }
  return splitBare(text);
}

const bareHeader = /^[A-Za-z][\w -]*:(?:\s|$)/;
/** What tells a header from prose whose first line has a colon. */
const usualField =
  /^(?:title|date|tags?|slug|authors?|categor(?:y|ies)|layout|published|modified|summary|description|status|draft|lang|permalink|id)\s*:/im;

function splitBare(text: string): PostParts {
  const before = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const lines = text.slice(before.length).match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const filled = countLines(lines, 0, (line) => line.trim() !== "");
  const fence = lines.slice(0, filled).findIndex((line) => /^-{3,}\s*$/.test(line));
  const end = fence > 0 ? fence : filled;
  const start = countLines(lines, fence > 0 ? fence + 1 : filled, (line) => line.trim() === "");
  const header = lines.slice(0, end).join("");
  const none: PostParts = { kind: "none", before: "", fields: [], after: "", body: text };
  if (!bareHeader.test(header) || !usualField.test(header) || !header.endsWith("\n")) return none;
  const fields = readBareFields(header);
  const [after, body] = [lines.slice(end, start).join(""), lines.slice(start).join("")];
  return fields ? { kind: fence > 0 ? "unopened" : "bare", before, fields, after, body } : none;
}

/** The index after the lines from `start` on that are all of one kind. */
function countLines(lines: string[], start: number, isOne: (line: string) => boolean): number {
  const length = lines.slice(start).findIndex((line) => !isOne(line));
  return length < 0 ? lines.length : start + length;
}

function readFields(header: string, kind: "yaml" | "toml"): FileField[] {
  const values = readValues(header, kind);
  const texts = lastOfEach(splitLines(header, kind === "yaml" ? yamlKey : tomlKey));
  const names = Object.keys(values);
  const isWhole = names.length === texts.length && texts.every(({ name }) => name in values);
  if (!isWhole) return names.map((name) => ({ name, value: values[name] ?? null, text: "" }));
  return texts.map(({ name, text }) => ({ name, value: values[name] ?? null, text }));
}

/** A key that stands there twice has the later value in most parsers; the earlier lines stay before it. */
function lastOfEach(texts: { name: string; text: string }[]): { name: string; text: string }[] {
  const kept: typeof texts = [];
  let lead = "";
  for (const [index, { name, text }] of texts.entries()) {
    if (texts.slice(index + 1).some((later) => later.name === name)) lead += text;
    else {
      kept.push({ name, text: lead + text });
      lead = "";
    }
  }
  return kept;
}

function readValues(header: string, kind: "yaml" | "toml"): Record<string, FieldValue> {
  try {
    const values: unknown = kind === "toml" ? parse(header) : readYaml(header);
    const plain: unknown = JSON.parse(JSON.stringify(values ?? {}));
    if (typeof plain === "object" && plain !== null && !Array.isArray(plain))
      return plain as Record<string, FieldValue>;
  } catch (error) {
    throw new Problem("problemPostHeader", [String(lineOf(error))], { cause: error });
  }
  throw new Problem("problemPostHeader", ["2"]);
}

/**
 * Dates stay the text they are: js-yaml's own schema has no timestamps since version 5. A key may stand there twice, as in
 * Psych and PyYAML; tabs indent, as in Hexo.
 */
function readYaml(header: string): unknown {
  if (header.trim() === "") return {};
  const indented = header.replace(/^\t+/gm, (tabs) => "  ".repeat(tabs.length));
  return load(withIndent(indented), { json: true });
}

/** js-yaml 5 wants the lines of a list in brackets indented, which its earlier versions and other parsers do not. */
function withIndent(header: string): string {
  return header.replace(/^[\]}"'[{,].*$/gm, (line) => (yamlKey.test(line) ? line : ` ${line}`));
}

/** js-yaml counts from 0 and smol-toml from 1; the fence is a line before both. */
function lineOf(error: unknown): number {
  if (typeof error !== "object" || error === null) return 2;
  if ("mark" in error && typeof error.mark === "object" && error.mark !== null && "line" in error.mark) {
    return Number(error.mark.line) + 2;
  }
  return "line" in error ? Number(error.line) + 1 : 2;
}

const yamlKey = /^(?:"([^"]*)"|'([^']*)'|([^\s#:"'-][^:\r\n]*?))[ \t]*:(?=\s|$)/;
const tomlKey = /^(?:"([^"]*)"|'([^']*)'|([\w-]+))[ \t]*=|^\[+([\w-]+)[\].]/;

/** Every line at the left margin that begins with a key begins a field; what comes before the first belongs to it. */
function splitLines(header: string, key: RegExp): { name: string; text: string }[] {
  const fields: { name: string; text: string }[] = [];
  let lead = "";
  /** The keys after a table of TOML are its own. */
  let hasTable = false;
  for (const line of header.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const match = key.exec(line);
    const name = match?.slice(1).find((group) => group !== undefined);
    const last = fields.at(-1);
    const isTable = line.startsWith("[");
    const isWithinTable = hasTable && !isTable;
    hasTable ||= isTable && name !== undefined;
    if (name !== undefined && name !== last?.name && !isWithinTable) {
      fields.push({ name, text: lead + line });
      lead = "";
    } else if (last) last.text += line;
    else lead += line;
  }
  return fields;
}

/** YAML, or else plain texts, as Pelican and others have them: "Title: Notes: day one". */
function readBareFields(header: string): FileField[] | undefined {
  const texts = splitLines(header, yamlKey);
  try {
    return readFields(header, "yaml");
  } catch {
    const isPlain = header.split(/\r?\n/).every((line) => line === "" || /^\s|^[A-Za-z][\w -]*:/.test(line));
    if (!isPlain) return undefined;
    return texts.map(({ name, text }) => ({ name, value: text.slice(text.indexOf(":") + 1).trim(), text }));
  }
}
