// A heading per talk, with speakers, pages and the notes in the order of slides and seconds.
import { chapter } from "../chapter.ts";
import type { Layout } from "../layout.ts";
import { heading, text } from "../markdown/tree.ts";
import { closing, groupByMark, opening, sections, talkList, withMark } from "../parts.ts";
import { story } from "../talk.ts";
import { words } from "../words.ts";

export const layout: Layout = {
  name: "talks",
  label: "Heading per talk",
  template: `{{ post.introduction }}

{{ post.list_opening }}

{% for group in groups -%}
## {{ group.title }}

{% for talk in group.talks -%}
### {{ talk.title }}

{{ talk.facts }}

{{ talk.body }}

{% endfor -%}
{% endfor %}
{% if to_watch.size > 0 -%}
## To watch

{% for talk in to_watch -%}
*   {{ talk.story | indent: 4 }}

{% endfor -%}
{% endif %}
{% for section in post.sections -%}
## {{ section.heading }}

{{ section.markdown }}

{% endfor %}
{{ post.closing }}
`,
  compose: (record, isLoose) => {
    const toWatch = talkList(withMark(record, "watch-later"), isLoose, story);
    return [
      ...opening(record),
      ...groupByMark(record).flatMap(({ title, talks }) => [
        heading(2, [text(title)]),
        ...talks.flatMap((talk) => chapter(talk, record.post.embeds, false)),
      ]),
      ...(toWatch.length > 0 ? [heading(2, [text(words.toWatch)]), ...toWatch] : []),
      ...sections(record, true),
      ...closing(record),
    ];
  },
};
