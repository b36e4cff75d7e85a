// A page's tables as GFM's (https://github.github.com/gfm/#tables-extension-). A cell is one line there; a table that only lays out
// becomes its cells, one below the other.
import type TurndownService from "turndown";
import { onOneLine } from "./nodes.ts";

/** More columns than a page shows; one that states more is broken or hostile. */
const mostColumns = 100;
const borders: Record<string, string> = { left: ":---", right: "---:", center: ":---:" };

// Not every parser's lists can be run through: Array.from takes them all.
const layouts = new WeakMap<Element, boolean>();

/** Whether the table holds other tables, lines of code, or one cell. */
function isLayout(table: Element): boolean {
  const known = layouts.get(table);
  if (known !== undefined) return known;
  const hasLines = Array.from(table.querySelectorAll("pre")).some((block) => block.textContent?.trim().includes("\n"));
  const isSo = hasLines || Boolean(table.querySelector("table")) || table.querySelectorAll("td, th").length < 2;
  layouts.set(table, isSo);
  return isSo;
}

function tableOf(node: Element): Element | undefined {
  const table = node.closest("table");
  return table && !isLayout(table) ? table : undefined;
}

/** Whether something stands in a table of which cells remain. */
export function isInTable(node: Element): boolean {
  return tableOf(node) !== undefined;
}

const cellsOf = (row: Element | undefined) =>
  Array.from(row?.children ?? []).filter(({ nodeName }) => /^T[DH]$/.test(nodeName));

function widthOf(cell: Element): number {
  const stated = Number.parseInt(cell.getAttribute("colspan") ?? "1", 10);
  return Math.min(Math.max(stated || 1, 1), mostColumns);
}

function columnsOf(row: Element): number {
  return cellsOf(row).reduce((sum, cell) => sum + widthOf(cell), 0);
}

function isHead(row: Element | undefined): boolean {
  const cells = cellsOf(row);
  const isOfHead = row?.parentElement?.nodeName === "THEAD";
  return cells.length > 0 && (isOfHead || cells.every(({ nodeName }) => nodeName === "TH"));
}

function borderOf(cell: Element | undefined): string {
  const stated = cell?.getAttribute("align") ?? /text-align:\s*(\w+)/.exec(cell?.getAttribute("style") ?? "")?.[1];
  return borders[stated?.toLowerCase() ?? ""] ?? "---";
}

/** Bars end a cell, in code too, unless a backslash stands before them. */
function writeCell(content: string, cell: Element): string {
  const words = onOneLine(content).replace(/(\\*)\|/g, (bar, { length }: string) =>
    length % 2 ? bar : `${bar.slice(0, -1)}\\|`,
  );
  return ` ${words.padEnd(3)} |${"     |".repeat(widthOf(cell) - 1)}`;
}

/** @param content a line for each row that has something */
function writeTable(content: string, table: Element): string {
  const rows = Array.from(table.querySelectorAll("tr")).filter((row) => cellsOf(row).length > 0);
  const columns = Math.min(
    rows.reduce((most, row) => Math.max(most, columnsOf(row)), 1),
    mostColumns,
  );
  const [first] = rows;
  const lines = content.split("\n").filter((line) => line.startsWith("|"));
  const head =
    isHead(first) && first
      ? (lines.shift() ?? "|") + "     |".repeat(columns - columnsOf(first))
      : `|${"     |".repeat(columns)}`;
  const aligned = cellsOf(first);
  const border = Array.from({ length: columns }, (_, index) => ` ${borderOf(aligned[index])} |`);
  const caption = content
    .split("\n")
    .filter((line) => !line.startsWith("|"))
    .join("\n")
    .trim();
  return `\n\n${caption && `${caption}\n\n`}${[head, `|${border.join("")}`, ...lines].join("\n")}\n\n`;
}

export const tableRules: Record<string, TurndownService.Rule> = {
  cell: {
    filter: ["td", "th"],
    replacement: (content, node) => (isInTable(node) ? writeCell(content, node) : `\n\n${content}\n\n`),
  },
  row: {
    filter: "tr",
    replacement: (content, node) => (isInTable(node) ? `\n|${content.replaceAll("\n", "")}\n` : `\n\n${content}\n\n`),
  },
  rows: { filter: ["thead", "tbody", "tfoot"], replacement: (content) => `\n${content}\n` },
  caption: { filter: "caption", replacement: (content) => `\n\n${onOneLine(content)}\n\n` },
  table: {
    filter: "table",
    replacement: (content, node) => (isInTable(node) ? writeTable(content, node) : `\n\n${content}\n\n`),
  },
};
