// Names of people as lines of a post have them, in scripts that write a name without a space.
import { expect, test } from "vitest";
import { readHangulName, readHanName, readPeople } from "@/lib/post/wording/people-names.ts";

test.each([
  ["張國昭（小張）│MAYO RD Manager", "張國昭"],
  [" 王芳 (Acme)", "王芳"],
  ["李小龙", "李小龙"],
  ["陳明 engineer", "陳明"],
])("%j begins with a name in Chinese", (line, name) => {
  expect(readHanName(line)).toEqual([{ name }]);
});

test.each(["張國昭的演講", "會議報告", "王", "Ada 王芳", ""])("%j does not", (line) => {
  expect(readHanName(line)).toBeUndefined();
});

test("a name in Korean stands alone", () => {
  expect(readHangulName("김민수")).toEqual([{ name: "김민수" }]);
  for (const said of ["김", "김민수님이다", "김민수 (Acme)", "발표 자료"]) expect(readHangulName(said)).toBeUndefined();
});

test.each<[string, string[] | undefined]>([
  ["Ada Quill (Acme)", ["Ada Quill"]],
  ["Ada Quill, Acme & Cy Moreno, engineer at Initech", ["Ada Quill", "Cy Moreno"]],
  ["Ada Quill and Cy Moreno", ["Ada Quill", "Cy Moreno"]],
  ["Ada Quill was great. She lit one.", undefined],
  ["all of them", undefined],
  ["Lamp Video", undefined],
  ["Lamp Videos", undefined],
  ["Lamp Slide", undefined],
  ["Closing Party", undefined],
  ["Wick-Talk Quill", undefined],
  ["Videon Quill", ["Videon Quill"]],
])("who is named in %j", (said, names) => {
  expect(readPeople(said)?.map(({ name }) => name)).toEqual(names);
});
