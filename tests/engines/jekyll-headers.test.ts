// Headers and names of files as people write them for Jekyll: what is read of a post is what the real Jekyll takes it for.
import { expect, test } from "vitest";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { momentOf } from "@/lib/post/wording/dates.ts";
import { record } from "../notebooks/build.ts";
import { blogNamed, describeEngine } from "./blogs.ts";
import { buildSite } from "./site.ts";

const headers = [
  "tags: wicks oil",
  "tags: wicks, oil",
  "tag: wicks oil",
  "tag: [wicks oil, glass]",
  "tags: [wicks oil, 2014]",
  "tags: 2014",
  "Tags: wicks oil",
  "tags: glass\ntag: wicks oil",
  "categories: wicks oil",
  "category: wicks oil",
  "category: [wicks oil, glass]",
  "categories: wicks oil\ncategory: glass",
  "category: glass\ncategories: [wicks, oil]",
  "category: wicks oil\ncategories: wicks oil",
  "category: [glass, wicks]\ncategories: [wicks, oil]",
  "category:\ncategories: wicks",
  "categories:\ncategory: wicks",
  "topics: wicks oil",
  "published: false",
  "published: true",
  'published: "false"',
  "draft: true",
  "date: 2025-05-11 23:30:00",
  'date: "2025-05-11 23:30:00"',
  "date: 2025-05-11 23:30",
  "date: 2025-05-11T23:30:00",
  "date: 2025-05-11",
  "date: 2025/05/11",
  "date: 2025-05-11 23:30:00 +0200",
  "pubDate: 2025-05-11",
];
const names = [
  "_posts/2025-05-09-wicks.md",
  "_posts/2025-5-9-wicks.md",
  "_posts/2025-05-9-wicks.md",
  "_posts/lamps/2025-05-09-wicks.md",
  "news/_posts/2025-05-09-wicks.md",
  "news/Old lamps/_posts/2025-05-09-wicks.md",
  "news/_posts/lamps/2025-05-09-wicks.md",
  "_posts/25-05-09-wicks.md",
  "_posts/25-5-9-wicks.md",
  "_posts/99-12-31-wicks.md",
  "_posts/69-01-01-wicks.md",
  "_drafts/wicks.md",
  "_drafts/2025-05-09-wicks.md",
  "news/_drafts/wicks.md",
  "news/_drafts/2025-05-09-wicks.md",
];

const textOf = (header: string) => `---\nlayout: post\n${header}\n---\n\nFine.\n`;

