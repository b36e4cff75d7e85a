// Takes the names out of a byline: a text in which a date, a handle, an employer or a word like "by" stands beside them.
// What can be a name is in person-name.ts.
import type { Person } from "@/lib/model/index.ts";
import { isName, isRole, looksLikeName } from "@/lib/model/person-name.ts";
import { cleanLine } from "../page/text.ts";
import { monthName as month } from "../page/time.ts";

const weekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const units =
  "(?:min(?:ute)?s?\\.?|hours?|days?|weeks?|months?|years?|comments?|views?|likes?|claps?|shares?|repl(?:y|ies))";

/** Where a name ends: at a weekday or date, a time of day, a count, a handle, a bracket, an employer, what else was done. */
const end = new RegExp(
  [
    `\\s*(?:\\bon\\s+)?(?:\\b${weekday}\\b,?\\s*)?\\b${month}\\s+\\d.*$`,
    `\\s*(?:\\bon\\s+)?\\b\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+(?:de\\s+)?${month},?\\s+(?:de\\s+)?\\d{4}\\b.*$`,
    `\\s*(?:\\bon\\s+)?\\b${weekday}\\b.*$`,
    "\\s+on\\s+(?:mon|tue|wed|thu|fri|sat|sun)\\b.*$",
    "\\s*\\b\\d{1,4}[:/.-]\\d{1,2}(?!\\d).*$",
    "\\s*\\d{4}\\s*[年년].*$",
    `\\s+\\d[\\d.,]*[km]?[\\s-]+${units}(?![\\p{L}]).*$`,
    "\\s+@\\w.*$",
    "\\.\\s+(?:photos?|photographs?|pictures?|illustrations?|edited|translat\\w+)\\b.*$",
    "\\s+(?:edited|photographs?|photos?|illustrations?|illustrated|(?:last )?(?:updated|modified)|published|posted|reviewed)\\b.*$",
  ].join("|"),
  "iu",
);
/** A date, with the time of day, before the name: "May 22, 2026 Ada Quill". */
const leadingDate = new RegExp(
  `^(?:${weekday},?\\s+)?(?:${month}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+${month},?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2})(?:,?\\s+(?:at\\s+)?\\d{1,2}:\\d{2}(?:\\s*[ap]m)?)?[\\s,:]+`,
  "i",
);
/** Bars and dots always set a byline's parts off from each other; so does a dash with space around it. */
const divider = /\s*[|•·‧∙⋅・●▪｜–—/]\s+|\s+[|•·‧∙⋅●▪｜–—/-]\s*|\s+-\s+/;

const writing =
  "(?:(?:(?:an? )?guest )?(?:article|story|post|talk)|written|posted|published|authored|contributed|created|submitted|words|text|presented|given|(?:(?:ein )?(?:gast)?(?:beitrag|artikel))|geschrieben|verfasst|veröffentlicht|écrit|rédigé|publié|escrito|publicado|scritto|pubblicato|geplaatst)";
/** "by" and what was done before it; a picture, an edit and a translation are by somebody else. */
const by = new RegExp(
  `^(.*?)(?:^|[\\s|•·,–—-])(?:${writing}\\s+)?(?:(?<!(?:edited|photos?|photographs?|pictures?|images?|illustrat\\w*|translated|updated|modified|changed|revised|maintained|uploaded|reviewed|translation|sponsored|powered|hosted|brought)\\s)by|von|par|por|door|di)(?::\\s*|\\s+)(?=\\S)(.+)$`,
  "iu",
);
const label =
  /^(?:authors?|words|text|story|writers?|speakers?|presenters?|autor(?:in|en)?|auteurs?|投稿者|著者|作者|執筆者?|筆者|文|撰文|작성자|글쓴이)\s*(?:\(s\))?\s*[:：]\s*/i;
