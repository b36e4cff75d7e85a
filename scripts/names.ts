// Names without what they name: `x.ts?name` is a module with the `name` and `label` that the file gives its engine or layout, and
// nothing else. A screen can list them without loading what they do, and each is written once, where it belongs.
import { readFileSync } from "node:fs";
import { childrenOf, isNode, parse, type SyntaxNode, walk } from "./house/syntax.ts";

const query = "?name";

/** The text of a property that the file writes as one literal. */
function textOf(program: SyntaxNode, property: string): string | undefined {
  const named = walk(program).find(
    ({ type, key, value }) =>
      type === "Property" && isNode(key) && key.name === property && isNode(value) && typeof value.value === "string",
  );
  return named && isNode(named.value) ? String(named.value.value) : undefined;
}

/** What the engine or layout that a file exports is called. @throws Error where it does not say so in plain texts */
export function readName(text: string, path: string): { name: string; label: string } {
  const exported = childrenOf(parse(text, path)).filter(({ type }) => type === "ExportNamedDeclaration");
  for (const declaration of exported) {
    const [name, label] = [textOf(declaration, "name"), textOf(declaration, "label")];
    if (name !== undefined && label !== undefined) return { name, label };
  }
  throw new Error(`${path} exports nothing with a name and a label that are written as texts.`);
}

/** For Vite. */
export const names = {
  name: "names",
  load(id: string) {
    if (!id.endsWith(query)) return undefined;
    const path = id.slice(0, -query.length);
    return `export default ${JSON.stringify(readName(readFileSync(path, "utf8"), path))};`;
  },
};
