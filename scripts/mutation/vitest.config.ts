// The tests that mutations are held against: those of the folders in WRAPUP_MUTATION_TESTS. Browser tests drive what is built, so a
// mutation in the sources does not reach them.
import { globSync, readFileSync } from "node:fs";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import config from "../../vitest.config.ts";

const named = ["unit", "isolated", "notebook", "serve"];
const folders = (process.env.WRAPUP_MUTATION_TESTS ?? "tests").split(",");

/** StrykerJS runs tests in workers, where a process cannot change its folder. */
const canRunInWorker = (file: string) => !readFileSync(file, "utf8").includes("process.chdir(");

/** The same project with the files of those folders only, or none where it has no such files. */
function choose(project: TestProjectInlineConfiguration): TestProjectInlineConfiguration[] {
  if (!named.includes(String(project.test?.name))) return [];
  const files = globSync(project.test?.include ?? [], { exclude: project.test?.exclude ?? [] });
  const include = files
    .filter((file) => folders.some((folder) => file === folder || file.startsWith(`${folder}/`)))
    .filter(canRunInWorker);
  return include.length > 0 ? [{ ...project, test: { ...project.test, include } }] : [];
}

export default defineConfig({
  ...config,
  test: {
    ...config.test,
    projects: config.test?.projects?.flatMap((project) =>
      typeof project === "object" && "test" in project ? choose(project) : [],
    ),
  },
});
