// Prose and one bullet a talk, no headings.
import type { Layout } from "../layout.ts";
import { closing, inPost, opening, sections, talkList } from "../parts.ts";
import { story } from "../talk.ts";
import { toCome } from "../to-come.ts";

export const layout: Layout = {
  name: "highlights",
  label: "Highlight bullets",
  template: `{{ post.introduction }}

{{ post.list_opening }}

{% for talk in talks -%}
*   {{ talk.story | indent: 4 }}

{% endfor %}
{{ post.to_come }}

{% for section in post.sections -%}
{{ section.heading_line }}

{{ section.markdown }}

{% endfor %}
{{ post.closing }}
`,
  compose: (record, isLoose) => [
    ...opening(record),
    ...talkList(inPost(record), isLoose, story),
    ...toCome(record),
    ...sections(record, false),
    ...closing(record),
  ],
};
