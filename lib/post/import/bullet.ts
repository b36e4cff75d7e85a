// What one bullet of a list of talks is about: its title and speakers.

import type { Nodes, Paragraph } from "mdast";
import type { Person } from "@/lib/model.ts";
import { type FoundLink, linksIn } from "../markdown/links.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { kindOfPage } from "./page-kind.ts";
import {
  type Billing,
  bareTitle,
  firstWords,
  isToCome,
  readByline,
  readLinkText,
  readNames,
  readProse,
} from "./people.ts";

/** Words for a page rather than for what it is about. */
const pageWords =
  /^(?:(?:the|my|his|her|their|full|watch|talk|session)\s+)*(?:here|this|that|link|video|slides?|slide deck|deck|talk|session|site|website|github|repo|blog(?: post)?|post|article|youtube|recording|pdf|tweet|demo|code|paper|notes?)(?: here)?[\s.!:]*$|^https?:/i;
/** The title in quotes that prose gives. */
const quotedTitle =
  /\b(?:titled|entitled|called|named|title|talk|about|presentation|on|one|was|is|saw|attended|watched)\s+[»“"«„]([^»”"«“„]{4,100})[«”"»“]/i;
/** How far into a bullet a link still says what the bullet is about. */
const leadLength = 40;

/** "**Name** [Title](page)", "**[Title](page)**, Name", "[Title](page) by Name", "“Title” – Name", or prose. */
export function readBullet(blocks: Nodes[]): Billing {
  const first = blocks.find((block): block is Paragraph => block.type === "paragraph");
  const links = first ? linksIn(first) : [];
  const said = withoutPages(oneLine(first ? plainText(first) : blocks.map(plainText).join(" ")), links);
  if (said === "") return { title: oneLine(blocks.flatMap(linksIn)[0]?.text ?? ""), speakers: [] };
  const billing = readBold(first, said, links) ?? readLinked(said, links) ?? readPlain(said);
  return { ...billing, title: bareTitle(billing.title) || billing.title };
}

/** "Title – Name" for "Title – Name | video": the words for pages at the end are left out. */
function withoutPages(said: string, links: FoundLink[]): string {
  const last = oneLine(links.at(-1)?.text ?? "");
  if (last === "" || !pageWords.test(last) || !said.endsWith(last)) return said;
  const rest = said.slice(0, -last.length).replace(/(?<![\s|([–—-])[\s|([–—-]+$/, "");
  return /[|([–—-]\s*$/.test(said.slice(0, -last.length)) ? withoutPages(rest, links.slice(0, -1)) : said;
}

function readBold(first: Paragraph | undefined, said: string, links: FoundLink[]): Billing | undefined {
  const start = first?.children[0];
  if (start?.type !== "strong") return undefined;
  const lead = oneLine(plainText(start));
  const bold = lead.replace(/[:.,\s]+$/, "");
  const after = said.slice(lead.length);
  const rest = after.replace(/^[\s:,–—-]+/, "");
  const isTitle = linksIn(start).some((link) => titleOf(link) !== undefined) || isBeforeProse(after, links);
  const named = isTitle ? undefined : readNames(bold);
  if (!named || rest === "" || /^\s*[.!?]/.test(after))
    return { title: bold, speakers: readByline(`by ${rest}`) ?? readProse(rest) };
  const title = links.map(titleOf).find((title) => title !== undefined && title !== bold);
  const words = isToCome(rest) ? bold : firstWords(rest.replace(/^\(?@\w+\)?\s*/, ""));
  return { title: title ?? words, speakers: named };
}

/** "**Advanced Restful Rails** - I thought this talk was pretty cool. …" has a title that looks like a name. */
function isBeforeProse(after: string, links: FoundLink[]): boolean {
  const hasTitle = links.some((link) => titleOf(link) !== undefined) || isToCome(after);
  return /^[\s:]*[:–—-]/.test(after) && after.length > 80 && !hasTitle;
}

/** A link near the beginning is the title unless it is a person, an address or a word like "here". */
function readLinked(said: string, links: FoundLink[]): Billing | undefined {
  const link = links.find((one) => titleOf(one) !== undefined);
  const title = link && titleOf(link);
  const at = title === undefined ? -1 : said.indexOf(title);
  if (title === undefined || at < 0 || (at > leadLength && said.length > 120)) return undefined;
  if (readNames(title)) return undefined;
  const [before, after] = [said.slice(0, at), said.slice(at + title.length)];
  const speakers =
    readByline(`by ${after.replace(/^[\s"”’'*)]*(?:,|[–—|:-]|\bby\b)\s*(?:by\b)?/i, "").trim()}`) ??
    readByline(before) ??
    readProse(said);
  return (speakers.length === 0 ? readLinkText(title) : undefined) ?? { title, speakers };
}

function titleOf({ url, text }: FoundLink): string | undefined {
  const title = oneLine(text);
  if (title === "" || pageWords.test(title)) return undefined;
  const isPerson = URL.canParse(url) && kindOfPage(new URL(url)) === "person";
  return isPerson ? undefined : title;
}

/** "Title – Name" on a line of its own, or prose. */
function readPlain(said: string): Billing {
  const [, title = "", who = ""] = /^(.{3,}?)(?: by | [–—|-] )(.+)$/.exec(said) ?? [];
  const speakers: Person[] | undefined = said.length <= 120 ? readNames(who) : undefined;
  if (speakers) return { title: title, speakers };
  const [, quoted] = quotedTitle.exec(said) ?? [];
  return { title: quoted ?? firstWords(said), speakers: readProse(said) };
}
