// The blogs that posts are built in: which program builds for which of our engines, and where a post's page is then.
import { describe, expect, test } from "vitest";
import { type EngineName, isInstalled } from "@/scripts/engines.ts";
import type { Blog } from "./site.ts";

/** Milliseconds that a build may take on a busy machine; it takes seconds on an idle one. */
export const patience = 180_000;

export interface Build {
  engine: string;
  program: EngineName;
  /** The address of the page that a post's file becomes. */
  pageOf: (path: string) => string;
}

/** Our engines by the program that builds them, and where a page stands in the blog. */
const builds: Build[] = [
  { engine: "astro", program: "astro", pageOf: (path) => path.replace(/^src\/content\/(.*?)(?:\/index)?\.md$/, "$1") },
  {
    engine: "astro-mdx",
    program: "astro",
    pageOf: (path) => path.replace(/^src\/content\/(.*?)(?:\/index)?\.mdx$/, "$1"),
  },
  { engine: "eleventy", program: "eleventy", pageOf: (path) => path.replace(/\.md$/, "") },
  { engine: "flatpages", program: "flatpages", pageOf: (path) => path.replace(/^pages\/(.*)\.md$/, "$1") },
  { engine: "hexo", program: "hexo", pageOf: (path) => path.replace(/^source\/_posts\/(.*)\.md$/, "$1") },
  { engine: "hugo", program: "hugo", pageOf: (path) => path.replace(/^content\/(.*?)(\/index)?\.md$/, "$1") },
  {
    engine: "jekyll",
    program: "jekyll",
    pageOf: (path) => path.replace(/^_posts\/(?:.*\/)?\d{4}-\d\d-\d\d-(.*)\.md$/, "$1"),
  },
];

/** A blog set to its author's zone, on a machine in another one. */
export const blogNamed = (name: string): Blog => ({ name, machine: "Asia/Tokyo", blog: "America/Los_Angeles" });

/** Runs tests for every engine; one that is missing is skipped loudly, and fails in CI. */
export function describeEngines(tests: (build: Build) => void): void {
  describe.each(builds)("$engine", (build) => {
    if (isInstalled(build.program)) return tests(build);
    console.warn(`SKIPPED: the blog engine ${build.program} is not installed, so no post was built with it.`);
    test.skipIf(!process.env.CI)("is installed", () => expect.unreachable(`${build.program} is missing.`));
  });
}
