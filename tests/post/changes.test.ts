// What changes of talks do to imported posts that are modelled: note, swap, rename, leave out, add, four talks of each post.
import { describe } from "vitest";
import { readPost } from "@/lib/post/import/read-post.ts";
import { testPairs, testSet } from "./changes-tests.ts";
import { expected, readModelled } from "./readings.ts";

const files = Object.keys(expected.modelled);
const read = (file: string) => readPost(readModelled(file), file.replaceAll("--", "/"));

describe("modelled posts", () => {
  testSet("modelled posts", files, read, 0.99);
  testPairs("modelled posts", files, read);
});
