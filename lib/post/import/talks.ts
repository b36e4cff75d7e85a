// The talks of a body that was taken apart, with their sources and notes: as the built-in layouts write them where that is how
// they stand, else each with its whole text as one note.
import type { Nodes, RootContent } from "mdast";
import type { PlacedTalk, TalkRecord } from "@/lib/model/index.ts";
import { isWebAddress } from "@/lib/model/web-address.ts";
import { indexLine } from "../layouts/link-index.ts";
import { type Body, treeOf } from "../markdown/blocks.ts";
import { canonicalTree } from "../markdown/same.ts";
import { paragraph } from "../markdown/tree.ts";
import { chapterBody, factsLine, headingOf } from "../talk/chapter.ts";
import { story } from "../talk/talk.ts";
import { hasByline } from "./chapters.ts";
import { readForeign } from "./foreign-talk.ts";
import type { Outline, OutlinedTalk } from "./outlined.ts";
import { readIndexLine, readStory, readUnderHeading, type TakenApart } from "./own-style.ts";
import { isPageAlone } from "./pages-of-talk.ts";
import { isBilledWith, readHeadings, readLinkText } from "./people.ts";
import { type Making, pageKey, TalkMaker } from "./talk-rows.ts";

export interface ReadTalks {
  talks: TalkRecord[];
  /** Whether all of them stand as lines of the link index. */
  isIndex: boolean;
  /** Where they stand in the body, as far as that can be told. */
  placed: PlacedTalk[];
  /** Whether some stand as no layout would write them: their text is one note, which a layout may repeat and not name anew. */
  isForeign: boolean;
}

/** The talks of an imported post as a person would have entered them, in the order of the text. */
export function readTalks(found: Outline, body: Body, making: Making): ReadTalks {
  const foreign = new Set<TalkRecord>();
  const index = isLinkIndex(found) ? readAll(found, body, making, true, foreign) : [];
  const isIndex = found.talks.length > 0 && index.length === found.talks.length;
  const talks = isIndex ? index : readAll(found, body, making, false, foreign);
  const paragraphs = new Set<Nodes>(body.tree.children.filter(({ type }) => type === "paragraph"));
  const placed = talks.flatMap((talk, at) => placeOf(talk, found.talks[at], body.markdown, paragraphs));
  return { talks, isIndex, placed, isForeign: foreign.size > 0 };
}

/**
 * The line at which a talk begins: its heading, its bullet or paragraph, its row.
 * @param paragraphs the body's own
 */
function placeOf(
  { talk, sources }: TalkRecord,
  outlined: OutlinedTalk | undefined,
  markdown: string,
  paragraphs: Set<Nodes>,
): PlacedTalk[] {
  // What stands in HTML has no position: what follows it there is no place of the talk.
  const node = outlined?.heading ?? outlined?.blocks[0] ?? outlined?.links?.[0] ?? outlined?.within;
  const at = node?.position?.start.offset ?? findInHtml(markdown, talk.title);
  if (at === undefined) return [];
  const start = markdown.lastIndexOf("\n", at - 1) + 1;
  const end = markdown.indexOf("\n", at);
  const line = markdown.slice(start, end < 0 ? markdown.length : end);
  const isApart = outlined?.blocks.length === 0 && outlined.heading === undefined;
  const facts = { id: talk.id, title: talk.title, mark: talk.mark, sources: sources.map(({ id }) => id) };
  const head = outlined?.heading ?? outlined?.blocks[0];
  const isParagraph = head !== undefined && paragraphs.has(head);
  const blocks = outlined?.blocks.filter((block) => block !== head).length;
  return [{ ...facts, line: line.trim(), ...(isApart ? { isApart } : {}), ...(isParagraph ? { blocks } : {}) }];
}

/** The line of a list, a heading or a paragraph in HTML that has a title. */
function findInHtml(markdown: string, title: string): number | undefined {
  const escaped = title.replaceAll("&", "&amp;");
  const found = [...markdown.matchAll(/^.*<(?:li|h[1-6]|p)\b.*$/gim)].find(
    ([line]) => line.includes(title) || line.includes(escaped),
  );
  return found?.index;
}

