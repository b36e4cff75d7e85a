// Paragraphs that are one line, a title and who spoke: they stand where others have a heading or a bullet.
import type { Paragraph, RootContent } from "mdast";
import { linksIn } from "../markdown/links.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { readPeople } from "../wording/people-names.ts";
import { readBeforeRemark } from "./before-remark.ts";
import { readLabels } from "./bylines.ts";
import { wordCount } from "./heading-kinds.ts";
import { isOfTalk } from "./pages-of-talk.ts";
import { type Billing, readLinkText, readNameFirst } from "./people.ts";
import { bareTitle, pageWords } from "./titles.ts";
import { hasCapitals } from "./told-without-name.ts";

/**
 * "Name - Title", "Title – Name", "“Title” by Name", "*Title (Name)*", without more; "[Title](page)" with who spoke on the next line;
 * "A Title by Name - remark"; "Talk: Title" and "Speaker: Name" on lines of their own; undefined for any other paragraph.
 */
export function readBilledLine(paragraph: Paragraph): Billing | undefined {
  return (
    readLabels(plainText(paragraph)) ?? readLineAlone(paragraph) ?? readNamedBelow(paragraph) ?? readRemarked(paragraph)
  );
}

/** A link to a talk's page, and on the line below it a name and nothing else. */
function readNamedBelow({ children: [link, ...more] }: Paragraph): Billing | undefined {
  const isPaged = link?.type === "link" && isOfTalk(link.url);
  const title = isPaged ? bareTitle(oneLine(plainText(link))) : "";
  const [, line = ""] = /^\s*\n\s*([^\n]{3,80}?)\s*(?:\n|$)/.exec(more.map(plainText).join("")) ?? [];
  const speakers = readPeople(line);
  return speakers && wordCount(title) > 1 && !pageWords.test(title) ? { title, speakers } : undefined;
}

/** A title that its capitals tell from a sentence, who spoke, and a remark behind a dash or on the next lines. */
function readRemarked(paragraph: Paragraph): Billing | undefined {
  const [line = ""] = plainText(paragraph).trim().split("\n");
  const billing = readBeforeRemark(oneLine(line));
  return billing && hasCapitals(billing.title) && !ofPicture.test(billing.title) ? billing : undefined;
}

function readLineAlone({ children }: Paragraph): Billing | undefined {
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

/** The title of a paragraph that is one link to a page, in quotes or not, and pictures: "“[Title](page)”"; undefined for any other. */
export function readLinkedLine({ children }: Paragraph): string | undefined {
  const shown = children.filter((node) => !["image", "break"].includes(node.type) && !/^\s*$/.test(plainText(node)));
  const said = oneLine(shown.map(plainText).join(""));
  const [link, ...more] = shown.flatMap(linksIn).filter(({ text }) => text !== "");
  const title = link && more.length === 0 ? oneLine(link.text) : "";
  const isWhole = wordCount(title) > 1 && !pageWords.test(title) && bareTitle(said) === bareTitle(title);
  return isWhole ? bareTitle(title) : undefined;
}

/** Of some blocks the linked lines, where there are several and most lead to talks' pages. */
export function linkedLines(blocks: RootContent[]): Set<RootContent> {
  const lines = blocks.filter((block) => block.type === "paragraph" && readLinkedLine(block) !== undefined);
  const paged = lines.filter((line) => linksIn(line).some(({ url }) => isOfTalk(url)));
  return new Set(lines.length > 1 && paged.length * 2 > lines.length ? lines : []);
}

/** A paragraph that is a picture, or several, and no text. */
export const isPictureAlone = (block: RootContent) =>
  block.type === "paragraph" &&
  linesOfPictures.test(block.children.map((node) => (hasOnlyPicture(node) ? "" : plainText(node))).join("")) &&
  block.children.some(hasOnlyPicture);

const linesOfPictures = /^\s*$/;

const hasOnlyPicture = (node: RootContent): boolean =>
  node.type === "image" || (node.type === "link" && node.children.length > 0 && node.children.every(hasOnlyPicture));
