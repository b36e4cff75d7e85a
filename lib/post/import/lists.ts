// Lists in a post: which of them are lists of talks, bullet by bullet.
import type { List, ListItem, Nodes, Paragraph, PhrasingContent } from "mdast";
import type { Person } from "@/lib/model/index.ts";
import { linksIn } from "../markdown/links.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { readNames } from "../wording/people-names.ts";
import { isBilledBullet } from "./bullet.ts";
import { readNameThenDash } from "./bullet-words.ts";
import { readLabelled } from "./bylines.ts";
import { isHolder } from "./heading-kinds.ts";
import type { Group, OutlinedTalk } from "./outlined.ts";
import { isOfTalk, isPerson, isTalkPage } from "./pages-of-talk.ts";
import { readLinkText } from "./people.ts";
import { bareTitle, hasTime, isBreakOfDay, kindOfTalk, pageWords } from "./titles.ts";
import { talksTold } from "./told.ts";

/** @param group what the heading above says of the talks */
export function bulletTalks(list: List, group: Group = {}): OutlinedTalk[] {
  const holders = list.children.filter(isHolderOfTalks);
  // Beside days and tracks that hold talks, "Misc" with a list below it is none itself.
  const isBeside = (item: ListItem) => holders.length > 1 && item.children[1]?.type === "list" && !isSure(item);
  // Among bullets that say who spoke, one of few words that does not is about the hours between.
  const areBilled = list.children.filter(isBilled).length * 5 >= Math.max(3, list.children.length) * 3;
  const isBetween = (item: ListItem) => areBilled && isBare(item) && !isSure(item);
  return list.children
    .filter((item) => !isBreakItem(item) && !isBeside(item) && !isBetween(item) && !isOwnDoing(item))
    .flatMap((item) => itemTalks(item).map((talk) => ({ ...talk, ...group })));
}

/** One talk, or those of a list below it: "Lightning talks" with a bullet each; or those whose pages one bullet links to. */
function itemTalks(item: ListItem): OutlinedTalk[] {
  const [first, second] = item.children;
  if (first?.type === "paragraph" && second?.type === "list" && isHolderOfTalks(item)) {
    const [one, ...others] = bulletTalks(second);
    return one ? [{ ...one, lead: [first] }, ...others] : [];
  }
  const pages = first?.type === "paragraph" ? talkPages(first) : [];
  const [, ...further] =
    pages.length > 1 && pages.length === linksIn(item).filter(({ url }) => isOfTalk(url)).length ? pages : [];
  const [page] = further.length > 0 ? pages : [];
  const told = page && first?.type === "paragraph" ? talksTold(first) : [];
  const billingOf = (link: Nodes) => {
    const title = titleOf(link);
    return { title, speakers: told.find((one) => one.title === title)?.speakers ?? [] };
  };
  const own: OutlinedTalk = { blocks: item.children, ...(page ? { billing: billingOf(page), apart: further } : {}) };
  return [own, ...further.map((link) => ({ blocks: [], links: [link], billing: billingOf(link) }))];
}

const titleOf = (node: Nodes) => bareTitle(oneLine(plainText(node)));

/** The links to pages of talks, by their titles. */
function talkPages(paragraph: Paragraph): PhrasingContent[] {
  return paragraph.children.filter((node) => {
    const [link] = linksIn(node);
    return link && isTalkPage(link.url) && link.text.length > 5 && !pageWords.test(oneLine(link.text));
  });
}

/** A day or a track: one line, and below it a list of talks. */
function isHolderOfTalks(item: ListItem): boolean {
  const [first, second, ...more] = item.children;
  return first?.type === "paragraph" && second?.type === "list" && more.length === 0 && isHolderItem(item, second);
}

/** Whether the talks are those below it: it is none itself. */
function isHolderItem(item: ListItem, below: List): boolean {
  const [first] = item.children;
  if (first === undefined || isSure({ ...item, children: [first] })) return false;
  // A day may have one talk.
  return isListOfTalks(below) || (isHolder(oneLine(plainText(first))) && below.children.every(isSure));
}

/** "I skipped the music to go to [a book shop](https://…)": what the writer did instead. */
function isOwnDoing(item: ListItem): boolean {
  const [first] = item.children;
  if (first?.type !== "paragraph" || !ownDoing.test(plainText(first))) return false;
  return !linksIn(item).some(({ url }) => isOfTalk(url)) && !tellsOfTalk(item) && talkPages(first).length === 0;
}

