// A new talk written as its neighbour in the body is: bullet or heading, title by name or name before title, quotes, bold, links.
import type { Id, Mark } from "@/lib/model/index.ts";
import type { Edit } from "../markdown/edit.ts";
import { hasPages, type PageText } from "./further-pages.ts";
import { elementOf, escapeHtml, writeElement } from "./html-lines.ts";
import type { TalkPlace } from "./talk-places.ts";
import { findWords } from "./words.ts";

/** A talk of today. */
export interface TalkText {
  id: Id;
  mark: Mark;
  title: string;
  names: string[];
  hasNotes: boolean;
  sources: Id[];
  /** The pages that come from other sources than these and that its notes do not link to. */
  furtherPages(known: Id[]): PageText[];
  /** Its parts as Markdown, escaped for the post's engine; made when they are asked for, since few are. */
  write(): TalkMarkdown;
}

export interface TalkMarkdown {
  title: string;
  names: string;
  /** The address that the title links to, "" for none. */
  url: string;
  /** "[video](https://…), [slides](https://…)"; what the title links to included. */
  pages: string;
  /** The others. */
  otherPages: string;
  notes: string;
}

interface Look {
  /** "**", "“" and the like before and behind the title. */
  open: string;
  close: string;
  isLink: boolean;
  /** The names stand within the link as well. */
  isWholeLink: boolean;
  hasNameFirst: boolean;
  /** What stands between title and names; undefined where the line names nobody. */
  between?: string;
}

