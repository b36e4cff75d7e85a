// How what stands in bold or is emphasised says what a bullet is about.
import type { Paragraph, Strong } from "mdast";
import type { Person } from "@/lib/model/index.ts";
import { type FoundLink, linksIn } from "../markdown/links.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { byWords, namesPattern, readNames } from "../wording/people-names.ts";
import { readBrackets, readPlain, titleOf } from "./bullet-words.ts";
import { readByline } from "./bylines.ts";
import { type Billing, isToCome, leadingWords, readLinkText, readNameFirst } from "./people.ts";
import { readProse, readRemark } from "./prose.ts";
import { pageWords, withoutTime } from "./titles.ts";

/** "**Name** (Company): *Title*. More", "**Name** – “Title”" */
export function readMarkedAfterName({ children }: Paragraph): Billing | undefined {
  const [start, between, marked] = children;
  if (start?.type === "text")
    return between?.type === "emphasis" ? readNameBefore(start.value, plainText(between)) : undefined;
  const speakers = start?.type === "strong" || start?.type === "link" ? readOwner(plainText(start)) : undefined;
  const after = between?.type === "text" ? oneLine(between.value) : "";
  const [, quoted] = /^(?:\([^()]*\))?[\s:,–—-]*["“„«「]([^"”“»」]{3,150})["”“»」]/.exec(after) ?? [];
  const isNext = /^[\s:,–—-]*(?:\([^()]*\))?[\s:,–—-]*$/.test(after) && after.length < 60;
  const title = oneLine(quoted ?? (isNext && marked?.type === "emphasis" ? plainText(marked) : ""));
  const isTitle = title !== "" && !readNames(title) && !isToCome(title) && !pageWords.test(title);
  return speakers && isTitle ? { title, speakers } : undefined;
}

const nameBefore = new RegExp(`^(${namesPattern})(?: ?\\([^()]*\\))?\\s*(?:[,:]|--?|[–—])\\s*$`, "u");

/** "Name, *Title*", "Name (Company): *Title*" */
function readNameBefore(said: string, title: string): Billing | undefined {
  const speakers = readNames(nameBefore.exec(`${oneLine(said)} `)?.[1] ?? "");
  return speakers && !readNames(title) ? { title: oneLine(title), speakers } : undefined;
}

const markedBy = new RegExp(`^[\\s:,]*(?:(?:with|${byWords}|[–—-]) |\\((?=\\p{Lu}))(.+)$`, "u");

/** "**Name: Title.**", "**Title by Name**" */
function readBoth(marked: string): Billing | undefined {
  const said = oneLine(marked).replace(/[.,:]$/, "");
  return readNameFirst(said) ?? (/ with /i.test(said) ? undefined : readLinkText(said));
}

const by = new RegExp(`^[\\s,]*(?=(?:${byWords}) )`, "u");

/** Whether who spoke follows by which what stands before it is a title, though it may look like a name: "**Micro Burners** by Ada Quill". */
const isBehindBy = (after: string) => by.test(after) && readByline(after.replace(by, "")) !== undefined;

/** "**Title** by Name. More", "**Name: Title.** More" */
export function isMarkedTitle({ children: [start, ...more] }: Paragraph): boolean {
  if (start?.type !== "strong" && start?.type !== "emphasis") return false;
  if (readBoth(plainText(start)) !== undefined) return true;
  const after = oneLine(more.map(plainText).join(""));
  const [, who] = markedBy.exec(after) ?? [];
  if (isBehindBy(after)) return true;
  return (
    who !== undefined &&
    !readOwner(plainText(start)) &&
    (readByline(`by ${who}`) ?? readBrackets(`(${who}`)) !== undefined
  );
}

/** Whether what stands in bold is a title though it may look like a name. */
const isTitled = (bold: Strong, after: string, links: FoundLink[]) =>
  linksIn(bold).some((link) => titleOf(link) !== undefined) || isBehindBy(after) || isBeforeRemark(after, links);

