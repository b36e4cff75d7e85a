// Dates as people write them in a post's header: the check tells those that an engine takes for another day or for none.
import { expect, test } from "vitest";
import { checkPost } from "@/lib/post/check/check.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { blogNamed, describeEngines } from "./blogs.ts";
import { Builds } from "./builds.ts";

const written = [
  "2025-05-09",
  "2025-5-9",
  "2025-05-9",
  "2025/05/09",
  "2025-05-09 09:30",
  "2025-05-09 9:30:00",
  "2025-05-09 09:30:00",
];

describeEngines(({ engine, program, pageOf }) => {
  const posts = written.map((date, at) => {
    // Fences are no part of a header of Flask-FlatPages 0.8.
    const fence = engine === "flatpages" ? "" : "---\n";
    const slug = `wicks-${at}`;
    // Jekyll knows posts by the day in their names.
    const name = engine === "jekyll" ? `2025-05-09-${slug}.md` : `${slug}.${engine === "astro-mdx" ? "mdx" : "md"}`;
    // The fields that the blog declares, and the one by which the check finds the line.
    const [field, more] = program === "astro" ? ["pubDate", "description: On wicks"] : ["date", `slug: ${slug}`];
    const header = `title: Wicks\n${more}\n${field}: ${date}\n`;
    const record = readPost(`${fence}${header}${fence}\nOil and trim.\n`, name, { engine });
    const [file] = exportPost(record);
    if (!file || !("text" in file)) throw new Error("The post has no text.");
    const misread = checkPost(record).problems.filter(({ kind }) => kind === "dateMisread");
    const line = `${field}: ${date}\n`;
    return { date, line, at: fence ? 4 : 3, misread, path: file.path, files: { [file.path]: file.text } };
  });
  const filesOf = (some: typeof posts) => some.map(({ files }) => files);
  // An engine may end with the first date that it cannot read.
  const builds = new Builds(program, filesOf(posts.filter(({ misread }) => misread.length === 0)), blogNamed("dates"));
  const doubtful = new Builds(program, filesOf(posts.filter(({ misread }) => misread.length > 0)), blogNamed("dates"));

  const isRead = async ({ path, files, misread }: (typeof posts)[number]): Promise<boolean> => {
    try {
      const { pages } = await (misread.length > 0 ? doubtful : builds).build(files);
      const page = pages.get(pageOf(path));
      // The zone may move it by a day, an engine that cannot read it by years.
      return Math.abs(Date.parse(page?.date ?? "") - Date.parse("2025-05-09T12:00:00Z")) < 48 * 3_600_000;
    } catch {
      return false;
    }
  };

  test.each(posts)("$date", async (post) => {
    expect(post.files[post.path]).toContain(post.line);
    expect(post.misread).toEqual(
      (await isRead(post)) ? [] : [{ kind: "dateMisread", line: post.at, detail: post.date }],
    );
  });
});
