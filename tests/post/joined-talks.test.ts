// Two talks of an imported post that become one: what was noted of either stands in the post, or is asked for.
import { expect, test } from "vitest";
import type { ConferenceRecord, TalkRecord } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { expected, readModelled } from "./readings.ts";

/** As joining leaves them: pages and notes go over, behind those that are there. */
function join(record: ConferenceRecord, into: TalkRecord, from: TalkRecord): ConferenceRecord {
  const { id: talkId } = into.talk;
  const sources = [...into.sources, ...from.sources.map((source) => ({ ...source, talkId }))];
  const notes = [...into.notes, ...from.notes.map((note) => ({ ...note, talkId, order: note.order + 1000 }))];
  const talks = record.talks.filter((one) => one !== from);
  return { ...record, talks: talks.map((one) => (one === into ? { ...into, sources, notes } : one)) };
}

const wordsOf = (text: string) => text.replace(/https?:\S+/g, "").match(/[\p{L}\p{N}]{4,}/gu) ?? [];

test("beneath headings the notes stand behind each other, and nothing is asked", () => {
  const note = (name: string) => `What ${name} said of it.`;
  const text = `Windy.\n\n## Knots by Kay Not\n\n${note("Kay")}\n\n## Ropes by Ray Hawser\n\n${note("Ray")}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`;
  const record = readPost(`---\ntitle: Harbour Days\n---\n\n${text}`, "2023-06-01-harbour-days.md");
  const [knots, ropes] = record.talks;
  if (!knots || !ropes) throw new Error("The post has two talks.");
  const { body, conflicts } = assemblePost(join(record, knots, ropes));
  expect(body.trim()).toBe(text.replace("## Ropes by Ray Hawser\n\n", "").trim());
  expect(conflicts).toEqual([]);
  const other = assemblePost(join(record, ropes, knots));
  expect(other.body).toContain(`| 1 | 2 |\n\n${note("Kay")}`);
  expect(other.conflicts).toEqual([]);
});

test.each(["=====", "-----"])(
  "a heading above %s ends there: the speaker's line below it is a passage of its own",
  (line) => {
    const talk = (title: string, name: string) => `${title}\n${line}\n*${name}*\n\nWhat ${name} said of it.\n`;
    const text = `Windy.\n\n${talk("Knots", "Kay Not")}\n${talk("Ropes", "Ray Hawser")}`;
    const record = readPost(`---\ntitle: Harbour Days\n---\n\n${text}`, "2023-06-01-harbour-days.md");
    const [knots, ropes] = record.talks;
    if (!knots || !ropes) throw new Error("The post has two talks.");
    const { body, conflicts } = assemblePost(join(record, knots, ropes));
    expect(body.trim()).toBe(text.replace(`Ropes\n${line}\n`, "").trim());
    expect(conflicts).toEqual([]);
  },
);

test("of the forms in which posts have talks, hardly any loses a word", () => {
  let [all, lost] = [0, 0];
  for (const file of Object.keys(expected.modelled).filter((_, index) => index % 12 === 0)) {
    const record = readPost(readModelled(file), file.replaceAll("--", "/"));
    const [into, from] = record.talks;
    if (!into || !from) continue;
    const { body, conflicts } = assemblePost(join(record, into, from));
    const said = body + JSON.stringify(conflicts);
    const words = [...into.notes, ...from.notes].flatMap(({ markdown }) => wordsOf(markdown));
    all++;
    if (words.some((word) => !said.includes(word))) lost++;
  }
  expect(all).toBeGreaterThan(7);
  expect(lost).toBeLessThan(2);
});
