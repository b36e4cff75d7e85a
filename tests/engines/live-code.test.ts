// Tags and HTML that are meant to work do, and the same text is shown as it is typed where they are not.
import { beforeAll, expect, test } from "vitest";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { record } from "../notebooks/build.ts";
import { blogNamed, describeEngines } from "./blogs.ts";
import { type BuiltPage, type BuiltSite, buildSite } from "./site.ts";

const bold = 'A <strong class="own">bold</strong> word.';

/** A text in each engine's own syntax, and what its page says then. */
const codes: Record<string, { typed: string; shown: string; tag?: string }> = {
  astro: { typed: bold, shown: "A bold word." },
  "astro-mdx": {
    typed: 'A <strong class="own">bold</strong> {6 * 7} and {"{{ x }}"}.',
    shown: "A bold 42 and {{ x }}.",
    tag: "{6 * 7}",
  },
  eleventy: {
    typed: `${bold} {% note "by a tag" %} and {{ "liquid" | upcase }}.`,
    shown: "A bold word. by a tag and LIQUID.",
    tag: '{% note "by a tag" %}',
  },
  flatpages: { typed: bold, shown: "A bold word." },
  hexo: {
    typed: `${bold} {% link by-a-tag https://example.org/tag %} and {{ "nunjucks" | upper }}.`,
    shown: "A bold word. by-a-tag and NUNJUCKS.",
    tag: "{% link by-a-tag https://example.org/tag %}",
  },
  hugo: {
    typed: 'A word {{< note "by a shortcode" >}} here.',
    shown: "A word by a shortcode here.",
    tag: '{{< note "by a shortcode" >}}',
  },
  jekyll: {
    typed: `${bold} {% include note.html text="by an include" %} and {{ "liquid" | upcase }}.`,
    shown: "A bold word. by an include and LIQUID.",
    tag: '{% include note.html text="by an include" %}',
  },
};

const plain = (text: string) => text.replace(/[“”]/g, '"').replace(/\s+/g, " ").trim();

describeEngines(({ engine, program, pageOf }) => {
  const { typed = "", shown = "", tag } = codes[engine] ?? {};
  const notes = [{ title: "Talk", notes: [`Said: ${typed}`] }];
  const made = (slug: string, changes: object) =>
    record(notes, { engine, slug, layout: "talks", introduction: typed, ...changes });
  const byHand = made("by-hand", { liveCode: engine });
  const posts = {
    live: made("live", { liveCode: engine }),
    literal: made("literal", {}),
    elsewhere: made("elsewhere", { liveCode: engine === "hugo" ? "jekyll" : "hugo" }),
    byHand: {
      ...byHand,
      post: {
        ...byHand.post,
        edited: { base: assemblePost(byHand).assembled, body: `${typed}\n\n## By hand\n\n${typed}\n` },
      },
    },
  };
  const files = Object.entries(posts).map(([name, post]) => {
    const [file] = exportPost(post);
    if (!file || !("text" in file)) throw new Error("The post has no text.");
    return { name, ...file };
  });
  let site: BuiltSite;

  beforeAll(async () => {
    site = await buildSite(program, Object.fromEntries(files.map(({ path, text }) => [path, text])), blogNamed("live"));
  });

  function pageNamed(name: string): BuiltPage {
    const page = site.pages.get(pageOf(files.find((file) => file.name === name)?.path ?? ""));
    if (!page) throw new Error("The engine made no page of it.");
    return page;
  }
  const times = (name: string, text: string) => plain(pageNamed(name).text).split(plain(text)).length - 1;

  test("works where it is meant to", () => {
    expect(times("live", shown)).toBe(2);
    if (typed.includes("<strong")) expect(pageNamed("live").html).toContain('<strong class="own">bold</strong>');
  });
  test("works in a post edited by hand", () => expect(times("byHand", shown)).toBe(2));
  test("is shown as it is typed where it is not", () => expect(times("literal", typed)).toBe(2));
  if (tag)
    test("is not run where another engine’s is meant to work", () => {
      expect(times("elsewhere", tag ?? "")).toBe(2);
    });
});
