// The check before export held against real builds: what it says will build does, and what it says will not does not.
import { expect, test } from "vitest";
import type { Post } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { checkPost } from "@/lib/post/check/check.ts";
import { exportPost, type PostFile } from "@/lib/post/files/export.ts";
import type { EngineName } from "@/scripts/engines.ts";
import { record } from "../notebooks/build.ts";
import { handWritten } from "../notebooks/hand-written.ts";
import { describeEngine } from "./blogs.ts";
import { buildSite } from "./site.ts";

const blog = { name: "check", machine: "Etc/UTC", blog: "UTC" };

const contentOf = (file: PostFile) => ("text" in file ? file.text : file.bytes);

function build(engine: string, changes: Partial<Post>) {
  const made = record([], { engine, ...changes });
  const files = exportPost(made);
  const check = checkPost(made, {}, Date.parse("2020-01-01"));
  const program = engine.replace("-mdx", "") as EngineName;
  return {
    check,
    build: () => buildSite(program, Object.fromEntries(files.map((f) => [f.path, contentOf(f)])), blog),
  };
}

function edited(engine: string, body: string): Partial<Post> {
  return { edited: { body, base: assemblePost(record([], { engine })).assembled } };
}

/** Folders that an engine takes posts from. */
const folders: Partial<Record<EngineName, string>> = {
  astro: "src/content/blog",
  eleventy: "posts",
  hexo: "source/_posts",
  hugo: "content/posts",
  jekyll: "_posts",
};

const engines = ["astro", "astro-mdx", "eleventy", "hexo", "hugo", "jekyll"];

for (const engine of engines) {
  const program = engine.replace("-mdx", "") as EngineName;
  describeEngine(engine, program, () => {
    test.each(handWritten.filter((written) => written.engine === engine))(
      "$body, in a blog without anything of its own",
      ({ body, builds }) => {
        const tried = build(engine, edited(engine, body));
        expect(tried.check.builds).toBe(builds);
        if (builds === "yes") expect(tried.build).not.toThrow();
        else expect(tried.build).toThrow();
      },
    );

    test.each<[string, Partial<Post>]>([
      ["a date in the future", { date: "2099-01-01T00:00:00" }],
      ["a draft", { isDraft: true }],
      [
        "a draft in a folder of one’s own",
        { isDraft: true, engineSettings: { [engine]: { folder: folders[program] } } },
      ],
      ["no date", { date: "" }],
    ])("%s is shown, or not, as the check says", (_, changes) => {
      const tried = build(engine, { introduction: "Here it is.", ...changes });
      const isHidden = tried.check.problems.some(({ kind }) => kind === "futureDate" || kind === "draftHidden");
      let isShown = false;
      try {
        isShown = [...tried.build().pages.values()].some(({ text }) => text.includes("Here it is."));
      } catch (error) {
        if (tried.check.builds !== "no") throw error;
      }
      expect(isShown).toBe(tried.check.builds === "yes" && !isHidden);
    });
  });
}
