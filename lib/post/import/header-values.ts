// What a header says, in YAML or TOML, as values that a notebook can hold.
import { load } from "js-yaml";
import { parse } from "smol-toml";
import type { FieldValue } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { yamlKey } from "./header-lines.ts";

/** A header of more values than this is a trap: aliases of aliases grow tenfold with every line. */
const mostValues = 20_000;

/** @throws Problem with the file's line where the header cannot be read */
export function readValues(header: string, kind: "yaml" | "toml"): Map<string, FieldValue> {
  try {
    const values: unknown = kind === "toml" ? parse(header) : readYaml(header);
    const room = { left: mostValues };
    if (isMapping(values)) return new Map(Object.entries(values).map(([name, value]) => [name, toPlain(value, room)]));
  } catch (error) {
    throw new Problem("problemPostHeader", [String(lineOf(error))], { cause: error });
  }
  throw new Problem("problemPostHeader", ["2"]);
}

const isMapping = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Dates as the text they print as, what JSON does not know as null; a name like "__proto__" is one like any other. */
function toPlain(value: unknown, room: { left: number }): FieldValue {
  room.left--;
  if (room.left < 0) throw new RangeError("This header has too many values.");
  if (Array.isArray(value)) return value.map((item) => toPlain(item, room));
  if (isMapping(value) && !(value instanceof Date)) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toPlain(item, room)]));
  }
  return JSON.parse(JSON.stringify(value ?? null)) as FieldValue;
}

/**
 * Dates stay the text they are: js-yaml's own schema has no timestamps since version 5. A key may stand there twice, as in
 * Psych and PyYAML; tabs indent, as in Hexo.
 */
function readYaml(header: string): unknown {
  if (header.trim() === "") return {};
  const indented = header.replace(/(?<![^\n])\t+/g, (tabs) => "  ".repeat(tabs.length));
  return load(withIndent(indented), { json: true }) ?? {};
}

/** js-yaml 5 wants the lines of a list in brackets indented, which its earlier versions and other parsers do not. */
function withIndent(header: string): string {
  return header.replace(/(?<![^\n])[\]}"'[{,][^\n]*/g, (line) => (yamlKey.test(line) ? line : ` ${line}`));
}

/** js-yaml counts from 0 and smol-toml from 1; the fence is a line before both. */
function lineOf(error: unknown): number {
  if (typeof error !== "object" || error === null) return 2;
  if ("mark" in error && typeof error.mark === "object" && error.mark !== null && "line" in error.mark) {
    return Number(error.mark.line) + 2;
  }
  return "line" in error ? Number(error.line) + 1 : 2;
}
