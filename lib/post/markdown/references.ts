// Links as a numbered list at the end of the post: in order of appearance, one number per address and title.
import type { Definition, Link, Nodes, Root, RootContent } from "mdast";
import { isAutolink } from "./handlers.ts";
import { changePieces, remembered } from "./pieces.ts";

/** A piece with its links as references, and the numbers of these. */
interface Referring {
  numbers: string;
  piece: RootContent;
}

/** The newest of each piece: with the same numbers it is the same. */
const newest = new WeakMap<RootContent, Referring>();

/** The tree with its links as references; an address that is its own text stays where it is. */
export function numberLinks(root: Root): Root {
  const definitions = new Map<string, Definition>();
  const numbered = changePieces(root, (piece) => {
    const links = numberedIn(piece);
    return [links.length > 0 ? referTo(piece, links.map((link) => numberOf(link, definitions)).join()) : piece];
  });
  return { ...numbered, children: [...numbered.children, ...definitions.values()] };
}

/** The links of a piece that have numbers, in order. */
const numberedIn = remembered((piece) => {
  const found: Link[] = [];
  refer(piece, (link) => {
    found.push(link);
    return "";
  });
  return found;
});

function numberOf({ url, title }: Link, definitions: Map<string, Definition>): string {
  const key = JSON.stringify([url, title ?? ""]);
  const known = definitions.get(key);
  const identifier = known?.identifier ?? String(definitions.size + 1);
  if (!known) {
    definitions.set(key, { type: "definition", identifier, label: identifier, url, title: title ?? null });
  }
  return identifier;
}

function referTo(piece: RootContent, numbers: string): RootContent {
  const known = newest.get(piece);
  if (known?.numbers === numbers) return known.piece;
  const left = numbers.split(",");
  const made = { numbers, piece: refer(piece, () => left.shift() ?? "") };
  newest.set(piece, made);
  return made.piece;
}

/** @param number is asked for each link in order */
function refer<Kind extends Nodes>(node: Kind, number: (link: Link) => string): Kind {
  if (!("children" in node)) return node;
  const children = node.children.map((child): Nodes => {
    if (child.type !== "link" || isAutolink(child)) return refer(child as Nodes, number);
    const identifier = number(child);
    return { type: "linkReference", identifier, label: identifier, referenceType: "full", children: child.children };
  });
  return { ...node, children };
}
