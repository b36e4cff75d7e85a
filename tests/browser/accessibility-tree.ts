// What a screen reader is told of a page, as text that a person can read and a change of which can be seen.
import type { Page, SerializedAXNode } from "puppeteer-core";

/** Says nothing by itself: its children stand in its place. */
const silent = new Set(["generic", "none", "InlineTextBox", "LineBreak"]);

function states(node: SerializedAXNode): string[] {
  const { level, checked, expanded, disabled, focused, haspopup, valuetext, value, description } = node;
  return [
    level ? `level ${level}` : "",
    checked ? "checked" : "",
    expanded === undefined ? "" : expanded ? "expanded" : "folded",
    disabled ? "disabled" : "",
    focused ? "focused" : "",
    haspopup && haspopup !== "false" ? `opens a ${haspopup}` : "",
    valuetext ? `value “${valuetext}”` : value ? `value “${value}”` : "",
    description ? `described “${description}”` : "",
  ].filter(Boolean);
}

function lines(node: SerializedAXNode, depth: number): string[] {
  const { role, name = "", children = [] } = node;
  const below = (at: number) => children.flatMap((child) => lines(child, at));
  if (silent.has(role)) return below(depth);
  // The words of what is named by its content are its name.
  const isNamedByWords = children.every((child) => child.role === "StaticText") && name !== "";
  const head = [role === "StaticText" ? "text" : role, name && `“${name.replace(/\s+/g, " ")}”`, ...states(node)];
  return [`${"  ".repeat(depth)}${head.filter(Boolean).join(" ")}`, ...(isNamedByWords ? [] : below(depth + 1))];
}

/** One line a thing, those within it further in. */
export async function describeTree(page: Page): Promise<string> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  return `${tree ? lines(tree, 0).join("\n") : ""}\n`;
}
