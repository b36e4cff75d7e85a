// The check before export held against real builds: what it says will build does, and what it says will not does not.
import { beforeAll, expect, test } from "vitest";
import type { Post } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { checkPost } from "@/lib/post/check/check.ts";
import { exportPost, type PostFile } from "@/lib/post/files/export.ts";
import { engineParsers } from "@/scripts/fuzz/engine-parsers.ts";
import { record } from "../notebooks/build.ts";
import { type HandWritten, handWritten } from "../notebooks/hand-written.ts";
import { describeEngine } from "./blogs.ts";
import { Builds, type Files } from "./builds.ts";

const blog = { name: "check", machine: "Etc/UTC", blog: "UTC" };

const contentOf = (file: PostFile) => ("text" in file ? file.text : file.bytes);

/** A post, what the check says of it, and its files. */
function tried(engine: string, changes: Partial<Post>) {
  const made = record([], { engine, ...changes });
  const files: Files = Object.fromEntries(exportPost(made).map((file) => [file.path, contentOf(file)]));
  return { check: checkPost(made, {}, Date.parse("2020-01-01")), files };
}

function edited(engine: string, body: string): Partial<Post> {
  return { edited: { body, base: assemblePost(record([], { engine })).assembled } };
}

/** Folders that an engine takes posts from. */
const folders: Record<string, string> = {
  astro: "src/content/blog",
  eleventy: "posts",
  hexo: "source/_posts",
  hugo: "content/posts",
  jekyll: "_posts",
};

/** What fails is built for real once for each kind of finding; of the other bodies the engine's own parser is asked first. */
function isFirstOfKind({ engine, finding, builds, body }: HandWritten): boolean {
  const alike = (one: HandWritten) => one.engine === engine && one.finding === finding && one.builds === builds;
  return handWritten.find(alike)?.body === body;
}

/** The files that an engine's own parser cannot read, all of them asked in one process. */
function refusedBy(engine: string, files: string[]): Set<string> {
  const parser = engineParsers.find(({ reads, engines }) => reads === "file" && engines?.includes(engine));
  const readings = parser?.read(files) ?? [];
  return new Set(files.filter((_, at) => "failure" in (readings[at] ?? {})));
}

const engines = ["astro", "astro-mdx", "eleventy", "hexo", "hugo", "jekyll"];

for (const engine of engines) {
  const program = engine.replace("-mdx", "");
  const bodies = handWritten
    .filter((written) => written.engine === engine)
    .map((written, at) => ({
      ...written,
      post: tried(engine, { slug: `body-${at}`, ...edited(engine, written.body) }),
    }));
  const posts = Object.entries<Partial<Post>>({
    "a date in the future": { date: "2099-01-01T00:00:00" },
    "a draft": { isDraft: true },
    "a draft in a folder of one’s own": {
      isDraft: true,
      engineSettings: { [engine]: { folder: folders[program] } },
    },
    "no date": { date: "" },
  }).map(([name, changes], at) => {
    const introduction = `Here it is: ${name}.`;
    return { name, introduction, post: tried(engine, { slug: `post-${at}`, introduction, ...changes }) };
  });
  const all = [...bodies, ...posts].map(({ post }) => post);
  const builds = new Builds(
    program,
    all.filter(({ check }) => check.builds === "yes").map(({ files }) => files),
    blog,
  );
  const textOf = ({ post }: (typeof bodies)[number]) => String(Object.values(post.files)[0]);
  const parsed = bodies.filter((body) => body.builds !== "yes" && !isFirstOfKind(body)).map(textOf);
  let refused: Set<string>;

  describeEngine(engine, program, () => {
    beforeAll(() => {
      refused = refusedBy(engine, parsed);
    });

    test.each(bodies)("$body, in a blog without anything of its own", async (written) => {
      expect(written.post.check.builds).toBe(written.builds);
      const build = () => builds.build(written.post.files);
      if (written.builds === "yes") await build();
      else if (!refused.has(textOf(written))) await expect(build()).rejects.toThrow();
    });

    test.each(posts)("$name is shown, or not, as the check says", async ({ introduction, post }) => {
      const isHidden = post.check.problems.some(({ kind }) => kind === "futureDate" || kind === "draftHidden");
      let isShown = false;
      try {
        const { pages } = await builds.build(post.files);
        isShown = [...pages.values()].some(({ text }) => text.includes(introduction));
      } catch (error) {
        if (post.check.builds !== "no") throw error;
      }
      expect(isShown).toBe(post.check.builds === "yes" && !isHidden);
    });
  });
}
