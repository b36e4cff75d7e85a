// The sentence about slides and videos that are still to be posted, for a layout that does not say it talk by talk.

import type { PhrasingContent, RootContent } from "mdast";
import type { ConferenceRecord, TalkRecord } from "@/lib/model/index.ts";
import { identify } from "@/lib/sites/addresses.ts";
import { linkNode, paragraph, plainText, textNode } from "../markdown/tree.ts";
import { words } from "../wording/words.ts";
import { linkedTitle } from "./pages.ts";
import { inPost } from "./parts.ts";
import { pagesLinkedIn } from "./talk.ts";

interface Waiting {
  talk: TalkRecord["talk"];
  /** The talk's title, or its page's. */
  title: string;
  slides: boolean;
  video: boolean;
}

/** What a talk still waits for; undefined when that is nothing. */
export function waitsFor(record: TalkRecord): Waiting | undefined {
  const { talk, sources } = record;
  const isMissing = (kind: "deck" | "video") => !sources.some((source) => source.kind === kind);
  const slides = talk.awaited?.slides === true && isMissing("deck");
  const video = talk.awaited?.video === true && isMissing("video");
  return slides || video ? { talk, title: plainText(linkedTitle(record)), slides, video } : undefined;
}

/** "Slides and videos", or for one talk with a title "The video of “Title”". */
function nameAwaited(waiting: Waiting[]): PhrasingContent[] {
  const [first, ...more] = waiting;
  const [hasSlides, hasVideo] = [waiting.some(({ slides }) => slides), waiting.some(({ video }) => video)];
  const title = more.length === 0 ? first?.title : "";
  const [slides, video] = title ? (["slides", "video"] as const) : (["Slides", "Videos"] as const);
  const both = [...(hasSlides ? [slides] : []), ...(hasVideo ? [hasSlides ? video.toLowerCase() : video] : [])];
  const named = both.join(` ${words.and} `);
  return [textNode(title ? `The ${named} of “${title}”` : named)];
}

function sentence(url: string | undefined, waiting: Waiting[]): PhrasingContent[] {
  const named = nameAwaited(waiting);
  return url
    ? [...named, textNode(" "), linkNode(url, [textNode(words.postedHere)]), textNode(".")]
    : [...named, textNode(` ${words.postedLater}.`)];
}

/** Whether the person's own texts link to the page already. */
function isSaid({ post }: ConferenceRecord, url: string): boolean {
  const texts = [post.introduction, post.listOpening, post.closing, ...post.sections.map(({ markdown }) => markdown)];
  return texts.some((markdown) => pagesLinkedIn(markdown).includes(identify(url)));
}

/** "Videos [will be posted here](page)." One sentence a page, as one paragraph; nothing when nothing is to come. */
export function toCome(record: ConferenceRecord): RootContent[] {
  const waiting = inPost(record).flatMap((talk) => waitsFor(talk) ?? []);
  const pages = [...Map.groupBy(waiting, ({ talk }) => talk.awaited?.url || undefined)];
  const sentences = pages.filter(([url]) => !url || !isSaid(record, url)).map(([url, group]) => sentence(url, group));
  if (sentences.length === 0) return [];
  return [paragraph(sentences.flatMap((parts, index) => (index > 0 ? [textNode(" "), ...parts] : parts)))];
}
