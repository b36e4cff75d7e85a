// Paragraphs in bold that stand for headings.
import type { List, Nodes, Paragraph, RootContent } from "mdast";
import { oneLine, plainText } from "../markdown/tree.ts";
import { wordCount } from "./heading-kinds.ts";
import { namesSpeaker } from "./people.ts";
import { isBreakOfDay } from "./titles.ts";

interface BoldHeading {
  title: string;
  /** Whether the paragraph goes on: it is the first of the blocks below as well. */
  isLead: boolean;
  /** Whether it goes on in another line. */
  isOnOwnLine?: boolean;
  /** Whether names stand behind the bold words. */
  isBilled?: boolean;
}

/** Paragraphs and single bullets wholly in bold, or paragraphs that begin with bold words and a colon, where there are several. */
export function boldHeadings(blocks: RootContent[]): Map<Nodes, BoldHeading> {
  const found = blocks.flatMap((block) => {
    const line = block.type === "list" ? loneBullet(block) : block;
    const bold = line?.type === "paragraph" ? readBold(line) : undefined;
    return bold && (line === block || !bold.isLead) ? ([[block, bold]] as const) : [];
  });
  const isWhole = ([, { isLead, isOnOwnLine }]: (typeof found)[number]) => !isLead || isOnOwnLine;
  const whole = found.filter(isWhole);
  const leads = found.filter((one) => !isWhole(one));
  // Lines with a name behind the bold words are only headings among those that have none.
  const billed = whole.some(([, { isBilled }]) => !isBilled) ? [] : whole.filter(([, { isBilled }]) => isBilled);
  return new Map<Nodes, BoldHeading>([
    ...(whole.length > 1 ? whole.filter((one) => !billed.includes(one)) : []),
    ...(leads.length > 2 ? leads : []),
  ]);
}

/** The one line of a list that has no more. */
function loneBullet({ children: [item, ...more] }: List): RootContent | undefined {
  const [line, ...below] = item?.children ?? [];
  return more.length === 0 && below.length === 0 ? line : undefined;
}

/** What a line in bold begins that says one thing of a talk: "**Speaker:** Ada Quill". */
const partOfTalk =
  /^(?:speakers?|presenters?|links?|slides?|video|recording|room|where|when|time|abstract|notes?|take-?aways?|講者|投影片)$/i;

function readBold(paragraph: Paragraph): BoldHeading | undefined {
  const { children } = paragraph;
  const [first, second, ...more] = children;
  if (first?.type !== "strong") return undefined;
  const title = oneLine(plainText(first));
  const after = second ? plainText(second) : "";
  const line = readBoldLine(paragraph, title, after);
  if (line) return line;
  // A sentence in bold is no heading.
  const isWhole = more.length === 0 && /^\s*:?\s*$/.test(after) && !/[.!。！]$/.test(title) && !isBreakOfDay(title);
  const isLead = !isWhole && (title.endsWith(":") || /^\s*:/.test(after));
  const bare = title.replace(/:$/, "");
  if ((!isWhole && !isLead) || title.length > 150 || partOfTalk.test(bare)) return undefined;
  const [said = ""] = children.slice(1).map(plainText).join("").split("\n");
  const isLabel = isLead && /^(?:talk|title|session)$/i.test(bare);
  return { title: (isLabel && oneLine(said.replace(/^\s*:/, ""))) || bare, isLead };
}

/** "**Title** — *Ada Quill*", or bold words on a line of their own in a paragraph that goes on. */
function readBoldLine({ children }: Paragraph, title: string, after: string): BoldHeading | undefined {
  const line = oneLine(children.map(plainText).join(""));
  if (line.length <= 150 && /^\s+[–—-]\s*$/.test(after) && children.length === 3 && namesSpeaker(line))
    return { title: line, isLead: false, isBilled: true };
  const isShort = wordCount(title) <= 6 || namesSpeaker(title);
  if (/^ *\n/.test(after) && isShort && !/[.!?:]$/.test(title) && !partOfTalk.test(title))
    return { title, isLead: true, isOnOwnLine: true };
  return undefined;
}
