// An index of links: speaker, title, slides, video, and what is still to come. No notes.

import type { RootContent } from "mdast";
import type { EmbedStyle, TalkRecord } from "@/lib/model.ts";
import { awaited } from "../chapter.ts";
import type { Layout } from "../layout.ts";
import { paragraph, plainText, strong, text } from "../markdown/tree.ts";
import { linkedTitle, pageLinks, pagesOf, speakerNames } from "../pages.ts";
import { closing, opening, sections, talkList, toWatch } from "../parts.ts";
import { pictureBlocks } from "../talk-pictures.ts";
import { series } from "../words.ts";

/** "**Speaker** Title – slides, video to come"; the title is the link for a talk with neither slides nor video. Its pictures stand below. */
export function indexLine(record: TalkRecord, embeds: EmbedStyle): RootContent[] {
  const speakers = plainText(paragraph(speakerNames(record, false)));
  const pages = pagesOf(record).filter(({ kind }) => kind === "deck" || kind === "video");
  const parts = series([...pageLinks(pages, record), ...awaited(record)], () => text(", "));
  const title = linkedTitle(record);
  const shown = pages.length > 0 ? text(plainText(title)) : title;
  return [
    paragraph([
      ...(speakers ? [strong(speakers)] : []),
      ...(speakers && plainText(title) ? [text(" ")] : []),
      ...(plainText(title) ? [shown] : []),
      ...(parts.length > 0 ? [text(" – "), ...parts] : []),
    ]),
    ...pictureBlocks(record, embeds),
  ];
}

export const layout: Layout = {
  name: "index",
  label: "Link index",
  template: `{{ post.introduction }}

{{ post.list_opening }}

{% for talk in listed -%}
*   {{ talk.index_line | indent: 4 }}

{% endfor %}
{% if to_watch.size > 0 -%}
## To watch

{% for talk in to_watch -%}
*   {{ talk.index_line | indent: 4 }}

{% endfor -%}
{% endif %}
{% for section in post.sections -%}
## {{ section.heading }}

{{ section.markdown }}

{% endfor %}
{{ post.closing }}
`,
  compose: (record, isLoose) => [
    ...opening(record, false),
    ...talkList(record, ["highlight", "mention"], isLoose, indexLine),
    ...toWatch(record, true, isLoose, indexLine),
    ...sections(record, true),
    ...closing(record),
  ],
};
