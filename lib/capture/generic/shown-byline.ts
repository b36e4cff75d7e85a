// Reads the writer's name where a page only shows it: in what themes call a byline, or in the lines around the heading.
import type { Person } from "@/lib/model/index.ts";
import { isName } from "@/lib/model/person-name.ts";
import { findAll } from "../page/page.ts";
import { blockText, lineText } from "../page/text.ts";
import { isSignature, surelyNamed } from "./byline.ts";
import { addressIn, type Reader, withoutSite } from "./own-names.ts";
import { findHeading, isBesideLink, isInListOfPages, isOwn } from "./own-part.ts";
import { type Line, linesNear } from "./title-lines.ts";

/** What themes call the place of the writer's name; the second ones also where other people's names may stand. */
const bylines = ".byline, .post-author, .entry-author, .author-name, .article-author, .post-byline";
const looseBylines = '[class*="byline" i], [class*="author" i]';
/** What stands in a byline beside the names and would be taken for one. */
const besideNames = `time, [rel~=tag], [rel~=category], a[href*="/category/"], a[href*="/tag/"], a[href*="/tags/"], a[href*="/topics/"], .cat-links, .comments-link, [class*="reading-time" i], button`;

/** The lines of a byline as they are shown. */
function bylineLines(element: Element): string[] {
  const copy = element.cloneNode(true) as Element;
  for (const beside of copy.querySelectorAll(besideNames)) beside.replaceWith(" · ");
  return blockText(copy)?.split("\n") ?? [];
}

/** How many lines below the heading a byline may stand that nothing marks as one. */
const nearest = 6;

/** The lines around the heading among which a byline may stand. */
function nearLines({ page }: Reader): Line[] {
  return linesNear(page, { before: 2, after: nearest });
}

function findBylines(reader: Reader): Element[] {
  const { page } = reader;
  // The class of a whole page may speak of its bylines ("show-author-name").
  const heading = findHeading(page) ?? page.document.body;
  const near = nearLines(reader);
  const isNear = (element: Element) =>
    near.some((line) => element.contains(line.element) || line.element.contains(element));
  const named = [...findAll(page, bylines).filter((element) => isNear(element) || !isBesideLink(page, element))];
  return [...named, ...findAll(page, looseBylines).filter(isNear)].filter(
    (element) => isOwn(page, element) && !element.contains(heading) && !isInListOfPages(page, element),
  );
}

/** The first line of a byline that holds a name: "Written by Ada Lovelace", without who edited it. */
export function bylinePersons(reader: Reader): Person[] {
  for (const element of findBylines(reader).slice(0, 20)) {
    const persons = bylineLines(element)
      .slice(0, 3)
      .filter((line) => line.length < 160)
      .map((line) => withoutSite(reader, line, surelyNamed))
      .find((names) => names.length > 0);
    if (persons) return withAddress(reader, element, persons);
  }
  return [];
}

/** The person with the address that their name leads to. */
function withAddress({ page }: Reader, element: Element, persons: Person[]): Person[] {
  return persons.map((person) => {
    const anchors = element.matches("a[href]") ? [element] : [...element.querySelectorAll("a[href]")];
    const anchor = anchors.find((one) => lineText(one) === person.name);
    const url = anchor && addressIn(page, anchor);
    return url ? { ...person, url } : person;
  });
}

/** What stands below a picture tells whom it shows, and who took it. */
const captions = 'figcaption, [class*="caption" i], [class*="legend" i]';

/** Names beside the heading: after "by", or with a date. */
export function shownPersons(reader: Reader): Person[] {
  for (const { text, element } of nearLines(reader)) {
    if (text.length > 120 || !isSigned(text) || element.closest(captions)) continue;
    const persons = withoutSite(reader, text, surelyNamed);
    if (persons.length > 0) return withAddress(reader, element, persons);
  }
  return [];
}

/** "By Ada Quill", "Ada Quill · May 22, 2026": a line that says who, and not only names somebody. */
function isSigned(line: string): boolean {
  const dated = /\b(?:19|20)\d{2}\b|\bmin(?:ute)?s?\s+read\b/i.test(line);
  return (
    isSignature(line) ||
    (dated && /\p{L}.*(?:[|·•–—-]|\bby\b|\bpar\b|\bvon\b|\bpor\b)|(?:[|·•–—-]|\bby\b).*\p{L}/iu.test(line))
  );
}

/** The name in an attribute of the box around the heading, as elements made for the site bear it (`<site-post author="ada">`). */
export function attributePersons(reader: Reader): Person[] {
  const box = findHeading(reader.page)?.closest("[author], [data-author], [data-author-name]");
  const names = ["author", "data-author", "data-author-name"].map((name) => box?.getAttribute(name)?.trim());
  const name = names.find((one) => one && isName(one));
  return name && box !== reader.page.document.documentElement ? withoutSite(reader, name) : [];
}
