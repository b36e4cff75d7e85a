// Reads who speaks from a line close to a talk's heading that nothing marks: a name with where its bearer works, or one that the
// page's title or address has as well. Names under labels and in marked elements are talk-speakers.ts's.
import type { Person } from "@/lib/model/index.ts";
import { isRole, looksLikeName } from "@/lib/model/person-name.ts";
import type { Page } from "../page/page.ts";
import { cleanLine } from "../page/text.ts";
import { isPartOfTitle } from "./talk-heading.ts";
import type { Line } from "./title-lines.ts";

const honorific = /^(?:(?:prof(?:essor)?|dr|mr|ms|mrs)\b\.?\s+)+/i;
/** "Ada Quill (University of Wicks)", "Ada Quill, Keeper at Lampworks". */
const withEmployer = /^(?<name>[^,(]{4,60}?)\s*(?:,\s*(?<job>.{3,90})|\((?<place>[^()]{2,90})\))$/u;

/** Each group of a line ends with an employer: "Ada Quill, Lampworks; Bo Dorn, University of Wicks". */
function employed({ text, upright }: Line): Person[] {
  return text.split(/\s*;\s*/).flatMap((group) => {
    const { name = "", job, place } = withEmployer.exec(group)?.groups ?? {};
    const isSet = job !== undefined && upright.includes(name) && !upright.includes(job);
    return (place !== undefined || isSet || isRole(job ?? "")) && looksLikeName(name) ? [{ name }] : [];
  });
}

/** @param near the lines close to the heading, those below it first */
export function employedSpeakers(near: Line[]): Person[] {
  return near.map((line) => (line.text.length < 200 ? employed(line) : [])).find(({ length }) => length > 0) ?? [];
}

/** A name in a line of its own that the title element has as a part or the address in its path. */
export function titledSpeakers(page: Page, near: Line[]): Person[] {
  const title = cleanLine(page.document.title);
  const path = page.url.pathname.toLowerCase().replace(/[^a-z]+/g, "-");
  const found = near.find(({ text }) => {
    const name = text.replace(honorific, "");
    const slug = name.toLowerCase().replace(/[^a-z]+/g, "-");
    return looksLikeName(name) && (isPartOfTitle(title, name) || `${path}-`.includes(`-${slug}-`));
  });
  return found ? [{ name: found.text.replace(honorific, "") }] : [];
}