const ownDoing =
  /^(?:I|We)(?:['’]\p{Ll}+)? (?:\p{Ll}+ ){0,2}(?:skipped|left|hopped|room-hopped|slept|walked|missed|napped|rested|wandered)(?!\p{L})/u;

/** A line of few words, without links and without signs of weight. */
function isBare({ children: [only, ...more] }: ListItem): boolean {
  if (only?.type !== "paragraph" || more.length > 0 || !only.children.every(({ type }) => type === "text"))
    return false;
  const said = plainText(only);
  return said.split(/\s+/).length < 7 && !kindOfTalk.test(said);
}

const isBreakItem = ({ children: [first] }: ListItem) => first !== undefined && isBreakOfDay(firstLine(first));

/**
 * Whether most of its bullets are talks: they name a speaker, link to a talk's page, slides or video, or begin with the time.
 * @param isTold whether what stands above says that talks follow: links, quoted and marked words at the beginning, and sentences that tell of a talk are enough then
 */
export function isListOfTalks(list: List, isTold = false): boolean {
  const isMany = list.children.length > 1 || isTold || list.children.some(namesSpeakerBelow);
  return isMany && countTelling(list, isTold) * 2 > list.children.length;
}

/** How many of its bullets look like a talk each. */
export function countTelling(list: List, isTold = false): number {
  return list.children.filter(
    (item) =>
      (isSure(item) ||
        (isTold &&
          (isBold(item) || isLinked(item) || isTitled(item) || tellsOfTalk(item) || beginsWithSpeaker(item)))) &&
      !isOfOneTalk(item),
  ).length;
}

/** Whether a bullet can be nothing but a talk, or talks lie below it. */
function isSure(item: ListItem): boolean {
  const [first, second] = item.children;
  const said = first ? firstLine(first) : "";
  if (
    saysTalk(item) ||
    linksIn(item).some(({ url }) => isOfTalk(url)) ||
    isBilled(item) ||
    namesSpeakerBelow(item) ||
    (hasTime(said) && !isBreakOfDay(said))
  )
    return true;
  return first?.type === "paragraph" && second?.type === "list" && isHolderItem(item, second);
}

/** "Title", and in a list below it "Speaker: Ada Quill" */
function namesSpeakerBelow({ children: [, below] }: ListItem): boolean {
  return below?.type === "list" && below.children.some((item) => readLabelled(plainText(item)) !== undefined);
}

/** "Ada Quill spoke about “Title”. More" */
const tellsOfTalk = ({ children: [first] }: ListItem) =>
  first?.type === "paragraph" && talksTold(first).some(({ speakers }) => speakers.length > 0);

/** "Ada Quill (@ada) - Title" */
const beginsWithSpeaker = ({ children: [first] }: ListItem) =>
  first !== undefined && readNameThenDash(firstLine(first)) !== undefined;

/** "**Title** - I liked this talk": a bullet that calls itself one. */
function saysTalk(item: ListItem): boolean {
  const said = item.children.slice(0, 1).map(plainText).join("").slice(0, 300);
  return (
    (isBold(item) || isLinked(item)) &&
    /\b(?:this|the|his|her|their) (?:[\p{Ll}-]+ )?(?:talk|session|presentation|keynote|workshop)\b/u.test(said)
  );
}

/** Whether most of its bullets link to a talk's slides, video or page. */
export function hasTalkPages(list: List): boolean {
  const isPaged = (item: ListItem) => linksIn(item).some(({ url }) => isOfTalk(url));
  return list.children.filter(isPaged).length * 2 > list.children.length;
}

/** Whether most of its bullets say who spoke. */
export function hasSpeakers(list: List): boolean {
  const saysWho = (item: ListItem) => isBilled(item) || beginsWithName(item) || beginsWithSpeaker(item);
  return list.children.filter(saysWho).length * 2 > list.children.length;
}

function beginsWithName({ children: [first] }: ListItem): boolean {
  const start = first?.type === "paragraph" ? first.children[0] : undefined;
  return start?.type === "strong" && readNames(plainText(start).replace(/[:.,\s]+$/, "")) !== undefined;
}

/** The post's table of contents: every bullet, of the lists within it as well, leads to a place in the post. */
export function isContentsOfPost(list: List): boolean {
  return list.children.every((item) => {
    const links = linksIn(item);
    return links.length > 0 && links.every(({ url }) => url.startsWith("#"));
  });
}

function isBold({ children: [first] }: ListItem): boolean {
  return first?.type === "paragraph" && first.children[0]?.type === "strong";
}

/** Whether most of its bullets begin with a title in quotes or emphasised. */
export const hasTitles = (list: List) => list.children.filter(isTitled).length * 2 > list.children.length;

/** "*Title* – remark", "“Title”: remark" */
function isTitled({ children: [first] }: ListItem): boolean {
  if (first?.type !== "paragraph") return false;
  const [start, after] = first.children;
  const isMarked = start?.type === "emphasis" && (!after || /^\s*(?:[:,(|–—-]|$)/.test(plainText(after)));
  return isMarked || /^["“„«「]/.test(firstLine(first));
}

const isLinked = (item: ListItem) => linksIn(item).some(({ url }) => !url.startsWith("#"));

/** "Title (Name)", "Title by Name", "[Title](page) – Name", "“Title” with Name" */
function isBilled(item: ListItem): boolean {
  const [first] = item.children;
  if (first?.type !== "paragraph") return false;
  return readLinkText(firstLine(first)) !== undefined || isBilledBullet(first);
}

const firstLine = (node: Nodes) => plainText(node).split("\n")[0]?.trim() ?? "";

/** "Slides: https://…", "[Video](page)", "11:30 – 12:10 #devops", "Ada Quill (@ada)" */
function isOfOneTalk(item: ListItem): boolean {
  const said = item.children.map(plainText).join(" ").trim();
  return pageOfTalk.test(said) || timeOfTalk.test(said) || readPerson(item) !== undefined;
}

const pageOfTalk =
  /^(?:speakers?|slides?|video|recording|github|repo\w*|code|links?|notes?|collaborative notes?|demo|paper|website|hackmd.*|講者|投影片|簡報|共筆|資料)\s*(?:[:：].*)?$/i;
const timeOfTalk = /^\d{1,2}[:.]\d\d(?: [–-] \d{1,2}[:.]\d\d)?(?: [#(]|$)/;

/** A bullet that is a name and where to find the person, no more: "[Ada Quill](https://…)", "Ada Quill (@ada)". */
export function readPerson(item: ListItem): Person[] | undefined {
  const said = item.children.map(plainText).join(" ");
  const links = linksIn(item).filter(({ url }) => URL.canParse(url));
  if (links.length === 0 || !links.every(({ url }) => isPerson(url))) return undefined;
  return readNames(said.replace(/[\s–-]*\(?@\w+\)?\s*$/, "").trim());
}
