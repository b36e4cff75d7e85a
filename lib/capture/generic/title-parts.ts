// Takes a title apart at the signs that set off a section, a site or an author, and leaves away the parts that are no title.
import type { Person } from "@/lib/model/index.ts";
import { cleanLine } from "../page/text.ts";
import { isSame } from "./main-object.ts";
import { isCalled, isSection, namesSite } from "./site-name.ts";

/** What sets a title off from a section, a site or an author: signs with space around, and those that stand for nothing else. */
export const separator = /\s+[–—―‒·•∙⋅▪◆■★⋆:/|¦»«›‹<>~@-]+\s+|\s*(?:[|¦❘｜»›]|::|\/\/)+\s*/g;
/** Of these, the signs that hardly stand within a title. */
export const strong = /[|¦❘｜»«›‹]|::|\/\//;

/** Under what a page knows its site, and where it is. */
export interface Names {
  /** The names under which the page knows its site. */
  sites: string[];
  url: URL;
  /** The text of the page's heading: what it shows as a whole is the title, whatever words it ends with. */
  heading?: string | undefined;
}

/** The name as a regular expression that matches it letter by letter. */
export function quotePattern(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** "Ada Lovelace" of "Ada Lovelace on Platform". */
function isPartOf(end: string, site: string): boolean {
  return /\S\s+\S/.test(end) && site.toLowerCase().startsWith(`${end.toLowerCase()} `);
}

/** Whether a part of a title names the site, or begins its name: "Ada Lovelace" of "Ada Lovelace on Platform". */
export function isSitePart(part: string, { sites, url }: Names): boolean {
  return namesSite(part, sites, url) || sites.some((site) => isPartOf(part, site));
}

/** The title's last separator and what stands before and after it. */
export function lastPart(title: string): { rest: string; sign: string; part: string } | undefined {
  const last = [...title.matchAll(separator)].at(-1);
  if (!last || last.index === 0) return undefined;
  return { rest: title.slice(0, last.index).trim(), sign: last[0], part: title.slice(last.index + last[0].length) };
}

/** The title without its last part, if that is such a one. */
function withoutEnd(title: string, isSuch: (end: string, sign: string) => boolean): string {
  const last = lastPart(title);
  return last && isSuch(last.part, last.sign) ? last.rest : title;
}

/** A part of a conference's programme, beside a title: "Track A", "Day 2", "Schedule". */
const programmePart =
  /^(?:(?:track|day|room|stage|session|hall)\s*[\p{L}\p{N}]{1,2}|schedule|program(?:me)?|agenda|talks?|sessions?|speakers?|presentations?|posts?|archives?|videos?)$/iu;

/** The title without its first parts, if those are the site's name and a section of it: "Site - A talk", "Site » Posts » A talk". */
function withoutBeginning(title: string, names: Names): string {
  const { sites, url, heading } = names;
  const [sign] = title.matchAll(new RegExp(`${separator.source}|:\\s+`, "g"));
  if (!sign || isSame(title, heading)) return title;
  const [beginning, rest] = [title.slice(0, sign.index), title.slice(sign.index + sign[0].length).trim()];
  // Before a dash the subject may stand as well, so there it must be what the site first calls itself; before a colon even more.
  const [stated] = sites.filter((site) => !/^\S+\.\S+$/.test(site));
  const isHostEnough = !/:/.test(sign[0]) || /\b(?:19|20)\d\d$/.test(beginning);
  const isSite = strong.test(sign[0])
    ? namesSite(beginning, sites, url) || programmePart.test(beginning)
    : isCalled(beginning, stated ?? (isHostEnough ? (sites[0] ?? "") : ""));
  return rest !== "" && isSite ? withoutBeginning(rest, names) : title;
}

/** Signs between a title and the site's name behind it. */
const joint = "\\s+[–—―·•:/~-]+\\s+|\\s*(?:[|¦❘｜»›]|::|//)+\\s*";
/** Signs and words that may stand within a title as well. */
const weakJoint = /(?:,\s+|\s*—\s*|\s+(?:on|at|from|via|auf|bei|sur|@)\s+|\s+\p{Extended_Pictographic}\uFE0F?\s+)$/u;

/** Whether the words before the site's name are a title: what the page's heading says, or long enough to be one. */
function isTitle(before: string, sign: string, heading: string | undefined): boolean {
  if (isSame(before, heading)) return true;
  const words = before.split(/\s+/).length;
  return /^\s+(?:at|from|bei|sur)\s+$/.test(sign) ? false : words > 2;
}

/** The title without a name of the site that is joined to its end or stands before it in brackets. */
function withoutName(title: string, site: string, heading: string | undefined): string {
  const name = quotePattern(site);
  const bare = title
    .replace(new RegExp(`(?:^|${joint})${name}\\s*$`, "i"), "")
    .replace(new RegExp(`\\s*[([]${name}[)\\]]\\s*$`, "i"), "")
    .replace(new RegExp(`^\\s*[[(【]${name}[\\])】]\\s*(?=\\S)`, "i"), "");
  if (isSame(bare, heading) || !bare.toLowerCase().endsWith(site.toLowerCase())) return bare;
  const rest = bare.slice(0, -site.length);
  const [sign = ""] = weakJoint.exec(rest) ?? [];
  const before = rest.slice(0, rest.length - sign.length);
  return sign !== "" && isTitle(before, sign, heading) ? before : bare;
}

/** The title without what repeats it: "A talk - A talk". */
function once(title: string): string {
  const last = lastPart(title);
  return last && isSame(last.rest, last.part) ? last.rest : title;
}

/** The title without the site's name at its end or beginning: "A talk | Site", "Site - A talk"; nothing if no more is
 * left than the site's name. */
export function withoutSiteName(title: string, names: Names): string {
  // How many messages wait for the reader: "(3) A talk".
  const counted = /^\(\d{1,3}\+?\)\s+(?=\S)/;
  const whole = cleanLine(counted.test(names.heading ?? "") ? title : title.replace(counted, ""), 2000);
  const named = names.sites.reduce((rest, site) => withoutName(rest, site, names.heading), whole).trim();
  // "A talk | Blog | Site", "A talk | Site | Blog": beside the site's name, a part of the site.
  const inner = withoutEnd(named, isSection);
  const outer = withoutEnd(inner, (end) => isSitePart(end, names));
  const before = outer === inner ? withoutEnd(named, (end) => isSitePart(end, names)) : outer;
  const isBeside = (end: string, sign: string) =>
    isSection(end) || isSitePart(end, names) || (strong.test(sign) && programmePart.test(end));
  return once(withoutBeginning(before === whole ? before : withoutEnd(before, isBeside), names));
}

/** The title without its authors' names at the end: "A talk - Ann Clark", "A talk by Ann Clark and Bob Dorn". */
export function withoutAuthors(title: string, authors: Person[]): string {
  const names = authors.map(({ name }) => cleanLine(name));
  if (names.length === 0) return title;
  const isByline = (end: string) =>
    isSame(names.join(" "), end.replace(/^by\s+/i, "").replace(/\s*(?:,|&|\band\b)\s*/g, " "));
  const by = title.toLowerCase().lastIndexOf(" by ");
  return by > 0 && isByline(title.slice(by + 4)) ? title.slice(0, by).trim() : withoutEnd(title, isByline);
}

// A title is one line by now, with one space between words.
const signBehind =
  /^(\s*(?:[|¦❘｜»›–—―·•⋆]|::|\/\/)\s*|\s[-~:/<@«]\s|\s(?:on|at|from|via)\s|,\s|\s?[([](?=[^)\]]+[)\]]$)|\s\p{Extended_Pictographic}\uFE0F?\s)(.+)$/u;
const signBefore = /^(?:[[(【])?(.+?)(\s*(?:[|¦❘｜»›]|::|\/\/)\s*|\s[–—―·•⋆~<-]\s|:\s|[\])】]\s?)$/;

/** What stands beside `part` in the title, with the sign between them, if the title begins or ends with it. */
export function beside(title: string, part: string): { sign: string; rest: string } | undefined {
  if (title.length <= part.length) return undefined;
  const after = title.startsWith(part) ? title.slice(part.length) : "";
  const [, sign = "", rest = ""] = signBehind.exec(after) ?? [];
  if (rest !== "") return { sign, rest: rest.replace(/[)\]]$/, "") };
  const before = title.endsWith(part) ? title.slice(0, -part.length) : "";
  const [, start = "", mark = ""] = signBefore.exec(before) ?? [];
  return start === "" ? undefined : { sign: mark, rest: start };
}
