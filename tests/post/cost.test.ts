// What reading a post and merging a change into it cost, counted and not timed: letters that the Markdown parser is given, and
// comparisons.
import { fromMarkdown } from "mdast-util-from-markdown";
import { diffIndices } from "node-diff3";
import { describe, expect, test, vi } from "vitest";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { postKinds } from "@/scripts/post-kinds.ts";

vi.mock("mdast-util-from-markdown", { spy: true });
vi.mock("node-diff3", { spy: true });

const read = (body: string) => readPost(`---\ntitle: WickConf 2025\n---\n\n${body}`, "wickconf.md");

function change(record: ConferenceRecord): ConferenceRecord {
  const changed = structuredClone(record);
  const note = changed.talks.at(-1)?.notes.at(-1);
  if (note) note.markdown += " Once more.";
  else changed.post.closing += "\n\nOnce more.";
  return changed;
}

function lettersParsed(work: () => unknown): number {
  vi.mocked(fromMarkdown).mockClear();
  work();
  return vi.mocked(fromMarkdown).mock.calls.reduce((sum, [part]) => sum + part.length, 0);
}

/** How many pairs of lines, passages or words are compared with one another. */
function pairsCompared(work: () => unknown): number {
  vi.mocked(diffIndices).mockClear();
  work();
  return vi.mocked(diffIndices).mock.calls.reduce((sum, [base, now]) => sum + base.length * now.length, 0);
}

describe.each(postKinds)("a post of $name", ({ write }) => {
  test("is parsed no more than a few times to read it, and fewer to merge a change", () => {
    const body = write(30_000, "Wicks");
    let record: ConferenceRecord | undefined;
    const reading = lettersParsed(() => {
      record = read(body);
    });
    const changed = change(record as ConferenceRecord);
    const merging = lettersParsed(() => assemblePost(changed));
    expect(reading / body.length).toBeGreaterThan(0.5);
    // Once as a body, once as notes of several blocks, once as what was assembled.
    expect(reading / body.length).toBeLessThan(3);
    expect(merging / body.length).toBeLessThan(2);
  });

  test("takes no more comparisons for each of its letters the longer it is", () => {
    const compared = (letters: number) => {
      const changed = change(read(write(letters, "Wicks")));
      return pairsCompared(() => assemblePost(changed));
    };
    expect(compared(60_000)).toBeLessThan(60_000 + 8 * compared(10_000));
  });
});
