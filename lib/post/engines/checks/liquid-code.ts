// Liquid that may fail while it runs, though it can be read: filters with arguments, comparisons, what Ruby's Liquid reads
// its own way. What is known to run, whatever the values are, is listed; all else is for the person to know.
import { excerptOf, type Finding, lineAt } from "./finding.ts";

const words = (text: string) => new Set(text.split(" "));

/** Filters that take any value, without arguments (each tried on 17 values with Jekyll 4.3, on 7 with Liquid.js 10.30). */
const safeFilters = words(
  "abs capitalize ceil compact default downcase escape escape_once first floor join jsonify last lstrip newline_to_br normalize_whitespace reverse round rstrip size strip strip_html strip_newlines truncate truncatewords uniq upcase url_encode xml_escape",
);

const value = String.raw`(?:[A-Za-z_][\w.-]*|-?\d+(?:\.\d+)?|"[^"]*"|'[^']*')`;
const condition = `${value}(?: *(?:==|!=|contains) *${value})?`;
const conditions = new RegExp(`^${condition}(?: +(?:and|or) +${condition})*$`);
const values = new RegExp(`^${value}(?:(?: *, *| +or +)${value})*$`);
const loop = new RegExp(
  String.raw`^[A-Za-z_]\w* +in +(?:${value}|\(\d{1,4}\.\.\d{1,4}\))(?: +reversed)?(?: +(?:limit|offset|cols): *[1-9]\d*)*$`,
);
const name = /^[A-Za-z_]\w*$/;
const nothing = /^$/;

/** What tags may be given so that they run (measured with Jekyll 4.3). */
const safeArguments: Record<string, RegExp> = {
  assign: new RegExp(String.raw`^[A-Za-z_]\w* *= *${value}$`),
  capture: name,
  case: new RegExp(`^${value}$`),
  when: values,
  if: conditions,
  unless: conditions,
  elsif: conditions,
  for: loop,
  tablerow: loop,
  cycle: values,
  increment: name,
  decrement: name,
  // One that is left has tags in it, which versions of Ruby's Liquid read or not.
  comment: /(?!)/,
  // https://jekyllrb.com/docs/liquid/tags/#code-snippet-highlighting
  highlight: /^[\w.+#-]+(?: +\w+(?:=(?:\w+|"(?:\d+ )*\d+"))?)*$/,
  include: /./,
  include_relative: /./,
  link: /./,
  post_url: /./,
};

/**
 * The first of a body's outputs and tags that may fail as it runs.
 * @param prose the body, without its raw blocks
 * @param isRuby whether its tags are read by Ruby's Liquid
 */
export function findLiquidCode(prose: string, isRuby: boolean): Finding[] {
  for (const { 0: text, 1: output, 2: tag, index } of prose.matchAll(/\{\{([\s\S]*?)\}\}|\{%([\s\S]*?)%\}/g)) {
    const [head = "", ...filters] = partsOf(output ?? tag ?? "");
    const isSafe =
      filters.every((filter) => safeFilters.has(filter)) && (!isRuby || tag === undefined || isSafeTag(head));
    if (!isSafe) return [{ kind: "code", line: lineAt(prose, index), detail: excerptOf(text) }];
  }
  return [];
}

/** What stands before the first bar, and the filters after it. A bar within quotes is none. */
function partsOf(inner: string): string[] {
  const parts = inner.replace(/^-|-$/g, "").match(/(?:"[^"]*"|'[^']*'|[^|])+/g) ?? [];
  return parts.map((part) => part.trim());
}

function isSafeTag(head: string): boolean {
  const [, tag = "", given = ""] = /^([\w-]*)\s*([\s\S]*)$/.exec(head) ?? [];
  return (safeArguments[tag] ?? nothing).test(given.replace(/\s+/g, " "));
}
