// Tells what on a page speaks of the page itself from what speaks of others: lists of related pages, cards, comments,
// navigation. An element stands for the page unless a box between it and the page's heading says otherwise.
import { absolute } from "../page/address.ts";
import { baseOf, findAll, meta, type Page } from "../page/page.ts";
import { cleanLine, lineText } from "../page/text.ts";
import { begins, firstHeading, isEdition, namedHeading, shownTitleBlock } from "./talk-heading.ts";
import { isLikelyTalk } from "./talk-path.ts";

/** Parts of a page that are about other pages, or by other people. */
const elsewhere = [
  "nav, blockquote, [role=navigation], [role=complementary], [role=contentinfo]",
  "aside:not([class*=author i], [class*=meta i], [class*=byline i], [class*=info i])",
  ".comment, .comments, .commentlist, #comments, #disqus_thread, [id^=comment-], [class*=comments-area i], [class*=comment-list i]",
  '[itemprop~=comment], [itemtype$="/Comment"], [itemtype$="/UserComments"], .h-cite, .p-comment, .u-comment',
  ".reply, .replies, [class*=mentions i], [class*=responses i]",
  "[class*=related i], [id*=related i], [class*=recommend i], [class*=sidebar i], [id*=sidebar i], .widget, .widget-area",
  "[class*=popular i], [class*=trending i], [class*=suggest i], [class*=read-next i], [class*=readnext i]",
  "[class*=more-posts i], [class*=latest i], [class*=recent i], [class*=upcoming i], [class*=pagination i], [class*=post-nav i], [class*=prev-next i]",
  "[class*=next-post i], [class*=nextpost i], [class*=prev-post i], [class*=next-article i], [class*=up-next i], [class*=more-from i]",
].join(", ");

const heading = "h1, h2, h3, h4, h5, h6, [itemprop~=headline], .entry-title, .p-name";

const headings = new WeakMap<Page, Element | undefined>();
const rankedHeadings = new WeakMap<Page, Element[]>();

function isLinkAbove(page: Page, element: Element): boolean {
  const anchor = element.querySelector("a[href]") ?? element.closest("a[href]");
  const target = URL.parse(absolute(anchor?.getAttribute("href") ?? "", baseOf(page)) ?? "");
  return target !== null && target.pathname !== page.url.pathname && page.url.pathname.startsWith(target.pathname);
}

/** The headings of first and second rank, and what Blogger's themes title a post with, that do not lead back to a page above this one, as a site's or section's do. */
export function pageHeadings(page: Page): Element[] {
  const known = rankedHeadings.get(page);
  if (known) return known;
  const found = findAll(page, "h1, h2, h3[class*=title i]")
    .slice(0, 60)
    .filter((element) => !isLinkAbove(page, element));
  rankedHeadings.set(page, found);
  return found;
}

/** The heading of what by its address is a talk's page, where the title element or what the page shows tells it. */
function talkHeading(page: Page, all: Element[]): Element | undefined {
  if (!isLikelyTalk(page.url)) return undefined;
  const named = namedHeading(page, pageHeadings(page));
  const [only] = all;
  // A conference's name in the place of the title, in which case that may stand in no heading at all.
  const isBrand = only === undefined || isEdition(only) || isLinkAbove(page, only);
  return named ?? (isBrand ? shownTitleBlock(page) : undefined);
}

function searchHeading(page: Page): Element | undefined {
  const title = cleanLine(page.document.title).toLowerCase();
  const stated = cleanLine(meta(page, "og:title") ?? "").toLowerCase() || "\n";
  const isNamed = (element: Element) => title.includes(lineText(element)?.toLowerCase() || "\n");
  const all = findAll(page, "h1");
  // "A talk - Conference" over the conference's name in the first rank and the talk's in the second.
  const leading = pageHeadings(page).find((element) => begins(title, lineText(element)));
  const first = leading?.tagName === "H2" && !all.some((one) => begins(title, lineText(one))) ? [leading] : all;
  const marked = findAll(page, "[itemprop~=headline], .h-entry .p-name, .hentry .entry-title");
  return (
    talkHeading(page, all) ??
    first.find((element) => isNamed(element) && !isLinkAbove(page, element)) ??
    (first.length === 1 && first[0] && !isLinkAbove(page, first[0]) ? first[0] : undefined) ??
    pageHeadings(page).find(isNamed) ??
    (marked.length === 1 ? marked[0] : undefined) ??
    first.find(isNamed) ??
    pageHeadings(page).find((element) => lineText(element)?.toLowerCase().startsWith(stated)) ??
    firstHeading(page, title, pageHeadings(page))
  );
}

