// Finds words that a person would read on screen but that stand in the code instead of the catalogue.
import { childrenOf, type SyntaxNode, walk } from "@/scripts/house/syntax.ts";

const spoken = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
  "label",
  "placeholder",
  "title",
]);

function hasLetter(text: unknown): text is string {
  return typeof text === "string" && /\p{L}/u.test(text);
}

function templateText(node: SyntaxNode): string {
  return childrenOf(node)
    .filter(({ type }) => type === "TemplateElement")
    .map(({ value }) => (value as { cooked: string }).cooked)
    .join("");
}

/** The literal texts that an expression may amount to: either side of a condition, a part of a sum; not a call's arguments. */
function findTexts(node: SyntaxNode): string[] {
  if (node.type === "Literal" || node.type === "JSXText") return hasLetter(node.value) ? [node.value] : [];
  if (node.type === "TemplateLiteral") return [templateText(node)].filter(hasLetter);
  const operands: Record<string, string[]> = {
    BinaryExpression: node.operator === "+" ? ["left", "right"] : [],
    ConditionalExpression: ["consequent", "alternate"],
    JSXExpressionContainer: ["expression"],
    LogicalExpression: ["left", "right"],
  };
  return (operands[node.type] ?? []).flatMap((field) => findTexts(node[field] as SyntaxNode));
}

function attributeTexts({ name, value }: SyntaxNode): string[] {
  const isSpoken = spoken.has(String((name as SyntaxNode).name));
  return isSpoken && value ? findTexts(value as SyntaxNode) : [];
}

/** All words that the JSX of a program puts on screen by itself. */
export function findHardCodedWords(program: SyntaxNode): string[] {
  return walk(program).flatMap((node) => {
    if (node.type === "JSXAttribute") return attributeTexts(node);
    if (node.type === "JSXElement" || node.type === "JSXFragment") {
      return (node.children as SyntaxNode[]).flatMap(findTexts).map((text) => text.trim());
    }
    return [];
  });
}
