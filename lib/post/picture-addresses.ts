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

const frame = new RegExp(`!\\[((?:\\\\.|[^\\]\\\\])*)\\]\\((${frameAddress.replaceAll(".", "\\.")}\\w*)\\)`, "g");
/** A Markdown image up to the end of its address, and an address in an engine's tag or HTML. */
const image = /(!\[(?:\\.|[^\]\\])*\]\()<?([^\s<>)]+)>?(?=[\s)])/g;
const source = /(\bsrc=)(["'`])([^"'`]+)\2/g;

/** The same for a body that was edited by hand: it is merged with the pictures' own addresses, and they are replaced at the end. */
export function placePicturesInText(markdown: string, addresses: PictureAddresses): string {
  return markdown
    .replace(frame, (whole, alt: string, url: string) => (addresses.has(url) ? whole : alt))
    .replace(image, (whole, opening: string, url: string) => {
      const address = addresses.get(url);
      return address === undefined ? whole : opening + address;
    })
    .replace(source, (whole, name: string, quote: string, url: string) => {
      const address = addresses.get(url);
      return address === undefined ? whole : name + quote + address + quote;
    });
}
