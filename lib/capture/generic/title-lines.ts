// The lines of text around a page's heading, in the page's order, as a reader sees them: where a page without markup says
// who, when and where. What a line means is left to those who ask.

import type { Page } from "../page/page.ts";
import { cleanLine, lineText } from "../page/text.ts";
import { findHeading, isElsewhere } from "./own-part.ts";

export interface Line {
  text: string;
  /** The same without what is set in italics or small: an employer beside a name. */
  upright: string;
  /** The innermost block around the line. */
  element: Element;
  /** 1 to 6 for a line of a heading, else undefined. */
  rank?: number | undefined;
}

export interface TitleLines {
  /** The nearest first. */
  before: Line[];
  after: Line[];
}

const blocks =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|DD|DETAILS|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TD|TH|TR|UL)$/;
const invisible = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|IFRAME|OBJECT|SVG|HEAD|SELECT|BUTTON|TEXTAREA)$/i;
/** A font draws these words as a picture: "place", "schedule". */
const pictured = /\bmaterial-(?:icons|symbols)/;
const slanted = /^(?:EM|I|SMALL|CITE)$/;
const most = { before: 12, after: 80, nodes: 20_000 };

/** A line without the sign that was set before what has begun the next one. */
const lineOf = (words: string) => cleanLine(words, 2000).replace(/(?:\s?·)+$/, "");

const ofConference = /^(?:our|all|more|other|featured|keynote|meet|some of)\b.*\b(?:speakers|sponsors|partners)\b/i;

/** Walks the elements under `root` and gathers lines; a block's edge ends a line. */
function gather(page: Page, root: Element, heading: Element): TitleLines {
  const lines: TitleLines = { before: [], after: [] };
  let isAfter = false;
  let words = "";
  let upright = "";
  let isSlanted = false;
  let nodes = 0;

  function endLine(element: Element): void {
    const rank = Number(/^H([1-6])$/.exec(element.tagName)?.[1] ?? 0) || undefined;
    const line = { text: lineOf(words), upright: lineOf(upright), element, rank };
    words = "";
    upright = "";
    if (line.text === "") return;
    if (isAfter) lines.after.push(line);
    else lines.before = [line, ...lines.before].slice(0, most.before);
  }

  function enter(element: Element, block: Element): void {
    if (invisible.test(element.tagName) || element.hasAttribute("hidden") || isElsewhere(page, element)) return;
    if (/^(?:I|SPAN)$/.test(element.tagName) && pictured.test(element.getAttribute("class") ?? "")) {
      if (words.trim() !== "") add(" · ");
      return;
    }
    const isEdge = element === heading || element.tagName === "BR" || blocks.test(element.tagName);
    if (isEdge) endLine(block);
    const wasSlanted = isSlanted;
    isSlanted ||= slanted.test(element.tagName);
    if (element === heading) isAfter = true;
    else walk(element, isEdge ? element : block);
    isSlanted = wasSlanted;
    if (isEdge && element !== heading) endLine(element);
  }

  function add(text: string): void {
    words += text;
    if (!isSlanted) upright += text;
  }

  function walk(parent: Element, block: Element): void {
    let previous: Node | undefined;
    for (const node of parent.childNodes) {
      if (lines.after.length >= most.after || ++nodes > most.nodes) return;
      // Two elements with nothing between them stand apart on screen by their style.
      if (node.nodeType === 1 && previous?.nodeType === 1 && words.trim() !== "") add(" · ");
      if (node.nodeType === 3) add(node.nodeValue ?? "");
      else if (node.nodeType === 1) enter(node as Element, block);
      if (node.nodeType === 1 || node.nodeType === 3) previous = node;
    }
  }

  enter(root, root);
  // Some sites end the main part with the text, and set who spoke behind it; others everybody who speaks at the conference.
  for (let next = root.nextElementSibling; next; next = next.nextElementSibling) {
    const isOfConference = ofConference.test(lineText(next.querySelector("h1, h2, h3, h4")) ?? "");
    if (!isOfConference && !/^(?:FOOTER|NAV|ASIDE|HEADER)$/.test(next.tagName)) enter(next, next);
  }
  return lines;
}

const gathered = new WeakMap<Page, TitleLines>();

/** The lines before and after the page's heading, without those of navigation, lists of other pages and comments; none on
 * a page without a heading of its own. */
export function titleLines(page: Page): TitleLines {
  const known = gathered.get(page);
  if (known) return known;
  const heading = findHeading(page);
  const root = heading?.closest("main, [role=main]") ?? page.document.body;
  const lines = heading && root ? gather(page, root, heading) : { before: [], after: [] };
  gathered.set(page, lines);
  return lines;
}

/** Buttons to share a page, which may stand in any number between its heading and who wrote it. */
const shareButton =
  /^(?:share|tweet|pin it|e-?mail|print|copy link|facebook|twitter|x|linkedin|reddit|whatsapp|pinterest|google\s?(?:plus|\+)|bluesky|mastodon|more options)\b(?: (?:this|it|on|via|by|to|with)\b.{0,24})?$/i;

/** What themes call a line that says below the title, at any length, what the page is about. */
const subtitles = ["subhead", "subtitle", "standfirst", "dek", "lede", "summary"]
  .map((name) => `[class*=${name} i], [class*=${name} i] > *`)
  .join(", ");

/** The lines close to the heading, those after it first: up to the text's first paragraph or next heading, but for a
 * subtitle's. */
export function linesNear(page: Page, count: { before: number; after: number }): Line[] {
  const { before, after: all } = titleLines(page);
  const after = all.filter(({ text }) => !shareButton.test(text));
  const text = after.findIndex(
    ({ text, rank, element }, index) =>
      (text.length > 200 && !element.matches(subtitles)) || (rank !== undefined && index > 0),
  );
  return [...after.slice(0, text < 0 ? count.after : Math.min(text, count.after)), ...before.slice(0, count.before)];
}
