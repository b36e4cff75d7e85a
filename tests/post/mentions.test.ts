// Whether a note says itself which talk it is about.
import { expect, test } from "vitest";
import { mentions } from "@/lib/post/talk/mentions.ts";

test.each([
  ["We had good food.", "Go", false],
  ["I trust nobody.", "Rust", false],
  ["All of Rust, then.", "rust", true],
  ["ada  QUILL’s lamps", "Ada Quill", true],
  ["Ada Quills Lampen", "Ada Quill", true],
  ["Quill’s lamps", "Quill", true],
  ["Granada Quill", "Ada Quill", false],
  ["C++ again", "C++", true],
  ["C again", "C++", false],
  ["これは東京の話です", "東京の話", true],
  ["김민수는 말했다", "김민수", true],
  ["whatever", " ", false],
  ["whatever", "—", false],
])("%j names %j: %j", (text, name, isNamed) => {
  expect(mentions(text, name)).toBe(isNamed);
});
