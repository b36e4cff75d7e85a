// Links as a numbered list at the end of the post: in order of appearance, one number per address and title.
import type { Definition, Link, Nodes, Root } from "mdast";
import { isAutolink } from "./handlers.ts";

/** The tree with its links as references; an address that is its own text stays where it is. */
export function numberLinks(root: Root): Root {
  const definitions = new Map<string, Definition>();
  const children = root.children.map((block) => refer(block, definitions));
  return { ...root, children: [...children, ...definitions.values()] };
}

function refer<Kind extends Nodes>(node: Kind, definitions: Map<string, Definition>): Kind {
  if (!("children" in node)) return node;
  const children = node.children.map((child) =>
    child.type === "link" && !isAutolink(child) ? toReference(child, definitions) : refer(child as Nodes, definitions),
  );
  return { ...node, children };
}

function toReference(node: Link, definitions: Map<string, Definition>): Nodes {
  const { url, title } = node;
  const key = JSON.stringify([url, title ?? ""]);
  const known = definitions.get(key);
  const identifier = known?.identifier ?? String(definitions.size + 1);
  if (!known) {
    definitions.set(key, { type: "definition", identifier, label: identifier, url, title: title ?? null });
  }
  return { type: "linkReference", identifier, label: identifier, referenceType: "full", children: node.children };
}
