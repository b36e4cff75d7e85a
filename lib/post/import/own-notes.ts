// Notes as the built-in layouts write them, taken apart again: those that begin with the slide or second they speak of, and
// quotes.
import type { Nodes } from "mdast";
import type { Place } from "@/lib/model/index.ts";
import { type Body, markdownOf } from "../markdown/blocks.ts";
import { plainText } from "../markdown/tree.ts";
import { words } from "../wording/words.ts";

export interface PlacedNote {
  place: Place;
  /** The address of the slide or second. */
  url?: string;
  markdown: string;
}

/** Notes on the whole talk, then those that begin with a link to slide or second, then quotes. */
export function readNotes(body: Body, blocks: Nodes[]): PlacedNote[] {
  const groups: Nodes[][] = [];
  for (const block of blocks) {
    const isPlaced = readPlace(block) !== undefined;
    const last = groups.at(-1);
    const followsPlaces = last?.[0] !== undefined && (readPlace(last[0]) || last[0].type === "blockquote");
    if (!last || isPlaced || (block.type === "blockquote" && followsPlaces)) groups.push([block]);
    else last.push(block);
  }
  return groups.map((group) => toNote(body, group));
}

function toNote(body: Body, group: Nodes[]): PlacedNote {
  const [first, ...more] = group;
  const placed = first && readPlace(first);
  const markdown = markdownOf(body, group);
  if (placed) return { ...placed, markdown: markdown.replace(/^\[[^\]]*\]\([^)]*\):\s*/, "") };
  if (first?.type !== "blockquote") return { place: { kind: "talk" }, markdown };
  const text = markdownOf(body, [first]).replace(/^ {0,3}> ?/gm, "");
  return { place: { kind: "quote", text }, markdown: markdownOf(body, more) };
}

/** "[Slide 7](page):" and "[12:34](page):" at the beginning of a paragraph. */
function readPlace(block: Nodes): { place: Place; url: string } | undefined {
  if (block.type !== "paragraph") return undefined;
  const [link, after] = block.children;
  if (link?.type !== "link" || after?.type !== "text" || !/^:(?: |$)/.test(after.value)) return undefined;
  const label = plainText(link);
  const slide = new RegExp(`^${words.slide} (\\d+)$`).exec(label)?.[1];
  if (slide) return { place: { kind: "slide", number: Number(slide) }, url: link.url };
  const [, hours = "0", minutes, seconds] = /^(?:(\d+):)?(\d\d?):(\d\d)$/.exec(label) ?? [];
  if (minutes === undefined || seconds === undefined) return undefined;
  return {
    place: { kind: "time", seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) },
    url: link.url,
  };
}
