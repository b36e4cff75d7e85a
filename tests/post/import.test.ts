// What a post that was written before becomes: fields, talks, notes, sources; and what is no post.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exportPost } from "@/lib/post/files/export.ts";
import { readPost } from "@/lib/post/import/read-post.ts";

const folder = join(import.meta.dirname, "../posts");
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const exported = (record: ReturnType<typeof readPost>) => {
  const [file] = exportPost(record);
  return file && "text" in file ? file : { path: "", text: "" };
};
const outline = (record: ReturnType<typeof readPost>) =>
  record.talks.map(({ talk, sources }) => [
    talk.title,
    talk.speakers.map(({ name }) => name),
    sources.map(({ kind }) => kind),
  ]);

test("TOML, days, a heading per talk and a closing part", () => {
  const record = readPost(read("hugo-days.md"), "content/posts/hugo-days.md");
  expect(record.conference.name).toBe("Queue Days 2014");
  expect(record.post).toMatchObject({
    engine: "hugo",
    title: "Queue Days 2014 recap",
    date: "2014-05-10T07:58:00",
    timeZone: "-07:00",
    tags: ["queues", "conference"],
    extraFields: [{ name: "params", value: { mood: "fine" } }],
    introduction: "Two days at [Queue Days](https://queuedays.example).",
    sections: [{ heading: "Conclusion", markdown: "Come next year." }],
    layout: "talks",
    liveCode: "hugo",
  });
  expect(outline(record)).toEqual([
    ["Queues all the way down", ["Ada Quill"], ["deck"]],
    ["Pagers", ["Cy Moreno"], ["video"]],
    ["Blameless postmortems", ["Dee Okafor"], ["video"]],
  ]);
  expect(exported(record)).toEqual({ path: "content/posts/hugo-days.md", text: read("hugo-days.md") });
});

test("an index with names in bold, the day in the file's name", () => {
  const record = readPost(read("2014-05-10-jekyll-index.md"), "_posts/2014-05-10-jekyll-index.md", {
    timeZone: "Asia/Tokyo",
  });
  expect(record.post).toMatchObject({
    engine: "jekyll",
    slug: "jekyll-index",
    date: "2014-05-10T00:00:00",
    timeZone: "Asia/Tokyo",
  });
  expect(outline(record)).toEqual([
    ["Queues all the way down", ["Ada Quill"], ["deck"]],
    ["Cy Moreno", ["Cy Moreno"], []],
    ["Blameless postmortems", ["Dee van den Berg"], ["deck"]],
  ]);
  expect(record.talks[1]?.talk.awaited).toEqual({ slides: true });
  expect(record.post.listOpening).toBe("Slides so far:");
  expect(exported(record)).toEqual({
    path: "_posts/2014-05-10-jekyll-index.md",
    text: read("2014-05-10-jekyll-index.md"),
  });
});

test("a style of ours comes from talks and notes alone, links in place within the notes", () => {
  const text = read("flatpages-references.md");
  const record = readPost(text, "pages/posts/modelled-notes.md");
  expect(record.post.edited).toBeUndefined();
  expect(record.talks[1]?.notes[0]?.markdown).toBe(
    "Everybody uses [a queue](https://speakerdeck.com/adaquill/queues). Really.",
  );
  expect(exported(record).text).toBe(text);
});

test("a changed field is written anew, the others stay", () => {
  const record = readPost(read("2014-05-10-jekyll-index.md"), "_posts/2014-05-10-jekyll-index.md");
  const { text, path } = exported({
    ...record,
    post: { ...record.post, title: "New", tags: ["ruby", "yes"], slug: "new" },
  });
  expect(path).toBe("_posts/2014-05-10-new.md");
  expect(text.slice(0, text.indexOf("Slides"))).toBe(
    '---\nlayout: post\ntitle: "New"\ncategories: [talks]\ntags:\n- ruby\n- "yes"\n---\n',
  );
});

test("a changed note changes its bullet only", () => {
  const record = readPost(read("2014-05-10-jekyll-index.md"), "_posts/2014-05-10-jekyll-index.md");
  const note = record.talks[0]?.notes[0];
  if (note) note.markdown += " Good.";
  expect(exported(record).text).toBe(read("2014-05-10-jekyll-index.md").replace("queues)\n", "queues) Good.\n"));
});

test("for another engine, the header is that engine's", () => {
  const record = readPost(read("hugo-days.md"), "content/posts/hugo-days.md");
  const { path, text } = exported({ ...record, post: { ...record.post, engine: "hexo" } });
  expect(path).toBe("source/_posts/hugo-days.md");
  expect(text.startsWith('---\ntitle: "Queue Days 2014 recap"\ndate: 2014-05-10 07:58:00\n')).toBe(true);
});

