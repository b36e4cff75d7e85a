// What one bullet of a list of talks is about: its title and speakers.

import type { Nodes, Paragraph } from "mdast";
import type { Person } from "@/lib/model/index.ts";
import { type FoundLink, linksIn } from "../markdown/links.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { kindOfPage } from "./page-kind.ts";
import {
  bareTitle,
  firstSentence,
  isToCome,
  readByline,
  readLinkText,
  readNames,
  readProse,
  type TitleAndSpeakers,
} from "./people.ts";

/** Words for a page rather than for what it is about. */
const pageWords =
  /^(?:(?:the|my|his|her|their|full|watch|talk|session)\s+)*(?:here|this|that|link|video|slides?|slide deck|deck|talk|session|site|website|github|repo|blog(?: post)?|post|article|youtube|recording|pdf|tweet|demo|code|paper|notes?)(?: here)?[\s.!:]*$|^https?:/i;
/** The title in quotes that prose gives. */
const quotedTitle =
  /\b(?:titled|entitled|called|named|title|talk|about|presentation|on|one|was|is|saw|attended|watched)\s+[»“"«„]([^»”"«“„]{4,100})[«”"»“]/i;
/** How far into a bullet a link still says what the bullet is about. */
const leadLength = 40;

/** "**Name** – Title", "**[Title](page)**, Name", "Name: [Title](page)", "[Title](page) by Name", "“Title” – Name", or prose. */
export function readBullet(blocks: Nodes[]): TitleAndSpeakers {
  const first = blocks.find((block): block is Paragraph => block.type === "paragraph");
  const links = first ? linksIn(first) : [];
  const whole = first ? plainText(first) : blocks.map(plainText).join(" ");
  const [line = ""] = whole.trim().split("\n");
  const titled = readText(first, oneLine(line), links);
  // What names nobody on its first line may be a sentence that goes on.
  return titled.speakers.length > 0 || line === whole.trim() ? titled : readText(first, oneLine(whole), links);
}

function readText(first: Paragraph | undefined, whole: string, links: FoundLink[]): TitleAndSpeakers {
  const line = withoutPages(whole, links);
  if (line === "") return { title: oneLine(links[0]?.text ?? ""), speakers: [] };
  const titled =
    readBold(first, line, links) ?? readNamed(line, links) ?? readLinked(line, links) ?? readPlain(line, links);
  return { ...titled, title: bareTitle(titled.title) || titled.title };
}

/** "Title – Name" for "Title – Name | video" and "Title – Name (slides, video)": the words for pages at the end are left out. */
function withoutPages(line: string, links: FoundLink[]): string {
  let rest = line;
  for (const label of links.map(({ text }) => oneLine(text)).toReversed()) {
    const open = rest.replace(/(?<![\s.)\]])[\s.)\]]+$/, "");
    if (label === "" || !pageWords.test(label) || !open.endsWith(label)) break;
    const before = open.slice(0, -label.length);
    if (!/(?:[|([,/·–—-]|\b(?:and|&))\s*$/.test(before)) break;
    rest = before.replace(/(?<![\s|([,/·–—-])[\s|([,/·–—-]+$/, "").replace(/ (?:and|&)$/, "");
  }
  return rest;
}

function readBold(first: Paragraph | undefined, line: string, links: FoundLink[]): TitleAndSpeakers | undefined {
  const start = first?.children[0];
  if (start?.type !== "strong") return undefined;
  const lead = oneLine(plainText(start));
  const bold = lead.replace(/[:.,\s]+$/, "");
  const after = line.slice(lead.length);
  const rest = afterName(after);
  if (rest !== "" && isSlot.test(bold)) return readPlain(rest, links);
  const isTitle = linksIn(start).some((link) => titleOf(link) !== undefined) || isBeforeProse(after, links);
  const named = isTitle ? undefined : readOwner(bold);
  if (!named || rest === "" || /^\s*[.!?]/.test(after)) {
    const speakers = readBrackets(rest) ?? readByline(`by ${rest}`) ?? readProse(rest);
    return (
      (speakers.length === 0 && !/ with /i.test(bold) ? readLinkText(bold) : undefined) ?? { title: bold, speakers }
    );
  }
  // "**Name** – A title with a link"
  const isTitled = /^[\s:]*[:–—-]/.test(after) && rest.length <= 120;
  const title = links
    .map(titleOf)
    .find((one) => one !== undefined && one !== bold && (isTitled ? rest.startsWith(one) : rest.includes(one)));
  return { title: title ?? (isToCome(rest) ? bold : firstSentence(rest)), speakers: named };
}

/** What follows a name in bold, without the account and the signs between. */
function afterName(after: string): string {
  const withoutAccount = after.replace(/^[\s:,–—-]*(?:\(@\w+\)|@\w+\b)/, "");
  return withoutAccount.replace(/^[\s:,–—-]+/, "").replace(/^(?:on|about) (?=\p{Lu})/u, "");
}

/** What stands in bold before a talk and is neither its title nor a name: "10:30", "Keynote". */
const isSlot =
  /^(?:\d{1,2}[:.h]\d\d(?: ?[–-] ?\d{1,2}[:.h]\d\d)?|(?:(?:opening|closing) )?keynote|workshop|tutorial|panel)$/i;

/** "Ada Quill", "Ada Quill’s" */
function readOwner(line: string): Person[] | undefined {
  return readNames(line.trim().replace(/['’]s$/, ""));
}

/** "(Ada Quill)" at the beginning, with or without more. */
function readBrackets(rest: string): Person[] | undefined {
  const [, inner = ""] = /^\s*\((?:by )?([^()]{3,100})\)/.exec(rest) ?? [];
  return readNames(inner) ?? readNames(inner.replace(/, .*$/, ""));
}

/** "**Advanced Restful Rails** - I thought this talk was pretty cool. …" has a title that looks like a name. */
function isBeforeProse(after: string, links: FoundLink[]): boolean {
  const hasTitle = links.some((link) => titleOf(link) !== undefined) || isToCome(after);
  return /^[\s:]*[:–—-]/.test(after) && after.length > 80 && !hasTitle;
}

/** "Name: [Title](page)", "[Name](page) – Title": the name is not in the title's link, or has a link of its own. */
function readNamed(line: string, links: FoundLink[]): TitleAndSpeakers | undefined {
  const [, before = "", after = ""] =
    /^(.{3,80}?)(?: ?\(?@\w+\)?)?(?:\s*[:–—|]\s+|\s+-\s+|['’]s (?=\S))(.+)$/.exec(line) ?? [];
  const speakers = readNames(before);
  const [first] = links;
  if (!speakers || !first) return undefined;
  const title = links.map(titleOf).find((title) => title !== undefined && after.startsWith(title));
  if (title !== undefined) return { title, speakers };
  const hasOwnLink = before.startsWith(oneLine(first.text)) && readNames(oneLine(first.text)) !== undefined;
  const isPerson = URL.canParse(first.url) && kindOfPage(new URL(first.url)) === "person";
  return hasOwnLink && (isPerson || !readNames(after)) ? { title: firstSentence(after), speakers } : undefined;
}

/** A link near the beginning is the title unless it is a person, an address or a word like "here". */
function readLinked(line: string, links: FoundLink[]): TitleAndSpeakers | undefined {
  const link = links.find((one) => titleOf(one) !== undefined);
  const title = link && titleOf(link);
  const at = title === undefined ? -1 : line.indexOf(title);
  if (title === undefined || at < 0 || (at > leadLength && line.length > 120)) return undefined;
  const [before, after] = [line.slice(0, at), line.slice(at + title.length)];
  const speakers =
    readBrackets(after) ??
    readByline(`by ${after.replace(/^[\s"”’'*)]*(?:,|[–—|/:-]|\b(?:by|with|from)\b)\s*(?:by\b)?/i, "").trim()}`) ??
    readByline(before);
  if (!speakers && readNames(title)) return undefined;
  return (speakers ? undefined : readLinkText(title)) ?? { title, speakers: speakers ?? readProse(line) };
}

function titleOf({ url, text }: FoundLink): string | undefined {
  const title = oneLine(text);
  if (title === "" || pageWords.test(title)) return undefined;
  const isPerson = URL.canParse(url) && kindOfPage(new URL(url)) === "person";
  return isPerson ? undefined : title;
}

/** "Title – Name", "Title (Name)" on a line of its own, or prose. */
function readPlain(line: string, links: FoundLink[]): TitleAndSpeakers {
  const bare = line.replace(/^\d{1,2}[:.h]\d\d(?: ?[–-] ?\d{1,2}[:.h]\d\d)?[\s:,–—-]+/, "");
  const titled = bare.length <= 120 ? (readNamed(bare, links) ?? readLine(bare)) : undefined;
  if (titled) return titled;
  const [, quoted] = quotedTitle.exec(bare) ?? [];
  return { title: quoted ?? firstSentence(bare), speakers: readProse(bare) };
}

function readLine(line: string): TitleAndSpeakers | undefined {
  const [, title = "", who = ""] =
    /^(.{3,}?)(?: by | [–—|-] )(.+)$/.exec(line) ?? /^(.{3,}?) ?(\([^()]+\))$/.exec(line) ?? [];
  const speakers = readNames(who) ?? readBrackets(who);
  return speakers && { title, speakers };
}
