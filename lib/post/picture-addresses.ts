// Pictures that go with the post get their addresses in the blog. A kept frame is nowhere on the web: where its file does not go
// along, its words take its place, in the link to its second.

import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { frameAddress } from "@/lib/model.ts";
import { text } from "./markdown/tree.ts";

/** From a picture's address to the address it has in the blog. */
export type PictureAddresses = Map<string, string>;

/** A copy of the tree with the addresses of the blog. */
export function placePictures(root: Root, addresses: PictureAddresses): Root {
  const copy = structuredClone(root);
  visit(copy, "image", (image, index, parent) => {
    image.url = addresses.get(image.url) ?? image.url;
    if (image.url.startsWith(frameAddress) && parent && index !== undefined) {
      parent.children[index] = text(image.alt ?? "");
    }
  });
  return copy;
}

const frameInText = new RegExp(`!\\[((?:\\\\.|[^\\]\\\\])*)\\]\\((${frameAddress.replaceAll(".", "\\.")}\\w*)\\)`, "g");

/** The same for frames in lines that were edited by hand, which no later assembly reaches. */
export function placeFrames(markdown: string, addresses: PictureAddresses): string {
  return markdown.replace(frameInText, (_, alt: string, url: string) => {
    const address = addresses.get(url);
    return address === undefined ? alt : `![${alt}](${address})`;
  });
}
