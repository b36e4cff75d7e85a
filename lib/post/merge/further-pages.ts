// Pages that a talk got since a body was edited, "[video](page)", linked to where the talk stands in it: beside the pages that are
// linked to there, else behind its title, its sentence or its paragraph.
import type { Id } from "@/lib/model/index.ts";
import type { Edit } from "../markdown/edit.ts";
import { elementOf, pagesInHtml } from "./html-lines.ts";
import { findPhrase } from "./series.ts";
import type { TalkPlace } from "./talk-places.ts";
import { findWords } from "./words.ts";

/** A page of a talk of today. */
export interface PageText {
  /** Of its source. */
  id: Id;
  url: string;
  /** "video" */
  label: string;
  /** "[video](https://…)" */
  markdown: string;
}

const link =
  "(?:\\[[^\\]\\n]*\\](?:\\([^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*\\)|\\[[^\\]\\n]*\\])|<?https?:[^<>()\\s]+>?)";
/** "(slides)", "slides and video", "| Video": what is left of a line of pages without its links. */
const pageSigns = /^(?:[\s()|·•,:/–—&*_>-]|\b(?:and|slides?|video|recording|code|links?|deck|page|to come)\b)*$/i;
const pageWord =
  "(?:(?:the|his|her|their|full|watch) )?(?:slides?|slide deck|deck|video|recording|talk|code|paper|pdf|youtube|repo|github|link|here|folien|vidéo|diapos)\\b";
/** "[slides of the talk](…)", "Slides: https://…" */
const pageLabel = new RegExp(
  `\\[[\\s*_]*${pageWord}[^\\]]*\\]|(?:^|[^\\p{L}])${pageWord}[*_]* ?: ?(?:\\[|<|https?:)`,
  "iu",
);
const group = new RegExp(`\\((?:${link}(?:, and |, | and | & | ?[/|·;] ?)?)+\\)`, "g");

/** The text of the pages behind what is said of a talk. */
const inBrackets = (pages: PageText[]) => ` (${pages.map(({ markdown }) => markdown).join(", ")})`;

/**
 * The edit of a body that links to further pages of a talk.
 * @param title the talk's, as it stands in the body
 * @param names its speakers'
 * @param pages one at least
 */
export function addPages(
  body: string,
  place: TalkPlace,
  { title, names }: { title: string; names: string[] },
  pages: PageText[],
): Edit {
  const { start, end, headEnd, form, isShared } = place;
  if (form === "line") return inLine(body, place, title, pages);
  if (form === "phrase") return insert(end, inBrackets(pages));
  if (isShared) return behindPhrase(body, place, title, pages);
  const whole = { start: form === "heading" ? headEnd : start, end: form === "sentence" ? end : headEnd };
  const within = form === "heading" ? { start: headEnd, end } : whole;
  const beside = amongPages(body, { ...within, hasBrackets: form !== "heading" }, names, pages);
  if (beside) return beside;
  if (form === "heading") return belowHeading(body, place, names, pages);
  const said = body.slice(start, whole.end).trimEnd();
  // "I saw Wicks by Ada Quill:" opens what follows.
  return insert(start + said.length - (/[:：]$/.test(said) ? 1 : 0), inBrackets(pages));
}

const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });

/** In the brackets, the line or the list of pages that the talk's text has. */
function amongPages(
  body: string,
  { start, end, hasBrackets }: { start: number; end: number; hasBrackets: boolean },
  names: string[],
  pages: PageText[],
): Edit | undefined {
  const text = body.slice(start, end);
  const brackets = hasBrackets ? [...text.matchAll(group)].find(([found]) => pageLabel.test(found)) : undefined;
  if (brackets) return insert(start + brackets.index + brackets[0].length - 1, list(pages, ", "));
  let at = start;
  // Not further than the line that says who spoke, and the one below it.
  for (const line of text.split(/(?<=\n)/).slice(0, hasBrackets ? undefined : 6)) {
    const edit = inLineOfPages(line, at, names, pages);
    if (edit) return at === start && hasBrackets ? undefined : lastItem(body, edit, at, end, pages);
    at += line.length;
  }
  return undefined;
}

const list = (pages: PageText[], between: string) => pages.map(({ markdown }) => between + markdown).join("");

