// Code spans and blocks, where escapes do not help.
import type { HostileText } from "./text.ts";

export const code: HostileText[] = [
  { name: "variable in code", markdown: "Type `{{ user }}` and `{% tag %}`.", text: "Type {{ user }} and {% tag %}." },
  {
    name: "comment in code",
    markdown: "Type `{# c #}` and `{% comment %}x{% endcomment %}`.",
    text: "Type {# c #} and {% comment %}x{% endcomment %}.",
  },
  { name: "shortcode in code", markdown: "Type `{{< nonsense >}}` now.", text: "Type {{< nonsense >}} now." },
  {
    name: "escaped shortcode in code",
    markdown: "Type `{{</* x */>}}` and `{{%/* y */%}}` now.",
    text: "Type {{</* x */>}} and {{%/* y */%}} now.",
  },
  {
    name: "unclosed shortcodes in code",
    markdown: "Type `{{<` and `{{%` and `>}}` now.",
    text: "Type {{< and {{% and >}} now.",
  },
  {
    name: "expression in code",
    markdown: "Type `{a}` and `<Foo />` and `$\u007Bx}` and `a|b`.",
    text: "Type {a} and <Foo /> and $\u007Bx} and a|b.",
  },
  { name: "backticks in code", markdown: "Type `` a`b `` and ``` `` ```.", text: "Type a`b and ``." },
  { name: "backslash in code", markdown: "Type `C:\\` and `\\{` and `\\n`.", text: "Type C:\\ and \\{ and \\n." },
  { name: "stars in code", markdown: "Type `**a**` and `_b_` and `*[c]: d`.", text: "Type **a** and _b_ and *[c]: d." },
  {
    name: "code block with templates",
    markdown: "Look:\n\n```\n{{ user }} {% tag %} {# c #}\n{% raw %}\n```\n\nDone.",
    text: ["{{ user }} {% tag %} {# c #}", "{% raw %}", "Done."],
  },
  {
    name: "code block with raw blocks",
    markdown: "Look:\n\n```jinja\n{% raw %}\n{{ x }}\n{% endraw %}\n{{ y }}\n```\n\nDone.",
    text: ["{% raw %} {{ x }} {% endraw %} {{ y }}", "Done."],
  },
  {
    name: "code block with a shortcode",
    markdown: 'Look:\n\n```html\n{{< figure src="a" >}}\n<b>{{% x %}}</b>\n```\n\nDone.',
    text: ['{{< figure src="a" >}}', "<b>{{% x %}}</b>", "Done."],
  },
  {
    name: "code block in a list",
    markdown: "* One:\n\n    ```yaml\n    a:\n      - {{ b }}\n    ```\n\n* Two.",
    text: ["One:", "a: - {{ b }}", "Two."],
  },
  { name: "code block in a quotation", markdown: "> ```\n> {{ a }}\n>   b\n> ```", text: "{{ a }} b" },
  {
    name: "code block of an odd language",
    markdown: "```{r, echo=FALSE} {{x}}\nplot(1)\n```\n\nDone.",
    text: ["plot(1)", "Done."],
  },
  {
    name: "code block of a language nobody knows",
    markdown: "```no-such-language\nx = 1\n```\n\nDone.",
    text: ["x = 1", "Done."],
  },
  {
    name: "code block with marked lines",
    markdown: '```js {1,3} title="a"\nx = 1\n```\n\nDone.',
    text: ["x = 1", "Done."],
  },
  {
    name: "code block that ends with the text",
    markdown: "Look:\n\n```\nlast {{ x }}",
    text: ["Look:", "last {{ x }}"],
  },
  {
    name: "code block with markup behind its language",
    markdown: "```js <script>alert(1)</script>\ny = 1\n```\n\nDone.",
    text: ["y = 1", "Done."],
  },
  {
    name: "code that begins with a space",
    markdown: "Type ` <script>alert(1)</script> ` and `  <b>x</b>` here.",
    text: ["<script>alert(1)</script>", "<b>x</b>"],
  },
  {
    name: "more backticks in code than around it",
    markdown: "Type `a```<script>alert(1)</script>` and `` ``` <b>x</b> `` here.",
    text: ["a```<script>alert(1)</script>", "``` <b>x</b>"],
  },
  {
    name: "placeholders of Hexo in code",
    markdown: "Type `<!--swig\uFFFC0-->` and:\n\n* a\n  * b\n\n    ```x\uFFFC0\n    <!--code\uFFFC0-->\n    ```",
    text: ["Type <!--swig\uFFFC0--> and:", "<!--code\uFFFC0-->"],
  },
  { name: "empty code block", markdown: "Look:\n\n```\n```\n\nDone.", text: ["Look:", "Done."] },
  {
    name: "code block of markup",
    markdown: "```\n---\ntitle: x\n---\n+++\n# Heading\n* [ ] item\n[a]: b\n```",
    text: "--- title: x --- +++ # Heading * [ ] item [a]: b",
  },
  { name: "code block with a shebang", markdown: "```\n#!/bin/sh\n:::sh\necho\n```", text: "#!/bin/sh :::sh echo" },
  {
    name: "fences in fences",
    markdown: "Look:\n\n````\n```js\ninner();\n```\n````\n\nDone.",
    text: ["```js", "inner();", "Done."],
  },
  { name: "tilde fence", markdown: "Look:\n\n~~~\n```\n~~~\n\nDone.", text: ["```", "Done."] },
  { name: "indented code", markdown: "Look:\n\n    {{ code }} <b>\n\nDone.", text: ["{{ code }} <b>", "Done."] },
  {
    name: "indented code of several parts",
    markdown: "Look:\n\n    if (x) {\n\n        y();\n    }\n\nDone.",
    text: ["if (x) { y(); }", "Done."],
  },
];
