// How the words and links of a bullet say what it is about: without regard to what stands in bold or is emphasised.
import type { Person } from "@/lib/model/index.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import type { FoundLink } from "../markdown/links.ts";
import { oneLine } from "../markdown/tree.ts";
import { byWords, namesPattern, readNames, readPeople } from "../wording/people-names.ts";
import { readByline } from "./bylines.ts";
import { matterOf } from "./matters.ts";
import { type Billing, leadingWords, readLinkText, withoutYear } from "./people.ts";
import { readProse } from "./prose.ts";
import { bareTitle, pageWords, withoutTime } from "./titles.ts";

/** The title in quotes that prose gives. */
const quotedTitle =
  /\b(?:titled|entitled|called|named|title|talk|about|presentation|on|one|was|is|saw|attended|watched)\s+[»“"«„]([^»”"«“„]{4,100})[«”"»“]/i;

/** How far into a bullet a link still says what the bullet is about. */
const leadLength = 40;

const quotedFirst = new RegExp(
  `^["“«„»']([^"“«„”»]{3,150}?)["”»“«']\\s*(?:,|[–—|/:-]|\\b(?:with|from|${byWords})\\b)*\\s*(?:by )?(${namesPattern})(?![\\p{L}'’])`,
  "u",
);

/** "“Title” by Name (Acme) - remark" */
export function readQuoted(said: string): Billing | undefined {
  const [, title = "", who = ""] = quotedFirst.exec(said) ?? [];
  const speakers = readNames(who);
  return speakers && { title, speakers };
}

const byLink = new RegExp(`^(.{3,}?),? (?:${byWords}) $`);

/** "Title by [ada42](https://ada.example)": the line ends with the link, whatever its words look like. */
export function readLinkedSpeaker(said: string, links: FoundLink[]): Billing | undefined {
  const who = oneLine(links.at(-1)?.text ?? "");
  if (links.length !== 1 || who === "" || who.length > 40 || !said.endsWith(who)) return undefined;
  const [, title] = byLink.exec(said.slice(0, -who.length)) ?? [];
  return title === undefined ? undefined : { title, speakers: readPeople(who) ?? [{ name: who }] };
}

/** "Title [Name](profile)" */
export function readAside(said: string, links: FoundLink[]): Billing | undefined {
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

/** "(Ada Quill)" at the beginning, with or without more. */
export function readBrackets(rest: string): Person[] | undefined {
  const [, inner = ""] = /^\s*\((?:by )?([^()]{3,100})\)/.exec(rest) ?? [];
  return readPeople(inner);
}

/** "Name: [Title](page)", "[Name](page) – Title": the name is not in the title's link, or has a link of its own. */
export function readNamed(said: string, links: FoundLink[]): Billing | undefined {
  const [, before = "", after = ""] =
    /^(.{3,80}?)(?: ?\(?@\w+\)?)?(?:\s*[:–—|]\s+|\s+--?\s+| on (?=\p{Lu}|["“«])|['’]s (?=\S))(.+)$/u.exec(said) ?? [];
  const speakers = readNames(before);
  const [first] = links;
  if (!speakers || !first) return undefined;
  const title = links.map(titleOf).find((title) => title !== undefined && after.startsWith(title));
  if (title !== undefined) return { title, speakers };
  const hasOwnLink = before.startsWith(oneLine(first.text)) && readNames(oneLine(first.text)) !== undefined;
  const isPerson = URL.canParse(first.url) && describeAddress(first.url).kind === "person";
  const isThing = !isPerson && saysThing(said.slice(before.length));
  return hasOwnLink && !isThing && (isPerson || !readNames(after))
    ? { title: titleAtStart(after), speakers }
    : undefined;
}

/** "[Lamp Modules](page): a lamp for …" says what the thing is. @param after what stands behind its name */
const saysThing = (after: string) => /^ ?: \p{Ll}/u.test(after);

/** Whether what would be a title is somebody's name. @param after what stands behind it */
export const isNameAlone = (title: string, after: string) => !saysThing(after) && readNames(title) !== undefined;

/** The whole line where it is no longer than a title and no sentence ends in it. */
const titleAtStart = (said: string) =>
  said.length <= 120 && !/[.!?。！？](?:\s|$)/.test(said) ? said : leadingWords(said);

const beforeWho = new RegExp(
  `^[\\s"”’'*)]*(?:,|[–—|/:-]|\\b(?:with|from|mit|avec|con|com|met|med|${byWords})\\b)\\s*(?:(?:${byWords})\\b)?`,
  "i",
);

/** A link near the beginning is the title unless it is a person, an address or a word like "here". */
export function readLinked(said: string, links: FoundLink[]): Billing | undefined {
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
  if (!speakers && isNameAlone(title, after)) return undefined;
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

/** What a link says, unless that is a word like "here" or the link leads to a person. */
export function titleOf({ url, text }: FoundLink): string | undefined {
  const title = oneLine(text);
  if (title === "" || pageWords.test(title)) return undefined;
  const isPerson = URL.canParse(url) && describeAddress(url).kind === "person";
  return isPerson ? undefined : title;
}

/** "Title – Name", "Title (Name)" on a line of its own, or prose. */
export function readPlain(said: string, links: FoundLink[]): Billing {
  const bare = withoutTime(said);
  const isJapanese = /[\p{sc=Hira}\p{sc=Kana}]/u.test(bare);
  const line = () => readLine(bare) ?? (isJapanese ? readLinkText(bare) : undefined);
  const billing = bare.length <= 120 ? (readNamed(bare, links) ?? line()) : undefined;
  const named = billing ?? readNameThenDash(bare);
  if (named) return named;
  const [, quoted] = quotedTitle.exec(bare) ?? [];
  const speakers = readProse(bare);
  const matter = speakers.length > 0 ? matterOf(bare) : undefined;
  return { title: quoted ?? matter ?? titleAtStart(bare), speakers };
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

const nameThenDash = new RegExp(
  `^(?:((?:(?:Opening|Closing) )?Keynote)(?::| (?:--?|[–—])) )?(${namesPattern})(?: ?\\(@?\\w+\\))? (?:--?|[–—]) (.+)$`,
  "u",
);

/** "Name (@name) - Title - remark", "Keynote - Name - remark" */
export function readNameThenDash(said: string): Billing | undefined {
  const [, kind, who = "", rest = ""] = nameThenDash.exec(said) ?? [];
  const speakers = readNames(who);
  const [part = ""] = rest.split(/ (?:--?|[–—]) /);
  const title = part.length > 120 ? leadingWords(part) : part.replace(/[.,;\s]+$/, "");
  return speakers && { title: kind ?? title, speakers };
}
