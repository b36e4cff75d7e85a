// The blogs that posts are built in: which program builds for which of our engines, and where a post's page is then.
import { describe } from "vitest";
import { type EngineName, isInstalled } from "@/scripts/engines.ts";
import type { Blog } from "./site.ts";

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

/** MDX outside of Astro: the compiler alone, without a blog that would know drafts, pictures or excerpts. */
export const plainMdx: Build = { engine: "mdx", program: "mdx", pageOf: (path) => path.replace(/\.mdx$/, "") };

/** A blog set to its author's zone, on a machine in another one. */
export const blogNamed = (name: string): Blog => ({ name, machine: "Asia/Tokyo", blog: "America/Los_Angeles" });

/** Runs tests for every engine, and for more builds; those of one that is missing are each counted as skipped. */
export function describeEngines(tests: (build: Build) => void, more: Build[] = []): void {
  for (const build of [...builds, ...more]) describeEngine(build.engine, build.program, () => tests(build));
}

/** Tests that need the program of an engine, which are collected without it too. */
export function describeEngine(name: string, program: EngineName, tests: () => void): void {
  const isThere = isInstalled(program);
  if (!isThere) console.warn(`SKIPPED: the blog engine ${program} is not installed, so no post was built with it.`);
  describe.skipIf(!isThere)(name, tests);
}
