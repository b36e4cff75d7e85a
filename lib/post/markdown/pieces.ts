// The pieces of a post: its blocks, and of a list of bullets each item. What stands in one concerns no other, so each is written, counted
// and shown by itself, and again only when it is another one.
import type { List, ListItem, Root, RootContent } from "mdast";

const isItem = (node: RootContent): node is ListItem => node.type === "listItem";

/** Whether a block's pieces are its items: a number depends on those before it. */
export const isBullets = (block: RootContent): block is List => block.type === "list" && !block.ordered;

/** A block's pieces: itself, or its items. */
export function piecesOfBlock(block: RootContent): RootContent[] {
  return isBullets(block) ? block.children : [block];
}

/** A tree's pieces in order. */
export function piecesOf(root: Root): RootContent[] {
  return root.children.flatMap(piecesOfBlock);
}

/** A tree of other pieces. @param change gives those that a piece becomes: an item stays one */
export function changePieces(root: Root, change: (piece: RootContent) => RootContent[]): Root {
  const children = root.children.flatMap((block) =>
    isBullets(block) ? [{ ...block, children: block.children.flatMap(change).filter(isItem) }] : change(block),
  );
  return { ...root, children };
}

/**
 * What is found in pieces, looked for once in each.
 * @param find is asked of pieces that nobody changes any more
 */
export function remembered<Value>(find: (piece: RootContent) => Value): (piece: RootContent) => Value {
  const known = new WeakMap<RootContent, { value: Value }>();
  return (piece) => {
    const made = known.get(piece) ?? { value: find(piece) };
    known.set(piece, made);
    return made.value;
  };
}
