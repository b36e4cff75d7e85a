// Lists in a post: which of them are lists of talks, bullet by bullet.
import type { List, ListItem } from "mdast";
import { linksIn } from "../markdown/links.ts";
import { plainText } from "../markdown/tree.ts";
import type { Group, OutlinedTalk } from "./outline.ts";

/** @param group what the heading above says of the talks */
export function bulletTalks(list: List, group: Group = {}): OutlinedTalk[] {
  return list.children.map((item: ListItem) => ({ blocks: item.children, ...group }));
}

/** Most of its bullets link to other pages or begin with words in bold; they are not the pages of one talk. */
export function isListOfTalks(list: List): boolean {
  return list.children.length > 1 && countTelling(list) * 2 > list.children.length;
}

/** How many of its bullets look like a talk each. */
export function countTelling(list: List): number {
  const telling = list.children.filter((item) => {
    const [first] = item.children;
    const isBold = first?.type === "paragraph" && first.children[0]?.type === "strong";
    return (isBold || linksIn(item).some(({ url }) => !url.startsWith("#"))) && !isPageOfTalk(item);
  });
  return telling.length;
}

/** "Slides: https://…", "[Video](page)" */
function isPageOfTalk(item: ListItem): boolean {
  const said = item.children.map(plainText).join(" ").trim();
  return /^(?:speakers?|slides?|video|recording|github|repo\w*|code|links?|notes?|collaborative notes?|demo|paper|website|講者|投影片|簡報|共筆|資料)\s*(?:[:：].*)?$/i.test(
    said,
  );
}
