// Pictures that go with the post get their addresses in the blog. A kept frame is nowhere on the web: where its file does not go
// along, its words take its place, in the link to its second.

import type { PhrasingContent, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { isHereOnly } from "@/lib/model/index.ts";
import { type Edit, makeEdits } from "../markdown/edit.ts";
import { characterReference, escapeDestination } from "../markdown/escape.ts";
import { changePieces, piecesOf, remembered } from "../markdown/pieces.ts";
import { textNode, walk } from "../markdown/tree.ts";
import { type FoundPicture, findPictures, findTags } from "./edited-pictures.ts";

/** From a picture's address to the address it has in the blog. */
export type PictureAddresses = Map<string, string>;

/** The tree with the addresses of the blog. */
export function placePictures(root: Root, addresses: PictureAddresses): Root {
  return changePieces(root, (piece) => {
    const { pictures, links } = addressesIn(piece);
    const isPlaced = links.length > 0 || pictures.some((url) => addresses.has(url) || isHereOnly(url));
    return isPlaced ? placeIn(piece, addresses) : [piece];
  });
}

/** A copy of a piece with these addresses. */
function placeIn(piece: RootContent, addresses: PictureAddresses): RootContent[] {
  const copy: Root = structuredClone({ type: "root", children: [piece] });
  visit(copy, (node, index, parent) => {
    if (node.type === "html") node.value = replace(node.value, findTags(node.value), addresses, (words) => words);
    if (node.type !== "image" && !(node.type === "link" && isHereOnly(node.url))) return;
    const address = addresses.get(node.url);
    if (address === undefined && isHereOnly(node.url) && parent && index !== undefined) {
      const words: PhrasingContent[] = node.type === "image" ? [textNode(node.alt ?? "")] : node.children;
      (parent as { children: PhrasingContent[] }).children.splice(
        index,
        1,
        ...words.filter((word) => !isShown(word, node.url)),
      );
      return index;
    }
    node.url = address ?? node.url;
  });
  return copy.children;
}

/** The addresses of a piece's pictures, those in HTML among them, and of its links to what is nowhere on the web. */
const addressesIn = remembered((piece) => {
  const found = { pictures: [] as string[], links: [] as string[] };
  walk(piece, (node) => {
    if (node.type === "image") found.pictures.push(node.url);
    if (node.type === "html") found.pictures.push(...findTags(node.value).map(({ url }) => url));
    if (node.type === "link" && isHereOnly(node.url)) found.links.push(node.url);
  });
  return found;
});

/** The addresses of the pictures in a tree. */
export function picturesIn(root: Root): Set<string> {
  return new Set(piecesOf(root).flatMap((piece) => addressesIn(piece).pictures));
}

/** The addresses of the pictures in a body that was edited by hand. */
export function picturesInText(markdown: string): Set<string> {
  return new Set(findPictures(markdown).map(({ url }) => url));
}

/**
 * A body that was edited by hand, with the addresses of the blog: it is merged with the pictures' own addresses, and
 * they are replaced at the end. Everything else stays as it was typed.
 * @param write words as they stand within a link in the engine's Markdown
 */
export function placePicturesInText(
  markdown: string,
  addresses: PictureAddresses,
  write: (words: string) => string,
): string {
  return replace(markdown, findPictures(markdown), addresses, write);
}

/** The body with every picture as Markdown has it, for who reads nothing else. */
export function withPlainPictures(markdown: string): string {
  if (!/<img|\{\{[<%]/i.test(markdown)) return markdown;
  const edits = findPictures(markdown)
    .filter(({ form }) => form === "html" || form === "shortcode")
    .map(({ start, end, url, alt }) => ({ start, end, text: `![${escapeAll(alt)}](${escapeDestination(url)})` }));
  return makeEdits(markdown, withoutOverlaps(edits)).body;
}

function replace(
  whole: string,
  pictures: FoundPicture[],
  addresses: PictureAddresses,
  write: (words: string) => string,
): string {
  const edits = pictures.flatMap((picture): Edit[] => {
    const { start, end, form, url, alt, address: place } = picture;
    const address = addresses.get(url);
    if (address !== undefined) return place ? [{ ...place, text: written(address, form) }] : [];
    return isHereOnly(url) ? [{ start, end, text: form === "htmlBlock" ? literally(alt) : write(alt) }] : [];
  });
  return makeEdits(whole, withoutOverlaps(edits)).body;
}

/** In order, without those within a picture or a link that is replaced as a whole. */
function withoutOverlaps(edits: Edit[]): Edit[] {
  let end = 0;
  return edits
    .toSorted((a, b) => a.start - b.start)
    .filter((edit) => {
      const isFree = edit.start >= end;
      if (isFree) end = edit.end;
      return isFree;
    });
}

function written(address: string, form: FoundPicture["form"]): string {
  const destination = escapeDestination(address);
  if (form === "markdown" || form === "definition") return destination;
  return `"${form === "shortcode" ? destination : destination.replace(/&(?!amp;)/g, "&amp;")}"`;
}

const isShown = (node: PhrasingContent, url: string) => node.type === "text" && node.value === url;
/** In HTML, and where nothing of it is left in the words' paragraph, in Markdown. */
const literally = (words: string) => words.replace(/[&<>{}%*_`~[\]\\]/g, characterReference);
const escapeAll = (words: string) => words.replace(/\s+/g, " ").replace(/[!-/:-@[-`{-~]/g, "\\$&");
