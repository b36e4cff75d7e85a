// What one bullet of a list of talks is about: its title and speakers.
import type { Nodes, Paragraph } from "mdast";
import type { Person } from "@/lib/model/index.ts";
import { type FoundLink, linksIn } from "../markdown/links.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { readNames } from "../wording/people-names.ts";
import { readBeforeRemark } from "./before-remark.ts";
import { isMarkedTitle, readBold, readEmphasized, readMarkedAfterName } from "./bullet-marks.ts";
import {
  isNameAlone,
  readAside,
  readLinked,
  readLinkedSpeaker,
  readNamed,
  readPlain,
  readQuoted,
} from "./bullet-words.ts";
import { readLabels } from "./bylines.ts";
import type { Billing } from "./people.ts";
import { bareTitle, pageWords, withoutTime } from "./titles.ts";
import { talksTold } from "./told.ts";

/** "**Name** – Title", "**[Title](page)**, Name", "Name: [Title](page)", "[Title](page) by Name", "“Title” – Name", or prose. */
export function readBullet(blocks: Nodes[]): Billing {
  const first = blocks.find((block): block is Paragraph => block.type === "paragraph");
  const links = first ? linksIn(first) : [];
  const whole = first ? plainText(first) : blocks.map(plainText).join(" ");
  const labelled = readLabels(whole);
  if (labelled) return labelled;
  const [line = ""] = whole.trim().split("\n");
  const billing = readSaid(first, oneLine(line), links);
  // What names nobody on its first line may be a sentence that goes on.
  return billing.speakers.length > 0 || line === whole.trim() ? billing : readSaid(first, oneLine(whole), links);
}

/** Whether the first line of a bullet is a title and who spoke, and no sentence that only names somebody. */
export function isBilledBullet(first: Paragraph): boolean {
  if (readLabels(plainText(first))) return true;
  const links = linksIn(first);
  const said = saidIn(plainText(first).trim().split("\n")[0] ?? "", links);
  const billing = readQuoted(said) ?? readRemarked(said, links) ?? readNamed(said, links) ?? readLinked(said, links);
  const isBilled = billing !== undefined && billing.speakers.length > 0;
  return isBilled || isMarkedTitle(first) || readMarkedAfterName(first) !== undefined;
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
    readTold(first) ??
    readPlain(said, links);
  const title = bareTitle(billing.title) || billing.title;
  const speakers = billing.speakers.length > 0 ? billing.speakers : readOwner(title, said, links);
  return { title, speakers };
}

/** A page without more than who spoke. */
function readOwner(title: string, said: string, links: FoundLink[]): Person[] {
  const isName = links.length > 0 && isNameAlone(title, said.slice(said.indexOf(title) + title.length));
  return (isName && readNames(title)) || [];
}

/** "Ada Quill gave a talk about *Title* with …": the one talk that a sentence tells of. */
function readTold(first: Paragraph | undefined): Billing | undefined {
  const [talk, ...more] = first ? talksTold(first) : [];
  return talk && talk.speakers.length > 0 && more.length === 0 ? talk : undefined;
}

/** By the words in bold or emphasised at its beginning, or behind a name. */
function readMarked(first: Paragraph | undefined, said: string, links: FoundLink[]): Billing | undefined {
  const named = first && readMarkedAfterName(first);
  return named ?? readBold(first, said, links) ?? (readQuoted(said) ? undefined : readEmphasized(first, said));
}

/** "Title by Name: remark", where the title is no link. */
function readRemarked(said: string, links: FoundLink[]): Billing | undefined {
  const billing = readBeforeRemark(said);
  const isLinked = billing && links.some(({ text }) => text !== "" && oneLine(text).startsWith(billing.title));
  return isLinked ? undefined : billing;
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
