// Real posts, imported, whose talks change afterwards: the post keeps its own look and takes just the change.
import { expect, test } from "vitest";
import type { ConferenceRecord, TalkRecord } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { readRecorded, recordedPosts } from "@/scripts/pages/recorded.ts";
import { describeRecorded } from "../describe-recorded.ts";

const counts = { changes: 0, clean: 0, renamed: 0, leftOut: 0, leftOutAsked: 0 };

const wordsOf = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(" ");
const wordSet = (text: string) => new Set(wordsOf(text.toLowerCase()).split(" "));

function changeLastNote({ notes }: TalkRecord) {
  const last = notes.at(-1);
  if (last) last.markdown += " Zebra quagga.";
}

describeRecorded("posts", "recorded posts", () => {
  test.each(recordedPosts)("%s", (file) => {
    const record = readPost(readRecorded(`posts/${file}`), file);
    const before = assemblePost(record);
    const withNotes = [...record.talks.keys()].filter((index) => record.talks[index]?.notes.length);
    // Three of a post's talks tell enough: all of them took a minute.
    for (const index of new Set([withNotes[0], withNotes[withNotes.length >> 1], withNotes.at(-1)])) {
      const changed: ConferenceRecord = structuredClone(record);
      const talk = changed.talks[index ?? -1];
      if (!talk) continue;
      changeLastNote(talk);
      const after = assemblePost(changed);
      if (after.assembled === before.assembled) continue;
      counts.changes++;
      if (after.conflicts.length > 0) {
        expect(after.conflicts).toHaveLength(1);
        continue;
      }
      counts.clean++;
      expect(wordsOf(after.body)).toBe(wordsOf(`${before.body} Zebra quagga`));
    }
  });

  test.each(recordedPosts)("%s with a talk renamed loses no word", (file) => {
    const record = readPost(readRecorded(`posts/${file}`), file);
    const before = assemblePost(record);
    const index = record.talks.findIndex(({ talk }) => talk.title !== "");
    const changed = structuredClone(record);
    const talk = changed.talks[index]?.talk;
    if (!talk) return;
    talk.title += " quagga";
    const { body } = assemblePost(changed);
    counts.renamed++;
    expect(body).toContain("quagga");
    const left = new Set(wordsOf(body).split(" "));
    expect(
      wordsOf(before.body)
        .split(" ")
        .filter((word) => !left.has(word)),
    ).toEqual([]);
  });

  test.each(recordedPosts)("%s with a talk left out loses nothing but what the talk said", (file) => {
    const record = readPost(readRecorded(`posts/${file}`), file);
    const before = assemblePost(record);
    for (const index of record.talks.keys().take(3)) {
      const changed = structuredClone(record);
      const talk = changed.talks[index]?.talk;
      if (talk) talk.mark = "left-out";
      const { body, assembled, conflicts } = assemblePost(changed);
      if (assembled === before.assembled) continue;
      counts.leftOut++;
      if (conflicts.length > 0) counts.leftOutAsked++;
      const lost = wordSet(before.body).difference(wordSet(body));
      // A note of several paragraphs goes with its talk, and the sentences of a talk that shares one.
      const { title, notes } = { title: talk?.title ?? "", notes: record.talks[index]?.notes ?? [] };
      const own = wordSet([title, ...notes.map(({ markdown }) => markdown)].join(" "));
      const shared = before.body.split(/(?<=[.!?])\s+/).filter((one) => title !== "" && one.includes(title));
      const said = wordSet(before.assembled)
        .difference(wordSet(assembled))
        .union(own)
        .union(wordSet(shared.join(" ")));
      // The other talks' lines of speakers have it as well.
      expect([...lost.difference(said.add("by"))]).toEqual([]);
    }
  });

  test("are counted", () => {
    console.log(`changed notes of recorded posts: ${counts.changes} cases, ${counts.clean} merged without a question`);
    console.log(`renamed talks of recorded posts: ${counts.renamed} cases`);
    console.log(`talks left out of recorded posts: ${counts.leftOut} cases, ${counts.leftOutAsked} with a question`);
    expect(counts.changes).toBeGreaterThan(0);
    expect(counts.leftOut).toBeGreaterThan(0);
    expect(counts.leftOutAsked / counts.leftOut).toBeLessThan(0.2);
    expect(counts.renamed).toBeGreaterThan(0);
    expect(counts.clean / counts.changes).toBeGreaterThan(0.9);
  });
});
