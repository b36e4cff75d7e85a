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
  const [mine, old, now] = [body, base, assembled].map((text) => text.split("\n"));
  const regions = diff3Merge(mine ?? [], old ?? [], now ?? [], { excludeFalseConflicts: true });
  if (regions.some(({ conflict }) => conflict)) return undefined;
  return { body: regions.flatMap(({ ok }) => ok ?? []).join("\n"), conflicts: [] };
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
  if (!/^\[\d+\]: /m.test(markdown)) return markdown;
  const body = readBody(markdown);
  return markdownOf(body, body.tree.children);
}
