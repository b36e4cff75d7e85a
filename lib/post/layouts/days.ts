// A heading per day, the talks of each in the order of time.
import { chapter } from "../chapter.ts";
import type { Layout } from "../layout.ts";
import { heading, text } from "../markdown/tree.ts";
import { closing, groupByDay, opening, sections, talkList, withMark } from "../parts.ts";
import { story } from "../talk.ts";
import { words } from "../words.ts";

export const layout: Layout = {
  name: "days",
  label: "By day",
  template: `{{ post.introduction }}

{{ post.list_opening }}

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
  compose: (record, isLoose) => {
    const toWatch = talkList(withMark(record, "watch-later"), isLoose, story);
    return [
      ...opening(record),
      ...groupByDay(record).flatMap(({ title, talks }) => [
        heading(2, [text(title)]),
        ...talks.flatMap((talk) => chapter(talk, record.post.embeds, true)),
      ]),
      ...(toWatch.length > 0 ? [heading(2, [text(words.toWatch)]), ...toWatch] : []),
      ...sections(record, true),
      ...closing(record),
    ];
  },
};
