// What changes of talks do to imported posts: note, swap, rename, leave out, add, four talks of each post.
import { describe, expect, test } from "vitest";
import { readPost } from "@/lib/post/import/read-post.ts";
import { readRecorded, recordedPaths } from "@/scripts/pages/recorded.ts";
import { describeRecorded } from "../describe-recorded.ts";
import { changeKinds, fourTalks, type Judged, judgeChange } from "./changes.ts";
import { expected, readModelled } from "./readings.ts";

/** Below this the merging of changes has become worse: talks that share one sentence are asked for. */
const cleanFloor = 0.95;

function testSet(name: string, files: string[], read: (file: string) => ReturnType<typeof readPost>) {
  test(`${name} take each change, or it is asked for`, () => {
    const judged: (Judged & { file: string })[] = [];
    for (const file of files) {
      const record = read(file);
      for (const at of fourTalks(record))
        for (const kind of changeKinds) {
          const one = judgeChange(record, kind, at);
          if (one) judged.push({ ...one, file });
        }
    }
    for (const kind of [...changeKinds, undefined]) {
      const some = judged.filter((one) => kind === undefined || one.kind === kind);
      const count = (verdict: string) => some.filter((one) => one.verdict === verdict).length;
      console.log(
        `${name}, ${kind ?? "all"}: ${some.length} changes, ${count("clean")} clean (${((100 * count("clean")) / some.length).toFixed(1)} %), ` +
          `${count("asked")} asked, ${count("silent")} without effect, ${count("wrong")} wrong`,
      );
    }
    const faults = judged.filter(({ verdict }) => verdict !== "clean");
    if (process.env.FAULTS)
      for (const { file, kind, title, verdict, reason } of faults)
        console.log(`${verdict} ${kind} ${file} “${title}” ${reason}`);
    expect(faults.filter(({ verdict }) => verdict === "wrong" || verdict === "silent")).toEqual([]);
    expect((judged.length - faults.length) / judged.length).toBeGreaterThanOrEqual(cleanFloor);
  });
}

describe("modelled posts", () => {
  testSet("modelled posts", Object.keys(expected.modelled), (file) =>
    readPost(readModelled(file), file.replace("--", "/")),
  );
});

describeRecorded("posts", "recorded posts", () => {
  testSet("recorded posts", Object.keys(expected.recorded), (file) =>
    readPost(readRecorded(`posts/${file}`), recordedPaths.get(file) ?? file),
  );
});
