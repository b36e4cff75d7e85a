// Every function that a room of lib offers to others says what it does.
import { describe, expect, test } from "vitest";
import { parse, readSources, type SyntaxNode } from "@/scripts/house/syntax.ts";

const functions = ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"];

function isFunction(node: unknown): boolean {
  return functions.includes((node as SyntaxNode | null)?.type ?? "");
}

/** The name of a function that an `export` declares, or undefined if it declares something else. */
function exportedFunction({ declaration }: SyntaxNode): string | undefined {
  if (!declaration) return undefined;
  const declared = declaration as SyntaxNode;
  const [first] = (declared.declarations as SyntaxNode[] | undefined) ?? [declared];
  const isOne = isFunction(first) || isFunction(first?.init);
  return isOne ? String((first?.id as SyntaxNode | undefined)?.name) : undefined;
}

/** The exported functions of a file before which no doc comment ends. */
function findSilent(text: string, program: SyntaxNode): string[] {
  const exports = (program.body as SyntaxNode[]).filter(({ type }) => type === "ExportNamedDeclaration");
  return exports.flatMap((node) => {
    const name = exportedFunction(node);
    const before = text.slice(0, Number(node.start)).replace(/(?:\s|\/\/ biome-ignore .*\n)+$/, "");
    return name === undefined || before.endsWith("*/") ? [] : [name];
  });
}

describe("a function without a doc comment", () => {
  test.each([
    ["export function open() {}", ["open"]],
    ["/** Opens. */\nexport function open() {}", []],
    ["// Opens.\nexport async function open() {}", ["open"]],
    ["/** The door. */\nconst door = 1;\nexport const open = () => door;", ["open"]],
    ["export const door = { open: () => 1 };", []],
    ["function open() {}", []],
  ])("is found in %j: %j", (text, expected) => {
    expect(findSilent(text, parse(text))).toEqual(expected);
  });

  test.each(readSources("lib/**/*.ts"))("is not in $path", ({ text, program }) => {
    expect(findSilent(text, program)).toEqual([]);
  });
});