/**
 * @param isIndex whether only lines of the link index are wanted
 * @param foreign takes those that no layout wrote
 */
function readAll(found: Outline, body: Body, making: Making, isIndex: boolean, foreign: Set<TalkRecord>): TalkRecord[] {
  const titles = readHeadings(found.talks.map(({ title }) => title ?? "").filter(Boolean)).values();
  const taken = new Set<string>();
  return found.talks.flatMap((outlined, order) => {
    const billing = outlined.title ? titles.next().value : undefined;
    const maker = new TalkMaker(making, outlined, order, taken);
    const isBilled = billing !== undefined && billing.speakers.length > 0;
    const own = readOwn(outlined, body, maker, { isIndex, isBilled });
    if (!own && isIndex) return [];
    const record = own ?? readForeign(outlined, body, maker, billing);
    if (!own) foreign.add(record);
    for (const { url } of record.sources) taken.add(pageKey(url));
    return [record];
  });
}

/** Whether every talk is a line of the link index, and some say more than a title. */
function isLinkIndex({ talks }: Outline): boolean {
  const lines = talks.map(({ title, blocks }) => (title === undefined ? readIndexLine(blocks) : undefined));
  const isMore = (line: TakenApart) => line.speakers.length > 0 || line.awaited !== undefined || line.pages.length > 1;
  return lines.every((line) => line !== undefined) && lines.some(isMore);
}

/**
 * The talk taken apart, if putting it together again gives the same text.
 * @param isIndex whether only lines of the link index are wanted
 * @param isBilled whether its heading says who spoke, which a layout's never does
 */
function readOwn(
  outlined: OutlinedTalk,
  body: Body,
  maker: TalkMaker,
  { isIndex, isBilled }: { isIndex: boolean; isBilled: boolean },
): TalkRecord | undefined {
  const { blocks, title: heading } = outlined;
  const own = takeApart(outlined, body, isIndex);
  if (isBilled && own?.speakers.length === 0) return undefined;
  const title = own?.title ?? heading;
  if (!own || title === undefined || !own.pages.every(({ url }) => isWebAddress(url))) return undefined;
  const record = maker.makeOwn(own, title);
  const compose = heading !== undefined ? underHeading : isIndex ? indexLine : story;
  const wanted = sayings(treeOf(body, blocks));
  const isSame = sayings(compose(record, "link")) === wanted && (heading === undefined || headingOf(record) === title);
  return isSame ? record : undefined;
}

function takeApart(outlined: OutlinedTalk, body: Body, isIndex: boolean): TakenApart | undefined {
  const { blocks, title } = outlined;
  if (title === undefined) {
    const own = isIndex ? readIndexLine(blocks) : readStory(body, blocks);
    // "[Title by Name](page)" says who spoke, and the text stays as it is.
    const billing = readLinkText(own?.title ?? "");
    const isBilled = own?.title && billing && !isBilledWith(own.title, billing);
    return isBilled && own.speakers.length === 0 ? undefined : own;
  }
  const own = readUnderHeading(body, blocks);
  // "> by Ada Quill" is no quote.
  const isByline = own.speakers.length === 0 && hasByline({ blocks: blocks as RootContent[] });
  const hasPage = own.pages.length === 0 && blocks.slice(1).some((block) => isPageAlone(block as RootContent));
  return isTelling(own) && !isByline && !hasPage ? own : undefined;
}

function underHeading(record: TalkRecord): RootContent[] {
  const facts = factsLine(record, record.talk.slot?.start.includes("T") ?? false);
  return [...(facts.length > 0 ? [paragraph(facts)] : []), ...chapterBody(record, "link")];
}

/** Whether there was anything to take apart. */
function isTelling({ pages, speakers, awaited, notes }: TakenApart): boolean {
  return (
    pages.length > 0 || speakers.length > 0 || awaited !== undefined || notes.some(({ place }) => place.kind !== "talk")
  );
}

const sayings = (blocks: RootContent[]): string => canonicalTree({ type: "root", children: blocks });
