// One text in every place that a post has: headings, names, link texts and titles, descriptions of pictures, tables, code.
import { record as build } from "../notebooks/build.ts";
import type { CorpusPost } from "./corpus.ts";

/** Short texts with what engines and Markdowns look for; a reader has to find each as it is. */
const fragments = [
  "{{ x }}",
  "{% y %}",
  "{%- if z -%}",
  "{# c #}",
  "{{< figure >}}",
  "{{% note %}}",
  "{{</* x */>}}",
  "{a} and {b",
  "} }} %} #}",
  "<b>bold</b>",
  "<!-- more -->",
  "a < b > c",
  "x<5 && y>3",
  "AT&T &amp; &copy;",
  "[a] [b](c) [^1]",
  "![d](e)",
  "]( and ](",
  "a | b || c",
  "*a* **b** _c_ __d__",
  "~~e~~ ==f==",
  "$$g$$ $h$",
  "`i` ``j``",
  "back\\slash \\* \\",
  "trailing\\",
  "{: .class #id}",
  "{#id}",
  ":smile: ::: x",
  'the "quoted" one',
  "it's 'fine'",
  "# one ## two #",
  "- dash",
  "+ plus",
  "1986. dot",
  "2014) parenthesis",
  "=== equals",
  "--- dashes",
  "> greater",
  ": colon",
  "^ caret",
  "import x from 'y'",
  "export const a = 1",
  "[TOC]",
  "*[abbr]: x",
  "[def]: https://example.org",
  // What Hexo puts in the place of code and tags while it renders.
  "<!--code\uFFFC0-->",
  "<hexoPostRenderCodeBlock><b>x</b></hexoPostRenderCodeBlock>",
  "https://example.org/a_b_c",
  "שלום עולם",
  "日本語 🎉",
];

/** Every sign that Markdown knows escaped, so that it is this text in CommonMark. */
const escaped = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, "\\$&");

function noteOn(text: string): string {
  const typed = escaped(text);
  return [
    `In **${typed}** and *${typed}* and ~~${typed}~~.`,
    `To [${typed}](https://example.org/link "${typed}").`,
    `![${typed}](https://example.org/picture.png "${typed}")`,
    `#### ${typed}`,
    `> ${typed}`,
    `1. ${typed}\n2. two\n   * ${typed}`,
    `| ${typed} | b |\n| --- | --- |\n| a | ${typed} |`,
    `\`\`\`\`\n${text}\n\`\`\`\``,
    `A \`\`\` ${text} \`\`\` b`,
    `One\n${typed}`,
  ].join("\n\n");
}

/** How often a reader finds the text on the page below. */
const times =
  3 + 1 + 1 + 1 + 2 + 2 + 1 + 1 + 1 + /* talk, speaker, room, place's link, section, introduction, footnote */ 7;

function everywhere(text: string, at: number): CorpusPost {
  const deck = {
    url: "https://speakerdeck.com/adaquill/queues",
    title: text,
    slides: [{ number: 7, image: "https://files.example/slide_6.jpg", text }],
  };
  const talk = {
    title: text,
    speakers: [{ name: text, url: "https://example.org/speaker" }],
    slot: { guid: "a", start: "2014-05-05T11:00:00-07:00", room: text },
    sources: [deck],
    notes: [{ markdown: escaped(text), place: { kind: "slide" as const, number: 7 }, source: 0 }, noteOn(text)],
  };
  const record = build([talk], {
    title: text,
    slug: `everywhere-${at}`,
    tags: [text],
    categories: [text],
    introduction: `${escaped(text)} and a note[^1].\n\n[^1]: ${escaped(text)}`,
    sections: [{ heading: text, markdown: "Nothing." }],
    layout: "days",
    embeds: "picture",
    links: at % 2 === 0 ? "inline" : "reference",
  });
  return {
    name: `everywhere: ${text}`,
    record,
    post: record.post,
    texts: Array.from({ length: times }, () => text),
    links: [
      "https://example.org/link",
      "https://example.org/speaker",
      "https://speakerdeck.com/adaquill/queues?slide=7",
    ],
    alts: [text, text],
    tooltips: [text, text],
  };
}

export const everywherePosts: CorpusPost[] = fragments.map(everywhere);