const otherDeed =
  /^(?:(?:last\s+)?(?:updated|modified|changed|revised)|maintained|uploaded|edited|photos?|photographs?|pictures?|images?|illustrat\w*|translat\w*|reviewed|sponsored|powered|hosted|brought|filed|tagged)\b/i;

/** What follows "by", if only dates and a byline's own words stand before it ("Posted on May 22, 2026 by Ada Quill"). */
function afterBy(line: string): string | undefined {
  const [, before = "", named] = by.exec(line) ?? [];
  if (named === undefined) return undefined;
  const rest = before.replace(leadingDate, "").split(divider).at(-1) ?? "";
  return splitPart(rest).length === 0 ? named : undefined;
}

/** What stands between names, and before the last of them. */
const comma = /(\s*(?:;|,(?:\s*(?:and|&)\s)?|\s(?:and|&|\+|und|et|y|(?:e|en)(?=\s\p{Lu}\S*\s\p{Lu}))\s)\s*)/u;
/** Where somebody works or writes: "Ada Quill at Lampworks". */
const employer = /\s+(?:in|at|for|from|with)\s+\p{L}.*$/u;

/** A part of a list of names, without an employer; nothing for a job or an employer that stands as a part of its own. */
function nameIn(part: string, before: string): string | undefined {
  if (before === "") return part.replace(employer, "");
  const isJob = isRole(part) || (employer.test(part) && !/and|&/.test(before));
  return isJob ? undefined : part.replace(employer, "");
}

/** The parts between commas, "and" and "&" that are names; jobs and employers stand among them. */
function splitPart(part: string): Person[] {
  const line = part
    .replace(leadingDate, "")
    .replace(/\s*(?:\([^)]*\)|\[[^\]]*\])/g, "")
    .replace(end, "")
    .replace(/(?:\s+(?:on|at|in|am|le|el))?[\s,;:]+$|\s+(?:on|at|in|am|le|el)$/, "");
  if (line === "" || otherDeed.test(line)) return [];
  const pieces = line.split(comma);
  const parts = pieces.filter((piece, index) => index % 2 === 0 && piece !== "");
  const isOnePaperName = parts.length === 2 && /^[^,;&]+,[^,;&]+$/.test(line) && !/\s/.test(parts[0] ?? "");
  if (isOnePaperName) return [`${parts[1]} ${parts[0]}`].filter(isName).map((name) => ({ name }));
  const named = pieces.flatMap((piece, index) =>
    index % 2 === 0 ? (nameIn(piece, pieces[index - 1] ?? "") ?? []) : [],
  );
  // A single word after a full name is an employer or a title ("Ada Quill, PhD"); between single words, all is one name.
  const isListed = /\s/.test(named[0] ?? "");
  const names = isListed ? named.filter((name) => /\s/.test(name)) : [line.replace(employer, "")];
  return names.filter(isName).map((name) => ({ name }));
}

/** Lines are parts that are set off from each other, as those between bars. */
function oneLine(byline: string): string {
  return byline
    .split("\n")
    .map((line) => cleanLine(line))
    .join(" | ");
}

/** Names from a text like "By Ada Lovelace, Charles Babbage and Mary Somerville · May 22, 2026 · 5 min read"; a single
 * surname after a comma ("Lovelace, Ada") is the way papers write one person. Empty when the text holds no name. */
export function splitNames(byline: string): Person[] {
  const line = oneLine(byline).replace(label, "");
  const parts = (afterBy(line) ?? line).split(divider);
  return parts.map(splitPart).find((names) => names.length > 0) ?? [];
}

/** The same for a byline that nothing marks as one: only names with "by" or a label before them, or of a full name's shape. */
export function surelyNamed(byline: string): Person[] {
  const line = oneLine(byline);
  const named = afterBy(line) ?? (label.test(line) ? line : undefined);
  const persons = splitNames(line);
  return named === undefined ? persons.filter(({ name }) => looksLikeName(name)) : persons;
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
