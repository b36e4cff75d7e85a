// Reads what a talk's page says of its talk: what stands under a label, else the paragraphs below the heading.
import type { Person } from "@/lib/model/index.ts";
import { first, from, type Reading, type Readings } from "../page/fields.ts";
import { meta, type Page } from "../page/page.ts";
import { cleanText } from "../page/text.ts";
import type { Part } from "./talk-labels.ts";
import { type Line, titleLines } from "./title-lines.ts";

/** More lines than any abstract has. */
const most = 40;
/** UTF-16 units. What is shorter beside a heading says who, when and where. */
const shortest = 80;

/** The paragraphs under the label, as far as they stand in one box with the first. */
function labelledText(part: Part | undefined): string | undefined {
  const [opening] = part?.lines ?? [];
  const box = opening?.element.parentElement;
  const under = (part?.lines ?? []).filter(({ element }) => box?.contains(element)).slice(0, most);
  return part && cleanText([part.value, ...(part.value ? [] : under.map(({ text }) => text))].join("\n\n"));
}

/** What stands beside a talk: who gives it, forms, and what sites ask of their visitors. */
const beside = [
  "form, table, dialog, [role=dialog], [role=alert], [aria-modal=true]",
  ...["speaker", "bio", "author", "cookie", "consent", "gdpr", "privacy", "newsletter", "subscribe", "banner"].flatMap(
    (name) => [`[class*=${name} i]`, `[id*=${name} i]`],
  ),
].join(", ");
const ofVisitors = /\bcookies\b|\bnewsletter\b/i;

/** Whether a paragraph is about something else, as about who speaks: "Ada Quill keeps lamps." */
function isBeside({ text, element }: Line, speakers: Person[]): boolean {
  const isTold = speakers.some(
    ({ name }) => text.startsWith(`${name} `) || text.startsWith(`${name.split(" ")[0]} is `),
  );
  return isTold || ofVisitors.test(text) || element.closest(beside) !== null;
}

/** The first paragraphs below the heading and before the next one, as far as they stand in one box. */
function shownText(page: Page, speakers: Person[]): string | undefined {
  const { after } = titleLines(page);
  const isEnd = (line: Line) => line.rank !== undefined || isBeside(line, speakers);
  const start = after.findIndex((line) => line.text.length >= shortest && !isEnd(line));
  const box = after[start]?.element.parentElement;
  const rest = start < 0 ? [] : after.slice(start, start + most);
  const end = rest.findIndex((line) => isEnd(line) || !box?.contains(line.element));
  return cleanText(
    rest
      .slice(0, end < 0 ? undefined : end)
      .map(({ text }) => text)
      .join("\n\n"),
  );
}

const words = (text: string) => text.replace(/\s+/g, " ").replace(/\s*(?:…|\.{3})$/, "");

/** Whether what the head says is only the beginning of the text, or speaks of the site: then it is titled otherwise, too. */
function isLess(page: Page, stated: string, text: string, title: string): boolean {
  const named = meta(page, "og:title")?.toLowerCase() ?? title.toLowerCase();
  return words(text).startsWith(words(stated)) || !named.includes(title.toLowerCase());
}

/**
 * @param stated what the head says as the page's description
 * @param title the talk's
 * @param speakers whose biographies are no part of it
 */
export function readTalkText(
  page: Page,
  label: Part | undefined,
  { stated, title, speakers }: { stated: Readings["description"]; title: string; speakers: Person[] },
): Reading<string> | undefined {
  const labelled = from("dom", labelledText(label));
  const shown = labelled ? undefined : shownText(page, speakers);
  const isBetter = shown && (!stated || isLess(page, stated.value, shown, title));
  return first(labelled, isBetter ? from("dom", shown) : undefined);
}
