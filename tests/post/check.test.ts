// What the check before export says of posts that were edited by hand, engine by engine. That engines do as it says is
// for tests/engines/check.test.ts to find.
import { describe, expect, test } from "vitest";
import type { Post } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { checkPost } from "@/lib/post/check/check.ts";
import { engines } from "@/lib/post/engines/engine.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { record } from "../notebooks/build.ts";
import { handWritten } from "../notebooks/hand-written.ts";
import { queueDays } from "../notebooks/queue-days.ts";

const later = Date.parse("2020-01-01");
const hostile = "{{ x }} {% y %} {# z #} {{< a >}} `{{ b }} {% c %} {{< d >}}` <div> <!-- e --> {f}\n\nexport it";

function check(engine: string, body: string, changes: Partial<Post> = {}) {
  const made = record([], { engine, ...changes });
  const base = assemblePost(made).assembled;
  return checkPost({ ...made, post: { ...made.post, edited: { body, base } } }, {}, later);
}

describe("assembled posts build", () => {
  test.each(engines.map(({ name }) => name))("with %s, whatever was typed", (engine) => {
    const made = record([{ title: hostile, notes: [hostile] }], {
      engine,
      title: hostile,
      tags: ["yes"],
      introduction: hostile,
    });
    expect(checkPost(made, {}, later).problems).toEqual([]);
    expect(
      checkPost({ ...queueDays, post: { ...queueDays.post, engine, embeds: "embed", layout: "talks" } }, {}, later)
        .problems,
    ).toEqual([]);
  });
});

describe("what a person wrote by hand is named with its line", () => {
  test.each(handWritten.filter(({ finding }) => finding !== undefined))("$engine: $body", (written) => {
    const { engine, body, finding, line = 1, detail = "" } = written;
    const lines = exportedHeaderLines(engine);
    const { problems, builds } = check(engine, body);
    expect(problems).toMatchObject([{ kind: finding, line: line + lines }]);
    expect(problems[0]?.detail).toContain(detail);
    expect(builds).toBe(written.builds);
  });

  test.each(handWritten.filter(({ finding }) => finding === undefined))("$engine is content with $body", (written) => {
    expect(check(written.engine, written.body)).toMatchObject({ problems: [], builds: "yes" });
  });

  test("a value in place of text is wanted where code is said to work", () => {
    expect(check("jekyll", "By {{ site.author }}.\n", { liveCode: "jekyll" }).problems).toEqual([]);
  });
});

/** Lines above the body: that many more than a post without a header would have. */
function exportedHeaderLines(engine: string): number {
  const [file] = exportPost(record([], { engine, closing: "Bye." }));
  return file && "text" in file ? file.text.slice(0, file.text.indexOf("Bye.")).split("\n").length - 1 : 0;
}

test("a date in the future builds, and is named for engines that skip the post", () => {
  const made = record([], { engine: "jekyll" });
  expect(checkPost(made, {}, 0)).toMatchObject({ builds: "yes", problems: [{ kind: "futureDate" }] });
  expect(checkPost({ ...made, post: { ...made.post, engine: "hexo" } }, {}, 0).problems).toEqual([]);
});

test.each([
  ["jekyll", "no", "dateNeeded"],
  ["astro", "no", "dateNeeded"],
  ["hugo", "yes", "noDate"],
  ["hexo", "yes", "noDate"],
])("without a date, %s: builds %s", (engine, builds, kind) => {
  expect(checkPost(record([], { engine, date: "" }), {}, later)).toMatchObject({ builds, problems: [{ kind }] });
});

test.each([
  ["hugo", "draftHidden"],
  ["jekyll", "draftHidden"],
  ["eleventy", "draftShown"],
  ["flatpages", "draftShown"],
])("a draft for %s: %s", (engine, kind) => {
  expect(checkPost(record([], { engine, isDraft: true }), {}, 0)).toMatchObject({
    builds: "yes",
    problems: [{ kind }],
  });
});

test("a draft stays one in a folder of one's own", () => {
  for (const engine of ["hexo", "jekyll"]) {
    const engineSettings = { [engine]: { folder: "essays" } };
    const [file] = exportPost(record([], { engine, isDraft: true, engineSettings }));
    expect(file && "text" in file ? file.text : "").toContain("\npublished: false\n");
  }
});

test("plain Markdown is built by nothing", () => {
  expect(checkPost(record([], { engine: "markdown", isDraft: true }), {}, later)).toMatchObject({
    builds: "unneeded",
    problems: [],
  });
});
