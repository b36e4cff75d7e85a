// Paragraphs that are one line, a title and who spoke: they stand where others have a heading or a bullet.
import type { Paragraph, RootContent } from "mdast";
import { oneLine, plainText } from "../markdown/tree.ts";
import { type Billing, readLinkText, readNameFirst } from "./people.ts";

/** "Name - Title", "Title – Name", "“Title” by Name", "*Title (Name)*", without more; undefined for any other paragraph. */
export function readBilledLine({ children }: Paragraph): Billing | undefined {
  const shown = children.filter(({ type }) => type !== "image");
  const said = shown.map(plainText).join("").trim();
  // A sentence ends with its full stop, and what a colon follows is no title.
  if (said.length < 10 || said.length > 150 || /\n|[.:;,…。]$/.test(said)) return undefined;
  const line = oneLine(said).replace(/ \([^()]*\b(?:19|20)\d\d\)$/, "");
  const billing = readLinkText(line) ?? readNameFirst(line);
  // "*Wicks by Ada Quill*"
  const isMarked = shown.length === 1 && (shown[0]?.type === "emphasis" || shown[0]?.type === "strong");
  const isTitle = billing !== undefined && (isMarked || /\S\s\S/.test(billing.title)) && !ofPicture.test(billing.title);
  return isTitle ? billing : undefined;
}

/** "Photo by Ada Quill" */
const ofPicture =
  /^(?:photos?|pictures?|images?|illustrations?|drawings?|cover|credits?|foto|bild|source|text)(?!\p{L})/iu;

/** Of some blocks the billed lines, where there are several. */
export function billedLines(blocks: RootContent[]): Set<RootContent> {
  const lines = blocks.filter((block) => block.type === "paragraph" && readBilledLine(block) !== undefined);
  return new Set(lines.length > 1 ? lines : []);
}

/** A paragraph that is a picture, or several, and no text. */
export const isPictureAlone = (block: RootContent) =>
  block.type === "paragraph" &&
  linesOfPictures.test(block.children.map((node) => (hasOnlyPicture(node) ? "" : plainText(node))).join("")) &&
  block.children.some(hasOnlyPicture);

const linesOfPictures = /^\s*$/;

const hasOnlyPicture = (node: RootContent): boolean =>
  node.type === "image" || (node.type === "link" && node.children.length > 0 && node.children.every(hasOnlyPicture));
