// A heading per talk, with speakers, pages and the notes in the order of slides and seconds.
import { chapter } from "../chapter.ts";
import type { Layout } from "../layout.ts";
import { heading, text } from "../markdown/tree.ts";
import { closing, groupByMark, opening, sections, toWatch } from "../parts.ts";
import { story } from "../talk.ts";

export const layout: Layout = {
  name: "talks",
  label: "Heading per talk",
  template: `{{ post.introduction }}

{{ post.opening_sentence }}

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
  compose: (record, isLoose) => [
    ...opening(record, true),
    ...groupByMark(record).flatMap(({ title, talks }) => [
      heading(2, [text(title)]),
      ...talks.flatMap((talk) => chapter(talk, record.post.embeds, false)),
    ]),
    ...toWatch(record, true, isLoose, story),
    ...sections(record, true),
    ...closing(record),
  ],
};
