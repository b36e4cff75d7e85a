// Reads a talk's speakers where a page only shows them: beside or under a label, in links to their pages, as a name that a
// portrait or a biography repeats.
import type { Person } from "@/lib/model/index.ts";
import { isName, isRole, looksLikeName, nameComma, turnedNames } from "@/lib/model/person-name.ts";
import { absolute } from "../page/address.ts";
import { baseOf, findAll, type Page } from "../page/page.ts";
import { cleanLine, lineText, shownParts } from "../page/text.ts";
import { splitNames } from "./byline.ts";
import { isOwn } from "./own-part.ts";
import type { Part } from "./talk-labels.ts";
import type { Line } from "./title-lines.ts";

/** More speakers than any talk has; a page that names more lists them all. */
const most = 12;

const commas = new RegExp(`\\s*${nameComma}\\s*`, "u");

/** The names of one line: several where a sign stands between nothing but names, or semicolons between groups that each end with an employer. */
export function speakersIn(text: string): Person[] {
  const line = text.replace(/\s+/g, " ");
  const apart = line.split(/\s+[|/·•×]\s+|\s*[|｜]\s*/);
  if (apart.length > 1 && apart.every(looksLikeName)) return apart.map((name) => ({ name }));
  const groups = line.split(/\s*;\s*/).filter(Boolean);
  if (groups.length < 2) return named(line);
  return groups.flatMap((group) => {
    const parts = group.split(commas).filter(Boolean);
    return named(turnedNames(group) || parts.length < 2 ? group : parts.slice(0, -1).join(", "));
  });
}

function named(line: string): Person[] {
  return splitNames(line).filter(({ name }) => name.length <= 60 && !isRole(name));
}

/** The name that a line under a label begins with. */
function namesOf(line: Line): Person[] {
  const text = line.text.length > 160 ? "" : line.upright || line.text;
  const persons = speakersIn(text);
  return persons.length > 0 && persons.every(({ name }) => looksLikeName(name)) ? persons : leadingName(line);
}

/** A name in bold or in a link with which a paragraph about somebody begins. */
function leadingName({ text, element }: Line): Person[] {
  const name = lineText(element.querySelector("b, strong, a")) ?? "";
  return text.startsWith(`${name} `) && looksLikeName(name) ? [{ name }] : [];
}

/** Lines of one kind are set alike; plain paragraphs may be anything. */
function kindOfLine(line: Line): string | undefined {
  const { element } = line;
  const name = element.className || element.parentElement?.className || "";
  const isTelling =
    /^(?:LI|DD|TD|FIGCAPTION|H[1-6])$/.test(element.tagName) ||
    element.className !== "" ||
    leadingName(line).length > 0;
  return isTelling ? `${element.tagName} ${name}` : undefined;
}

/** How many boxes there may be around a name in its card. */
const deepest = 4;

/** The line and those at the same place in boxes beside its own: cards that nothing marks are built alike, each with a name in it. */
function inCardsAlike(first: Line, lines: Line[]): Line[] {
  const path: number[] = [];
  let box = first.element;
  for (let depth = 0; depth < deepest && box.parentElement; depth++) {
    path.unshift([...box.parentElement.children].indexOf(box));
    box = box.parentElement;
    const cards = [...(box.parentElement?.children ?? [])].filter(({ tagName }) => tagName === box.tagName);
    const places = cards.map((card) => path.reduce<Element | undefined>((place, at) => place?.children[at], card));
    const alike = lines.filter(({ element }) => places.includes(element));
    if (alike.length > 1) return alike;
  }
  return [first];
}

function speakersUnder(lines: Line[]): Person[] {
  const index = lines.slice(0, 4).findIndex((line) => namesOf(line).length > 0);
  const first = lines[index];
  if (!first) return [];
  const kind = kindOfLine(first);
  const alike =
    kind === undefined
      ? inCardsAlike(first, lines.slice(index))
      : lines.slice(index).filter((line) => kindOfLine(line) === kind);
  // Under a portrait the name comes first, then where its bearer works.
  const isNamed = ({ element }: Line, index: number) =>
    element.tagName !== "FIGCAPTION" || element !== alike[index - 1]?.element;
  return alike.filter(isNamed).flatMap(namesOf);
}