/** "[slides](a) · [video](b)", "By Ada Quill · [slides](a)", "- [Slides](a)" */
function inLineOfPages(line: string, at: number, names: string[], pages: PageText[]): Edit | undefined {
  const said = line.trimEnd();
  const links = [...said.matchAll(new RegExp(link, "g"))];
  const [last, before] = [links.at(-1), links.at(-2)];
  if (!last || !pageLabel.test(said)) return undefined;
  const bare = said.replace(new RegExp(link, "g"), "").replace(/^\s*(?:[-*+]|By [^·|]*[·|])\s/, "");
  const rest = names.reduce((left, name) => left.replace(name, ""), bare);
  if (!pageSigns.test(rest)) return undefined;
  const between = before ? said.slice(before.index + before[0].length, last.index) : "";
  const separator = /^ ?[·|•,/–—-] ?$/.test(between)
    ? between
    : / · /.test(said)
      ? " · "
      : /\|/.test(said)
        ? " | "
        : ", ";
  return insert(at + said.length, list(pages, separator));
}

/** A list with an item for each page takes one more item. */
function lastItem(body: string, edit: Edit, from: number, end: number, pages: PageText[]): Edit {
  const [marker] = /^[ \t]*[-*+][ \t]+/.exec(body.slice(from, end)) ?? [];
  if (!marker) return edit;
  const item = new RegExp(`^[ \\t]*[-*+][ \\t]+(?:[*_]*\\p{L}+[*_]*: [*_]*)?${link}[ \\t]*\\r?$`, "u");
  let last = from;
  let at = from;
  for (const line of body.slice(from, end).split(/(?<=\n)/)) {
    if (!item.test(line.replace(/\n$/, ""))) break;
    last = at + line.trimEnd().length;
    at += line.length;
  }
  return last === from ? edit : insert(last, list(pages, lineEndOf(body) + marker));
}

const lineEndOf = (body: string) => /\r?\n/.exec(body)?.[0] ?? "\n";

/** A paragraph of its own, below the line that names who spoke. */
function belowHeading(body: string, { headEnd, end }: TalkPlace, names: string[], pages: PageText[]): Edit {
  const text = body.slice(headEnd, end);
  // Attributes of kramdown are the heading's.
  const [own = ""] = /^\s*\{:[^\n{}]*\}/.exec(text) ?? [];
  const [, gap = "", line = ""] = /^(\s*)([^\r\n]*)(?=\s*$|\r?\n\s*\n)/.exec(text.slice(own.length)) ?? [];
  const isByline = line !== "" && line.length <= 120 && names.some((name) => findWords(line, name));
  const at = headEnd + own.length + (isByline && !/[.!?]\s+\S/.test(line) ? gap.length + line.trimEnd().length : 0);
  const blank = lineEndOf(body).repeat(2);
  return insert(at, blank + pages.map(({ markdown }) => markdown).join(" · "));
}

/** Behind the title and who spoke, where a text tells of several talks. */
function behindPhrase(
  body: string,
  { start, contentStart, headEnd }: TalkPlace,
  title: string,
  pages: PageText[],
): Edit {
  const phrase = findPhrase(body.slice(contentStart, headEnd), title);
  if (phrase) return insert(contentStart + phrase.end, inBrackets(pages));
  const own = body.slice(start, headEnd);
  const assembled = pages.map(({ markdown }) => markdown).join(", ");
  return { start, end: headEnd, text: `${own}\n\n${assembled}`, sides: { edited: own, assembled } };
}

/** Whether a cell links to a talk's pages and says nothing else. */
export function hasPages(cell: string): boolean {
  return pageLabel.test(cell) && pageSigns.test(cell.replace(new RegExp(link, "g"), ""));
}

/** In the cell with the row's pages, else behind the title; in an item of HTML at its end. */
function inLine(body: string, { start, end }: TalkPlace, title: string, pages: PageText[]): Edit {
  const line = body.slice(start, end);
  const titleEnd = findWords(line, title)?.end ?? 0;
  if (elementOf(line)) {
    const behind = line.slice(titleEnd).search(/<\/(?:li|p|h[1-6])\s*>|<[uo]l\b/i);
    return insert(start + (behind < 0 ? line.length : titleEnd + behind), ` (${pagesInHtml(pages)})`);
  }
  const cells = [...line.matchAll(/(?:[^|\\]|\\.)+/g)].map(({ 0: said, index }) => ({
    said,
    end: index + said.trimEnd().length,
  }));
  const links = cells.find(({ said }) => hasPages(said));
  const named = cells.find((cell) => cell.end >= titleEnd && cell.said.trim() !== "");
  const text = links ? list(pages, ", ") : inBrackets(pages);
  const isInBrackets = links !== undefined && /^\s*\(.*\)\s*$/.test(links.said);
  return insert(
    start + ((links ?? named)?.end ?? line.length) - (isInBrackets ? 1 : 0),
    text.replace(/(?<!\\)\|/g, "\\|"),
  );
}
