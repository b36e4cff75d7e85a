// The test of what changes of talks do to imported posts, for several files of tests, which run side by side.
import { expect, test } from "vitest";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { type Change, changeKinds, fourTalks, type Judged, judgeChange, judgePair } from "./changes.ts";

interface JudgedFile extends Judged {
  file: string;
}

/** Judges a file once, whichever test asks first: each is a test of its own, and one looks at all of them. */
function judgedOnce(judge: (file: string) => Judged[]): (file: string) => JudgedFile[] {
  const known = new Map<string, JudgedFile[]>();
  return (file) => {
    const judged = known.get(file) ?? judge(file).map((one) => ({ ...one, file }));
    known.set(file, judged);
    return judged;
  };
}

function tell(name: string, judged: JudgedFile[]): void {
  for (const kind of [...changeKinds, undefined]) {
    const some = judged.filter((one) => kind === undefined || one.kind === kind);
    const count = (verdict: string) => some.filter((one) => one.verdict === verdict).length;
    console.log(
      `${name}, ${kind ?? "all"}: ${some.length} changes, ${count("clean")} clean (${((100 * count("clean")) / some.length).toFixed(1)} %), ` +
        `${count("asked")} asked, ${count("silent")} without effect, ${count("wrong")} wrong`,
    );
  }
  if (process.env.FAULTS)
    for (const { file, kind, title, verdict, reason } of judged)
      if (verdict !== "clean") console.log(`${verdict} ${kind} ${file} “${title}” ${reason}`);
}

/**
 * A test for each post that makes each kind of change to four talks of it, and one of how many were clean.
 * @param read gives a file's record
 * @param cleanFloor how many of all are clean, from 0 to 1; below it the merging of changes has become worse
 */
export function testSet(name: string, files: string[], read: (file: string) => ConferenceRecord, cleanFloor: number) {
  const judge = judgedOnce((file) => {
    const record = read(file);
    return fourTalks(record).flatMap((at) => changeKinds.flatMap((kind) => judgeChange(record, kind, at) ?? []));
  });

  test.each(files)(`${name}: %s takes each change, or it is asked for`, (file) => {
    expect(judge(file).filter(({ verdict }) => verdict === "wrong" || verdict === "silent")).toEqual([]);
  });

  test(`${name} take most changes without a question`, () => {
    const judged = files.flatMap(judge);
    tell(name, judged);
    const clean = judged.filter(({ verdict }) => verdict === "clean");
    expect(clean.length / judged.length).toBeGreaterThanOrEqual(cleanFloor);
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

/** A test for each post that makes two changes in it, one after the other. */
export function testPairs(name: string, files: string[], read: (file: string) => ConferenceRecord) {
  const judge = judgedOnce((file) => {
    const record = read(file);
    const pairs = record.talks.length > 2 ? pairsOf(record.talks.length - 1) : [];
    return pairs.flatMap(([first, second]) => judgePair(record, first, second) ?? []);
  });

  test.each(files)(`${name}: %s takes two changes as it takes each`, (file) => {
    expect(judge(file).filter(({ verdict }) => verdict === "wrong")).toEqual([]);
  });

  test(`${name} have talks enough for two changes`, () => {
    const judged = files.flatMap(judge);
    const count = (verdict: string) => judged.filter((one) => one.verdict === verdict).length;
    console.log(`${name}: ${judged.length} pairs of changes, ${count("asked")} asked, ${count("wrong")} wrong`);
    expect(judged.length).toBeGreaterThan(0);
  });
}
