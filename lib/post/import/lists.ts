// Lists in a post: which of them are lists of talks, bullet by bullet.
import type { List, ListItem, Nodes, Paragraph, PhrasingContent } from "mdast";
import type { Person } from "@/lib/model/index.ts";
import { linksIn } from "../markdown/links.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { readNames } from "../wording/people-names.ts";
import { isBilledBullet } from "./bullet.ts";
import type { Group, OutlinedTalk } from "./outlined.ts";
import { isOfTalk, isPerson, isTalkPage } from "./pages-of-talk.ts";
import { readLinkText } from "./people.ts";
import { bareTitle, hasTime, isBreakOfDay, pageWords } from "./titles.ts";

/** @param group what the heading above says of the talks */
export function bulletTalks(list: List, group: Group = {}): OutlinedTalk[] {
  return list.children
    .filter((item) => !isBreakItem(item))
    .flatMap((item) => itemTalks(item).map((talk) => ({ ...talk, ...group })));
}

/** One talk, or those of a list below it: "Lightning talks" with a bullet each; or those whose pages one bullet links to. */
function itemTalks(item: ListItem): OutlinedTalk[] {
  const [first, second, ...more] = item.children;
  if (first?.type === "paragraph" && second?.type === "list" && more.length === 0 && isHolderItem(item, second)) {
    const [one, ...others] = bulletTalks(second);
    return one ? [{ ...one, lead: [first] }, ...others] : [];
  }
  const pages = first?.type === "paragraph" ? talkPages(first) : [];
  const [, ...further] =
    pages.length > 1 && pages.length === linksIn(item).filter(({ url }) => isOfTalk(url)).length ? pages : [];
  const [page] = further.length > 0 ? pages : [];
  const own: OutlinedTalk = {
    blocks: item.children,
    ...(page ? { billing: { title: titleOf(page), speakers: [] } } : {}),
  };
  return [
    own,
    ...further.map((link) => ({ blocks: [], links: [link], billing: { title: titleOf(link), speakers: [] } })),
  ];
}

const titleOf = (node: Nodes) => bareTitle(oneLine(plainText(node)));

/** The links to pages of talks, by their titles. */
function talkPages(paragraph: Paragraph): PhrasingContent[] {
  return paragraph.children.filter((node) => {
    const [link] = linksIn(node);
    return link && isTalkPage(link.url) && link.text.length > 5 && !pageWords.test(oneLine(link.text));
  });
}

/** Whether the talks are those below it: it is none itself. */
function isHolderItem(item: ListItem, below: List): boolean {
  const [first] = item.children;
  return first !== undefined && !isSure({ ...item, children: [first] }) && isListOfTalks(below);
}

const isBreakItem = ({ children: [first] }: ListItem) => first !== undefined && isBreakOfDay(firstLine(first));

/**
 * Whether most of its bullets are talks: they name a speaker, link to a talk's page, slides or video, or begin with the time.
 * @param isTold whether what stands above says that talks follow: links and words in bold are enough then
 */
export function isListOfTalks(list: List, isTold = false): boolean {
  return (list.children.length > 1 || isTold) && countTelling(list, isTold) * 2 > list.children.length;
}

/** How many of its bullets look like a talk each. */
export function countTelling(list: List, isTold = false): number {
  return list.children.filter(
    (item) => (isSure(item) || (isTold && (isBold(item) || isLinked(item)))) && !isOfOneTalk(item),
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
    (hasTime(said) && !isBreakOfDay(said))
  )
    return true;
  return first?.type === "paragraph" && second?.type === "list" && isHolderItem(item, second);
}

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
  return list.children.filter((item) => isBilled(item) || beginsWithName(item)).length * 2 > list.children.length;
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
