// Reads who speaks from a line close to a talk's heading that nothing marks: a name with where its bearer works behind or below it, or one that the
// page's title or address has as well. Names under labels and in marked elements are talk-speakers.ts's.
import type { Person } from "@/lib/model/index.ts";
import { isJob, looksLikeName } from "@/lib/model/person-name.ts";
import type { Page } from "../page/page.ts";
import { cleanLine, lineText } from "../page/text.ts";
import { findHeading } from "./own-part.ts";
import { isPartOfTitle } from "./talk-heading.ts";
import { speakersIn } from "./talk-speakers.ts";
import type { Line } from "./title-lines.ts";
import { withoutAuthors } from "./title-parts.ts";

const honorific = /^(?:(?:prof(?:essor)?|dr|mr|ms|mrs)\b\.?\s+)+/i;
/** "Ada Quill (University of Wicks)", "Ada Quill, Keeper at Lampworks". */
const withEmployer = /^(?<name>[^,(:]{4,60}?)\s*(?:,\s*(?<job>.{3,90})|\((?<place>[^()]{2,90})\))$/u;
/** Words that name no subject as well, as "Data Engineering" and "Cloud Security" do. */
const institution =
  /\b(?:universi|institut|colleg|hochschule|école|laborator)\p{L}*|\b(?:inc|ltd|llc|gmbh|corp|foundation)\b|\p{L}\s+(?:at|@)\s+\p{Lu}|^@\p{L}/iu;
/** What stands in brackets behind a subject. */
const ofTalk =
  /\b(?:beginners?|intermediate|advanced|levels?|track|part|talk|keynote|panel|workshop|online|remote|room|min(?:utes)?|english|german|french|spanish)\b|\d/i;

/** Whether a text says where somebody works, or as what. */
function isEmployer(text: string): boolean {
  return isJob(text) || institution.test(text);
}

/** Each group of a line ends with an employer: "Ada Quill, Lampworks; Bo Dorn, University of Wicks". */
function employed({ text, upright }: Line): Person[] {
  return text.split(/\s*;\s*/).flatMap((group) => {
    const { name = "", job, place } = withEmployer.exec(group)?.groups ?? {};
    const isSet = job !== undefined && upright.includes(name) && !upright.includes(job);
    const isEmployed = (place !== undefined && !ofTalk.test(place)) || isSet || isEmployer(job ?? "");
    const persons = isEmployed ? speakersIn(name) : [];
    return persons.every((person) => looksLikeName(person.name)) ? persons : [];
  });
}

/** Whether the next lines say where somebody works. */
function isAboveEmployer([next, other]: Line[]): boolean {
  const isOne = (line: Line | undefined) => line !== undefined && line.text.length < 100 && isEmployer(line.text);
  const isBetween = next !== undefined && next.text.length < 40 && !looksLikeName(next.text);
  return isOne(next) || (isBetween && isOne(other));
}

/** @param near the lines close to the heading, those below it first */
export function employedSpeakers(near: Line[]): Person[] {
  const found = near.map((line, at) => {
    const isNamed = looksLikeName(line.text) && isAboveEmployer(near.slice(at + 1));
    return isNamed ? [{ name: line.text }] : line.text.length < 200 ? employed(line) : [];
  });
  return found.find(({ length }) => length > 0) ?? [];
}

/** Whether a name stands in the address, as "/talks/ada-quill" has it. */
function isInPath(page: Page, name: string): boolean {
  const slug = (text: string) => text.toLowerCase().replace(/[^a-z]+/g, "-");
  return `${slug(page.url.pathname)}-`.includes(`-${slug(name)}-`);
}

/** A name in a line of its own that the title element has as a part or the address in its path, or that both of these have. */
export function titledSpeakers(page: Page, near: Line[]): Person[] {
  const title = cleanLine(page.document.title);
  const names = near.map(({ text }) => text.replace(honorific, ""));
  const heading = lineText(findHeading(page));
  const isOne = (name: string) => looksLikeName(name) && name !== heading;
  const isTitled = (name: string) => isPartOfTitle(title, name) || isInPath(page, name);
  const found =
    names.find((name) => isOne(name) && isTitled(name)) ??
    title.split(/:\s+|\s+[|·–—-]\s+/).find((part) => isOne(part) && isInPath(page, part));
  return found ? [{ name: found }] : [];
}

/** The title without the speakers' names: "Ada Quill: Oil for winter", "Oil for winter by Ada Quill". */
export function withoutSpeaker(title: string, speakers: Person[]): string {
  const rests = speakers.map(({ name }) =>
    title.startsWith(name) ? /^(?::|\s+[|·–—-])\s+(.{4,})$/u.exec(title.slice(name.length))?.[1] : undefined,
  );
  return withoutAuthors(rests.find(Boolean) ?? title, speakers);
}
