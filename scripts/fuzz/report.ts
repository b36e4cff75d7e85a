// What a campaign has counted, as a table: a line for an engine and a layout, a column for a parser.
import type { Count } from "./campaign.ts";

const inColumns = (rows: string[][]) => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: string[]) =>
    row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)));
  return rows.map((row) => line(row).join("  ").trimEnd()).join("\n");
};

/** Of all batches. */
function sum(counts: Count[], of: "tried" | "failed"): number {
  return counts.reduce((total, count) => total + count[of], 0);
}

/** Texts that were tried, and after a minus those that failed; nothing where the parser does not read the engine's posts. */
function cellOf(counts: Count[]): string {
  const [tried, failed] = [sum(counts, "tried"), sum(counts, "failed")];
  if (tried === 0) return "";
  return failed === 0 ? `${tried}` : `${tried} −${failed}`;
}

/** The parsers' names, the table, and the sums. */
export function reportOf(counts: Count[]): string {
  const parsers = [...new Set(counts.map(({ parser }) => parser))];
  const lines = Map.groupBy(counts, ({ engine, layout }) => `${engine}\t${layout}`);
  const rows = Array.from(lines, ([line, own]) => [
    ...line.split("\t"),
    ...parsers.map((name) => cellOf(own.filter(({ parser }) => parser === name))),
  ]);
  const [tried, failed] = [sum(counts, "tried"), sum(counts, "failed")];
  return [
    ...parsers.map((parser, at) => `${at + 1} ${parser}`),
    "",
    inColumns([["engine", "layout", ...parsers.map((_, at) => `${at + 1}`)], ...rows]),
    "",
    `${tried} texts read: ${tried - failed} held, ${failed} failed.`,
  ].join("\n");
}
