// What runs before anything is installed keeps to what an old Node has, and says so when that is too old; the tools ask for no
// more than they need; the lock files are whole.
import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import packageJson from "@/package.json";
import { parse, root, type SyntaxNode, walk } from "@/scripts/house/syntax.ts";
import { checkNode, checkRunningNode } from "@/scripts/setup.mjs";
import { helpOf, tools } from "@/scripts/tools.mjs";

/** What is read from `import.meta`: "url". */
function metaFields(program: SyntaxNode): string[] {
  const members = walk(program).filter(({ type }) => type === "MemberExpression");
  return members.flatMap(({ object, property }) =>
    (object as SyntaxNode).type === "MetaProperty" ? [String((property as SyntaxNode).name)] : [],
  );
}

describe("an older Node", () => {
  // `import.meta.dirname` came with 20.11, `import.meta.main` with 24.2 (nodejs.org/api/esm.html).
  test.each(["run.mjs", "tools.mjs", "setup.mjs", "find-browsers.mjs"])("can run %s", (name) => {
    const program = parse(readFileSync(join(root, "scripts", name), "utf8"));
    expect(metaFields(program).filter((field) => field !== "url")).toEqual([]);
  });

  test.each(["20.19.0", "22.12.0", "23.1.0", "24.21.0"])("%s is enough to install the project", (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  test.each(["16.20.2", "18.20.8", "20.18.3", "21.7.3", "22.11.0"])("%s is refused with a sentence", (version) => {
    expect(() => checkNode(version)).toThrow(`Node ${version} is too old`);
  });
});

describe("the tests", () => {
  test.each(["24.0.0", "24.21.0", "25.1.0"])("run on Node %s", (version) => {
    expect(() => checkRunningNode(version)).not.toThrow();
  });

  test.each(["20.20.2", "22.12.0"])("say on Node %s which one they need", (version) => {
    expect(() => checkRunningNode(version)).toThrow(/Node 24 can.*npm test/);
  });
});

describe("a tool", () => {
  const names = Object.keys(packageJson.scripts);

  /** Runs a tool where neither a browser nor a package manager is to be found. */
  function runBare(...args: string[]) {
    const empty = mkdtempSync(join(tmpdir(), "wrapup-bare-"));
    try {
      const env = { PATH: empty };
      return spawnSync(process.execPath, [join(root, "scripts/run.mjs"), ...args], { env, encoding: "utf8" });
    } finally {
      rmSync(empty, { recursive: true });
    }
  }

  test("is a script of package.json, and the other way round", () => {
    expect(names.sort()).toEqual(Object.keys(tools).sort());
    for (const [name, command] of Object.entries(packageJson.scripts))
      expect(command).toBe(`node scripts/run.mjs ${name}`);
  });

  test.each(names)("%s has a help, which needs nothing", (name) => {
    for (const option of ["--help", "-h"]) {
      expect(runBare(name, option)).toMatchObject({ status: 0, stdout: `${helpOf(name)}\n`, stderr: "" });
    }
  });

  test.each(["bench", "capture", "coverage", "fuzz", "long", "mutation", "post", "serve", "soak", "start", "test"])(
    "%s answers an option that there is not with a sentence",
    (name) => {
      const [script = "", ...first] = tools[name]?.run ?? [];
      const args = [join(root, script), ...first, "--nonsense"];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
      expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
      expect(stderr).toMatch(/^(?:Unknown option|Use:) .*\n$/);
    },
  );

  test("that opens no browser asks for none", () => {
    const asking = Object.entries(tools).filter(([, { needsBrowser }]) => needsBrowser);
    expect(asking.map(([name]) => name).sort()).toEqual([
      "bench",
      "capture",
      "coverage",
      "dev",
      "long",
      "mutation",
      "soak",
      "start",
      "test",
      "trials",
    ]);
    expect(runBare("post").stderr).toMatch(/^Use: npm run post/);
  });

  test.runIf(process.platform === "linux")("that opens one says what to install", () => {
    expect(runBare("capture")).toMatchObject({ status: 1, stderr: expect.stringContaining("No Chromium or Chrome") });
  });
});

describe("a lock file", () => {
  interface Locked {
    optionalDependencies?: Record<string, string>;
    resolved?: string;
  }

  /** Where npm looks for a package that another one, at `path`, depends on: beside it, then further up. */
  function isLocked(packages: Record<string, Locked>, path: string, name: string): boolean {
    for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf("node_modules/") - 1, 0))) {
      if (packages[`${at}${at && "/"}node_modules/${name}`]) return true;
      if (at === "") return false;
    }
  }

  test.each(globSync("{.,tests/engines/*}/package-lock.json", { cwd: root }))(
    "%s has every platform's packages, without which npm ci refuses it, and names no host",
    (file) => {
      const { packages } = JSON.parse(readFileSync(join(root, file), "utf8")) as { packages: Record<string, Locked> };
      const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
        Object.keys(optionalDependencies).filter((name) => !isLocked(packages, path, name)),
      );
      expect(missing).toEqual([]);
      expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
    },
  );
});