/** The heading of the page: the one its title repeats, else the only one; on a talk's page else the first. */
export function findHeading(page: Page): Element | undefined {
  if (!headings.has(page)) headings.set(page, searchHeading(page));
  return headings.get(page);
}

function lengthOf(element: Element | null): number {
  return (element?.textContent ?? "").length;
}

/** Asks once per element and reading: the elements of a page share their boxes, and a later reading may find them changed. */
function onceOf<Answer>(ask: (page: Page, element: Element) => Answer): (page: Page, element: Element) => Answer {
  const answers = new WeakMap<Page, Map<Element, Answer>>();
  return (page, element) => {
    const known = answers.get(page) ?? new Map<Element, Answer>();
    answers.set(page, known);
    const answer = known.has(element) ? (known.get(element) as Answer) : ask(page, element);
    known.set(element, answer);
    return answer;
  };
}

const lengthOnce = onceOf((_, element) => lengthOf(element));

/** Whether a link leads to another page than this one. */
export function leadsAway(page: Page, anchor: Element): boolean {
  const target = URL.parse(absolute(anchor.getAttribute("href") ?? "", baseOf(page)) ?? "");
  return target !== null && (target.pathname !== page.url.pathname || target.host !== page.url.host);
}

function isMostOf(page: Page, box: Element): boolean {
  return 2 * lengthOnce(page, box) > lengthOnce(page, page.document.body);
}

/** The headings in a box that lead to another page. */
const headingsAway = onceOf((page, box) =>
  [...box.querySelectorAll(heading)].filter((title) => {
    const anchor = title.closest("a[href]") ?? title.querySelector("a[href]") ?? (box.matches("a[href]") ? box : null);
    return anchor !== null && leadsAway(page, anchor) && !isOfPerson(anchor);
  }),
);

/** Whether the box has a heading of its own that leads to another page, and is not most of this one. */
function isOfOther(page: Page, box: Element, element: Element): boolean {
  if (isMostOf(page, box)) return false;
  return headingsAway(page, box).some(
    (title) => !title.contains(element) && !element.contains(title) && !isAbout(title, element),
  );
}

/** Whether a link leads to somebody's own page, or to a list of pages. */
function isOfPerson(anchor: Element): boolean {
  const address = anchor.getAttribute("href") ?? "";
  return /\/(?:@|~|(?:authors?|writers?|columnists?|reporters?|journalists?|bloggers?|editors?|people|person|users?|members?|team|profiles?|staff|contributors?|speakers?|about|tags?|topics?|categor\w+)\/)/i.test(
    `${address}/`,
  );
}

/** A card about a person is titled with the name that stands in it. */
function isAbout(title: Element, element: Element): boolean {
  const [name, own] = [lineText(title) ?? "", lineText(element) ?? ""];
  return name !== "" && own !== "" && (own.includes(name) || name.includes(own));
}

/** An item of the same vocabulary beside the one that the page is about. */
function isBesideMain(page: Page, box: Element): boolean {
  const type = /(?:Article|Posting|Report|Event|VideoObject|CreativeWork)$/;
  const isItem = (one: Element) => type.test(one.getAttribute("itemtype") ?? "") || one.matches(".h-entry, .hentry");
  if (!isItem(box)) return false;
  const main = findHeading(page)?.closest("[itemscope][itemtype], .h-entry, .hentry");
  return main !== null && main !== undefined && main !== box && isItem(main);
}

/** The footer of the site, not of the article that the page is about. */
function isSiteFooter(page: Page, box: Element): boolean {
  const around = box.closest("article, main, .post, .h-entry, .hentry");
  const own = findHeading(page);
  const isMain = around !== null && ((own && around.contains(own)) || isMostOf(page, around));
  return box.matches("footer") && !isMain;
}

/** An aside of the page's own item that says who wrote it and when. */
function isOwnAside(page: Page, box: Element): boolean {
  const own = findHeading(page);
  const stated = box.matches("aside") ? [...box.querySelectorAll("[itemprop~=author], [itemprop~=datePublished]")] : [];
  return stated.some((element) => own && element.parentElement?.closest("[itemscope]")?.contains(own));
}

