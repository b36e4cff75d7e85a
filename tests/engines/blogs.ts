// The blogs that posts are built in: which program builds for which of our engines, and where a post's page is then.
import { describe } from "vitest";
import { isInstalled, type Program, programs } from "@/scripts/engines.ts";
import type { Blog } from "./site.ts";

export interface Build {
  engine: string;
  program: string;
  /** The address of the page that a post's file becomes. */
  pageOf: (path: string) => string;
}

/** Our engines by the program that builds them, and where a page stands in the blog. */
const buildsOf = ({ name, pages }: Program): Build[] =>
  Object.entries(pages).map(([engine, address]) => ({
    engine,
    program: name,
    pageOf: (path) => path.replace(new RegExp(address), "$1"),
  }));

const builds = programs.filter(({ isCompilerAlone }) => !isCompilerAlone).flatMap(buildsOf);

/** Engines whose posts are compiled one by one. */
export const compilers = programs.filter(({ isCompilerAlone }) => isCompilerAlone).flatMap(buildsOf);

/** A blog set to its author's zone, on a machine in another one. */
export const blogNamed = (name: string): Blog => ({ name, machine: "Asia/Tokyo", blog: "America/Los_Angeles" });

/** Whether posts can be built with a program, which is asked once for all files. */
const there = new Map<string, boolean>();

/** Runs tests for every engine, and for more builds; those of one that is missing are each counted as skipped. */
export function describeEngines(tests: (build: Build) => void, more: Build[] = []): void {
  for (const build of [...builds, ...more]) describeEngine(build.engine, build.program, () => tests(build));
}

/** Tests that need the program of an engine, which are collected without it too. */
export function describeEngine(name: string, program: string, tests: () => void): void {
  const isThere = there.get(program) ?? isInstalled(program);
  there.set(program, isThere);
  if (!isThere) console.warn(`SKIPPED: the blog engine ${program} is not installed, so no post was built with it.`);
  describe.skipIf(!isThere)(name, tests);
}
