// Reads the writer's name in a box about them, which blogs set behind the text: under "About the author", in a card with a
// portrait, in a last paragraph like "Ada Quill keeps lamps."
import type { Person } from "@/lib/model/index.ts";
import { looksLikeName } from "@/lib/model/person-name.ts";
import { findAll, type Page } from "../page/page.ts";
import { blockText, lineText } from "../page/text.ts";
import { splitNames } from "./byline.ts";
import type { Reader } from "./own-names.ts";
import { findHeading, isInListOfPages, isOwn } from "./own-part.ts";

const aboutWords =
  "(?:(?:about|meet) the (?:author|writer)s?|(?:written|posted) by|über (?:die autorin|den autor|die autor(?:inn)?en)|geschrieben von|à propos de l[’'](?:auteure?|autrice)|écrit par|sobre (?:el autor|la autora|o autor|a autora)|escrito por)";
const aboutAuthor = new RegExp(`^${aboutWords}(?:\\s*:?$|:?\\s+(?=\\p{Lu}))`, "iu");
/** Asked of an element's text as it stands, since a long text has thousands of paragraphs that are not worth laying out. */
const mayBeAboutAuthor = new RegExp(aboutWords.replaceAll(" ", "\\s+"), "iu");
const openingName = /^((?:\p{Lu}[\p{L}.'’-]*\s+){2,3})(?=\p{Ll})/u;

/** The name under "About the author", after "Written by". */
function headedPersons(page: Page): Person[] {
  const heads = findAll(page, "h2, h3, h4, h5, h6, p, strong").filter((element) => {
    const whole = element.textContent ?? "";
    const text = whole.length < 200 && mayBeAboutAuthor.test(whole) ? (lineText(element) ?? "") : "";
    return text.length < 80 && aboutAuthor.test(text) && isOwn(page, element);
  });
  const found = heads.map((head) => {
    const beside = (lineText(head) ?? "").replace(aboutAuthor, "");
    const next = head.nextElementSibling ?? head.parentElement?.nextElementSibling;
    const line = beside || (blockText(next ?? undefined)?.split("\n")[0] ?? "");
    const name = openingName.exec(line)?.[1]?.trim() ?? line;
    return name.length < 80 ? splitNames(name).filter((person) => looksLikeName(person.name)) : [];
  });
  return found.find((persons) => persons.length > 0) ?? [];
}

/** What themes call a card about the writer. */
const cards =
  '[class*="author" i], [class*="writer-" i], [class*="bio-box" i], [class~="bio" i], [class*="profile-card" i], [class*="abh_" i]';
const others =
  '[class*="comment" i], [id*="comment" i], [id*="disqus" i], [class*="discussion" i], [id*="discussion" i]';
/** More people than write one page. */
const most = 4;

/** The name that a card is titled with, or begins with. */
function nameOfCard(card: Element): Person[] {
  const titles = [
    ...card.querySelectorAll('h2, h3, h4, h5, h6, [class*="name" i], [class*="title" i], .fn, strong, b, a'),
  ].slice(0, 10);
  const texts = [...titles.map((title) => lineText(title)), ...(blockText(card)?.split("\n").slice(0, 2) ?? [])];
  const found = texts.map((text) => (text && text.length < 80 && looksLikeName(text) ? splitNames(text) : []));
  return found.find((persons) => persons.length > 0) ?? [];
}

function cardPersons(page: Page): Person[] {
  const heading = findHeading(page);
  const found = findAll(page, cards).filter(
    (card) =>
      !(heading && card.contains(heading)) &&
      (card.textContent ?? "").length < 1500 &&
      !card.closest(others) &&
      isOwn(page, card) &&
      !isInListOfPages(page, card),
  );
  const outer = found.slice(0, 40).filter((card) => !found.some((other) => other !== card && other.contains(card)));
  const persons = new Map(outer.flatMap(nameOfCard).map((person) => [person.name, person]));
  return persons.size <= most ? [...persons.values()] : [];
}

/** The name with which the text's last paragraph begins, set in italics as a whole: "Ada Quill keeps lamps." */
function closingPersons(page: Page): Person[] {
  const text = findHeading(page)?.closest("article, main, .post, .entry, .h-entry");
  const last = [...(text?.querySelectorAll("p") ?? [])].findLast((one) => lineText(one) && isOwn(page, one));
  const isSlanted = last && lineText(last.querySelector("em, i")) === lineText(last);
  const name = isSlanted ? (openingName.exec(lineText(last) ?? "")?.[1]?.trim() ?? "") : "";
  return looksLikeName(name) ? [{ name }] : [];
}

/** The name in a box about the writer. */
export function boxedPersons({ page }: Reader): Person[] {
  for (const read of [headedPersons, cardPersons, closingPersons]) {
    const persons = read(page);
    if (persons.length > 0) return persons;
  }
  return [];
}
