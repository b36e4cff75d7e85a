// How much of what a reader calls a talk an import finds, and how much of what it finds is one; likewise conference and engine.
import { describe, expect, test } from "vitest";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { readRecorded, recordedPaths } from "@/scripts/pages/recorded.ts";
import { describeRecorded } from "../describe-recorded.ts";
import { add, type Expected, expected, noScore, readModelled, score, tellScore } from "./readings.ts";

/** Below these the reading of posts has become worse. */
const floor = { recall: 0.9, precision: 0.9, conferences: 0.9, engines: 0.9 };

function testSet(name: string, posts: Record<string, Expected>, read: (file: string) => ConferenceRecord) {
  test(`${name} are read as a reader reads them`, () => {
    let total = noScore;
    let [conferences, engines] = [0, 0];
    const faults: string[] = [];
    for (const [file, wanted] of Object.entries(posts)) {
      const record = read(file);
      const one = score(record, wanted);
      total = add(total, one);
      faults.push(...one.faults.map((fault) => `${file}: ${fault}`));
      if (record.conference.name === wanted.conference) conferences++;
      else faults.push(`${file}: conference "${record.conference.name}" for "${wanted.conference}"`);
      if (record.post.engine === wanted.engine) engines++;
      else faults.push(`${file}: engine ${record.post.engine} for ${wanted.engine}`);
    }
    const count = Object.keys(posts).length;
    console.log(`${name}: ${tellScore(total)}; ${conferences} conferences and ${engines} engines of ${count}`);
    if (process.env.FAULTS) console.log(faults.join("\n"));
    expect(total.right / total.expected).toBeGreaterThanOrEqual(floor.recall);
    expect(total.right / total.found).toBeGreaterThanOrEqual(floor.precision);
    expect(conferences / count).toBeGreaterThanOrEqual(floor.conferences);
    expect(engines / count).toBeGreaterThanOrEqual(floor.engines);
  });
}

describe("modelled posts", () => {
  testSet("modelled posts", expected.modelled, (file) => readPost(readModelled(file), file.replaceAll("--", "/")));
});

describeRecorded("posts", "recorded posts", () => {
  testSet("recorded posts", expected.recorded, (file) =>
    readPost(readRecorded(`posts/${file}`), recordedPaths.get(file) ?? file),
  );
});
