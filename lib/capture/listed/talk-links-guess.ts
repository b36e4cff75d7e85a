// Finds the list of talks in a page that nobody described: the biggest group of links of one shape with titles as texts.

import { isUnder, withoutTracking } from "@/lib/model/web-address.ts";
import { describeAddress, isOfSite } from "@/lib/sites/addresses.ts";
import type { TalkLink } from "@/lib/sites/talk-list.ts";
import { absolute } from "../page/address.ts";
import { baseOf, findAll, meta, type Page } from "../page/page.ts";
import { lineText, shownLines, shownParts } from "../page/text.ts";
import {
  isTitle,
  nameEntries,
  readEntry,
  readLines,
  splitEntries,
  type TalkEntry,
  withoutQuotes,
} from "./talk-entry.ts";

const aside =
  "nav, footer, header, aside, [role=navigation], [role=contentinfo], .nav, .menu, .footer, .sidebar, .breadcrumb, [class*=footer i], [id*=footer i]";
const talkWord =
  /\b(talks?|sessions?|presentations?|slides?|decks?|videos?|lectures?|schedule|programme?|events?|watch|slideshow|abstracts?)\b/i;
const fewest = 3;

/** What addresses of one kind share: the host and the path up to the part that names the talk, numbers apart. */
function shapeOf(url: URL): string {
  const segments = url.pathname.split("/").filter(Boolean);
  const named = segments.at(-1)?.startsWith("index.") ? -2 : -1;
  const shape = segments.map((segment, index) =>
    index === segments.length + named ? "*" : segment.replace(/\d+/g, "#"),
  );
  return [url.hostname, ...shape, ...[...url.searchParams.keys()].sort()].join("/");
}

/** Whether a link stands beside the page's own matter; a talk's card may have a header of its own. */
function isAside(anchor: Element): boolean {
  const box = anchor.closest(aside);
  return box !== null && !(box.matches("header") && box.parentElement?.closest("article, li, main"));
}

/** On the page's own site, or a talk, deck or video on a site that is known. */
function isCandidate(page: Page, url: URL): boolean {
  return (
    isUnder(url.hostname, page.url.hostname.replace(/^www\./, "")) || isOfSite(url.href, ["talk", "deck", "video"])
  );
}

/** How many links of a group stand in each of the elements around them. */
function countWithin(group: Iterable<Element>): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const anchor of group) {
    for (let box = anchor.parentElement; box; box = box.parentElement) counts.set(box, (counts.get(box) ?? 0) + 1);
  }
  return counts;
}

/** The smallest box around a link that holds no other of the group. */
function boxOf(anchor: Element, counts: Map<Element, number>): Element {
  let box = anchor;
  while (box.parentElement && counts.get(box.parentElement) === 1) box = box.parentElement;
  return box;
}

interface Group {
  shape: string;
  links: Map<string, Element>;
}

function groupLinks(page: Page): Group[] {
  const groups = new Map<string, Group>();
  for (const anchor of findAll(page, "a[href]")) {
    const stated = absolute(anchor.getAttribute("href") ?? "", baseOf(page));
    const url = stated && new URL(withoutTracking(stated));
    if (!url || !isCandidate(page, url) || isAside(anchor) || !isTitle(lineText(anchor) ?? "")) continue;
    const shape = shapeOf(url);
    const group = groups.get(shape) ?? { shape, links: new Map() };
    if (!group.links.has(url.href)) group.links.set(url.href, anchor);
    groups.set(shape, group);
  }
  return [...groups.values()].filter(({ links }) => links.size >= fewest);
}

function isOfTalks({ shape }: Group): boolean {
  return talkWord.test(shape.replace(/[/_-]/g, " "));
}

/** Talks' addresses mostly say so; other groups must be much bigger to be taken for talks. */
function weigh(group: Group): number {
  return group.links.size * (isOfTalks(group) ? 4 : 1);
}

/** A person's account or a status: what it links to are mostly the site's own pages, posts and other people. */
function isOfAccount(page: Page): boolean {
  const kind = describeAddress(page.url.href).kind;
  return kind === "person" || kind === "status" || /^profile/i.test(meta(page, "og:type") ?? "");
}

interface LinkedEntry extends TalkEntry {
  url: string;
}

function asLinks(entries: LinkedEntry[]): TalkLink[] {
  return splitEntries(entries).map(({ title, url, speakers }) => ({
    title,
    url,
    ...(speakers.length > 0 && { speakers }),
  }));
}

/** What links to a talk's files say, beside a title that is no link. */
const ofFile =
  /^\W*(?:slides?|deck|pdf|video|recording|watch|youtube|vimeo|talk|presentation|folien|vidéo|diapositivas|vídeo|スライド|資料|動画|幻灯片|视频)\W*$/iu;

/** A talk whose title is no link, with links to its slides or its video: the first of them is its address. */
function readLine(page: Page, line: Element): LinkedEntry | undefined {
  const links = [...line.querySelectorAll("a[href]")].filter((anchor) => ofFile.test(lineText(anchor) ?? ""));
  const url = absolute(links[0]?.getAttribute("href") ?? "", baseOf(page));
  if (!url || !["talk", "deck", "video"].includes(describeAddress(url).kind ?? "")) return undefined;
  const copy = line.cloneNode(true) as Element;
  for (const anchor of copy.querySelectorAll("a[href]")) if (ofFile.test(lineText(anchor) ?? "")) anchor.remove();
  const left = /[([][\s,|/·;]*[)\]]|[\s,|/·;([]+$/g;
  const entry = readLines(shownLines(copy).map((shown) => shown.replace(left, "").replace(left, "")));
  return isTitle(entry.title) ? { ...entry, title: withoutQuotes(entry.title), url } : undefined;
}

/** The longest list of lines with a talk's title and links to its files. */
function guessLines(page: Page): TalkLink[] {
  const lines = findAll(page, "li, p, tr, dd").filter((line) => !line.closest(aside));
  const found = lines.flatMap((line) => {
    const talk = readLine(page, line);
    return talk ? [{ ...talk, parent: line.parentElement }] : [];
  });
  const [best = []] = [...Map.groupBy(found, ({ parent }) => parent).values()].sort((a, b) => b.length - a.length);
  return best.length < fewest ? [] : asLinks(best);
}

/** The likeliest list of talks in the page, in its order; none when no group of links looks like one. */
export function guessTalks(page: Page): TalkLink[] {
  const groups = groupLinks(page).filter((group) => isOfTalks(group) || !isOfAccount(page));
  const [best] = groups.sort((one, other) => weigh(other) - weigh(one));
  if (!best) return guessLines(page);
  const counts = countWithin(best.links.values());
  const entries = [...best.links].map(([url, anchor]) => {
    const box = boxOf(anchor, counts);
    return { ...readEntry(anchor, box), url, box, anchor };
  });
  return asLinks(nameEntries(entries, ({ box, anchor }) => (box === anchor ? [] : shownParts(box, anchor))));
}
