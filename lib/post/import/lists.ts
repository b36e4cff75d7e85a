// Lists in a post: which of them are lists of talks, bullet by bullet.
import type { List, ListItem, Nodes } from "mdast";
import type { Person } from "@/lib/model/index.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import { linksIn } from "../markdown/links.ts";
import { plainText } from "../markdown/tree.ts";
import type { Group, OutlinedTalk } from "./outlined.ts";
import { readLinkText, readNames } from "./people.ts";

/** @param group what the heading above says of the talks */
export function bulletTalks(list: List, group: Group = {}): OutlinedTalk[] {
  return list.children.map((item: ListItem) => ({ blocks: item.children, ...group }));
}

/** Most of its bullets link to other pages or begin with words in bold; they are not the pages or the people of one talk. */
export function isListOfTalks(list: List): boolean {
  return list.children.length > 1 && countTelling(list) * 2 > list.children.length;
}

/** How many of its bullets look like a talk each. */
export function countTelling(list: List): number {
  return list.children.filter((item) => (isBold(item) || isLinked(item) || isBilled(item)) && !isOfOneTalk(item))
    .length;
}

/** Whether some of its bullets can be nothing but talks: they name a speaker, begin in bold or link to a talk's pages. */
export function hasSureTalks(list: List): boolean {
  const isSure = (item: ListItem) => isBold(item) || isBilled(item) || linksIn(item).some(({ url }) => isOfTalk(url));
  return list.children.filter((item) => isSure(item) && !isOfOneTalk(item)).length * 2 > list.children.length;
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

/** "Title (Name)", "Title by Name", "[Title](page) – Name" */
function isBilled(item: ListItem): boolean {
  const [first] = item.children;
  return first?.type === "paragraph" && readLinkText(firstLine(first)) !== undefined;
}

const firstLine = (node: Nodes) => plainText(node).split("\n")[0]?.trim() ?? "";

function isOfTalk(url: string): boolean {
  return URL.canParse(url) && ["deck", "video", "talk"].includes(describeAddress(url).kind);
}

/** "Slides: https://…", "[Video](page)", "11:30 – 12:10 #devops", "Ada Quill (@ada)" */
function isOfOneTalk(item: ListItem): boolean {
  const said = item.children.map(plainText).join(" ").trim();
  return pageOfTalk.test(said) || timeOfTalk.test(said) || readPerson(item) !== undefined;
}

const pageOfTalk =
  /^(?:speakers?|slides?|video|recording|github|repo\w*|code|links?|notes?|collaborative notes?|demo|paper|website|講者|投影片|簡報|共筆|資料)\s*(?:[:：].*)?$/i;
const timeOfTalk = /^\d{1,2}[:.]\d\d(?: [–-] \d{1,2}[:.]\d\d)?(?: [#(]|$)/;

/** A bullet that is a name and where to find the person, no more: "[Ada Quill](https://…)", "Ada Quill (@ada)". */
export function readPerson(item: ListItem): Person[] | undefined {
  const said = item.children.map(plainText).join(" ");
  const links = linksIn(item).filter(({ url }) => URL.canParse(url));
  const isPerson = ({ url }: { url: string }) => describeAddress(url).kind === "person";
  if (!links.some(isPerson) || !links.every(isPerson)) return undefined;
  return readNames(said.replace(/[\s–-]*\(?@\w+\)?\s*$/, "").trim());
}
