// Bodies edited by hand go out as they were typed. Those of which the check says that they build are built together; what
// fails alone is tried in check.test.ts.
import { expect, test } from "vitest";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { checkPost } from "@/lib/post/check/check.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { record } from "../notebooks/build.ts";
import { blogNamed, describeEngines } from "./blogs.ts";
import { hostileTexts } from "./hostile.ts";
import { buildSite } from "./site.ts";

describeEngines(({ engine, program, pageOf }) => {
  const bodies = hostileTexts.map(({ name, markdown }, at) => {
    const made = record([], { engine, slug: `by-hand-${at}` });
    const body = `${markdown.toWellFormed()}\n\nThe end.\n`;
    const edited = { body, base: assemblePost(made).assembled };
    const post = { ...made, post: { ...made.post, edited } };
    return { name, body, post, check: checkPost(post, {}, Date.parse("2020-01-01")) };
  });
  const building = bodies.filter(({ check }) => check.builds === "yes");
  const files = building.map(({ name, body, post }) => {
    const [file] = exportPost(post);
    if (!file || !("text" in file)) throw new Error("The post has no text.");
    return { name, body, ...file };
  });

  test("stand in the file as they were typed", () => {
    for (const { text, body } of files) expect(text.endsWith(body)).toBe(true);
  });

  test("build where the check says so", async () => {
    const { pages } = await buildSite(
      program,
      Object.fromEntries(files.map(({ path, text }) => [path, text])),
      blogNamed("by-hand"),
    );
    console.log(`${engine}: ${building.length} of ${bodies.length} hostile bodies are said to build`);
    expect(files.filter(({ path }) => !pages.has(pageOf(path))).map(({ name }) => name)).toEqual([]);
  });
});
