// Takes a title apart at the signs that set off a section, a site or an author, and leaves away the parts that are no title.
import type { Person } from "@/lib/model/index.ts";
import { cleanLine } from "../page/text.ts";
import { isSame } from "./main-object.ts";
import { isSection, namesSite } from "./site-name.ts";

/** What sets a title off from a section, a site or an author: signs with space around, and those that stand for nothing else. */
export const separator = /\s+[–—―‒·•∙⋅▪◆■★⋆:/|¦»«›‹<>~@-]+\s+|\s*(?:[|¦❘｜»›]|::|\/\/)+\s*/g;
/** Of these, the signs that hardly stand within a title. */
export const strong = /[|¦❘｜»«›‹]|::|\/\//;

/** Under what a page knows its site, and where it is. */
export interface Names {
  /** The names under which the page knows its site. */
  sites: string[];
  url: URL;
}

function quote(name: string): string {
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
function withoutEnd(title: string, isSuch: (end: string) => boolean): string {
  const last = lastPart(title);
  return last && isSuch(last.part) ? last.rest : title;
}

/** The title without its first part, if that is the site's name: "Site - A talk". What stands before a dash may be the
 * subject as well, so there it must be the name that the site calls itself by. */
function withoutBeginning(title: string, { sites, url }: Names): string {
  const [sign] = title.matchAll(separator);
  if (!sign || /^\s*[:/@]\s*$/.test(sign[0])) return title;
  const [beginning, rest] = [title.slice(0, sign.index), title.slice(sign.index + sign[0].length)];
  const isSite = strong.test(sign[0]) ? namesSite(beginning, sites, url) : isSame(beginning, sites[0]);
  return rest.trim() !== "" && isSite ? rest.trim() : title;
}

/** The title without the site's name at its end or beginning: "A talk | Site", "Site - A talk"; nothing if no more is
 * left than the site's name. */
export function withoutSiteName(title: string, names: Names): string {
  let bare = cleanLine(title, 2000);
  for (const site of names.sites) {
    bare = bare.replace(
      new RegExp(`(?:^|\\s+[–—―·•:/~-]+\\s+|\\s*(?:[|¦❘｜»›]|::|//)+\\s*)${quote(site)}\\s*$`, "i"),
      "",
    );
    bare = bare.replace(new RegExp(`\\s*[([]${quote(site)}[)\\]]\\s*$`, "i"), "");
  }
  bare = bare.trim();
  // "A talk | Blog | Site", "A talk | Site | Blog": beside the site's name, a part of the site.
  const inner = withoutEnd(bare, isSection);
  const outer = withoutEnd(inner, (end) => isSitePart(end, names));
  const before = outer === inner ? withoutEnd(bare, (end) => isSitePart(end, names)) : outer;
  const isCut = before !== cleanLine(title, 2000);
  const whole = isCut ? withoutEnd(before, (end) => isSection(end) || isSitePart(end, names)) : before;
  return withoutBeginning(whole, names);
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

/** What stands beside `part` in the title, with the sign between them, if the title begins or ends with it. */
export function beside(title: string, part: string): { sign: string; rest: string } | undefined {
  if (title.length <= part.length) return undefined;
  const after = title.startsWith(part) ? title.slice(part.length) : "";
  const [, sign = "", rest = ""] = /^(\s*(?:[|¦❘｜»›–—―·•⋆]|::|\/\/)\s*|\s+[-~:/<@]\s+)(.+)$/.exec(after) ?? [];
  if (rest !== "") return { sign, rest };
  const before = title.endsWith(part) ? title.slice(0, -part.length) : "";
  const [, start = "", mark = ""] = /^(.+?)(\s*(?:[|¦❘｜»›]|::|\/\/)\s*|\s+[–—―·•⋆~<-]\s+|:\s+)$/.exec(before) ?? [];
  return start === "" ? undefined : { sign: mark, rest: start };
}
