// The model post: taken apart into a notebook as a person would have entered it, and written again byte for byte.
import { expect, test } from "vitest";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { readRecorded } from "@/scripts/pages/recorded.ts";
import { describeRecorded } from "../describe-recorded.ts";

const modelPost = "seed/monitorama-2014-wrapup.md";
const path = "pages/posts/monitorama-2014-wrapup.md";

/** Nothing that remembers the file: only what a person types and chooses. */
function asTyped(record: ConferenceRecord): ConferenceRecord {
  const { imported: _, fieldOrder: __, engineSettings: ___, ...post } = record.post;
  return { ...record, post };
}

describeRecorded(modelPost, "the model post", () => {
  test("comes out byte for byte from a notebook", () => {
    const file = readRecorded(modelPost);
    const record = asTyped(readPost(file, path, { timeZone: "America/Los_Angeles" }));
    expect(record.post.edited).toBeUndefined();
    expect(record.post.listOpening).toBe("Here are my highlights:");
    expect(record.post.extraFields).toEqual([{ name: "id", value: 5202 }]);
    expect(record.talks).toHaveLength(11);
    expect(record.talks.every(({ notes }) => notes.length === 1)).toBe(true);
    expect(record.talks[0]?.notes[0]?.markdown).toContain("(https://speakerdeck.com/selenamarie/the-final-crontab)");
    expect(JSON.stringify(record.talks)).not.toContain("][");
    expect(exportPost(record)).toEqual([{ path, text: file }]);
  });

  test("has its facts counted", () => {
    const file = readRecorded(modelPost);
    const { links, words, minutes, warnings } = assemblePost(asTyped(readPost(file, path)));
    expect({ links, minutes, warnings }).toEqual({ links: 15, minutes: 3, warnings: [] });
    // 526 by counting runs of characters between spaces that hold a letter or digit, without the definitions.
    const body =
      file
        .slice(file.indexOf("\n\n"))
        .replace(/^ \[\d+\]: .*$/gm, "")
        .replace(/\]\[\d+\]/g, "]") ?? "";
    expect(words).toBe(body.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length);
  });
});
