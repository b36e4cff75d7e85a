// Reads the product's own source as syntax trees, so that measures and the house's tests do not mistake a comment for code.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vite";

export const root = join(import.meta.dirname, "..", "..");

/** A node of an ESTree; which fields it has is asked for when needed. */
export interface SyntaxNode {
  type: string;
  /** Offsets in the text; `end` is behind the last letter. */
  start: number;
  end: number;
  [field: string]: unknown;
}

export interface SourceFile {
  /** From the project's folder, with "/". */
  path: string;
  text: string;
  program: SyntaxNode;
}

/** What the product is made of, as globs. */
export const product = "{components,entrypoints,lib}/**/*.{ts,tsx}";

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** The files of `patterns` (globs from the project's folder), parsed. */
export function readSources(...patterns: string[]): SourceFile[] {
  return globSync(patterns, { cwd: root })
    .filter((path) => !path.endsWith(".d.ts"))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return { path: path.replaceAll("\\", "/"), text, program: parse(text, path) };
    });
}

/** @param path its ending tells whether the text may hold JSX; it may without one */
export function parse(text: string, path = ""): SyntaxNode {
  const program: unknown = parseAst(text, { lang: path.endsWith(".ts") ? "ts" : "tsx" });
  if (!isNode(program)) throw new Error("The parser returned no tree.");
  return program;
}

/** The nodes directly under `node`. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flat().filter(isNode);
}

/** `node` and everything under it, in order of the text. */
export function walk(node: SyntaxNode): SyntaxNode[] {
  return [node, ...childrenOf(node).flatMap(walk)];
}
