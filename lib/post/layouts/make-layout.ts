// What all layouts have in common: the person's words around the talks, the list of talks to watch and the titled parts; as blocks,
// and as the template that says the same.
import type { RootContent } from "mdast";
import type { ConferenceRecord, TalkRecord } from "@/lib/model/index.ts";
import { heading, textNode } from "../markdown/tree.ts";
import { chapter } from "../talk/chapter.ts";
import { closing, opening, sections, talkBullet, talkList, toWatch } from "../talk/parts.ts";
import { toCome } from "../talk/to-come.ts";
import type { Chapters, Composing, Layout } from "./layout.ts";

interface LayoutParts extends Pick<Layout, "name" | "label" | "bullet" | "chapters"> {
  /** Whether parts have headings. Without, a line with a colon opens each, and a sentence tells which pages are to come. */
  hasHeadings: boolean;
}

/** The layout that differs in these parts. */
export function makeLayout({ name, label, hasHeadings, bullet, chapters }: LayoutParts): Layout {
  const compose = (record: ConferenceRecord, composing: Composing): RootContent[] => {
    const { isLoose, keep } = composing;
    const item = (talk: TalkRecord) =>
      keep(talk, () => talkBullet(talk.talk.id, bullet.compose(talk, record.post.embeds), isLoose));
    return [
      ...opening(record, chapters !== undefined),
      ...(chapters
        ? composeChapters(record, chapters, composing)
        : talkList(record, ["highlight", "mention"], isLoose, item)),
      ...toWatch(record, hasHeadings, isLoose, item),
      ...(hasHeadings ? [] : toCome(record)),
      ...sections(record, hasHeadings),
      ...closing(record),
    ];
  };
  return {
    name,
    label,
    bullet,
    chapters,
    compose,
    template: `{{ post.introduction }}

{{ post.${chapters ? "opening_sentence" : "list_opening"} }}

${chapters ? chaptersTemplate(chapters) : bullets("listed", bullet.variable)}
{% assign watched = to_watch | map: "${bullet.variable}" | join: "" -%}
{% if watched != "" -%}
${hasHeadings ? "## To watch" : "To watch:"}

${bullets("to_watch", bullet.variable)}{% endif %}
${hasHeadings ? "" : "{{ post.to_come }}\n\n"}{% for section in post.sections -%}
{% if section.heading != "" %}${hasHeadings ? "## {{ section.heading }}" : "{{ section.heading_line }}"}{% endif %}

{{ section.markdown }}

{% endfor %}
{{ post.closing }}
`,
  };
}

function composeChapters(
  record: ConferenceRecord,
  { groupTalks, isTimed }: Chapters,
  { keep }: Composing,
): RootContent[] {
  return groupTalks(record).flatMap(({ title, talks }) => [
    heading(2, [textNode(title)]),
    ...talks.flatMap((talk) => keep(talk, () => chapter(talk, record.post.embeds, isTimed))),
  ]);
}

function chaptersTemplate({ variable, isTimed }: Chapters): string {
  return `{% for group in ${variable} -%}
## {{ group.title }}

{% for talk in group.talks -%}
### {{ talk.title }}

{{ talk.${isTimed ? "timed_facts" : "facts"} }}

{{ talk.body }}

{% endfor -%}
{% endfor %}`;
}

function bullets(list: string, variable: string): string {
  return `{% for talk in ${list} -%}
{% if talk.${variable} != "" -%}
*   {{ talk.${variable} | indent: 4 }}

{% endif -%}
{% endfor -%}
`;
}
