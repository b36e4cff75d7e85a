// What a problem's message says to who reads a log or a command's output: its key, and the values of its sentence.
import { expect, test } from "vitest";
import { Problem } from "@/lib/model/problem.ts";

test("a problem is named by its key and values, and knows its cause", () => {
  const cause = new Error("damaged");
  const problem = new Problem("problemPostHeader", ["2", "x"], { cause });
  expect(problem).toMatchObject({
    message: "problemPostHeader 2 x",
    key: "problemPostHeader",
    values: ["2", "x"],
    cause,
  });
  expect(new Problem("problemDiskFull").message).toBe("problemDiskFull");
});
