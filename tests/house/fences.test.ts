// The import fences and the rules of the house really fire: the linter is given files that break them.
import { spawnSync } from "node:child_process";
import { copyFileSync, globSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "@/scripts/house/syntax.ts";

/** Lines of code, by the file they would stand in, that break a rule. */
const broken: Record<string, { line: string; rule: string }[]> = {
  ...fence("lib/model/index.ts", "valibot", "./problem"),
  ...fence(
    "lib/capture/page/fields.ts",
    "@/lib/notebook/talks",
    "@/lib/post/dates",
    "@/lib/schedule/read",
    "wxt/browser",
  ),
  ...fence("lib/sites/vimeo/read.ts", "../../notebook/talks", "dexie", "preact"),
  ...fence(
    "lib/post/wording/dates.ts",
    "@/lib/notebook/talks",
    "@/lib/capture/read",
    "@/lib/schedule/read",
    "preact/hooks",
  ),
  ...fence("lib/schedule/read.ts", "@/lib/notebook/talks", "@/lib/capture/read", "@/lib/post/dates", "wxt/browser"),
  ...fence("lib/notebook/talks.ts", "@/lib/post/dates", "@/lib/capture/read", "@preact/signals", "wxt/browser"),
  ...fence("components/controls/button.tsx", "@/lib/notebook/talks", "@/lib/capture/read", "@/lib/post/dates", "dexie"),
  ...fence("scripts/start.ts", "../tests/browser/export-dialog", "@/tests/notebooks/build.ts"),
  "components/part.tsx": [
    { line: "export const thing: any = 1;", rule: "suspicious/noExplicitAny" },
    { line: "export const size = (text?: string) => text!.length;", rule: "style/noNonNullAssertion" },
    {
      line: 'export const part = <p dangerouslySetInnerHTML={{ __html: "" }} />;',
      rule: "security/noDangerouslySetInnerHtml",
    },
  ],
  "components/BadName.ts": [{ line: "export {};", rule: "style/useFilenamingConvention" }],
};

/** Lines that a fence has to let through. */
const sound: Record<string, { line: string }[]> = {
  ...fence("lib/capture/page/page.ts", "@/lib/model", "@/lib/problem"),
  ...fence("lib/post/links.ts", "@/lib/model", "js-yaml", "./dates"),
  ...fence("lib/schedule/calendar.ts", "@/lib/problem", "ical.js"),
  ...fence("lib/notebook/notes.ts", "@/lib/model", "dexie", "./write"),
  ...fence("components/controls/menu.tsx", "@/lib/model", "preact/hooks", "./button"),
  ...fence("scripts/start.ts", "./browser/harness.ts", "../lib/model.ts"),
  ...fence("entrypoints/popup/main.tsx", "wxt/browser", "@/lib/notebook/talks", "@/lib/capture/read"),
};

function fence(path: string, ...modules: string[]) {
  const rule = "style/noRestrictedImports";
  return { [path]: modules.map((module) => ({ line: `import ${JSON.stringify(module)};`, rule })) };
}

/** What the linter finds, as "file:line rule", in a project of our settings that has these files only. */
function lint(files: Record<string, { line: string }[]>): string[] {
  const project = mkdtempSync(join(realpathSync(tmpdir()), "wrapup-fences-"));
  try {
    copyFileSync(join(root, "biome.json"), join(project, "biome.json"));
    for (const [path, lines] of Object.entries(files)) {
      mkdirSync(join(project, dirname(path)), { recursive: true });
      writeFileSync(join(project, path), lines.map(({ line }) => `${line}\n`).join(""));
    }
    const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
    const args = [biome, "lint", "--reporter=github", "--max-diagnostics=none", "--vcs-enabled=false"];
    const { stdout } = spawnSync(process.execPath, args, { cwd: project, encoding: "utf8" });
    const found = stdout.matchAll(/title=lint\/([\w/]+),file=([^,]+),line=(\d+)/g);
    return [...found].map(([, rule, file = "", line]) => `${relative(project, file)}:${line} ${rule}`);
  } finally {
    rmSync(project, { recursive: true });
  }
}

describe("the linter", () => {
  const found = lint(broken);
  const expected = Object.entries(broken).flatMap(([path, lines]) =>
    lines.map(({ line, rule }, at) => ({ line, path, finding: `${path}:${at + 1} ${rule}` })),
  );

  test.each(expected)("refuses $line in $path", ({ finding }) => {
    expect(found).toContain(finding);
  });

  test("lets through what a room may import", () => {
    expect(lint(sound).filter((finding) => finding.includes("noRestrictedImports"))).toEqual([]);
  });
});

describe("a file's name", () => {
  test.each(globSync("{components,entrypoints,lib,scripts}/**/*.*", { cwd: root }))("%s says what is in it", (path) => {
    expect(path).not.toMatch(/\b(utils?|helpers?|common|manager)\b/i);
  });
});