/** How the line of a talk is written. */
function lookOf(line: string, { title, names }: TalkText): Look {
  const plain: Look = { open: "", close: "", isLink: false, isWholeLink: false, hasNameFirst: false };
  const at = findWords(line, title);
  if (!at) return plain;
  const [, open = ""] = /([*_"“«„»'[]*)$/.exec(line.slice(0, at.start)) ?? [];
  const [, closing = "", target, behindLink = ""] =
    /^([*_"”»“«'?!.]*)(\]\([^)]*\)|\]\[[^\]]*\])?([*_"”»“«']*)/.exec(line.slice(at.end)) ?? [];
  const isLink = target !== undefined;
  const signs = (text: string) => text.replace(/[[\]?!.]/g, "");
  const around = { open: signs(open), close: signs(closing + behindLink) };
  // What closes further on, or began further ahead, is not the title's own.
  const look = { ...plain, ...(around.open && around.close && around), isLink };
  const end = at.end + closing.length + (target?.length ?? 0) + behindLink.length;
  const name = findWords(line, names[0] ?? "");
  if (!name) return look;
  if (name.end <= at.start)
    return { ...look, hasNameFirst: true, between: separator(line.slice(name.end, at.start), ": ") };
  const isWithin = !isLink && /^[^[\]]*\]\(/.test(line.slice(name.end));
  const between = separator(line.slice(isWithin ? at.end : end, name.start), " by ");
  return {
    ...look,
    isLink: isLink || isWithin,
    isWholeLink: isWithin,
    between,
  };
}

/**
 * What separates title and name, without links and emphasis.
 * @param usual what does where the neighbour's are words of a sentence
 */
function separator(between: string, usual: string): string {
  const bare = between.replace(/\]\([^)]*\)|\([^()]*\)|[*_"“”«»[\]]|\{[^{}]*\}/g, "").replace(/\s+/g, " ");
  return /^(?: (?:by|with|from|von|par|por|on) | ?\(| ?[-–—:|/]+ | ?, (?:by )?)$/.test(bare)
    ? bare
    : bare.includes(":")
      ? ": "
      : usual;
}

/** Title and names in one line as the neighbour has them, and whether the title links to its page. */
function headline(
  look: Look,
  names: string[],
  markdown: TalkMarkdown,
): { text: string; isLinked: boolean; hasNames: boolean } {
  const isLinked = look.isLink && markdown.url !== "";
  const hasNames = look.between !== undefined && names.length > 0;
  const linked = (text: string) => (isLinked ? `[${text}](${markdown.url})` : text);
  const between = look.between ?? "";
  const named = between + markdown.names + (between.endsWith("(") ? ")" : "");
  if (look.isWholeLink)
    return {
      text: linked(hasNames ? markdown.title + named : markdown.title),
      isLinked,
      hasNames,
    };
  const title = look.open + linked(markdown.title) + look.close;
  if (!hasNames) return { text: title, isLinked, hasNames };
  const text = look.hasNameFirst ? markdown.names + between + title : title + named;
  return { text, isLinked, hasNames };
}

/** Where a new talk comes: its neighbour, and where that stands. */
export interface Beside {
  place: TalkPlace;
  neighbour: TalkText;
  /** By how much its number in a list is above the neighbour's. */
  counted: number;
}

/** A new talk beside a neighbour: the text of its item, heading and body, row or paragraph. */
export function writeLike(body: string, { place, neighbour, counted }: Beside, talk: TalkText): string {
  const text = body.slice(place.start, place.end);
  const [first = ""] = text.split(/\r?\n/);
  const look = lookOf(first, neighbour);
  const markdown = talk.write();
  if (place.form === "heading") return headingLike(text, look, neighbour, talk.names, markdown);
  if (place.form === "line") return lineLike(first, talk, markdown, neighbour);
  const { text: said, isLinked, hasNames } = headline(look, talk.names, markdown);
  const names = !hasNames && markdown.names ? ` by ${markdown.names}` : "";
  const pages = isLinked ? markdown.otherPages : markdown.pages;
  const line = `${said}${names}${pages ? ` (${pages})` : ""}`;
  const notes = markdown.notes ? `${/[.!?]$/.test(line) ? " " : ". "}${markdown.notes}` : "";
  if (place.form === "paragraph" || place.form === "sentence") return line + notes;
  const [marker = "- "] = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?:\[[ x]\] )?/.exec(first) ?? [];
  const indent = " ".repeat(marker.replaceAll("\t", "    ").length);
  return signAfter(marker, counted) + (line + notes).replace(/\n(?=[^\n])/g, `\n${indent}`);
}

/** "3. " one behind "2. "; where all items have one number, the list's first counts. */
const signAfter = (sign: string, by: number) => sign.replace(/\d+/, (number) => String(Number(number) + by));

/** A heading with what stands below it: the line that names who spoke as the neighbour has it. */
function headingLike(text: string, look: Look, neighbour: TalkText, names: string[], markdown: TalkMarkdown): string {
  const lines = text.split(/\r?\n/);
  const [, hashes = "", rest = ""] = /^([ \t]{0,3}#{1,6}[ \t]+)(.*)$/.exec(lines[0] ?? "") ?? [];
  const underline = (hashes === "" && /^(?:=+|-+)(?=\s*$)/.exec(lines[1] ?? "")?.[0]) || "";
  const isBold = hashes === "" && underline === "" && /^\*\*[^*]+\*\*\s*:?\s*$/.test(lines[0] ?? "");
  const own = isBold ? { ...look, open: "", close: "" } : look;
  const { text: said, isLinked, hasNames } = headline(own, names, markdown);
  const closed = /[ \t]#+\s*$/.exec(rest)?.[0] ?? "";
  const head = isBold ? `**${said}**` : hashes + said + closed + (underline && `\n${underline}`);
  const byline = hasNames || !markdown.names ? "" : bylineLike(lines.slice(1), neighbour, markdown.names);
  const pages = isLinked ? markdown.otherPages : markdown.pages;
  return [head, byline, pages, markdown.notes].filter(Boolean).join("\n\n");
}

/** "Speaker: Name", "par Name", "> Name / Company" with the new talk's names. */
function bylineLike(lines: string[], { names }: TalkText, wanted: string): string {
  for (const line of lines.filter((one) => one.trim() !== "").slice(0, 2)) {
    const at = findWords(line, names[0] ?? "");
    const before = at ? line.slice(0, at.start).replace(/\[/g, "") : undefined;
    const isShort = before !== undefined && before.length < 30;
    if (isShort && /^[\s>*_:-]*(?:\p{L}+[*_]* ?[:：]?[\s*_]*){0,3}$/u.test(before)) return before + wanted;
  }
  return `By ${wanted}`;
}

/** A row of a table, or an element of HTML on a line of its own. */
function lineLike(line: string, talk: TalkText, markdown: TalkMarkdown, neighbour: TalkText): string {
  const { names, title } = talk;
  const pages = talk.furtherPages([]).filter(({ url }) => url !== markdown.url);
  const linked = markdown.url ? `[${markdown.title}](${markdown.url})` : markdown.title;
  const element = elementOf(line);
  if (element)
    return writeElement(element, { title, names: names.join(", "), url: markdown.url, notes: markdown.notes, pages });
  const cells = line
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/);
  const foundAt = cells.findIndex((cell) => findWords(cell, neighbour.title));
  const namesAt = cells.findIndex((cell, index) => index !== foundAt && findWords(cell, neighbour.names[0] ?? ""));
  // A title that the row writes in another way is taken to come first.
  const titleAt = foundAt < 0 ? cells.findIndex((_, index) => index !== namesAt) : foundAt;
  const inCell = (text: string) => text.replace(/(?<!\\)\|/g, "\\|").replace(/\n+/g, " ");
  const pagesAt = cells.findIndex((cell, index) => index !== titleAt && index !== namesAt && hasPages(cell));
  const listed = pages.map(({ markdown }) => markdown).join(", ");
  const behind = pagesAt < 0 && listed ? ` (${listed})` : "";
  const about = namesAt < 0 && markdown.names ? ` by ${markdown.names}` : "";
  const made = cells.map((_, index) => {
    if (index === titleAt) return inCell(`${linked}${about}${behind}${markdown.notes ? `. ${markdown.notes}` : ""}`);
    if (index === pagesAt) return inCell(listed);
    return index === namesAt ? inCell(markdown.names) : "";
  });
  return `| ${made.join(" | ")} |`;
}

/** A note behind a talk's title in its row, or at the end of its element of HTML. */
export function noteInLine(body: string, { start, end }: TalkPlace, { title, write }: TalkText): Edit {
  const { notes } = write();
  const line = body.slice(start, end);
  const element = elementOf(line);
  if (element && /^h\d/.test(element)) return { start: end, end, text: `\n<p>${escapeHtml(notes)}</p>` };
  if (element) {
    const at = start + (/<\/(?:li|p)\s*>/i.exec(line)?.index ?? line.length);
    return { start: at, end: at, text: `. ${escapeHtml(notes)}` };
  }
  const titleEnd = findWords(line, title)?.end ?? line.length;
  const bar = line.slice(titleEnd).search(/\s*(?<!\\)\||$/);
  const at = start + titleEnd + Math.max(bar, 0);
  return { start: at, end: at, text: `. ${notes.replace(/(?<!\\)\|/g, "\\|").replace(/\n+/g, " ")}` };
}
