// Footnotes that were typed in different places stay apart in one post.
import { expect, test } from "vitest";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { record } from "../notebooks/build.ts";

test("the same label in two texts becomes two footnotes", () => {
  const talks = [{ title: "One", notes: ["First[^1].\n\n[^1]: Of the note.", "Second[^a].\n\n[^a]: Of the other."] }];
  const { body } = assemblePost(
    record(talks, { introduction: "Hello[^1].\n\n[^1]: Of the introduction.", engine: "markdown" }),
  );
  expect(body).toContain("Hello[^1].");
  expect(body).toContain("[^1]: Of the introduction.");
  expect(body).toContain("First[^2].");
  expect(body).toMatch(/\[\^2\]: Of the note\./);
  expect(body).toContain("Second[^a].");
});

test("an engine without footnotes gets them at the end, numbered in the order in which the text calls them", () => {
  const introduction = "One[^b] and two[^a].\n\n[^a]: Word\n[^b]: The {{ first }}[^c].\n[^c]: Inner.\n\nMore.";
  const { body } = assemblePost(record([], { introduction, engine: "eleventy" }));
  expect(body).toBe(
    [
      "One<sup>1</sup> and two<sup>2</sup>.",
      "More.",
      "<sup>1</sup> The &#123;&#123; first &#125;&#125;<sup>3</sup>.",
      "<sup>2</sup> Word",
      "<sup>3</sup> Inner.\n",
    ].join("\n\n"),
  );
});
