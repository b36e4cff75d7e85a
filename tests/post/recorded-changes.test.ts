// What changes of talks do to recorded posts: note, swap, rename, leave out, add, a further link, four talks of each post.
import { readPost } from "@/lib/post/import/read-post.ts";
import { readRecorded, recordedPaths } from "@/scripts/pages/recorded.ts";
import { describeRecorded } from "../describe-recorded.ts";
import { testSet } from "./changes-tests.ts";
import { expected } from "./readings.ts";

describeRecorded("posts", "recorded posts", () => {
  // The others are asked for: talks that share one sentence or item with another, and those that would move between forms.
  testSet(
    "recorded posts",
    Object.keys(expected.recorded),
    (file) => readPost(readRecorded(`posts/${file}`), recordedPaths.get(file) ?? file),
    0.98,
  );
});
