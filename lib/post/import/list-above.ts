// A list above the first heading of a body: the post's talks themselves, or those that the headings below tell of.
import type { List, ListItem, RootContent } from "mdast";
import { isWebAddress } from "@/lib/model/web-address.ts";
import type { Body } from "../markdown/blocks.ts";
import { linksIn } from "../markdown/links.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { saysTalks } from "./announced.ts";
import { outlineAroundList } from "./around-list.ts";
import { isSurelyTelling, isTelling, type PostChapter } from "./chapters.ts";
import { hasSpeakers, hasTitles, isListOfTalks } from "./lists.ts";
import type { Outline } from "./outlined.ts";
import { bareTitle } from "./titles.ts";

/**
 * The talks as a list before the first heading, where no heading looks like a talk; one that says of talks who gave them needs only
 * that none surely does.
 */
export function listBefore(body: Body, blocks: RootContent[], chapters: PostChapter[]): Outline | undefined {
  const above = blocks.slice(0, chapters[0]?.at);
  const before = outlineAroundList(body, above);
  const { list } = before;
  if (list === undefined) return undefined;
  const lead = above[above.indexOf(list) - 1];
  if (lead && saysTalks(lead) && hasSpeakers(list)) return chapters.some(isSurelyTelling) ? undefined : before;
  const isList = (isListOfTalks(list) || hasTitles(list)) && before.closing === "";
  return isList && !chapters.some((chapter) => isTelling(chapter)) ? before : undefined;
}

/** The headings that a list above the first has a bullet for, each with a page elsewhere: they are the talks that it names. */
export function listedAbove(blocks: RootContent[], chapters: PostChapter[]): Map<PostChapter, ListItem> {
  const lists = blocks.slice(0, chapters[0]?.at).filter((block): block is List => block.type === "list");
  const isPaged = (item: ListItem) => linksIn(item).some(({ url }) => isWebAddress(url));
  const items = lists.flatMap(({ children }) => children).filter(isPaged);
  const isOf = (item: ListItem, { title }: PostChapter) => {
    const [said, own] = [oneLine(plainText(item)), title].map((one) => bareTitle(one).toLowerCase());
    return said === own || (title.length > 20 && said?.startsWith(own ?? ""));
  };
  const found = chapters.flatMap((chapter): [PostChapter, ListItem][] => {
    const item = items.find((one) => isOf(one, chapter));
    return item ? [[chapter, item]] : [];
  });
  return new Map(found.length > 1 && found.length * 2 > items.length ? found : []);
}
