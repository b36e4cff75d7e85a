// A body whose headings or paragraphs are written in HTML: its talks are found as those in Markdown, and stay where they are in the text.
import type { Nodes, RootContent } from "mdast";
import type { IsoDate } from "@/lib/model/index.ts";
import { type Body, markdownOf } from "../markdown/blocks.ts";
import { outlineAroundList } from "./around-list.ts";
import { readBullet } from "./bullet.ts";
import { splitChapters } from "./chapters.ts";
import { withSpeakers } from "./foreign-talk.ts";
import { htmlBlocks } from "./html-blocks.ts";
import type { Outline, OutlinedTalk } from "./outlined.ts";
import { type Billing, readHeadings } from "./people.ts";
import { outlineUnderHeadings } from "./under-headings.ts";

/**
 * @param near a day near the conference, "" where none is known
 * @returns undefined where HTML has neither headings nor paragraphs, or no talks stand there
 */
export function outlineInHtml(body: Body, blocks: RootContent[], near: IsoDate): Outline | undefined {
  const html = blocks.map((block) => (block.type === "html" ? block.value : "")).join("\n");
  const hasHeadings = /<h[1-6]\b/i.test(html);
  if (!hasHeadings && !/<(?:p|div)\b/i.test(html)) return undefined;
  const said = blocks.flatMap((block) => (block.type === "html" ? htmlBlocks(block.value) : [block]));
  const { talks } = hasHeadings
    ? outlineUnderHeadings(body, said, splitChapters(said), near, "none")
    : outlineAroundList(body, said, near);
  if (talks.length === 0) return undefined;
  const titles = readHeadings(talks.flatMap(({ title }) => title ?? [])).values();
  const rows = talks.map((talk) => rowOf(talk, talk.title === undefined ? undefined : titles.next().value));
  return { introduction: markdownOf(body, blocks), listOpening: "", talks: rows, sections: [], closing: "" };
}

/** A talk whose text stays where it is: what is known of it, and where its pages are linked to. */
function rowOf({ title, heading, blocks, links = [], billing, ...facts }: OutlinedTalk, given?: Billing): OutlinedTalk {
  const children = blocks as RootContent[];
  const own = given ? withSpeakers(given, children, title) : readBullet(children);
  const around: Nodes[] = [...(heading ? [heading] : []), ...blocks, ...links];
  return { ...facts, blocks: [], billing: billing ?? own, links: around };
}
