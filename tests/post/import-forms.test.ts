// Forms that talks have in posts of many hands: labels before titles, names before or behind them, remarks in bullets.
import { describe, expect, test } from "vitest";
import { exportPost } from "@/lib/post/files/export.ts";
import { readPost } from "@/lib/post/import/read-post.ts";

/** Titles and speakers of a post's talks; the post is given back as it was. */
function talksOf(body: string): [string, string][] {
  const text = `---\ntitle: WickConf 2025\ndate: 2025-05-10\n---\n\n${body}`;
  const record = readPost(text, "_posts/2025-05-10-wickconf.md");
  expect(exportPost(record)).toMatchObject([{ text }]);
  return record.talks.map(({ talk }) => [talk.title, talk.speakers.map(({ name }) => name).join(", ")]);
}

describe("a label before a title is none of it", () => {
  test.each([
    ["Talk 1: ", "Talk 2: "],
    ["Session #1 - ", "Session #2 - "],
    ["Workshop 3 – ", "Keynote 4: "],
    ["Vortrag 1: ", "Vortrag 12: "],
    ["Day 1 - 0945 - ", "Day 1 - 1430 - "],
    ["Day 2: 9:45 - ", "Day 2, 14:30: "],
  ])("%j", (one, other) => {
    const body = `## ${one}Wicks at scale (by Ada Quill)\n\nFine.\n\n## ${other}Oil for winter\n\nBo Dorn showed us oil.\n`;
    expect(talksOf(body)).toEqual([
      ["Wicks at scale", "Ada Quill"],
      ["Oil for winter", "Bo Dorn"],
    ]);
  });

  test("a keynote at a time of the day has its speakers in the list below", () => {
    const people = "- Ada Quill [@ada](https://twitter.com/ada)\n- Bo Dorn [@bo](https://twitter.com/bo)\n";
    const body = `## Day 1 - 0930 - Keynote\n\n${people}\nBoth saw lamps go out.\n\n## Day 1 - 1015 - Oil for winter\n\nCy Moreno\n[@cy](https://twitter.com/cy)\n`;
    expect(talksOf(body)).toEqual([
      ["Keynote", "Ada Quill, Bo Dorn"],
      ["Oil for winter", "Cy Moreno"],
    ]);
  });

  test.each(["Talk 1", "2001 - a year of lamps", "Day 2 of the lamp", "Session 9 tools"])(
    "%j is no label",
    (title) => {
      const body = `## ${title} by Ada Quill\n\nFine.\n\n## Oil for winter by Bo Dorn\n\nFine.\n`;
      expect(talksOf(body)[0]).toEqual([title, "Ada Quill"]);
    },
  );
});
