// Where each engine's files go, its dates and fields, with and without settings.
import { describe, expect, test } from "vitest";
import type { Post } from "@/lib/model/index.ts";
import { engines, findEngine } from "@/lib/post/engines/engine.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { parseDocument } from "@/lib/post/markdown/parse.ts";
import { plainText } from "@/lib/post/markdown/tree.ts";
import { instantDate, offsetOf } from "@/lib/post/wording/dates.ts";
import { record } from "../notebooks/build.ts";

function exported(changes: Partial<Post>) {
  const [file] = exportPost(
    record([], { tags: ["a b", "yes"], categories: ["devops", "presentation"], closing: "Bye.", ...changes }),
  );
  return file && "text" in file ? file : { path: "", text: "" };
}

describe("paths and dates", () => {
  test.each([
    ["flatpages", "pages/posts/queue-days-2014-wrapup.md", "date: 2014-05-10 07:58:00\n"],
    ["hexo", "source/_posts/queue-days-2014-wrapup.md", "date: 2014-05-10 07:58:00\n"],
    ["jekyll", "_posts/2014-05-10-queue-days-2014-wrapup.md", "date: 2014-05-10 07:58:00 -0700\n"],
    ["hugo", "content/posts/queue-days-2014-wrapup.md", "date: 2014-05-10T07:58:00-07:00\n"],
    ["eleventy", "posts/queue-days-2014-wrapup.md", "date: 2014-05-10T07:58:00-07:00\n"],
    ["astro", "src/content/blog/queue-days-2014-wrapup.md", "pubDate: 2014-05-10T07:58:00-07:00\n"],
    ["astro-mdx", "src/content/blog/queue-days-2014-wrapup.mdx", "pubDate: 2014-05-10T07:58:00-07:00\n"],
    ["markdown", "queue-days-2014-wrapup.md", "date: 2014-05-10T07:58:00-07:00\n"],
    ["mdx", "queue-days-2014-wrapup.mdx", "date: 2014-05-10T07:58:00-07:00\n"],
  ])("%s", (engine, path, date) => {
    const file = exported({ engine });
    expect(file.path).toBe(path);
    expect(file.text).toContain(date);
    expect(file.text.endsWith("\n\nBye.\n")).toBe(true);
  });
  test("are all there are", () => {
    expect(engines.map(({ name }) => name).sort()).toEqual(
      ["astro", "astro-mdx", "eleventy", "flatpages", "hexo", "hugo", "jekyll", "markdown", "mdx"].sort(),
    );
    expect(findEngine("Flask-FlatPages").name).toBe("flatpages");
    expect(() => findEngine("wordpress")).toThrow("problemUnknownEngine");
  });
});

test("categories of Hexo stand side by side, or one in the other when asked for", () => {
  expect(exported({ engine: "hexo" }).text).toContain("categories:\n- [devops]\n- [presentation]\n");
  const nested = exported({ engine: "hexo", engineSettings: { hexo: { categories: "nested" } } }).text;
  expect(nested).toContain("categories:\n- devops\n- presentation\n");
});

test("a draft is where, or what, its engine takes for one", () => {
  expect(exported({ engine: "hexo", isDraft: true }).path).toBe("source/_drafts/queue-days-2014-wrapup.md");
  expect(exported({ engine: "jekyll", isDraft: true }).path).toBe("_drafts/queue-days-2014-wrapup.md");
  for (const engine of ["hugo", "eleventy", "astro", "markdown"]) {
    expect(exported({ engine, isDraft: true }).text).toContain("\ndraft: true\n");
    expect(exported({ engine }).text).not.toContain("draft");
  }
});

