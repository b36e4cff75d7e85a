// A post edited by hand meets a new assembly of its talks: a three-way merge, both sides kept where they differ.
import { diff3Merge } from "node-diff3";
import { markdownOf, readBody } from "../import/blocks.ts";
import { type Merge, makeEdits } from "./edit.ts";
import { placeChanges } from "./place.ts";

/**
 * The hand-edited body with the changes that the talks had since.
 * @param edited the body as edited, and the assembly it was based on
 * @param assembled the assembly of today
 */
export function mergeEdited(edited: { body: string; base: string }, assembled: string): Merge {
  const { body, base } = edited;
  if (assembled === base) return { body, conflicts: [] };
  return mergeLines(body, base, assembled) ?? mergePassages(body, base, assembled);
}

/** Line by line, where no change touches a line that is not as it was. */
function mergeLines(body: string, base: string, assembled: string): Merge | undefined {
  // Words written by hand may refer to a link by its number.
  if (isRenumbered(base, assembled)) return undefined;
  const regions = diff3Merge(linesOf(body), linesOf(base), linesOf(assembled), { excludeFalseConflicts: true });
  if (regions.some(({ conflict }) => conflict)) return undefined;
  return { body: regions.flatMap(({ ok }) => ok ?? []).join(""), conflicts: [] };
}

/** Lines with the blank ones behind them: many like lines, as blank ones are, make the comparison slow. */
function linesOf(body: string): string[] {
  return body.match(/[^\n]+\n*|\n+/g) ?? [];
}

function isRenumbered(base: string, assembled: string): boolean {
  const now = new Set(numbered(assembled));
  return numbered(base).some((definition) => !now.has(definition));
}

function numbered(body: string): string[] {
  return body.match(/^\[\d+\]: .*$/gm) ?? [];
}

function mergePassages(body: string, base: string, assembled: string): Merge {
  const lineEnd = /\r?\n/.exec(body)?.[0] ?? "\n";
  const edits = placeChanges(body, withInlineLinks(base), withInlineLinks(assembled));
  const written = (text: string) => text.replace(/\r?\n/g, lineEnd);
  const adapted = edits.map(({ text, sides, ...place }) => ({
    ...place,
    text: written(text),
    ...(sides && { sides: { edited: sides.edited, assembled: written(sides.assembled) } }),
  }));
  return makeEdits(body, adapted);
}

/** Numbers of links are an assembly's own: in a body with numbers of its own they would lead elsewhere. */
function withInlineLinks(markdown: string): string {
  if (numbered(markdown).length === 0) return markdown;
  const body = readBody(markdown);
  return markdownOf(body, body.tree.children);
}
