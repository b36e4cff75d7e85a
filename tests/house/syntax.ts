// Reads the product's own source as syntax trees, so that the house's tests do not mistake a comment for code.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vite";

export const root = join(import.meta.dirname, "..", "..");

/** A node of an ESTree; which fields it has is asked for when needed. */
export interface SyntaxNode {
  type: string;
  [field: string]: unknown;
}

export interface SourceFile {
  /** From the project's folder, with "/". */
  path: string;
  text: string;
  program: SyntaxNode;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** The files of `patterns` (globs from the project's folder), parsed. */
export function readSources(...patterns: string[]): SourceFile[] {
  return globSync(patterns, { cwd: root })
    .filter((path) => !path.endsWith(".d.ts"))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return { path: path.replaceAll("\\", "/"), text, program: parse(text) };
    });
}

/** @param text TypeScript with JSX */
export function parse(text: string): SyntaxNode {
  const program: unknown = parseAst(text, { lang: "tsx" });
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
