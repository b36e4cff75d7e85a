// What the check before export says of posts that were edited by hand, engine by engine.
import { describe, expect, test } from "vitest";
import { assemblePost } from "@/lib/post/assemble.ts";
import { checkPost } from "@/lib/post/check.ts";
import { engines } from "@/lib/post/engine.ts";
import { exportPost } from "@/lib/post/export.ts";
import { record } from "../notebooks/build.ts";
import { queueDays } from "../notebooks/queue-days.ts";

const later = Date.parse("2020-01-01");
const hostile = "{{ x }} {% y %} {# z #} {{< a >}} `{{ b }} {% c %} {{< d >}}` <div> <!-- e --> {f}\n\nexport it";

function check(engine: string, body: string) {
  const made = record([], { engine });
  const base = assemblePost(made).assembled;
  return checkPost({ ...made, post: { ...made.post, edited: { body, base } } }, {}, later).problems;
}

describe("assembled posts build", () => {
  test.each(engines.map(({ name }) => name))("with %s, whatever was typed", (engine) => {
    const made = record([{ title: hostile, notes: [hostile] }], {
      engine,
      title: hostile,
      tags: ["yes"],
      introduction: hostile,
    });
    expect(checkPost(made, {}, later).problems).toEqual([]);
    expect(
      checkPost({ ...queueDays, post: { ...queueDays.post, engine, embeds: "embed", layout: "talks" } }, {}, later)
        .problems,
    ).toEqual([]);
  });
});

describe("what a person wrote by hand is named with its line", () => {
  test.each([
    ["jekyll", "Fine.\n\n{% youtube abc %}\n", "unknownTag", 3, "youtube"],
    ["jekyll", "Open {{ only.\n", "openTag", 1, 'output "{{ only.\\n" not closed'],
    ["eleventy", "{% if a %}\nno end\n", "openTag", 1, ""],
    ["eleventy", "`{% nosuch %}`\n", "unknownTag", 1, "nosuch"],
    ["hexo", "a\n{% youtube abc %}\n", "unknownTag", 2, "youtube"],
    ["hugo", "a\n\n{{< nosuch >}}\n", "unknownTag", 3, "nosuch"],
    ["hugo", "```\n{{< open\n```\n", "openTag", 2, "{{< open"],
    ["hugo", "a\n<div>\nb\n</div>\n", "droppedHtml", 2, "<div>"],
    ["astro", "![x](./gone.png)\n", "missingPicture", 1, "./gone.png"],
    ["astro-mdx", "a\n\n<!-- c -->\n", "code", 3, "<!-- c -->"],
    ["astro-mdx", "a {b} c\n", "code", 1, "{b} c"],
  ])("%s: %j", (engine, body, kind, line, detail) => {
    const lines = exportedHeaderLines(engine);
    const [problem, ...more] = check(engine, body);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ kind, line: line + lines });
    expect(problem?.detail).toContain(detail);
  });

  test.each([
    ["jekyll", "{% include a.html %} {% highlight js %}{% oops %}{% endhighlight %}{% raw %}{% b %}{% endraw %}\n"],
    ["hexo", "`{% youtube %}` {% asset_img a.png %}\n"],
    ["hugo", '{{< figure src="a.png" >}} {{</* x */>}} <https://example.org>\n'],
    ["astro-mdx", '`{a}` \\{b} <iframe src="x"></iframe>\n'],
  ])("%s is content with %j", (engine, body) => {
    expect(check(engine, body)).toEqual([]);
  });
});

/** Lines above the body: that many more than a post without a header would have. */
function exportedHeaderLines(engine: string): number {
  const [file] = exportPost(record([], { engine, closing: "Bye." }));
  return file && "text" in file ? file.text.slice(0, file.text.indexOf("Bye.")).split("\n").length - 1 : 0;
}

test("a date in the future is named for engines that skip the post", () => {
  const made = record([], { engine: "jekyll" });
  expect(checkPost(made, {}, 0).problems).toMatchObject([{ kind: "futureDate" }]);
  expect(checkPost({ ...made, post: { ...made.post, engine: "hexo" } }, {}, 0).problems).toEqual([]);
});
