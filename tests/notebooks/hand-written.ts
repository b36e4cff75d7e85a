// Bodies as a person may write them by hand: what the check before export is to find in each, and whether the engine builds
// it in a blog that has nothing of its own. Modelled; that the engines do so is measured by tests/engines/check.test.ts.
import type { BuildCheck, BuildProblem } from "@/lib/post/check.ts";

export interface HandWritten {
  engine: string;
  body: string;
  builds: BuildCheck["builds"];
  /** Absent: nothing is found. */
  finding?: BuildProblem["kind"];
  /** Line of the body, from 1; 1 unless given. */
  line?: number;
  detail?: string;
}

const found = (
  engine: string,
  body: string,
  builds: BuildCheck["builds"],
  finding: BuildProblem["kind"],
  detail: string,
  line = 1,
): HandWritten => ({ engine, body: `${body}\n`, builds, finding, detail, line });
const fine = (engine: string, body: string): HandWritten => ({ engine, body: `${body}\n`, builds: "yes" });

export const handWritten: HandWritten[] = [
  found("jekyll", "Fine.\n\n{% youtube abc %}", "perhaps", "unknownTag", "youtube", 3),
  found("jekyll", "Open {{ only.", "no", "openTag", "{{ only."),
  found("jekyll", "{% if a %}\nno end", "no", "openTag", "{% if a %}"),
  found("jekyll", "{% highlight js %}x", "no", "openTag", "{% highlight js %}"),
  found("jekyll", "{% for x %}a{% endfor %}", "no", "brokenTag", "{% for x %}"),
  found("jekyll", "a\n{% endif %}", "no", "brokenTag", "{% endif %}", 2),
  found("jekyll", "{% include gone.html %}", "perhaps", "namedFile", "{% include gone.html %}"),
  found("jekyll", "{% post_url 2020-01-01-gone %}", "perhaps", "namedFile", "post_url"),
  found("jekyll", "By {{ x }}.", "yes", "filledIn", "{{ x }}"),
  found("jekyll", "{{ 'open }}", "yes", "filledIn", "{{ 'open }}"),
  found("jekyll", "{% highlight js %}{% oops %}{% endhighlight %}", "perhaps", "unknownTag", "oops"),
  found("jekyll", "{% render 'x' %}", "perhaps", "unknownTag", "render"),
  found("jekyll", "{% layout 'x' %}", "perhaps", "unknownTag", "layout"),
  found("jekyll", "{% block x %}{% endblock %}", "perhaps", "unknownTag", "block"),
  found("jekyll", "a\n\n{{ 'x' | date }}", "perhaps", "code", "{{ 'x' | date }}", 3),
  found("jekyll", "{{ 'x' | append }}", "perhaps", "code", "append"),
  found("jekyll", "{{ 1 | divided_by: 0 }}", "perhaps", "code", "divided_by"),
  found("jekyll", "{{ 'x' | slice: 'a' }}", "perhaps", "code", "slice"),
  found("jekyll", "{{ nil | sort: 3 }}", "perhaps", "code", "sort"),
  found("jekyll", "{{ site.posts | where_exp: 'a' }}", "perhaps", "code", "where_exp"),
  found("jekyll", "{{ 'a' | upcase: 1 }}", "perhaps", "code", "upcase: 1"),
  found("jekyll", "{% assign x = 1 | divided_by: 0 %}", "perhaps", "code", "divided_by"),
  found("jekyll", "{% if 'a' < 1 %}a{% endif %}", "perhaps", "code", "{% if 'a' < 1 %}"),
  found("jekyll", "{% for a in (1..3) limit: 'a' %}a{% endfor %}", "perhaps", "code", "limit: 'a'"),
  found("jekyll", "{% case x %}{% when %}{% endcase %}", "perhaps", "code", "{% when %}"),
  found("jekyll", "{% highlight %}x{% endhighlight %}", "perhaps", "code", "{% highlight %}"),
  found("jekyll", "{% comment %}{% if %}{% endcomment %}", "perhaps", "code", "{% comment %}"),
  found("jekyll", "{{ site.title | upcase | strip }}", "yes", "filledIn", "| strip"),
  found("jekyll", "{{ 'a|b' }}", "yes", "filledIn", "{{ 'a|b' }}"),
  fine("jekyll", "{% if a == 'b' %}c{% else %}d{% endif %}{% for e in (1..3) %}f{% endfor %}{% assign g = 1 %}"),
  fine("jekyll", "{% ifchanged %}a{% endifchanged %}{% comment %}b{% endcomment %}"),
  fine("jekyll", "{% highlight js %}a{% endhighlight %}{% raw %}{% b %} {{ c }}{% endraw %}"),
  found("eleventy", "{% if a %}\nno end", "no", "openTag", "{% if a %}"),
  found("eleventy", "`{% nosuch %}`", "perhaps", "unknownTag", "nosuch"),
  found("eleventy", "{{ 'open }}", "no", "openTag", "{{ 'open }}"),
  found("eleventy", "a\n\n{{ a | nosuch }}", "perhaps", "unknownFilter", "nosuch", 3),
  found("eleventy", "{% include 'gone.html' %}", "perhaps", "namedFile", "gone.html"),
  found("eleventy", "{{ a | append }}", "perhaps", "code", "{{ a | append }}"),
  found("eleventy", "{{ a | where_exp: 'x' }}", "perhaps", "code", "where_exp"),
  found("eleventy", "{{ a | upcase }}", "yes", "filledIn", "{{ a | upcase }}"),
  found("hexo", "a\n{% youtube abc %}", "perhaps", "unknownTag", "youtube", 2),
  found("hexo", "{% blockquote %}\nno end", "no", "openTag", "{% blockquote %}"),
  found("hexo", "{% endblockquote %}", "no", "brokenTag", "{% endblockquote %}"),
  found("hexo", "{% %}", "no", "brokenTag", "{% %}"),
  found("hexo", "{% post_link gone %}", "perhaps", "namedFile", "{% post_link gone %}"),
  found("hexo", "By {{ x }}.", "yes", "filledIn", "{{ x }}"),
  found("hexo", "{% asset_img a.png %}\na {% unclosed", "no", "openTag", "{% unclosed", 2),
  fine("hexo", "`{% youtube %}` {% asset_img a.png %}"),
  found("hexo", "<!--swig\uFFFC0-->", "no", "brokenTag", "<!--swig\uFFFC0-->"),
  found("hexo", "{%- raw -%} a {%- endraw -%}", "no", "brokenTag", "{%- endraw -%}"),
  found("hexo", "{{ 'y' | upcase }}", "perhaps", "unknownFilter", "upcase"),
  found("hexo", "{{ x() }}", "perhaps", "code", "{{ x() }}"),
  fine("hexo", "a {% unclosed"),
  fine("hexo", "{% raw %}{% youtube abc %}{% endraw %}"),
  fine("hexo", "{% blockquote %}\na\n{% endblockquote %}"),
  found("hugo", "a\n\n{{< nosuch >}}", "perhaps", "unknownTag", "nosuch", 3),
  found("hugo", "```\n{{< open\n```", "no", "openTag", "{{< open", 2),
  found("hugo", "{{< highlight js >}}no end", "no", "openTag", "{{< highlight js >}}"),
  found("hugo", "{{< /figure >}}", "no", "brokenTag", "{{< /figure >}}"),
  found("hugo", "{{< >}}", "no", "brokenTag", "{{< >}}"),
  found("hugo", '{{< ref "gone" >}}', "perhaps", "namedFile", "ref"),
  found("hugo", "a\n<div>\nb\n</div>", "yes", "droppedHtml", "<div>", 2),
  fine("hugo", '{{< figure src="a.png" >}} {{</* x */>}} <https://example.org>'),
  fine("hugo", "{{< highlight js >}}a{{< /highlight >}}"),
  found("astro", "![x](./gone.png)", "perhaps", "missingPicture", "./gone.png"),
  fine("astro", "![x](./gone.png?x) ![y][z]\n\n[z]: ./gone.png"),
  found("astro-mdx", "Look:\n\n    a <b>", "no", "openTag", "<b>", 3),
  found("astro-mdx", "if (x) {\n\ny\n\n}", "no", "openTag", "{"),
  found("astro-mdx", "a\n\n<!-- c -->", "no", "brokenTag", "<!-- c -->", 3),
  found("astro-mdx", "<http://x.example>", "no", "brokenTag", "<http://x.example>"),
  found("astro-mdx", "<br>", "no", "openTag", "<br>"),
  found("astro-mdx", "a <div>x", "no", "openTag", "<div>"),
  found("astro-mdx", "a {", "no", "openTag", "{"),
  found("astro-mdx", "<5", "no", "brokenTag", "<5"),
  found("astro-mdx", "a {b} c", "perhaps", "code", "{b}"),
  found("astro-mdx", "export it now", "perhaps", "code", "export it now"),
  found("astro-mdx", "<Foo/>", "perhaps", "unknownTag", "Foo"),
  fine("astro-mdx", '`{a}` \\{b} <iframe src="x"></iframe> a < b } <b>y</b> <br/> {/* c */}'),
  fine("astro-mdx", "<div>\n\nx\n\n</div>"),
];
