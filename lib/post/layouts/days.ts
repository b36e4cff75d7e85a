// A heading per day, the talks of each in the order of time.
import { chapter } from "../chapter.ts";
import type { Layout } from "../layout.ts";
import { heading, text } from "../markdown/tree.ts";
import { closing, groupByDay, opening, sections, toWatch } from "../parts.ts";
import { story } from "../talk.ts";

export const layout: Layout = {
  name: "days",
  label: "By day",
  template: `{{ post.introduction }}

{{ post.opening_sentence }}

{% for day in days -%}
## {{ day.title }}

{% for talk in day.talks -%}
### {{ talk.title }}

{{ talk.timed_facts }}

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
    ...groupByDay(record).flatMap(({ title, talks }) => [
      heading(2, [text(title)]),
      ...talks.flatMap((talk) => chapter(talk, record.post.embeds, true)),
    ]),
    ...toWatch(record, true, isLoose, story),
    ...sections(record, true),
    ...closing(record),
  ],
};
