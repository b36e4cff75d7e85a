// Where an imported post lay is where it goes again: folders, and posts that are the index.md of a folder of their own.
import { expect, test } from "vitest";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { readPost } from "@/lib/post/import/read-post.ts";

const text = "---\ntitle: Queue Days 2014\ndate: 2014-05-10\n---\n\n* [Queues](https://decks.example/q) by Ada Quill\n";
const read = (path: string, engine?: string) => readPost(text, path, engine ? { engine } : {});
const pathOf = (record: ConferenceRecord) => exportPost(record)[0]?.path;
const paths = (record: ConferenceRecord, url: string) =>
  exportPost(record, {
    pictures: [{ url, bytes: new Uint8Array([1]), extension: "png" }],
  }).map(({ path }) => path);

test.each([
  ["content/posts/queue-days/index.md", "content/posts/queue-days/index.md", "queue-days"],
  ["content/post/2014/queue-days.md", "content/post/2014/queue-days.md", "queue-days"],
  ["content/en/posts/queue-days/index.en.md", "content/en/posts/queue-days/index.en.md", "queue-days"],
  ["src/content/blog/queue-days/index.md", "src/content/blog/queue-days/index.md", "queue-days"],
  ["src/content/blog/queue-days/index.mdx", "src/content/blog/queue-days/index.mdx", "queue-days"],
  ["_posts/2014/2014-05-10-queue-days.markdown", "_posts/2014/2014-05-10-queue-days.markdown", "queue-days"],
  ["source/_posts/2014/queue-days.md", "source/_posts/2014/queue-days.md", "queue-days"],
  ["source/_drafts/queue-days.md", "source/_drafts/queue-days.md", "queue-days"],
  ["/home/me/blog/content/post/queue-days.md", "content/post/queue-days.md", "queue-days"],
  ["C:\\blog\\content\\queue-days\\index.md", "content/queue-days/index.md", "queue-days"],
  ["../../content/queue-days/index.md", "content/queue-days/index.md", "queue-days"],
])("%s goes to %s", (path, wanted, slug) => {
  const record = read(path);
  expect(record.post.slug).toBe(slug);
  expect(pathOf(record)).toBe(wanted);
  expect(exportPost(record)[0]).toMatchObject({ text });
});

test.each([
  ["notes/conferences/queue-days.md", "markdown"],
  ["src/posts/2014/queue-days/index.md", "eleventy"],
])("%s of %s stays where it is", (path, engine) => {
  expect(pathOf(read(path, engine))).toBe(path);
});

test("a picked index.md whose folder is not known has a slug from its title", () => {
  const record = read("index.md", "hugo");
  expect(record.post.slug).toBe("");
  expect(pathOf(record)).toBe("content/posts/queue-days-2014/index.md");
});

test("a folder that is no name is not one", () => {
  expect(pathOf(read("../index.md", "hugo"))).toBe("content/posts/queue-days-2014/index.md");
  expect(pathOf(read("..", "hugo"))).not.toContain("..");
});

test("another slug is another folder", () => {
  const record = read("content/posts/queue-days/index.md");
  expect(pathOf({ ...record, post: { ...record.post, slug: "queues" } })).toBe("content/posts/queues/index.md");
});

test("another engine has its own place", () => {
  const record = read("content/post/queue-days/index.md");
  expect(pathOf({ ...record, post: { ...record.post, engine: "hexo" } })).toBe("source/_posts/queue-days.md");
});

test("pictures go beside the post, whatever its slug is", () => {
  const url = "https://decks.example/1.png";
  const pictured = (path: string, header = "") =>
    readPost(`---\ntitle: X\n${header}---\n\nSee ![it](${url}).\n`, path, { engine: "hugo" });
  expect(paths(pictured("content/post/queue-days/index.md", "slug: other\n"), url)).toEqual([
    "content/post/queue-days/index.md",
    expect.stringMatching(/^content\/post\/queue-days\/[^/]+\.png$/),
  ]);
  expect(paths(pictured("content/post/queue-days.md"), url)).toEqual([
    "content/post/queue-days/index.md",
    expect.stringMatching(/^content\/post\/queue-days\/[^/]+\.png$/),
  ]);
});

test.each([
  ["_posts/2014-05-10-queue-days.md", "2014-05-10"],
  ["jekyll/somebody--2014-05-10-queue-days.md", "2014-05-10"],
  ["notes_2014_05_10.md", "2014-05-10"],
  ["20140510 queue days.md", "2014-05-10"],
  ["content/post/2014-05-10-queue-days/index.md", "2014-05-10"],
  ["talks/20140510/notes.md", "2014-05-10"],
  ["2013-01-01/2014-05-10.md", "2014-05-10"],
  ["order-20149910-of-2014-05-10.md", "2014-05-10"],
  ["queue-days.md", ""],
  ["queue-days-2014-02-31.md", ""],
  ["build-1201405101.md", ""],
  ["2014-0510.md", ""],
])("a post without a date in %s is of “%s”, and its header stays without one", (path, day) => {
  const undated = "---\ntitle: Queue Days\n---\n\nFine.\n";
  const options = { now: "2026-03-04T05:06:07Z", timeZone: "Asia/Tokyo" };
  const record = readPost(undated, path, options);
  expect(record.post).toMatchObject({ date: day && `${day}T00:00:00`, timeZone: "Asia/Tokyo" });
  expect(exportPost(record)[0]).toMatchObject({ text: undated });
  const dated = undated.replace("---\n\n", "date: 2012-12-12\n---\n\n");
  expect(readPost(dated, path, options).post.date).toBe("2012-12-12T00:00:00");
});

test("a post without any date gets one when one is typed, and none before in any engine", () => {
  const undated = "---\ntitle: Queue Days\n---\n\nFine.\n";
  const record = readPost(undated, "queue-days.md", { timeZone: "Asia/Tokyo" });
  for (const engine of ["hexo", "jekyll", "hugo", "eleventy", "astro", "flatpages", "markdown"]) {
    const [file] = exportPost({ ...record, post: { ...record.post, engine } });
    expect(file).toMatchObject({ path: expect.stringMatching(/\/?queue-days\.mdx?$/) });
    expect(file && "text" in file ? file.text : "").not.toMatch(/date|NaN|T00/i);
  }
  const [file] = exportPost({ ...record, post: { ...record.post, date: "2014-05-10T07:58:00" } });
  expect(file && "text" in file ? file.text : "").toMatch(/\ndate: .?2014-05-10/);
});