describeEngine("jekyll", "jekyll", () => {
  const blog = blogNamed("headers");
  const read = (text: string, path: string) => readPost(text, path, { timeZone: blog.blog });
  const exported = (record: ConferenceRecord) => {
    const [file] = exportPost(record);
    if (!file || !("text" in file)) throw new Error("The post has no text.");
    return file;
  };
  /** The posts that a build has, by their slugs. */
  const build = async (files: { path: string; text: string }[]) =>
    (await buildSite("jekyll", Object.fromEntries(files.map(({ path, text }) => [path, text])), blog)).pages;

  test("a header’s fields", async () => {
    const files = headers.map((header, at) => ({ path: `_posts/2025-05-09-wicks-${at}.md`, text: textOf(header) }));
    const pages = await build(files);
    for (const [at, file] of files.entries()) {
      const page = pages.get(`wicks-${at}`);
      const made = read(file.text, file.path);
      expect(exported(made)).toEqual(file);
      const { tags, categories, date, timeZone, isDraft } = made.post;
      const understood = isDraft ? undefined : { tags, categories, moment: momentOf(date, timeZone) };
      const shown = page && { tags: page.tags, categories: page.categories, moment: Date.parse(page.date) };
      expect({ header: headers[at], understood }).toEqual({ header: headers[at], understood: shown });
    }
  });

  test("a file’s name", async () => {
    const files = names.map((name, at) => ({
      path: name.replace("wicks", `wicks-${at}`),
      text: textOf("title: Wicks"),
    }));
    const pages = await build(files);
    for (const [at, file] of files.entries()) {
      const made = read(file.text, file.path);
      const { slug, date, timeZone, isDraft, categories } = made.post;
      expect(exported(made)).toEqual(file);
      const page = pages.get(slug);
      const understood = { slug, isDraft, ...(isDraft ? {} : { categories, moment: momentOf(date, timeZone) }) };
      const shown = page && { categories: page.categories, moment: Date.parse(page.date) };
      const isHidden = /(?:^|\/)_drafts\//.test(file.path);
      expect({ path: file.path, understood }).toEqual({
        path: file.path,
        understood: { slug: `wicks-${at}`, isDraft: isHidden, ...shown },
      });
    }
  });

  test("a post whose name has no day gets one by which it is built, in the folder that it has", async () => {
    const text = textOf("title: Wicks\ndate: 2025-05-09");
    const paths = ["wicks.md", "_posts/wicks.md", "_posts/lamps/wicks.md"];
    expect((await build([{ path: "_posts/wicks.md", text }])).size).toBe(0);
    expect(paths.map((path) => exported(read(text, path)))).toEqual([
      { path: "_posts/2025-05-09-wicks.md", text },
      { path: "_posts/2025-05-09-wicks.md", text },
      { path: "_posts/lamps/2025-05-09-wicks.md", text },
    ]);
    expect([...(await build([exported(read(text, "wicks.md"))])).values()]).toMatchObject([{ title: "Wicks" }]);
  });

  test("Wrapup’s own draft is one again, by its path or its name alone, and a post when it is done", async () => {
    const draft = exported(record([], { engine: "jekyll", slug: "wicks", isDraft: true }));
    expect((await build([draft])).size).toBe(0);
    for (const path of [draft.path, "wicks.md"]) {
      const made = read(draft.text, path);
      expect(made.post).toMatchObject({ engine: "jekyll", isDraft: true });
      expect(exported(made)).toEqual(draft);
      const done = exported({ ...made, post: { ...made.post, isDraft: false } });
      expect(done.text).not.toContain("draft");
      expect([...(await build([done])).values()]).toMatchObject([{ title: made.post.title }]);
    }
  });

  // The zones of these years have seconds, which no date of a header has: the day is compared.
  test.each([
    ["123-05-09", "0123-05-09"],
    ["999-12-31", "0999-12-31"],
  ])("the year of three digits in %s", async (name, day) => {
    const file = { path: `_posts/${name}-wicks.md`, text: textOf("title: Wicks") };
    const made = read(file.text, file.path);
    expect(made.post).toMatchObject({ slug: "wicks", date: `${day}T00:00:00` });
    expect(exported(made)).toEqual(file);
    expect([...(await build([file])).values()]).toMatchObject([{ title: "Wicks" }]);
  });

  test("a draft of a folder is done beside that folder’s posts", async () => {
    const made = read(textOf("title: Wicks"), "news/_drafts/wicks.md");
    const done = exported({ ...made, post: { ...made.post, isDraft: false, date: "2025-05-09T08:00:00" } });
    expect(done.path).toBe("news/_posts/2025-05-09-wicks.md");
    expect([...(await build([done])).values()]).toMatchObject([{ title: "Wicks", categories: ["news"] }]);
  });

  test("a post that becomes a draft is hidden, whatever its header said", async () => {
    const drafts = ["", "published: true", "draft: false"].flatMap((header, at) =>
      ["_posts", "lamps/_posts"].map((folder) => {
        const made = read(textOf(header), `${folder}/2025-05-09-wicks-${at}.md`);
        return exported({ ...made, post: { ...made.post, isDraft: true } });
      }),
    );
    expect((await build(drafts)).size).toBe(0);
    for (const { text, path } of drafts) expect(read(text, path).post.isDraft).toBe(true);
  });
});