describe("odd files keep every byte", () => {
  test.each([
    ["no header", "Just text.\n\n* a\n* b\n"],
    ["a mark of byte order and Windows' lines", "\uFEFF---\r\ntitle: X\r\n---\r\nBody\r\n\r\n* a\r\n"],
    ["no body", "---\ntitle: X\n---\n"],
    ["an empty header", "---\n---\n\nBody\n"],
    ["no line at the end", "---\ntitle: X\n---\n\nBody"],
    ["rules in the body", "---\ntitle: X\n---\n\n---\n\nBody\n\n---\n"],
    ["comments and folded text", "---\n# c\ntitle: >\n  X\n  y\nx: |\n  a\n\n  b\n---\n\nBody\n"],
    ["anchors", "---\ntitle: X\na: &a [1]\nb: *a\n---\n\nBody\n"],
    ["the same key in a mapping", "---\ntitle: X\nimage:\n  title: y\n---\n\nBody\n"],
    ["Pelican's header", "Title: A: b\nDate: 2014-05-10 07:58\nTags: a, b\n\nBody\n"],
    ["tabs and loose lists", "---\ntitle: X\n---\n\n-\ta\n\n\n-   b\n\n\tc\n"],
    ["HTML and templates", "---\nlayout: x\ntitle: X\n---\n\n<p>{{ page.x }}</p>\n\n{% raw %}`{{ y }}`{% endraw %}\n"],
  ])("%s", (_, text) => {
    for (const engine of ["jekyll", "hexo", "hugo", "eleventy", "astro", "flatpages", "markdown"]) {
      expect(exported(readPost(text, "2014-05-10-x.md", { engine })).text).toBe(text);
    }
  });
});

describe("what is no post is refused", () => {
  test.each([
    ["", "problemPostForeign", []],
    ["GIF89a\0\0", "problemPostForeign", []],
    ["<!doctype html><p>x", "problemPostForeign", []],
    ["---\ntitle: X\nbad: [a\n---\nBody\n", "problemPostHeader", ["4"]],
    ["+++\ntitle = \n+++\n", "problemPostHeader", ["2"]],
    ["---\n- a\n- b\n---\nBody\n", "problemPostHeader", ["2"]],
  ])("%j", (text, key, values) => {
    expect(() => readPost(text, "x.md")).toThrow(expect.objectContaining({ key, values }));
  });
});

test("a header without its first fence, as Hexo's old posts have it", () => {
  const text = "title: 心得：第一天\ndate: 2015-10-26 08:37:59\ntags:\n- a\n---\n\n###前言###\n\n* b\n";
  const record = readPost(text, "day-1.md");
  expect(record.post).toMatchObject({
    engine: "hexo",
    title: "心得：第一天",
    tags: ["a"],
    date: "2015-10-26T08:37:59",
  });
  expect(exported(record).text).toBe(text);
  expect(exported({ ...record, post: { ...record.post, title: "New" } }).text).toBe(
    text.replace("title: 心得：第一天", 'title: "New"'),
  );
});

test("a key that stands there twice and tabs, which some parsers take", () => {
  const text = "---\ntitle: Old\ndate: 2015-10-26\ntitle: New\ntags:\n\t- a\n---\n\nBody\n";
  const record = readPost(text, "x.md", { engine: "jekyll" });
  expect(record.post).toMatchObject({ title: "New", tags: ["a"] });
  expect(exported(record).text).toBe(text);
});

test("of two fields that Jekyll takes together one is left when they are changed", () => {
  const path = "news/_posts/2025-05-09-wicks.md";
  const text = "---\ntitle: Wicks\ncategories: oil\ncategory: glass\n---\n\nFine.\n";
  const record = readPost(text, path);
  expect(record.post.categories).toEqual(["news", "oil", "glass"]);
  expect(exportPost(record)).toMatchObject([{ path, text }]);
  record.post.categories = ["news", "oil", "tin"];
  const [file] = exportPost(record);
  expect(file && "text" in file && file.text).toBe(
    "---\ntitle: Wicks\ncategories:\n- news\n- oil\n- tin\n---\n\nFine.\n",
  );
});

test.each([
  ["-", "", { bullet: "-", bulletIndent: "one", bulletSpacing: "tight" }],
  ["*  ", "", { bullet: "*", bulletIndent: "tab", bulletSpacing: "tight" }],
  ["+", "\n", { bullet: "+", bulletIndent: "one", bulletSpacing: "loose" }],
])("the bullets of its talks, %j with %j between them, are settings of its engine", (sign, gap, settings) => {
  const lines = [
    "[Wicks](https://youtu.be/aaaaaaaaaaa) - Ada Quill",
    "[Oil](https://youtu.be/bbbbbbbbbbb) - Cy Moreno",
  ];
  const body = `Talks:\n\n${lines.map((line) => `${sign} ${line}\n`).join(gap)}`;
  const jekyll = readPost(`---\ntitle: X\n---\n\n${body}`, "_posts/2014-05-10-x.md").post;
  expect(jekyll).toMatchObject({ engine: "jekyll", engineSettings: { jekyll: settings } });
  const hugo = readPost(`+++\ntitle = "X"\n+++\n\n${body}`, "content/posts/x.md").post;
  expect(hugo).toMatchObject({ engine: "hugo", engineSettings: { hugo: { frontMatter: "toml", ...settings } } });
});
