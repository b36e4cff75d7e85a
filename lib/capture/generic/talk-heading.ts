// Finds the heading of a talk's page by its title element: among the conference's name, the heads of the page's parts, and
// titles that stand in no heading element. Pages of other kinds are own-part.ts's.
import { looksLikeName } from "@/lib/model/person-name.ts";
import { find, findAll, type Page } from "../page/page.ts";
import { cleanLine, lineText, shownParts } from "../page/text.ts";
import { isLikelyTalk } from "./talk-path.ts";

/** What heads a part of a talk's page. */
const partHead =
  /^(?:recordings?|videos?|slides?|materials?|abstract|description|about\b.*|speakers?|presenters?|schedule|program(?:me)?|agenda|sponsors?|tickets?|menu)$/i;
/** Whether a heading heads a part of a talk's page and names no talk. */
export const isPartHead = (heading: string) => partHead.test(heading);

/** What a programme calls its entries, before a title: "Lecture: Oil for winter". */
const kindBefore =
  /^(?:lecture|talk|presentation|session|paper|abstract|poster|lightning talk|workshop|tutorial|panel|video|seminar|colloquium|kolloquium|séminaire|seminario|vortrag|podium|charla|ponencia|palestra|conférence|exposé)\s*:\s+(?=\S)/iu;
const clock = "\\d{1,2}[:.]\\d\\d(?:\\s?[ap]\\.?m\\b\\.?)?";
/** When the talk is, before its title: "10:00 – 10:45 Oil for winter". */
const clockBefore = new RegExp(`^${clock}(?:\\s*[-–—]\\s*${clock})?[\\s:|·–—-]+(?=\\p{L})`, "iu");
/** An entry's number in a programme: "1.2 Oil for winter", "#12: Oil for winter". */
const numberBefore = /^(?:\p{Lu}?\d{1,3}(?:[.-]\d{1,3}){1,2}|#\d+|\p{Lu}{1,3}-?\d{1,3})[.:)]?\s+(?=\p{L})/u;
/** "LampCon 2026", "LampCon '26". */
const edition = /(?:[\s'’]|^\D+)(?:20)?\d\d$/;

const before = /(?:^|\s[–—―·•:/~-]+|[|¦»›(]|::|:)\s*$/;
const after = /^(?:$|\s*[|¦»›([]|\s+[–—―·•:/~-]+\s|:\s)/;

/** Whether a title holds these words as a part of its own, set off by signs. */
export function isPartOfTitle(title: string, words: string): boolean {
  const at = words.length < 4 ? -1 : title.toLowerCase().indexOf(words.toLowerCase());
  return at >= 0 && before.test(title.slice(0, at)) && after.test(title.slice(at + words.length));
}

/** A talk's title without the time of day, the number and the kind of talk before it. */
function bare(title: string): string {
  return title.replace(clockBefore, "").replace(numberBefore, "").replace(kindBefore, "");
}

/** What a heading may say as the talk's title: all of it, or all but a label at its end. */
function wordsOf(element: Element): string[] {
  const whole = lineText(element) ?? "";
  const first = element.childElementCount > 0 ? (shownParts(element)[0] ?? "") : "";
  const beginning = cleanLine(element.firstChild?.nodeValue ?? "");
  return [...new Set([whole, first, beginning])].filter(Boolean);
}

/** The words of a heading that the title has as a part, without a time of day and a kind of talk before them. */
function titleIn(title: string, element: Element): string | undefined {
  const plain = title.replace(clockBefore, "");
  return wordsOf(element)
    .flatMap((words) => [words, bare(words)])
    .find((words) => isPartOfTitle(plain, words) && !isPartHead(words));
}

/**
 * The talk's title as its heading says it, where it is a part of what is stated: that may say more, of the conference, of the
 * kind of talk, of when it is.
 * @param stated what the page's head says for machines; undefined where the title element is all there is
 */
export function titleOfHeading(
  page: Page,
  heading: Element | undefined,
  stated: string | undefined,
): string | undefined {
  const title = cleanLine(page.document.title);
  const words = heading && (titleIn(title, heading) ?? titleIn(stated ?? "", heading));
  return words && isPartOfTitle((stated ?? title).replace(clockBefore, ""), words) ? words : undefined;
}

/** The time of day that stands before the title in the heading. */
export function clockOfHeading(heading: Element | undefined): string | undefined {
  return clockBefore.exec(lineText(heading) ?? "")?.[0];
}

/** Whether a title begins with a heading, and goes on after a sign that sets it off; of several words, it may end with it, too. */
export function begins(title: string, heading = ""): boolean {
  const rest = title.slice(heading.length);
  if (heading.length <= 3 || !title.startsWith(heading.toLowerCase())) return false;
  return rest === "" ? heading.includes(" ") : /^(?:\s*\||\s+[-–—·•:])\s+\S/.test(rest);
}

const around = "nav, footer, aside, body > header, select, button, [class*=breadcrumb i]";

/**
 * The heading that the title element has as a part of its own: rather than the conference's name or a speaker's, which may stand
 * there as well.
 * @param ranked the page's headings of first and second rank
 */
export function namedHeading(page: Page, ranked: Element[]): Element | undefined {
  const title = cleanLine(page.document.title);
  const lower = find(page, "h1") ? [] : findAll(page, "h3, h4").slice(0, 40);
  const named = [...ranked, ...lower].flatMap((element) => {
    const words = titleIn(title, element);
    return words !== undefined && (!lower.includes(element) || words.includes(" ")) ? [{ element, words }] : [];
  });
  const [first, ...others] = named.filter(({ words }) => !edition.test(words));
  const isName = first && others.length > 0 && looksLikeName(first.words);
  return (isName ? others.find(({ words }) => !looksLikeName(words)) : undefined)?.element ?? first?.element;
}

const most = 5000;

/** The innermost block that shows a part of the title element and nothing else, of a page without such a heading. */
export function shownTitleBlock(page: Page): Element | undefined {
  const title = cleanLine(page.document.title);
  const walker = page.document.createTreeWalker(page.document.body, 4);
  for (let count = 0; count < most && walker.nextNode(); count++) {
    const words = walker.currentNode.nodeValue?.trim() ?? "";
    if (words.length < 6 || words.length > title.length || !isPartOfTitle(title, words) || edition.test(words))
      continue;
    const element = walker.currentNode.parentElement;
    if (element && isTitleBlock(page, element, words)) return element;
  }
  return undefined;
}

function isTitleBlock(page: Page, element: Element, words: string): boolean {
  const isOther =
    element.closest(around) !== null || /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|TITLE)$/.test(element.tagName);
  const anchor = element.closest("a[href]")?.getAttribute("href");
  const isAway = anchor !== undefined && anchor !== null && !page.url.href.endsWith(anchor);
  return !isOther && !isAway && !looksLikeName(words) && element.textContent?.trim() === words;
}

/**
 * On what by its address is a talk's page, without a named heading: one of lower rank with which the title begins, or the first of
 * those ranked that is neither the site's nor of a part.
 */
export function firstHeading(page: Page, title: string, ranked: Element[]): Element | undefined {
  if (!isLikelyTalk(page.url) || find(page, "h1")) return undefined;
  const named = findAll(page, "h3, h4").find((element) => begins(title, lineText(element)));
  return named ?? ranked.find((element) => !element.closest(around) && !isPartHead(lineText(element) ?? ""));
}

/** Whether a heading names the conference by its year: it titles no talk. */
export function isEdition(heading: Element | undefined): boolean {
  return edition.test(lineText(heading) ?? "");
}