/** Whether a box is about other pages, whatever stands in it. */
export const isElsewhere = onceOf((page, box): boolean => {
  const own = findHeading(page);
  if (box === page.document.body || (own && box.contains(own))) return false;
  return (box.matches(elsewhere) && !isOwnAside(page, box)) || isSiteFooter(page, box);
});

/** Whether the element is a part of a link to another page: that page's title, date or writer. */
function isInLink(page: Page, element: Element): boolean {
  const anchor = element.parentElement?.closest("a[href]");
  const own = findHeading(page);
  if (!anchor || (own && anchor.contains(own)) || lengthOf(anchor) < lengthOf(element) + 5) return false;
  return leadsAway(page, anchor);
}

/** No entry of a list is as long as this, in letters, and longer than each of the others by half. */
const longestEntry = 1500;

function isStory(page: Page, box: Element, others: Element[]): boolean {
  const length = lengthOnce(page, box);
  return length > longestEntry && others.every((one) => one === box || 1.5 * lengthOnce(page, one) < length);
}

/** Whether a link is titled like another page that it leads to. */
const isTitleOfOther = onceOf(
  (page, anchor) => /\S\s+\S/.test(lineText(anchor) ?? "") && leadsAway(page, anchor) && !isOfPerson(anchor),
);

/** The first two links in a box that are titles of other pages: two, because one may be the element that is asked about. */
const titlesOfOthers = onceOf((page, box) => {
  const found: Element[] = [];
  for (const anchor of box.querySelectorAll("a[href]")) {
    if (found.length === 2) break;
    if (isTitleOfOther(page, anchor)) found.push(anchor);
  }
  return found;
});

/** The first ones of those that stand beside a box and are of its kind, the box among them or behind. */
function firstAlike(box: Element): Element[] {
  const alike: Element[] = [];
  for (let one = box.parentElement?.firstElementChild; one && alike.length < 20; one = one.nextElementSibling) {
    if (one.tagName === box.tagName) alike.push(one);
  }
  return alike;
}

/** Whether the element stands in a list or grid of other pages, beside the link to one: "Wicks at sea by Ada Quill". */
export function isInListOfPages(page: Page, element: Element): boolean {
  const own = findHeading(page);
  const leads = (one: Element) => titlesOfOthers(page, one).some((anchor) => anchor !== element);
  for (let item = element.parentElement; item && !(own && item.contains(own)); item = item.parentElement) {
    if (item === page.document.body || !/^(?:LI|TR|DIV|ARTICLE|SECTION)$/.test(item.tagName) || !leads(item)) continue;
    const entries = firstAlike(item).filter(leads);
    if (entries.length > 1 && !isStory(page, item, entries)) return true;
  }
  return false;
}

const commentsHead =
  /^(?:\d+\s+|no\s+|leave (?:a|your) )?(?:comments?|responses?|repl(?:y|ies)|discussion|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|コメント|评论|댓글|\d+ thoughts? on .*)(?:\s*\(?\d+\)?)?:?$/i;

/** Whether a box stands under a heading that says that comments follow. */
const isUnderComments = onceOf((_, box): boolean => {
  let before = box.previousElementSibling;
  for (let step = 0; before && step < 60; step++, before = before.previousElementSibling) {
    if (/^H[2-6]$/.test(before.tagName)) return commentsHead.test(lineText(before) ?? "");
  }
  return false;
});

/** Whether the element speaks of the page, not of another page listed beside it nor in a comment on it. */
export function isOwn(page: Page, element: Element): boolean {
  const own = findHeading(page);
  if (isInLink(page, element)) return false;
  let box: Element | null = element;
  for (; box && box !== page.document.body && !(own && box.contains(own)); box = box.parentElement) {
    if (isElsewhere(page, box) || isUnderComments(page, box)) return false;
    if (own && (isBesideMain(page, box) || isOfOther(page, box, element))) return false;
  }
  return true;
}

/** Whether the link to another page stands right before an element, whose writer or day is then that page's. */
export function isBesideLink(page: Page, element: Element): boolean {
  const before = element.previousElementSibling;
  const anchor = before?.matches("a[href]") ? before : before?.querySelector(":scope > a[href]");
  return !!anchor && /\S\s+\S/.test(lineText(anchor) ?? "") && leadsAway(page, anchor) && !isOfPerson(anchor);
}
