// Dates as people write them in a post's header: the check tells those that an engine takes for another day or for none.
import { expect, test } from "vitest";
import { checkPost } from "@/lib/post/check/check.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { blogNamed, describeEngines } from "./blogs.ts";
import { buildSite } from "./site.ts";

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
  const isRead = (path: string, text: string): boolean => {
    try {
      const page = buildSite(program, { [path]: text }, blogNamed("dates")).pages.get(pageOf(path));
      // The zone may move it by a day, an engine that cannot read it by years.
      return Math.abs(Date.parse(page?.date ?? "") - Date.parse("2025-05-09T12:00:00Z")) < 48 * 3_600_000;
    } catch {
      return false;
    }
  };

  test.each(written)("%s", (date) => {
    // Fences are no part of a header of Flask-FlatPages 0.8.
    const fence = engine === "flatpages" ? "" : "---\n";
    // Jekyll knows posts by the day in their names.
    const name = engine === "jekyll" ? "2025-05-09-wicks.md" : `wicks.${engine === "astro-mdx" ? "mdx" : "md"}`;
    // The fields that the blog declares, and the one by which the check finds the line.
    const [field, more] = program === "astro" ? ["pubDate", "description: On wicks"] : ["date", "slug: wicks"];
    const header = `title: Wicks\n${more}\n${field}: ${date}\n`;
    const record = readPost(`${fence}${header}${fence}\nOil and trim.\n`, name, { engine });
    const [file] = exportPost(record);
    if (!file || !("text" in file)) throw new Error("The post has no text.");
    expect(file.text).toContain(`${field}: ${date}\n`);
    const { problems } = checkPost(record);
    expect(problems.filter(({ kind }) => kind === "dateMisread")).toEqual(
      isRead(file.path, file.text) ? [] : [{ kind: "dateMisread", line: fence ? 4 : 3, detail: date }],
    );
  });
});
