// A draft is left out of a usual build and stands in one that is asked for drafts. Eleventy, Astro and Flask-FlatPages know no
// drafts by themselves: there a post is built, and the first two leave it out with the filter that their manuals propose.
import { beforeAll, expect, test } from "vitest";
import { exportPost } from "@/lib/post/files/export.ts";
import { record } from "../notebooks/build.ts";
import { blogNamed, describeEngines } from "./blogs.ts";
import { type BuiltSite, buildSite } from "./site.ts";

const withFolder = {
  hexo: { folder: "source/_posts/notes" },
  jekyll: { folder: "_posts/notes" },
  hugo: { folder: "content/notes" },
};

function fileOf(engine: string, slug: string, changes: { isDraft: boolean; engineSettings?: typeof withFolder }) {
  const [file] = exportPost(record([], { engine, slug, introduction: "Hello.", ...changes }));
  if (!file || !("text" in file)) throw new Error("The post has no text.");
  return file;
}

describeEngines(({ engine, program, pageOf }) => {
  const files = {
    draft: fileOf(engine, "draft", { isDraft: true }),
    elsewhere: fileOf(engine, "elsewhere", { isDraft: true, engineSettings: withFolder }),
    done: fileOf(engine, "done", { isDraft: false }),
  };
  // A draft of Hexo and Jekyll lies in a folder of its own, which is no part of the page's address.
  const addressOf = ({ path }: { path: string }) => pageOf(path.replace(/^(?:source\/)?_drafts\/(.*)\.md$/, "$1"));
  const built = (site: BuiltSite) =>
    Object.entries(files)
      .filter(([, file]) => site.pages.has(addressOf(file)))
      .map(([name]) => name);
  const build = (name: string, drafts?: "built" | "filtered") =>
    buildSite(program, Object.fromEntries(Object.values(files).map(({ path, text }) => [path, text])), {
      ...blogNamed(name),
      ...(drafts ? { drafts } : {}),
    });

  let usual: BuiltSite;
  beforeAll(async () => {
    usual = await build("drafts");
  });

  const hasDrafts = ["hexo", "hugo", "jekyll"].includes(program);
  if (hasDrafts) test("leaves drafts out", () => expect(built(usual)).toEqual(["done"]));
  if (!hasDrafts)
    test("builds drafts like any post", () => {
      expect(built(usual)).toEqual(["draft", "elsewhere", "done"]);
    });
  if (hasDrafts)
    test("builds them when asked", async () => {
      expect(built(await build("drafts", "built"))).toContain("draft");
    });
  if (["eleventy", "astro"].includes(program))
    test("leaves them out by its manual's filter", async () => {
      expect(built(await build("drafts", "filtered"))).toEqual(["done"]);
    });
});
