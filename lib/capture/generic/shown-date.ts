// Finds the day of publication that a page only shows to people, beside its heading: never a date in the text, under a
// comment or in a list of other pages.
import type { IsoDate } from "@/lib/model/index.ts";
import { findAll, type Page } from "../page/page.ts";
import { cleanLine, lineText } from "../page/text.ts";
import { readDate } from "../page/time.ts";

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

const elsewhere =
  "footer, aside, nav, blockquote, table, .comment, .comments, #comments, [class*=related i], [class*=sidebar i], [id*=sidebar i]";

/** How far above the heading its date may stand, in steps towards the body. */
const steps = 4;

/** The heading of the page: the one its title repeats, else the only one. */
function findHeading(page: Page): Element | undefined {
  const title = cleanLine(page.document.title);
  const headings = findAll(page, "h1");
  const named = headings.find((heading) => title.includes(lineText(heading) || "\n"));
  return named ?? (headings.length === 1 ? headings[0] : undefined);
}

/** A text that says little beside its date; a longer one tells a story that has dates in it. */
function dateIn(element: Element): IsoDate | undefined {
  const text = lineText(element) ?? "";
  const isChange =
    /\b(?:updated|modified|last (?:changed|edited))\b/i.test(text) && !/\b(?:published|posted)\b/i.test(text);
  return isChange || text.length > 90 ? undefined : readDate(element.getAttribute("datetime") ?? bareDate(text));
}

/** "Posted on 2014-05-10" begins with words, which readDate expects only before English dates. */
function bareDate(text: string): string {
  return text.replace(/^[^\d]*\b(?=\d{4}[-/.]\d{2}[-/.]\d{2}\b)/, "");
}

/** The date shown near the page's heading: the first one in the closest surroundings that have any and are about one article only. */
export function shownDate(page: Page): IsoDate | undefined {
  const heading = findHeading(page);
  let around: Element | null | undefined = heading?.parentElement;
  for (let step = 0; around && around.tagName !== "BODY" && step < steps; step++, around = around.parentElement) {
    // Two articles' headings within it: a list, in which nobody knows whose date comes first.
    if (around.querySelectorAll("h1").length > 1) return undefined;
    const found = [...around.querySelectorAll(places)].filter((element) => !element.closest(elsewhere));
    const date = found.map(dateIn).find(Boolean);
    if (date) return date;
  }
  return undefined;
}
