// A post file taken apart into its header's fields, as they stand, and its body. What they mean is decided elsewhere.
import type { FieldValue } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { writeTomlField } from "../engines/front-matter/toml.ts";
import { writeYamlField } from "../engines/front-matter/yaml.ts";
import { fieldLines, tomlKey, yamlKey } from "./header-lines.ts";
import { readValues } from "./header-values.ts";
import { checkPostText } from "./post-text.ts";

/** "unopened" has its fence below the fields only, as Hexo's posts once began. https://hexo.io/docs/front-matter */
type HeaderKind = "yaml" | "toml" | "bare" | "unopened" | "none";

export interface FileField {
  name: string;
  value: FieldValue;
  /** The field's lines as they stand, or as they would be written when the header does not fall apart into lines. */
  text: string;
}

export interface PostParts {
  kind: HeaderKind;
  before: string;
  fields: FileField[];
  after: string;
  body: string;
  /** The fields are no YAML: what stands behind a colon is the text. */
  isPlain?: true;
}

/** A line ends at a line feed only: to a regular expression's "m", U+2028 within a value ends one as well. */
const fences = {
  yaml: /^(\uFEFF?---(?:ya?ml)?[ \t]*\r?\n)([\s\S]*?)((?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n[ \t]*)*(?:\r?\n|$))/,
  toml: /^(\uFEFF?\+\+\+[ \t]*\r?\n)([\s\S]*?)((?<=\n)\+\+\+[ \t]*(?:\r?\n[ \t]*)*(?:\r?\n|$))/,
};

/**
 * Splits a post file: YAML between ---, TOML between +++, or "Key: value" lines up to the first blank one or ---.
 * @throws Problem when it is no text, a page of HTML, or its header cannot be read
 */
export function splitFile(text: string): PostParts {
  checkPostText(text);
  checkHeaderKind(text);
  for (const kind of ["yaml", "toml"] as const) {
    const match = fences[kind].exec(text);
    if (match?.index !== 0) continue;
    const [whole, before = "", header = "", after = ""] = match;
    return { kind, before, fields: readFields(header, kind), after, body: text.slice(whole.length) };
  }
  checkFence(text);
  return splitBare(text);
}

/** Headers that some engines take and Wrapup does not write: https://gohugo.io/content-management/front-matter/ */
const otherKinds: [string, RegExp][] = [
  ["JSON", /^\uFEFF?(?:---json\b|;;;[ \t]*\r?\n|\{\s*"[^"\n]*"\s*:|"[^"\n]*"\s*:[^\n]*\n(?:[^\n]+\n)*;;;[ \t]*\r?\n)/],
  ["TOML", /^\uFEFF?---toml\b/],
  ["JavaScript", /^\uFEFF?---(?:js|javascript)\b/],
];

function checkHeaderKind(text: string) {
  const kind = otherKinds.find(([, start]) => start.test(text))?.[0];
  if (kind) throw new Problem("problemPostHeaderKind", [kind]);
}

/** A header that never ends would be taken for the body. */
function checkFence(text: string) {
  const [, fence] =
    /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n(?:[ \t#][^\n]*\n|\r?\n)*[A-Za-z][\w -]*[ \t]*[:=]/.exec(text) ?? [];
  if (fence) throw new Problem("problemPostHeaderEnd", [fence]);
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
  const read = readBareFields(header);
  const [after, body] = [lines.slice(end, start).join(""), lines.slice(start).join("")];
  return read ? { kind: fence > 0 ? "unopened" : "bare", before, ...read, after, body } : none;
}

/** The index after the lines from `start` on that are all of one kind. */
function countLines(lines: string[], start: number, isOne: (line: string) => boolean): number {
  const length = lines.slice(start).findIndex((line) => !isOne(line));
  return length < 0 ? lines.length : start + length;
}

function readFields(header: string, kind: "yaml" | "toml"): FileField[] {
  const values = readValues(header, kind);
  const lines = fieldLines(header, kind === "yaml" ? yamlKey : tomlKey);
  const isWhole = values.size === lines.length && lines.every(({ name }) => values.has(name));
  if (isWhole) return lines.map(({ name, text }) => ({ name, value: values.get(name) ?? null, text }));
  return [...values].map(([name, value]) => ({
    name,
    value,
    text: kind === "yaml" ? writeYamlField(name, value, false) : writeTomlField({ name, value }),
  }));
}

/** YAML, or else plain texts, as Pelican and others have them: "Title: Notes: day one". */
function readBareFields(header: string): Pick<PostParts, "fields" | "isPlain"> | undefined {
  try {
    return { fields: readFields(header, "yaml") };
  } catch {
    const isPlain = header.split(/\r?\n/).every((line) => line === "" || /^\s|^[A-Za-z][\w -]*:/.test(line));
    if (!isPlain) return undefined;
    const lines = fieldLines(header, yamlKey);
    const fields = lines.map(({ name, text }) => ({ name, value: text.slice(text.indexOf(":") + 1).trim(), text }));
    return { fields, isPlain: true };
  }
}
