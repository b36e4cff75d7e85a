// Takes a talk's title apart that has its speakers beside it, as programmes and calendars write them where they have one line for both:
// "Wicks at Scale - Ada Quill, Lampworks & Cy Moreno, Oil Inc", "Wicks at Scale (Ada Quill, Cy Moreno)", "Ada Quill: Wicks at Scale".
import { isRole, looksLikeName } from "./person-name.ts";

export interface TalkTitle {
  title: string;
  /** Names, without the companies that stand beside them. */
  speakers: string[];
}

/** More signs than stand behind any title. */
const mostSigns = 10;

/** What a comma leads to after a name: its company, as Sched writes, or another name or a company, as it looks. */
export type AfterComma = "company" | "either";

const lead = /^(?:(?:moderated|presented|given|hosted)\s+by|by|with|speakers?:|moderators?:)\s*:?\s+/i;

/** The names of one group, "Ada Quill, Lampworks". Nothing where it does not begin with a name: that is part of a company's. */
function namesIn(group: string, afterComma: AfterComma): string[] {
  const [first = "", ...others] = group
    .replace(lead, "")
    .split(/\s*,\s*/)
    .filter(Boolean);
  if (!looksLikeName(first)) return [];
  return [first, ...others.filter((one) => afterComma === "either" && looksLikeName(one) && !isRole(one))];
}

/** The names of a list of people; nothing where its first group has none. */
export function peopleIn(text: string, afterComma: AfterComma): string[] {
  const groups = text.split(/\s*;\s*|\s+(?:&|and|und|et|y|\+)\s+/).map((group) => namesIn(group.trim(), afterComma));
  return groups[0]?.length ? groups.flat() : [];
}

/**
 * @param text a line of a programme
 * @returns the line itself as title, without speakers, where it does not end with what looks like people
 */
export function splitTalkTitle(text: string, afterComma: AfterComma = "either"): TalkTitle {
  const [, inner, named] = /^(.*\S)\s*\(([^()]+)\)$/.exec(text) ?? [];
  // In brackets stand people alone.
  const bracketed = named ? named.split(/\s*[,;&]\s*|\s+and\s+/).filter(Boolean) : [];
  if (inner && bracketed.length > 0 && bracketed.every(looksLikeName)) return { title: inner, speakers: bracketed };
  // "Oil (Ada Quill, Lampworks Inc)".
  const withCompany = named?.includes(",") ? peopleIn(named, "company") : [];
  if (inner && withCompany.length > 0) return { title: inner, speakers: withCompany };
  const signs = [...text.matchAll(/\s[-–—|]\s/g)].slice(-mostSigns).reverse();
  for (const { index, 0: sign } of signs) {
    const speakers = peopleIn(text.slice(index + sign.length).trim(), afterComma);
    if (speakers.length > 0 && index > 0) return { title: text.slice(0, index).trim(), speakers };
  }
  return { title: text, speakers: [] };
}

/** "Ada Quill: Wicks at Scale", "Ada Quill and Cy Moreno - Wicks": the same for a line that begins with what looks like people. */
export function splitLeadingPeople(text: string): TalkTitle {
  const [, named = "", title = ""] = /^(.{3,80}?)\s*(?::|\s[-–—|])\s+(\S.*)$/.exec(text) ?? [];
  const speakers = named ? peopleIn(named, "either") : [];
  return speakers.length > 0 ? { title, speakers } : { title: text, speakers: [] };
}

/** "Wicks at Scale by Ada Quill, Lampworks": the same for a line in which "by" or "with" leads to people. */
export function splitSignedTitle(text: string): TalkTitle {
  const [, title = "", named = ""] = /^(\S.*\S)\s+(?:by|with|von|mit|par|avec|por|con)\s+(\S.*)$/i.exec(text) ?? [];
  const speakers = named ? peopleIn(named, "either") : [];
  return speakers.length > 0 ? { title, speakers } : { title: text, speakers: [] };
}
