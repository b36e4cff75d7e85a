// Footnotes that were typed in different places stay apart in one post.
import { expect, test } from "vitest";
import { assemblePost } from "@/lib/post/assemble.ts";
import { record } from "../notebooks/build.ts";

test("the same label in two texts becomes two footnotes", () => {
  const talks = [{ title: "One", notes: ["First[^1].\n\n[^1]: Of the note.", "Second[^a].\n\n[^a]: Of the other."] }];
  const { body } = assemblePost(record(talks, { introduction: "Hello[^1].\n\n[^1]: Of the introduction." }));
  expect(body).toContain("Hello[^1].");
  expect(body).toContain("[^1]: Of the introduction.");
  expect(body).toContain("First[^2].");
  expect(body).toMatch(/\[\^2\]: Of the note\./);
  expect(body).toContain("Second[^a].");
});
