// The check before export held against real builds: what it says will build does, and what it says will not does not.
import { expect, test } from "vitest";
import type { Post } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { checkPost } from "@/lib/post/check/check.ts";
import { exportPost, type PostFile } from "@/lib/post/files/export.ts";
import type { EngineName } from "@/scripts/engines.ts";
import { engineParsers } from "@/scripts/fuzz/engine-parsers.ts";
import { record } from "../notebooks/build.ts";
import { type HandWritten, handWritten } from "../notebooks/hand-written.ts";
import { describeEngine } from "./blogs.ts";
import { type BuiltSite, buildSite } from "./site.ts";

const blog = { name: "check", machine: "Etc/UTC", blog: "UTC" };

const contentOf = (file: PostFile) => ("text" in file ? file.text : file.bytes);

/** A post, what the check says of it, and its files. */
function tried(engine: string, changes: Partial<Post>) {
  const made = record([], { engine, ...changes });
  const files = exportPost(made).map((file): [path: string, content: string | Uint8Array] => [
    file.path,
    contentOf(file),
  ]);
  return { check: checkPost(made, {}, Date.parse("2020-01-01")), files };
}

type Tried = ReturnType<typeof tried>;

/** Of many builds, which take seconds each, one: of all posts of which the check says that they build. */
class Builds {
  private readonly program: EngineName;
  private readonly all: Tried[];
  private together: BuiltSite | undefined | "failed";

  constructor(program: EngineName, all: Tried[]) {
    this.program = program;
    this.all = all.filter(({ check }) => check.builds === "yes");
  }

  /** The site with the post in it. Where one of many fails, each is built alone, which shows the one. @throws Error if it does not build */
  build(post: Tried): BuiltSite {
    if (!this.all.includes(post)) return this.alone([post]);
    if (this.together === undefined) {
      try {
        this.together = this.alone(this.all);
      } catch {
        this.together = "failed";
      }
    }
    return this.together === "failed" ? this.alone([post]) : this.together;
  }

  private alone(posts: Tried[]): BuiltSite {
    return buildSite(this.program, Object.fromEntries(posts.flatMap(({ files }) => files)), blog);
  }
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

const firstBroken = handWritten.find(({ engine, builds }) => engine === "astro-mdx" && builds === "no");

/** A body that is no MDX fails every build, as the first one shows; of the others Astro's own compiler is asked, which takes no build. */
const isCompiled = ({ engine, builds, body }: HandWritten) =>
  engine === "astro-mdx" && builds === "no" && body !== firstBroken?.body;

/** @throws Error if it is no MDX */
function compile(body: string): void {
  const compiler = engineParsers.find(({ engines }) => engines?.includes("astro-mdx"));
  const [reading] = compiler?.read([body]) ?? [];
  if (reading && "failure" in reading) throw new Error(reading.failure);
}

const engines = ["astro", "astro-mdx", "eleventy", "hexo", "hugo", "jekyll"];

for (const engine of engines) {
  const program = engine.replace("-mdx", "") as EngineName;
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
  const builds = new Builds(
    program,
    [...bodies, ...posts].map(({ post }) => post),
  );

  describeEngine(engine, program, () => {
    test.each(bodies)("$body, in a blog without anything of its own", (written) => {
      expect(written.post.check.builds).toBe(written.builds);
      const build = () => (isCompiled(written) ? compile(written.body) : builds.build(written.post));
      if (written.builds === "yes") expect(build).not.toThrow();
      else expect(build).toThrow();
    });

    test.each(posts)("$name is shown, or not, as the check says", ({ introduction, post }) => {
      const isHidden = post.check.problems.some(({ kind }) => kind === "futureDate" || kind === "draftHidden");
      let isShown = false;
      try {
        isShown = [...builds.build(post).pages.values()].some(({ text }) => text.includes(introduction));
      } catch (error) {
        if (post.check.builds !== "no") throw error;
      }
      expect(isShown).toBe(post.check.builds === "yes" && !isHidden);
    });
  });
}
