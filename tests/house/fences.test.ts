// The import fences and the rules of the house really fire: the linter is given files that break them.
import { spawnSync } from "node:child_process";
import { copyFileSync, globSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "@/scripts/house/syntax.ts";

/** Lines of code, by the file they would stand in, that break a rule. */
const broken: Record<string, { line: string; rule: string }[]> = {
  ...fence("lib/model/talk.ts", "valibot", "@/lib/notebook/talks.ts", "wxt/browser"),
  ...fence("lib/sites/vimeo/address.ts", "@/lib/capture/page/page.ts", "./read.ts", "dexie"),
  ...fence("lib/sites/vimeo/read.ts", "@/lib/notebook/talks.ts", "@/lib/post/files/export.ts", "dexie", "preact"),
  ...fence(
    "lib/capture/page/fields.ts",
    "@/lib/notebook/talks.ts",
    "@/lib/post/wording/dates.ts",
    "@/lib/schedule/read.ts",
    "@/lib/browser/player.ts",
    "wxt/browser",
  ),
  ...fence(
    "lib/post/wording/dates.ts",
    "@/lib/notebook/talks.ts",
    "@/lib/capture/read.ts",
    "@/lib/schedule/read.ts",
    "@/lib/sites/readers.ts",
    "@/lib/sites/vimeo/read.ts",
    "preact/hooks",
  ),
  ...fence(
    "lib/schedule/read.ts",
    "@/lib/notebook/talks.ts",
    "@/lib/capture/read.ts",
    "@/lib/post/wording/dates.ts",
    "wxt/browser",
  ),
  ...fence(
    "lib/notebook/talks.ts",
    "@/lib/post/wording/dates.ts",
    "@/lib/capture/read.ts",
    "@preact/signals",
    "@/lib/browser/badge.ts",
    "wxt/browser",
  ),
  ...fence(
    "lib/share/invitation.ts",
    "@/lib/post/wording/dates.ts",
    "@/lib/capture/read.ts",
    "@/lib/browser/badge.ts",
    "@preact/signals",
    "wxt/browser",
  ),
  ...fence(
    "lib/browser/badge.ts",
    "@/entrypoints/desk/database.ts",
    "@/components/controls/icon.tsx",
    "dexie",
    "preact",
  ),
  ...fence(
    "components/controls/button.tsx",
    "@/lib/notebook/talks.ts",
    "@/lib/capture/read.ts",
    "@/lib/post/wording/dates.ts",
    "@/lib/sites/addresses.ts",
    "@/lib/browser/player.ts",
    "dexie",
  ),
  ...fence(
    "entrypoints/popup/popup.tsx",
    "@/lib/sites/readers.ts",
    "@/lib/sites/vimeo/read.ts",
    "@/lib/capture/read.ts",
  ),
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
  ...fence("lib/model/source.ts", "./row.ts"),
  ...fence("lib/sites/vimeo/address.ts", "@/lib/model/index.ts", "../site-address.ts"),
  ...fence("lib/sites/vimeo/read.ts", "@/lib/capture/page/page.ts", "./address.ts", "../embeds.ts"),
  ...fence("lib/capture/page/page.ts", "@/lib/model/index.ts", "@/lib/model/problem.ts", "@/lib/sites/addresses.ts"),
  ...fence("lib/post/talk/talk.ts", "@/lib/model/index.ts", "js-yaml", "../wording/dates.ts", "@/lib/sites/places.ts"),
  ...fence("lib/schedule/texts.ts", "@/lib/model/problem.ts", "ical.js", "@/lib/capture/html-to-markdown.ts"),
  ...fence("lib/notebook/notes.ts", "@/lib/model/index.ts", "dexie", "./rows/write.ts", "@/lib/sites/addresses.ts"),
  ...fence("lib/share/invitation.ts", "yjs", "@/lib/notebook/rows/write.ts", "@/lib/post/merge/match.ts"),
  ...fence(
    "components/controls/menu.tsx",
    "@/lib/model/index.ts",
    "@/lib/browser/words.ts",
    "preact/hooks",
    "./button.tsx",
  ),
  ...fence("scripts/start.ts", "./browser/harness.ts", "../lib/model/index.ts"),
  ...fence("entrypoints/popup/main.tsx", "wxt/browser", "@/lib/notebook/talks.ts", "@/lib/sites/addresses.ts"),
  ...fence("entrypoints/capture.content.ts", "@/lib/capture/read.ts"),
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