describe("settings", () => {
  test("folder, fields, bullets, excerpt", () => {
    const file = exported({
      engine: "hugo",
      introduction: "Intro.",
      engineSettings: { hugo: { folder: "content/blog", fields: [{ name: "author", value: "me" }], hasExcerpt: true } },
    });
    expect(file.path).toBe("content/blog/queue-days-2014-wrapup.md");
    expect(file.text).toContain("\nauthor: me\n---\n\nIntro.\n\n<!--more-->\n\nBye.\n");
  });
  test.each([
    ["hugo", "<!--more-->"],
    ["flatpages", "<!-- more -->"],
  ])("words behind the mark that ends the excerpt stand below it for %s", (engine, mark) => {
    const { text } = exported({ engine, introduction: "Intro.\n\n<!-- more --> More <b>of it." });
    expect(text).toContain(`\n\nIntro.\n\n${mark}\n\nMore &lt;b>of it.\n\nBye.\n`);
  });
  test("TOML", () => {
    const text = exported({
      engine: "hugo",
      title: 'A "b" \\ c',
      engineSettings: { hugo: { frontMatter: "toml" } },
    }).text;
    expect(text.startsWith('+++\ntitle = "A \\"b\\" \\\\ c"\ndate = 2014-05-10T07:58:00-07:00\n')).toBe(true);
    expect(text).toMatch(/tags = \[ ?"a b", "yes" ?\]\n/);
  });
  test("never lead out of the blog", () => {
    for (const folder of ["../../etc", "/etc", "a/../../b", "C:\\x", "..\\..\\x", "./.././"]) {
      const { path } = exported({ engine: "hexo", engineSettings: { hexo: { folder } } });
      expect(path.split("/")).not.toContain("..");
      expect(path).toMatch(/^[^/:\\]+\//);
    }
  });
});

describe("slugs", () => {
  test.each([
    ["会後心得", "会後心得"],
    ["🎉🎉", "queue-days-2014-wrapup"],
    ["../../etc/passwd", "etc-passwd"],
    ["a b/c?d#e", "a-b-c-d-e"],
    ["CON", "CON-post"],
    // Windows takes a device's name for the device whatever its ending.
    ["aux.v2", "aux-post.v2"],
    ["com¹", "com¹-post"],
    ["console", "console"],
    ["", "queue-days-2014-wrapup"],
    ["x".repeat(300), "x".repeat(80)],
    ["𠮷".repeat(300), "𠮷".repeat(50)],
    [`${"x".repeat(79)} y`, "x".repeat(79)],
  ])("%j", (slug, name) => {
    expect(exported({ engine: "hexo", slug, title: "Queue Days 2014 wrapup" }).path).toBe(`source/_posts/${name}.md`);
  });
  test.each([
    ["Con", "con-post"],
    ["NUL", "nul-post"],
    ["x".repeat(500), "x".repeat(80)],
    ["word ".repeat(100), `${"word-".repeat(16).slice(0, -1)}`],
    ["会".repeat(500), "会".repeat(66)],
  ])("of a title: %j", (title, name) => {
    expect(exported({ engine: "hexo", slug: "", title }).path).toBe(`source/_posts/${name}.md`);
  });
  test.each(engines.map(({ name }) => name))("leave room for a file of %s", (engine) => {
    for (const slug of ["x", "会", "𠮷"].map((sign) => sign.repeat(500))) {
      const names = exported({ engine, slug }).path.split("/");
      expect(Math.max(...names.map((name) => new TextEncoder().encode(name).length))).toBeLessThanOrEqual(255);
    }
  });
  test("of nothing at all are the date", () => {
    expect(exported({ engine: "hexo", slug: "🎉", title: "🎉" }).path).toBe("source/_posts/post-2014-05-10.md");
  });
});

describe("offsets", () => {
  test.each([
    ["2014-05-10T07:58:00", "America/Los_Angeles", "-07:00"],
    ["2014-01-10T07:58:00", "America/Los_Angeles", "-08:00"],
    ["2014-05-10T07:58:00", "Asia/Kolkata", "+05:30"],
    ["2014-05-10T07:58:00", "UTC", "+00:00"],
    ["2014-05-10T07:58:00", "+05:45", "+05:45"],
    // Clocks went back at 02:00 summer time; an hour before and after.
    ["2014-11-02T00:30:00", "America/Los_Angeles", "-07:00"],
    ["2014-11-02T03:30:00", "America/Los_Angeles", "-08:00"],
  ])("%s in %s", (date, timeZone, offset) => {
    expect(offsetOf(date, timeZone)).toBe(offset);
    expect(instantDate(date, timeZone)).toBe(date + offset);
  });
});

test("an extra field named id has its slot in FlatPages; others follow; the post's own order wins", () => {
  const extraFields = [
    { name: "mood", value: "fine" },
    { name: "id", value: 5202 },
  ];
  const keys = (text: string) => text.split("\n\n")[0]?.match(/^\w+/gm);
  expect(keys(exported({ engine: "flatpages", extraFields }).text)).toEqual([
    "title",
    "slug",
    "id",
    "date",
    "tags",
    "categories",
    "mood",
  ]);
  const fieldOrder = ["date", "mood", "title"];
  expect(keys(exported({ engine: "flatpages", extraFields, fieldOrder }).text)?.slice(0, 3)).toEqual(fieldOrder);
});

test("Flask-FlatPages has the beginning of a comment in code as HTML: Python-Markdown 3.4 may never end with it otherwise", () => {
  const closing = "Mind `<!--` here, and &lt;!-- there.\n\n> a quotation";
  expect(exported({ engine: "flatpages", closing }).text).toContain("Mind <code>&lt;!--</code> here");
  expect(exported({ engine: "markdown", closing }).text).toContain("Mind `<!--` here");
});

describe("what an engine's Markdown lacks is written otherwise", () => {
  const closing = [
    "It is ~~g*o*ne~~ now.",
    "```js\na();\n\nb();\n```",
    "| a | b |\n|---|---|\n| `x\\|y` | z |",
    "* item\n\n    * more\n\n> One line\n> and a second.",
    "Note[^1].\n\n[^1]: Below.",
  ].join("\n\n");
  const bodyOf = (engine: string) => exported({ engine, closing }).text;

  test("struck text, fences, notes and bars in a table's code for Flask-FlatPages", () => {
    const body = bodyOf("flatpages");
    expect(body).toContain("\nIt is <del>g*o*ne</del> now.\n\n    a();\n\n    b();\n\n");
    expect(body).toContain("| <code>x&#124;y</code> | z |");
    expect(body).toMatch(/Note<sup>1<\/sup>\.\n\n<sup>1<\/sup> Below\.\n$/);
  });

  test("only bars for Jekyll", () => {
    const body = bodyOf("jekyll");
    expect(body).toContain("\nIt is ~~g*o*ne~~ now.\n\n```js\na();\n\nb();\n```\n");
    expect(body).toContain("| <code>x&#124;y</code> | z |");
  });

  test.each(["markdown", "hugo", "astro"])("nothing for %s", (engine) => {
    const body = bodyOf(engine);
    expect(body).toContain("\nIt is ~~g*o*ne~~ now.\n\n```js\na();\n\nb();\n```\n");
    expect(body).toContain("| `x\\|y` | z |");
    expect(body).toContain("Note[^1].\n\n[^1]: Below.\n");
  });
});

test.each(["markdown", "eleventy", "astro", "hexo", "hugo"])(
  "a bar in a table's code ends no cell for %s",
  (engine) => {
    const { text } = exported({ engine, closing: "| a | b |\n|---|---|\n| `x\\|y` and `p\\|\\|q` | z |\n" });
    expect(text).toContain("| `x\\|y` and `p\\|\\|q` | z |");
    const [table] = parseDocument(text.split("---\n\n")[1] ?? "").children;
    const cells = table?.type === "table" ? table.children[1]?.children.map(plainText) : [];
    expect(cells).toEqual(["x|y and p||q", "z"]);
  },
);

test.each([
  ["{{< a >}}", "{{</* a */>}}"],
  ["{{% a %}} and {{< b >}}", "{{%/* a */%}} and {{</* b */>}}"],
  ["{{< a", "{\u200B{< a"],
  ["{{% a", "{\u200B{% a"],
  ["{{ a }}", "{{ a }}"],
  ["<!--more-->", "<!--\u200Bmore-->"],
])("Hugo shows %s in code as it is", (code, written) => {
  expect(exported({ engine: "hugo", closing: `\`\`\`\n${code}\n\`\`\`` }).text).toContain(`\`\`\`\n${written}\n\`\`\``);
});
