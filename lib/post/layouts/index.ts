// An index of links: speaker, title, slides, video, and what is still to come. No notes.

import type { PhrasingContent, RootContent } from "mdast";
import type { TalkRecord } from "@/lib/model.ts";
import { awaited } from "../chapter.ts";
import type { Layout } from "../layout.ts";
import { heading, paragraph, plainText, strong, text } from "../markdown/tree.ts";
import { closing, opening, sections, talkList, withMark } from "../parts.ts";
import { linkedTitle, pageLink, pagesOf, speakerNames } from "../talk.ts";
import { series, words } from "../words.ts";

/** "**Speaker** [Title](page) – slides, video to come" */
export function indexLine(record: TalkRecord): RootContent[] {
  const speakers = plainText(paragraph(speakerNames(record, false)));
  const pages = pagesOf(record).filter(({ kind }) => kind === "deck" || kind === "video");
  const parts = series<PhrasingContent>([...pages.map(pageLink), ...awaited(record)], () => text(", "));
  return [
    paragraph([
      ...(speakers ? [strong(speakers), text(" ")] : []),
      linkedTitle(record),
      ...(parts.length > 0 ? [text(" – "), ...parts] : []),
    ]),
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
  compose: (record, isLoose) => {
    const toWatch = talkList(withMark(record, "watch-later"), isLoose, indexLine);
    return [
      ...opening(record),
      ...talkList(withMark(record, "highlight", "mention"), isLoose, indexLine),
      ...(toWatch.length > 0 ? [heading(2, [text(words.toWatch)]), ...toWatch] : []),
      ...sections(record, true),
      ...closing(record),
    ];
  },
};
