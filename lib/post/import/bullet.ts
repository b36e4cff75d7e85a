// What one bullet of a list of talks is about: its title and speakers.

import type { Nodes, Paragraph } from "mdast";
import type { Person } from "@/lib/model/index.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import { type FoundLink, linksIn } from "../markdown/links.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { byWords, namesPattern, readNames, readPeople } from "../wording/people-names.ts";
import { readBeforeRemark } from "./before-remark.ts";
import {
  type Billing,
  isToCome,
  leadingWords,
  readByline,
  readLinkText,
  readNameFirst,
  withoutYear,
} from "./people.ts";
import { readProse, readRemark } from "./prose.ts";
import { bareTitle, pageWords, withoutTime } from "./titles.ts";

/** The title in quotes that prose gives. */
const quotedTitle =
  /\b(?:titled|entitled|called|named|title|talk|about|presentation|on|one|was|is|saw|attended|watched)\s+[»“"«„]([^»”"«“„]{4,100})[«”"»“]/i;
/** How far into a bullet a link still says what the bullet is about. */
const leadLength = 40;

/** "**Name** – Title", "**[Title](page)**, Name", "Name: [Title](page)", "[Title](page) by Name", "“Title” – Name", or prose. */
export function readBullet(blocks: Nodes[]): Billing {
  const first = blocks.find((block): block is Paragraph => block.type === "paragraph");
  const links = first ? linksIn(first) : [];
  const whole = first ? plainText(first) : blocks.map(plainText).join(" ");
  const [line = ""] = whole.trim().split("\n");
  const billing = readSaid(first, oneLine(line), links);
  // What names nobody on its first line may be a sentence that goes on.
  return billing.speakers.length > 0 || line === whole.trim() ? billing : readSaid(first, oneLine(whole), links);
}

/** Whether the first line of a bullet is a title and who spoke, and no sentence that only names somebody. */
export function isBilledBullet(first: Paragraph): boolean {
  const links = linksIn(first);
  const said = saidIn(plainText(first).trim().split("\n")[0] ?? "", links);
  const billing = readQuoted(said) ?? readRemarked(said, links) ?? readNamed(said, links) ?? readLinked(said, links);
  const isBilled = billing !== undefined && billing.speakers.length > 0;
  return isBilled || isMarkedTitle(first) || readMarkedAfterName(first) !== undefined;
}

/** "**Name** (Company): *Title*. More", "**Name** – “Title”" */
function readMarkedAfterName({ children }: Paragraph): Billing | undefined {
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

/** "**Title** by Name. More", "**Name: Title.** More" */
export function isMarkedTitle({ children: [start, ...more] }: Paragraph): boolean {
  if (start?.type !== "strong" && start?.type !== "emphasis") return false;
  if (readBoth(plainText(start)) !== undefined) return true;
  const after = oneLine(more.map(plainText).join(""));
  const [, who] = markedBy.exec(after) ?? [];
  return (
    who !== undefined &&
    !readOwner(plainText(start)) &&
    (readByline(`by ${who}`) ?? readBrackets(`(${who}`)) !== undefined
  );
}

const attributes = / ?\{[:#.][^{}]*\}/g;

/** A bullet's line without the time before it, the attributes within it and the pages after it. */
function saidIn(line: string, links: FoundLink[]): string {
  return withoutPages(withoutSigns(withoutTime(oneLine(line).replace(attributes, ""))), links);
}

/** "🌟 Title", "Title – Name ⭐" without the pictures. */
const withoutSigns = (line: string) =>
  line.replace(
    /^(?:\p{Extended_Pictographic}|\uFE0F|\s)+(?=\S)|(?:(?<=\S)\s*(?:\p{Extended_Pictographic}|\uFE0F))+\s*$/gu,
    "",
  );

function readSaid(first: Paragraph | undefined, whole: string, links: FoundLink[]): Billing {
  const said = first?.children[0]?.type === "strong" ? withoutPages(oneLine(whole), links) : saidIn(whole, links);
  if (said === "") return { title: oneLine(links[0]?.text ?? ""), speakers: [] };
  const billing =
    readMarked(first, said, links) ??
    readQuoted(said) ??
    readRemarked(said, links) ??
    readNamed(said, links) ??
    readLinkedSpeaker(said, links) ??
    readAside(said, links) ??
    readLinked(said, links) ??
    readPlain(said, links);
  const title = bareTitle(billing.title) || billing.title;
  // A page without more than who spoke.
  const speakers = billing.speakers.length === 0 && links.length > 0 ? readNames(title) : undefined;
  return { title, speakers: speakers ?? billing.speakers };
}

/** By the words in bold or emphasised at its beginning, or behind a name. */
function readMarked(first: Paragraph | undefined, said: string, links: FoundLink[]): Billing | undefined {
  const named = first && readMarkedAfterName(first);
  return named ?? readBold(first, said, links) ?? (readQuoted(said) ? undefined : readEmphasized(first, said));
}

const quotedFirst = new RegExp(
  `^["“«„»']([^"“«„”»]{3,150}?)["”»“«']\\s*(?:,|[–—|/:-]|\\b(?:with|from|${byWords})\\b)*\\s*(?:by )?(${namesPattern})(?![\\p{L}'’])`,
  "u",
);

/** "“Title” by Name (Acme) - remark" */
function readQuoted(said: string): Billing | undefined {
  const [, title = "", who = ""] = quotedFirst.exec(said) ?? [];
  const speakers = readNames(who);
  return speakers && { title, speakers };
}

/** "Title by Name: remark", where the title is no link. */
function readRemarked(said: string, links: FoundLink[]): Billing | undefined {
  const billing = readBeforeRemark(said);
  const isLinked = billing && links.some(({ text }) => text !== "" && oneLine(text).startsWith(billing.title));
  return isLinked ? undefined : billing;
}

const byLink = new RegExp(`^(.{3,}?),? (?:${byWords}) $`);

/** "Title by [ada42](https://ada.example)": the line ends with the link, whatever its words look like. */
function readLinkedSpeaker(said: string, links: FoundLink[]): Billing | undefined {
  const who = oneLine(links.at(-1)?.text ?? "");
  if (links.length !== 1 || who === "" || who.length > 40 || !said.endsWith(who)) return undefined;
  const [, title] = byLink.exec(said.slice(0, -who.length)) ?? [];
  return title === undefined ? undefined : { title, speakers: readPeople(who) ?? [{ name: who }] };
}

/** "Title [Name](profile)" */
function readAside(said: string, links: FoundLink[]): Billing | undefined {
  const person = links.at(-1);
  const name = person ? oneLine(person.text) : "";
  const isPerson = person && URL.canParse(person.url) && describeAddress(person.url).kind === "person";
  if (!isPerson || links.length > 1 || !said.endsWith(name)) return undefined;
  const [speakers, title] = [readNames(name), bareTitle(said.slice(0, -name.length))];
  return speakers &&
    title.length > 3 &&
    !/\b(?:by|with|from|and|on|to|of)$|[,:–—(|-]$/.test(said.slice(0, -name.length).trim())
    ? { title, speakers }
    : undefined;
}

/** "Title – Name" for "Title – Name | video" and "Title – Name (slides, video)": the words for pages at the end are left out. */
function withoutPages(said: string, links: FoundLink[]): string {
  let rest = said;
  for (const label of links.map(({ text }) => oneLine(text)).toReversed()) {
    const open = rest.replace(/(?<![\s.)\]])[\s.)\]]+$/, "");
    if (label === "" || !pageWords.test(label) || !open.endsWith(label)) break;
    const before = open.slice(0, -label.length);
    if (!/(?:[|([,:/·–—-]|\b(?:and|&))\s*$/.test(before)) break;
    rest = before.replace(/(?<![\s|([,:/·–—-])[\s|([,:/·–—-]+$/, "").replace(/ (?:and|&)$/, "");
  }
  return rest;
}

function readBold(first: Paragraph | undefined, said: string, links: FoundLink[]): Billing | undefined {
  const start = first?.children[0];
  if (start?.type !== "strong") return undefined;
  const lead = oneLine(plainText(start));
  const bold = lead.replace(/[:.,\s]+$/, "");
  const after = said.slice(lead.length);
  const rest = afterName(after);
  if (rest !== "" && (isSlot.test(bold) || withoutTime(bold) === "")) return readPlain(rest, links);
  const isTitle = linksIn(start).some((link) => titleOf(link) !== undefined) || isBeforeRemark(after, links);
  const named = isTitle ? undefined : readOwner(bold);
  const told = named && aboutWhat.exec(after)?.[1];
  if (named && told) return { title: told, speakers: named };
  if (!named || rest === "" || /^\s*[.!?]/.test(after)) return readBoldTitle(bold, rest);
  // "**Name** – A title with a link"
  const isTitled = /^[\s:]*[:–—-]/.test(after) && rest.length <= 120;
  const title = links
    .map(titleOf)
    .find((one) => one !== undefined && one !== bold && (isTitled ? rest.startsWith(one) : rest.includes(one)));
  return { title: title ?? (isToCome(rest) ? bold : leadingWords(rest)), speakers: named };
}

/** "*A title* – Name shows that …", "*A title*: a workshop with Name" */
function readEmphasized(first: Paragraph | undefined, said: string): Billing | undefined {
  const start = first?.children[0];
  const title = start?.type === "emphasis" ? oneLine(plainText(start)) : "";
  const after = said.startsWith(title) ? said.slice(title.length) : "";
  const isAlone = first?.children.length === 1 && after === "";
  if (title === "" || readOwner(title) || (!isBesideTitle.test(after) && !isAlone)) return undefined;
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

/** "(Ada Quill)" at the beginning, with or without more. */
function readBrackets(rest: string): Person[] | undefined {
  const [, inner = ""] = /^\s*\((?:by )?([^()]{3,100})\)/.exec(rest) ?? [];
  return readPeople(inner);
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

/** "Name: [Title](page)", "[Name](page) – Title": the name is not in the title's link, or has a link of its own. */
function readNamed(said: string, links: FoundLink[]): Billing | undefined {
  const [, before = "", after = ""] =
    /^(.{3,80}?)(?: ?\(?@\w+\)?)?(?:\s*[:–—|]\s+|\s+--?\s+| on (?=\p{Lu}|["“«])|['’]s (?=\S))(.+)$/u.exec(said) ?? [];
  const speakers = readNames(before);
  const [first] = links;
  if (!speakers || !first) return undefined;
  const title = links.map(titleOf).find((title) => title !== undefined && after.startsWith(title));
  if (title !== undefined) return { title, speakers };
  const hasOwnLink = before.startsWith(oneLine(first.text)) && readNames(oneLine(first.text)) !== undefined;
  const isPerson = URL.canParse(first.url) && describeAddress(first.url).kind === "person";
  return hasOwnLink && (isPerson || !readNames(after)) ? { title: titleAtStart(after), speakers } : undefined;
}

/** The whole line where it is no longer than a title and no sentence ends in it. */
const titleAtStart = (said: string) =>
  said.length <= 120 && !/[.!?。！？](?:\s|$)/.test(said) ? said : leadingWords(said);

const beforeWho = new RegExp(
  `^[\\s"”’'*)]*(?:,|[–—|/:-]|\\b(?:with|from|mit|avec|con|com|met|med|${byWords})\\b)\\s*(?:(?:${byWords})\\b)?`,
  "i",
);

/** A link near the beginning is the title unless it is a person, an address or a word like "here". */
function readLinked(said: string, links: FoundLink[]): Billing | undefined {
  const link = links.find((one) => titleOf(one) !== undefined);
  const title = link && titleOf(link);
  const at = title === undefined ? -1 : said.indexOf(title);
  if (title === undefined || at < 0 || (at > leadLength && said.length > 120)) return undefined;
  const [before, after] = [said.slice(0, at), said.slice(at + title.length)];
  const who = after.replace(beforeWho, "").trim();
  const speakers =
    readBrackets(after) ??
    (who === after.trim() ? undefined : readPeople(who)) ??
    readByline(`by ${who}`) ??
    readByline(before);
  if (!speakers && readNames(title)) return undefined;
  return (
    (speakers ? undefined : readLinkText(title)) ?? {
      title: withoutYear(title),
      speakers: speakers ?? proseAround(title, said),
    }
  );
}

/** What follows a title may begin with a name, which it would run into. */
function proseAround(title: string, said: string): Person[] {
  const behind = readProse(said.slice(said.indexOf(title) + title.length).trim());
  return behind.length > 0 ? behind : readProse(said);
}

function titleOf({ url, text }: FoundLink): string | undefined {
  const title = oneLine(text);
  if (title === "" || pageWords.test(title)) return undefined;
  const isPerson = URL.canParse(url) && describeAddress(url).kind === "person";
  return isPerson ? undefined : title;
}

/** "Title – Name", "Title (Name)" on a line of its own, or prose. */
function readPlain(said: string, links: FoundLink[]): Billing {
  const bare = withoutTime(said);
  const isJapanese = /[\p{sc=Hira}\p{sc=Kana}]/u.test(bare);
  const line = () => readLine(bare) ?? (isJapanese ? readLinkText(bare) : undefined);
  const billing = bare.length <= 120 ? (readNamed(bare, links) ?? line()) : undefined;
  if (billing) return billing;
  const [, quoted] = quotedTitle.exec(bare) ?? [];
  return { title: quoted ?? leadingWords(bare), speakers: readProse(bare) };
}

const titleBy = new RegExp(`^(.{3,}?)(?:,? (?:${byWords}) | (?:--|[–—|-]) )(.+)$`);
/** "Title, Name": the line ends with the name. */
const titleThenNames = new RegExp(`^(.{3,}?), (${namesPattern})$`, "u");

function readLine(said: string): Billing | undefined {
  const [, title = "", who = ""] =
    titleBy.exec(said) ?? titleThenNames.exec(said) ?? /^(.{3,}?) ?(\([^()]+\))$/.exec(said) ?? [];
  const speakers = readPeople(who) ?? readBrackets(who);
  return speakers && { title, speakers };
}