/** The speakers of a labelled part: those on its line, else those on the lines under it that are set like the first. */
export function readTalkSpeakers(part: Part | undefined): Person[] {
  if (!part) return [];
  const persons = part.value.length > 300 ? [] : speakersIn(part.upright);
  if (persons.length > 0 || part.value !== "") return persons;
  const below = speakersUnder(part.lines);
  return below.length <= most ? below : [];
}

/** Links to pages about people. */
export const speakerPages = [
  ...["speaker", "presenter", "people/", "profile/", "vortragende", "referent", "sprecher", "ponente", "palestrante"],
  ...["orador", "orateur", "intervenant", "conferenci", "relator", "spreker", "prelegen"],
]
  .map((folder) => `a[href*="/${folder}"]`)
  .join(", ");
/** What is marked as the name of who speaks. */
export const markedNames = ["speaker-name", "speaker_name", "speaker__name", "speakername", "presenter-name"]
  .map((name) => `[class*="${name}" i]`)
  .join(", ");
/** "speaker", "talk-speaker", "session_speakers" among an element's classes. */
const marked = [
  '[class*="presenter" i], .speaker, .speakers, [itemprop~=performer]',
  ...["speaker", "speakers"].flatMap((name) =>
    ["-", "_"].flatMap((sign) => [`[class$="${sign}${name}" i]`, `[class*="${sign}${name} " i]`]),
  ),
].join(", ");

/** Classes that other languages have for it. */
export const markedAbroad =
  "ponente ponentes palestrante orador oradora orateur oratrice intervenant intervenants conferencier relatore referent referentin vortragende sprecher sprecherin spreker prelegent"
    .split(" ")
    .map((name) => `[class~="${name}" i]`)
    .join(", ");

/** The entries of a list, each with a speaker; else the element itself. */
function entriesOf(element: Element): Element[] {
  const entries = [...element.children];
  return entries.length > 0 && entries.every(({ tagName }) => tagName === "LI") ? entries : [element];
}

/** The names in an element of several pieces that begins with one; of a link to somebody's page the first. */
export function namesInPieces(element: Element): string[] {
  const parts = element.childElementCount > 0 ? shownParts(element) : [];
  const names = parts.length > 1 && looksLikeName(parts[0] ?? "") ? parts.filter(looksLikeName) : [];
  return element.matches("a") ? names.slice(0, 1) : names;
}

/** Who is named in an element that is marked so. */
function namesIn(element: Element): Person[] {
  const names = namesInPieces(element).slice(0, most);
  if (names.length > 0) return names.map((name) => ({ name }));
  return speakersIn(lineText(element) ?? "").filter(({ name }) => looksLikeName(name));
}

function distinct(persons: Person[]): Person[] {
  return [...new Map(persons.map((person) => [person.name, person])).values()];
}

