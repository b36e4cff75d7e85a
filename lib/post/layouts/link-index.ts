// An index of links: speaker, title, slides, video, and what is still to come. No notes.

import type { RootContent } from "mdast";
import type { EmbedStyle, TalkRecord } from "@/lib/model/index.ts";
import { paragraph, plainText, strongNode, textNode } from "../markdown/tree.ts";
import { awaited } from "../talk/chapter.ts";
import { linkedTitle, pageLinks, pagesOf, saysItsSpeakers, speakerNames } from "../talk/pages.ts";
import { pictureBlocks } from "../talk/talk-pictures.ts";
import { series } from "../wording/words.ts";
import { makeLayout } from "./make-layout.ts";

/** "**Speaker** Title – slides, video to come"; the title is the link for a talk with neither slides nor video. Its pictures stand below. */
export function indexLine(record: TalkRecord, embeds: EmbedStyle): RootContent[] {
  const speakers = saysItsSpeakers(record) ? "" : plainText(paragraph(speakerNames(record, false)));
  const pages = pagesOf(record).filter(({ kind }) => kind === "deck" || kind === "video");
  const parts = series([...pageLinks(pages, record), ...awaited(record)], () => textNode(", "));
  const title = linkedTitle(record);
  const shown = pages.length > 0 ? textNode(plainText(title)) : title;
  const names = [...(speakers ? [strongNode(speakers)] : []), ...(plainText(title) ? [shown] : [])];
  const named = names.flatMap((name, index) => (index > 0 ? [textNode(" "), name] : [name]));
  const dash = named.length > 0 && parts.length > 0 ? [textNode(" – ")] : [];
  const line = [...named, ...dash, ...parts];
  return [...(line.length > 0 ? [paragraph(line)] : []), ...pictureBlocks(record, embeds)];
}

export const layout = makeLayout({
  name: "index",
  label: "Link index",
  hasHeadings: true,
  bullet: { compose: indexLine, variable: "index_line" },
});