/** "**Title** by Name", "**Name** – Title": by the words in bold at its beginning. @param said the whole line */
export function readBold(first: Paragraph | undefined, said: string, links: FoundLink[]): Billing | undefined {
  const start = first?.children[0];
  if (start?.type !== "strong") return undefined;
  const lead = oneLine(plainText(start));
  const bold = lead.replace(/[:.,\s]+$/, "");
  const after = said.slice(lead.length);
  const rest = afterName(after);
  if (rest !== "" && (isSlot.test(bold) || withoutTime(bold) === "")) return readPlain(rest, links);
  const named = isTitled(start, after, links) ? undefined : readOwner(bold);
  const told = named && aboutWhat.exec(after)?.[1];
  if (named && told) return { title: told, speakers: named };
  if (!named || rest === "" || /^\s*[.!?]/.test(after)) return readBoldTitle(bold, rest);
  // "**Name** – A title with a link"
  const isLine = /^[\s:]*[:–—-]/.test(after) && rest.length <= 120;
  const title = links
    .map(titleOf)
    .find((one) => one !== undefined && one !== bold && (isLine ? rest.startsWith(one) : rest.includes(one)));
  return { title: title ?? (isToCome(rest) ? bold : leadingWords(rest)), speakers: named };
}

/** "*A title* – Name shows that …", "*A title*: a workshop with Name" */
export function readEmphasized(first: Paragraph | undefined, said: string): Billing | undefined {
  const start = first?.children[0];
  const title = start?.type === "emphasis" ? oneLine(plainText(start)) : "";
  const after = said.startsWith(title) ? said.slice(title.length) : "";
  const isAlone = first?.children.length === 1 && after === "";
  if (title === "" || (readOwner(title) && !isBehindBy(after)) || (!isBesideTitle.test(after) && !isAlone))
    return undefined;
  const [, handle] = byHandle.exec(after) ?? [];
  if (handle) return { title, speakers: [{ name: handle }] };
  return { title, speakers: readBrackets(after) ?? readAfterTitle(afterName(after)) };
}

const byHandle = new RegExp(`^ (?:${byWords}) (@\\w+)`);

/** What may follow a title in a bullet before more is said of it. */
const isBesideTitle = new RegExp(`^\\s*(?:[:,(|–—-]|(?:with|${byWords}) )`);

/** "Name", "by Name", "a workshop with Name", "Name shows that …" */
const readAfterTitle = (rest: string) => readByline(`by ${rest}`) ?? readRemark(rest) ?? readProse(rest);

/** "**A title** (Name)", "**A title** by Name" */
function readBoldTitle(bold: string, rest: string): Billing {
  const speakers = readBrackets(rest) ?? readAfterTitle(rest);
  const both = speakers.length === 0 ? readBoth(bold) : undefined;
  return both ?? { title: bold, speakers };
}

/** "**Name** talked about a matter and …" */
const aboutWhat =
  /^[^.]{0,40}\b(?:talked|talking|spoke|speaking|presented|gave a (?:\w+ )?talk) (?:about|on) ([^.,;:«»“”"]{4,80}?)(?=[.,;:]| and )/;

/** What follows a name in bold, without the account and the signs between. */
function afterName(after: string): string {
  const withoutAccount = after.replace(/^[\s:,–—-]*(?:\(@\w+\)|@\w+\b)/, "");
  return withoutAccount.replace(/^[\s:,–—-]+/, "").replace(/^(?:on|about) (?=\p{Lu})/u, "");
}

/** What stands in bold before a talk and is neither its title nor a name: "10:30", "Keynote". */
const isSlot =
  /^(?:\d{1,2}[:.h]\d\d(?: ?[–-] ?\d{1,2}[:.h]\d\d)?|(?:(?:opening|closing) )?keynote|workshop|tutorial|panel)$/i;

/** "Ada Quill", "Ada Quill’s" */
function readOwner(said: string): Person[] | undefined {
  return readNames(said.replace(/[:.,\s]+$/, "").replace(/['’]s$/, ""));
}

/**
 * "**Advanced Restful Rails** - I thought this talk was pretty cool. …", "**Responsive Pictures** (Name) - what works today" have a
 * title that looks like a name.
 */
function isBeforeRemark(after: string, links: FoundLink[]): boolean {
  if (readBrackets(after) && /^[^)]*\) [–—-] \p{Ll}/u.test(after)) return true;
  const hasTitle = links.some((link) => titleOf(link) !== undefined) || isToCome(after);
  return /^[\s:]*[:–—-]/.test(after) && after.length > 80 && !hasTitle;
}
