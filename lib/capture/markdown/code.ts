// Code in a page as Markdown: blocks between fences, and words between backticks.
import type TurndownService from "turndown";
import { codeBegins, codeLines } from "./nodes.ts";
import { isInTable } from "./tables.ts";

/** One that is longer than each in the code. */
function delimiterFor(code: string, shortest: number): string {
  const longest = (code.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  return "`".repeat(longest < shortest ? shortest : longest + 1);
}

/** @param code on one line */
function inlineCode(code: string): string {
  if (code === "") return "";
  const delimiter = delimiterFor(code, 1);
  const space = /^`|`$|^ .* $/.test(code) ? " " : "";
  return codeBegins + delimiter + space + code + space + delimiter;
}

/** "js" of "language-js", "lang-js", "brush: js", "highlight-source-js"; only what ends no fence and is nothing else in any engine. */
function languageOf(block: Element): string {
  const names = [block.firstElementChild, block, block.parentElement].map((element) => element?.getAttribute("class"));
  for (const name of names) {
    const [, language] =
      /(?:^|\s)(?:lang(?:uage)?-|highlight-(?:text|source)-|brush:\s*)([\w+#.-]+)/.exec(name ?? "") ?? [];
    if (language) return language;
  }
  return "";
}

function isOnOneLine(block: Element): boolean {
  return Boolean(block.closest("a, h1, h2, h3, h4, h5, h6")) || isInTable(block);
}

function codeBlock(block: Element): string {
  const lines = codeLines(block);
  if (isOnOneLine(block))
    return ` ${lines
      .filter((line) => line.trim())
      .map((line) => inlineCode(line.trim()))
      .join(" ")} `;
  const fence = delimiterFor(lines.join("\n"), 3);
  return `\n\n${fence}${languageOf(block)}\n${lines.join("\n")}\n${fence}\n\n`;
}

export const codeRules: Record<string, TurndownService.Rule> = {
  "inline code": {
    filter: "code",
    replacement: (_, node) =>
      inlineCode(
        codeLines(node as Element)
          .join(" ")
          .trim(),
      ),
  },
  "code block": { filter: "pre", replacement: (_, node) => codeBlock(node as Element) },
};
