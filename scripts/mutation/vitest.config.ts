// The tests that mutations are held against: those of the folders in WRAPUP_MUTATION_TESTS. Browser tests drive what is built, so a
// mutation in the sources does not reach them.
import { globSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import config from "../../vitest.config.ts";

const named = ["unit", "isolated", "notebook", "serve"];
const folders = (process.env.WRAPUP_MUTATION_TESTS ?? "tests").split(",");

/**
 * The same project with the files of those folders only, or none where it has no such files. Each file has modules of its own: what
 * one keeps for others, as the readings of pages, would hide a mutation from all tests but the first that asks for it.
 */
function choose(project: TestProjectInlineConfiguration): TestProjectInlineConfiguration[] {
  if (!named.includes(String(project.test?.name))) return [];
  const files = globSync(project.test?.include ?? [], { exclude: project.test?.exclude ?? [] });
  const include = files.filter((file) => folders.some((folder) => file === folder || file.startsWith(`${folder}/`)));
  return include.length > 0 ? [{ ...project, test: { ...project.test, include, isolate: true } }] : [];
}

export default defineConfig({
  ...config,
  // The copy's packages are a link to those of the project, which lie outside it: a worker of a page asks for some of them by file.
  server: { fs: { allow: [process.cwd(), realpathSync(join(process.cwd(), "node_modules"))] } },
  test: {
    ...config.test,
    // A test that a mutation leaves waiting fails here, and the browser stays: StrykerJS would end it and start another, in a minute.
    testTimeout: 30_000,
    projects: config.test?.projects?.flatMap((project) =>
      typeof project === "object" && "test" in project ? choose(project) : [],
    ),
  },
});
