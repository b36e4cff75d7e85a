// The test of what changes of talks do to imported posts, for several files of tests, which run side by side.
import { expect, test } from "vitest";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { type Change, changeKinds, fourTalks, type Judged, judgeChange, judgePair } from "./changes.ts";

/**
 * A test that makes each kind of change to four talks of each post.
 * @param read gives a file's record
 * @param cleanFloor how many of all are clean, from 0 to 1; below it the merging of changes has become worse
 */
export function testSet(name: string, files: string[], read: (file: string) => ConferenceRecord, cleanFloor: number) {
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

/** The pairs that are tried: the first and the last talk, and two beside one another. */
const pairsOf = (last: number): [Change, Change][] => [
  [
    ["note", 0],
    ["rename", last],
  ],
  [
    ["rename", 0],
    ["leave out", 1],
  ],
  [
    ["swap", 0],
    ["leave out", last],
  ],
  [
    ["leave out", 0],
    ["note", 1],
  ],
  [
    ["add", 0],
    ["leave out", last],
  ],
  [
    ["swap", 0],
    ["rename", last],
  ],
  [
    ["add", 0],
    ["note", last],
  ],
  [
    ["swap", 0],
    ["link", 0],
  ],
  [
    ["link", 0],
    ["leave out", 1],
  ],
];

/** A test that makes two changes in each post, one after the other. */
export function testPairs(name: string, files: string[], read: (file: string) => ConferenceRecord) {
  test(`${name} take two changes as they take each`, () => {
    const judged = files.flatMap((file) => {
      const record = read(file);
      const pairs = record.talks.length > 2 ? pairsOf(record.talks.length - 1) : [];
      return pairs.flatMap(([first, second]) => {
        const one = judgePair(record, first, second);
        return one ? [{ ...one, file }] : [];
      });
    });
    const faults = judged.filter(({ verdict }) => verdict === "wrong");
    const asked = judged.filter(({ verdict }) => verdict === "asked").length;
    console.log(`${name}: ${judged.length} pairs of changes, ${asked} asked, ${faults.length} wrong`);
    expect(judged.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
}
