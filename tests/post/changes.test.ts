// What changes of talks do to imported posts that are modelled: note, swap, rename, leave out, add, four talks of each post.
import { describe } from "vitest";
import { readPost } from "@/lib/post/import/read-post.ts";
import { testSet } from "./changes-tests.ts";
import { expected, readModelled } from "./readings.ts";

describe("modelled posts", () => {
  testSet(
    "modelled posts",
    Object.keys(expected.modelled),
    (file) => readPost(readModelled(file), file.replaceAll("--", "/")),
    // Those that are asked for are of three talks that one sentence tells of.
    0.99,
  );
});
