// Counts where the code asks the type checker to look away.
import { isNode, type SourceFile, type SyntaxNode, walk } from "./syntax.ts";

export interface Escapes {
  any: number;
  /** `x as T`, without `as const`, which widens nothing. */
  as: number;
  /** `x!` */
  nonNull: number;
  /** Lines of the files, empty ones included. */
  lines: number;
}

export function countEscapes(files: SourceFile[]): Escapes {
  const nodes = files.flatMap(({ program }) => walk(program));
  const count = (isOne: (node: SyntaxNode) => boolean) => nodes.filter(isOne).length;
  return {
    any: count(({ type }) => type === "TSAnyKeyword"),
    as: count((node) => node.type === "TSAsExpression" && !isConst(node)),
    nonNull: count(({ type }) => type === "TSNonNullExpression"),
    lines: files.reduce((sum, { text }) => sum + text.split("\n").length - 1, 0),
  };
}

function isConst({ typeAnnotation }: SyntaxNode): boolean {
  return isNode(typeAnnotation) && isNode(typeAnnotation.typeName) && typeAnnotation.typeName.name === "const";
}
