// Prose and one bullet a talk, no headings.
import type { Layout } from "../layout.ts";
import { closing, opening, sections, talkList, toWatch } from "../parts.ts";
import { story } from "../talk.ts";
import { toCome } from "../to-come.ts";

export const layout: Layout = {
  name: "highlights",
  label: "Highlight bullets",
  template: `{{ post.introduction }}

{{ post.list_opening }}

{% for talk in listed -%}
*   {{ talk.story | indent: 4 }}

{% endfor %}
{% if to_watch.size > 0 -%}
To watch:

{% for talk in to_watch -%}
*   {{ talk.story | indent: 4 }}

{% endfor -%}
{% endif %}
{{ post.to_come }}

{% for section in post.sections -%}
{{ section.heading_line }}

{{ section.markdown }}

{% endfor %}
{{ post.closing }}
`,
  compose: (record, isLoose) => [
    ...opening(record, false),
    ...talkList(record, ["highlight", "mention"], isLoose, story),
    ...toWatch(record, false, isLoose, story),
    ...toCome(record),
    ...sections(record, false),
    ...closing(record),
  ],
};