/** A name before an account: "Ada Quill (@ada)", "Ada Quill - @ada - Home page". */
const withAccount = /^(?!(?:follow|join|find|visit|ask|tweet|write|watch)\b)([^@]{4,60}?)\s*[-–—·|,(]?\s*@\w{2,}/iu;

/** Names in links to speakers' pages and in what is marked as a speaker. */
export function markedSpeakers(page: Page, lines: Line[]): Person[] {
  const isNear = (element: Element) =>
    lines.some((line) => element.contains(line.element) || line.element.contains(element));
  for (const selector of [speakerPages, markedNames, marked, markedAbroad]) {
    const elements = findAll(page, selector).flatMap(entriesOf);
    const persons = elements.flatMap((element) => {
      const isShort = (lineText(element) ?? "").length < 200;
      return isShort && isNear(element) && isOwn(page, element) ? namesIn(element) : [];
    });
    const found = distinct(persons);
    if (found.length > 0 && found.length <= most) return found;
  }
  return [];
}

/** Names after "by" or "with" on a line of their own beside the heading: "mit Ada Quill und Cy Moreno". */
export function signedSpeakers(near: Pick<Line, "text">[]): Person[] {
  const signed = near.flatMap(({ text }) => {
    const [, name = ""] =
      /^(.{4,60}?)\s*[(,–—-]\s*(?:speaker|presenter|referent(?:in)?|sprecher(?:in)?|ponente|intervenante?)\)?$/i.exec(
        text,
      ) ?? [];
    const [, known = ""] = withAccount.exec(text) ?? [];
    for (const one of [name, known]) if (looksLikeName(one)) return [[{ name: one }]];
    const [, names] = /^(?:by|with|von|mit|par|avec|por|con|com|door|met):?\s+(\p{Lu}.{2,150})$/iu.exec(text) ?? [];
    const persons = names === undefined ? [] : speakersIn(names);
    return persons.length > 0 && persons.every(({ name }) => looksLikeName(name)) ? [persons] : [];
  });
  return signed[0] ?? [];
}

/** The same behind the text, where the page has one such line alone: where there are more, they are of what it lists. */
export function signedBehind(page: Page, lines: Line[]): Person[] {
  const signed = lines.filter(
    ({ text, element }) => /^(?:by|von|par|por|door|di)\s/i.test(text) && isOwn(page, element),
  );
  return signed.length === 1 ? signedSpeakers(signed) : [];
}

/** Whether a name is also a portrait's text, or begins a biography: "Ada Quill keeps lamps." */
export function isRepeated(page: Page, lines: Line[], { name }: Person): boolean {
  const portraits = findAll(page, "img[alt]").map((image) => cleanLine(image.getAttribute("alt") ?? ""));
  return (
    portraits.some((text) => text.includes(name) && text.length < name.length + 25) ||
    lines.some(({ text }) => text.startsWith(`${name} `) && /^ \p{Ll}/u.test(text.slice(name.length)))
  );
}

/** What heads cards about other people than those who speak in the talk. */
const ofOthers =
  /\b(?:organi[sz](?:ers?|ing|ation)|team|committee|board|staff|sponsors?|partners?|hosts?|volunteers?|attendees|contact)\b|^(?:our|all|more|other|featured|keynote|meet (?:our|all)|some of)\b.*\bspeakers\b|\bveranstalter\b|\borganisat(?:oren|eurs)\b|\borganizador(?:es|as)?\b/i;

/** Whether a heading of higher rank says that the one at this place is about others. */
function isUnderOthers(lines: Line[], at: number): boolean {
  const rank = lines[at]?.rank ?? 6;
  const above = lines.slice(0, at).findLast((line) => line.rank !== undefined && line.rank < rank);
  return above !== undefined && ofOthers.test(above.text);
}

/** The names that head cards about people further down, each with a portrait or a biography of that name. */
export function headedNames(page: Page, lines: Line[]): Person[] {
  const heads = lines.filter(
    ({ rank, element }, at) => rank !== undefined && isOwn(page, element) && !isUnderOthers(lines, at),
  );
  const persons = heads.flatMap(namesOf).filter((person) => isRepeated(page, lines, person));
  return persons.length <= most ? persons : [];
}

/** A name next to the heading that is a portrait's text too, or heads or begins a biography. */
export function repeatedName(page: Page, near: Line[], lines: Line[]): Person[] {
  for (const line of near) {
    const persons = line.text.length < 160 ? namesOf(line) : [];
    const isHeaded = ({ name }: Person) => lines.some(({ rank, text }) => rank !== undefined && text === name);
    const isKnown = (person: Person) => isRepeated(page, lines, person) || (!line.rank && isHeaded(person));
    if (persons.length > 0 && persons.every(isKnown)) return persons;
  }
  return [];
}

/** The persons with the addresses of the links that bear their names. */
export function withPages(page: Page, persons: Person[], lines: Line[]): Person[] {
  const anchors = lines.flatMap(({ element }) => [
    ...element.querySelectorAll("a[href]"),
    ...(element.closest("a[href]") ? [element.closest("a[href]") as Element] : []),
  ]);
  return persons
    .filter(({ name }) => isName(name))
    .map((person) => {
      const anchor = anchors.find((one) => lineText(one) === person.name);
      const url = absolute(anchor?.getAttribute("href") ?? "", baseOf(page));
      return url ? { ...person, url } : person;
    });
}
