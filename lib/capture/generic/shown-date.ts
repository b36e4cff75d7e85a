// Finds the day of publication that a page only shows to people, beside its heading: never a date in the text, under a
// comment or in a list of other pages.
import type { IsoDate } from "@/lib/model/index.ts";
import { isName } from "@/lib/model/person-name.ts";
import type { Page } from "../page/page.ts";
import { lineText } from "../page/text.ts";
import { monthName, readDate } from "../page/time.ts";
import { surelyNamed } from "./byline.ts";
import { findHeading, isOwn } from "./own-part.ts";
import { linesNear } from "./title-lines.ts";

/** What themes and publishing systems call the place of the date. */
const places = [
  "time",
  ".date",
  ".published",
  ".pubdate",
  ".timestamp",
  ".byline",
  ".dateline",
  '[class*="post-date" i]',
  '[class*="post-time" i]',
  '[class*="post-meta" i]',
  '[class*="posted-on" i]',
  '[class*="entry-date" i]',
  '[class*="publish-date" i]',
  '[class*="published-date" i]',
  '[class*="article-date" i]',
  '[class*="article__date" i]',
].join(",");

/** How far above the heading its date may stand, in steps towards the body. */
const steps = 4;
/** How many lines from the heading a date may stand that nothing marks as one. */
const nearest = 6;

const changed =
  /\b(?:last\s+)?(?:updated|modified|changed|edited|revised|reviewed|aktualisiert|mis à jour|actualizado)\b|最終更新|更新日|更新于|수정일/i;
const publication =
  /\b(?:published|posted|created|written|first published|veröffentlicht|publié|publicado)\b|公開日|投稿日|作成日|掲載日|发布|등록일|작성일/i;

/** The text without its part on a later change: "Published May 1, 2026 · Updated May 22, 2026". */
function withoutChange(text: string): string {
  const change = changed.exec(text);
  if (!change) return text;
  const [before, after] = [text.slice(0, change.index), text.slice(change.index)];
  const published = publication.exec(after);
  return published ? after.slice(published.index) : before;
}

/** "Posted on 2014-05-10" begins with words, which readDate expects only before English dates. */
function bareDate(text: string): string {
  return text.replace(/^[^\d]*\b(?=\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\d{1,2}[/.]\d{1,2}[/.]\d{4}\b)/, "");
}

/** A text that says little beside its date; a longer one tells a story that has dates in it. */
function dateIn(element: Element): IsoDate | undefined {
  const text = lineText(element) ?? "";
  if (text.length > 90) return undefined;
  const own = withoutChange(text);
  const stated = own === text ? element.getAttribute("datetime") : undefined;
  return readDate(stated ?? bareDate(own));
}

const written = new RegExp(
  [
    `(?:\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b,?\\s*)?\\b${monthName}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}\\b`,
    `\\b\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+|de\\s+)?${monthName},?\\s+(?:de\\s+)?\\d{4}\\b`,
    "\\b\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}\\b",
    "\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}\\b",
    "\\d{4}\\s*[年년]\\s*\\d{1,2}\\s*[月월]\\s*\\d{1,2}\\s*[日일]",
  ].join("|"),
  "iu",
);

/** The date in a line that is made of nothing but a date, who wrote, and a byline's other words. */
function dateOfLine(line: string): IsoDate | undefined {
  const own = withoutChange(line);
  const date = written.exec(own);
  if (!date || line.length > 120) return undefined;
  const [before = "", after = ""] = [own.slice(0, date.index), own.slice(date.index + date[0].length)];
  const isBare = [before.split(/[|·•]/).at(-1), after.split(/[|·•]/)[0]].every((part) => isBeside(part ?? ""));
  return isBare ? readDate(date[0]) : undefined;
}

/** Whether words can stand beside a date in a byline: none, "Posted on", a time of day, a name. */
function isBeside(part: string): boolean {
  const words = part.replace(/\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]m)?/i, "").replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, "");
  return words === "" || !isName(words) || surelyNamed(words).length > 0;
}

/** The date in one of the lines next to the heading, after it before above it; a paragraph or another heading ends the search. */
function dateNearby(page: Page): IsoDate | undefined {
  const near = linesNear(page, { before: nearest, after: nearest });
  return near
    .filter(({ element }) => !element.closest("footer, table"))
    .map((line) => dateOfLine(line.text))
    .find(Boolean);
}

/** The date shown near the page's heading: the first one in the closest surroundings that have any and are about one article only. */
export function shownDate(page: Page): IsoDate | undefined {
  let around: Element | null | undefined = findHeading(page)?.parentElement;
  for (let step = 0; around && around.tagName !== "BODY" && step < steps; step++, around = around.parentElement) {
    // Two articles' headings within it: a list, in which nobody knows whose date comes first.
    if (around.querySelectorAll("h1").length > 1) break;
    const found = [...around.querySelectorAll(places)].filter(
      (element) => !element.closest("footer, table") && isOwn(page, element),
    );
    const date = found.map(dateIn).find(Boolean);
    if (date) return date;
  }
  return dateNearby(page);
}
