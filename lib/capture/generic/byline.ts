// Takes the names out of a byline: a text in which a date, a handle, an employer or a word like "by" stands beside them.
import type { Person } from "@/lib/model/index.ts";
import { cleanLine } from "../page/text.ts";

const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const weekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
/** Where a byline's names end: at a weekday or date, at a time of day, at a handle, at a bar or a dash with space around. */
const end = new RegExp(
  [
    `\\s*(?:\\bon\\s+)?(?:\\b${weekday}\\b,?\\s*)?\\b${month}\\s+\\d.*$`,
    `\\s*(?:\\bon\\s+)?\\b\\d{1,2}\\.?\\s+${month}\\s+\\d{4}\\b.*$`,
    `\\s*(?:\\bon\\s+)?\\b${weekday}\\b.*$`,
    "\\s*\\b\\d{1,4}[:/.-]\\d{2}(?!\\d).*$",
    "\\s+@\\w.*$",
    "\\s+[|•·–—-]\\s.*$",
    "\\s*[|•·]\\s*$",
  ].join("|"),
  "i",
);
/** Words that programs write for want of a name, and the word before a name whose name is missing. */
const placeholders =
  /^(?:by|par|von|por|author|authors|admin|administrator|root|user|guest|unknown|anonymous|n\/?a|null|undefined)$/i;

/** Whether a text can be a person's name: no address, no handle, no date, no placeholder. */
export function isName(text: string): boolean {
  const line = text.trim();
  if (line === "" || line.length >= 300 || placeholders.test(line)) return false;
  return !/^(https?:)?\/\/|^www\.|^@|\S+@\S+\.\S|^[\d\s:/.,-]+$/i.test(line);
}

/** Names from a text like "By Ada Lovelace, Charles Babbage and Mary Somerville"; a single surname after a comma
 * ("Lovelace, Ada") is the way papers write one person. Empty when the text holds no name. */
export function splitNames(byline: string): Person[] {
  const line = cleanLine(byline.replace(/^\s*(written |posted )?by:?\s+/i, "")).replace(end, "");
  const parts = line.split(/\s*(?:;|,| and | & )\s*/).filter(Boolean);
  const isOnePaperName = parts.length === 2 && /^[^,;&]+,[^,;&]+$/.test(line) && !/\s/.test(parts[0] ?? "");
  if (isOnePaperName) return [{ name: `${parts[1]} ${parts[0]}` }];
  const areNames = parts.length > 1 && parts.every((part) => /\s/.test(part));
  return (areNames ? parts : [line]).filter(isName).map((name) => ({ name }));
}

const particle = /^(?:van|von|de|del|della|di|da|dos|du|le|la|ter|ten|al|el|bin|ibn|st\.?|mc|o)\b/i;

/** The name in a field made for quoting, in which each person stands alone: "Lovelace, Ada", "van der Berg, Jan P.". */
export function citedName(field: string): Person[] {
  const [last = "", first, ...more] = cleanLine(field)
    .split(/\s*,\s*/)
    .filter(Boolean);
  const isTurned =
    first !== undefined && more.length === 0 && (!/\s/.test(last) || particle.test(last) || !/\s/.test(first));
  if (!isTurned) return splitNames(field);
  return [`${first} ${last}`].filter(isName).map((name) => ({ name }));
}
