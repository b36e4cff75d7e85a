// What runs before anything is installed keeps to what an old Node has, and says so when that is too old.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkNode } from "@/scripts/setup.mjs";
import { parse, root, type SyntaxNode, walk } from "./syntax.ts";

/** What is read from `import.meta`: "url". */
function metaFields(program: SyntaxNode): string[] {
  const members = walk(program).filter(({ type }) => type === "MemberExpression");
  return members.flatMap(({ object, property }) =>
    (object as SyntaxNode).type === "MetaProperty" ? [String((property as SyntaxNode).name)] : [],
  );
}

describe("an older Node", () => {
  // `import.meta.dirname` came with 20.11, `import.meta.main` with 24.2 (nodejs.org/api/esm.html).
  test.each(["run.mjs", "setup.mjs", "find-browsers.mjs"])("can run %s", (name) => {
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
