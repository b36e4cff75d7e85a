// How the talks of a post are found: in bullets, under headings, in prose; and in posts that a layout wrote.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ConferenceRecord } from "@/lib/model.ts";
import { assemblePost } from "@/lib/post/assemble.ts";
import { engines } from "@/lib/post/engine.ts";
import { exportPost } from "@/lib/post/export.ts";
import { splitFile } from "@/lib/post/import/file.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { queueDays } from "../notebooks/queue-days.ts";

const read = (name: string) => readFileSync(join(import.meta.dirname, "../posts", name), "utf8");
const exported = (record: ConferenceRecord) => {
  const [file] = exportPost(record);
  return file && "text" in file ? file : { path: "", text: "" };
};
const outline = ({ talks }: ConferenceRecord) =>
  talks.map(({ talk, sources }) => [
    talk.title,
    talk.speakers.map(({ name, url }) => (url ? `${name} ${url}` : name)).join(", "),
    sources.map(({ kind, url }) => `${kind} ${url}`),
  ]);

test("bullets whose titles are bold, with tabs, references and a footnote", () => {
  const text = read("2015-09-30-bold-bullets.md");
  const record = readPost(text, "_posts/2015-09-30-bold-bullets.md");
  expect(outline(record)).toEqual([
    ["Property Workshop", "Jess Doe", ["article https://answers.example/1"]],
    [
      "Patterns of Patience",
      "Ines Doe",
      ["video https://www.youtube.com/watch?v=aaaaaaaaaaa", "deck https://speakerdeck.com/inesdoe/alerts"],
    ],
    [
      "Hope and Confidence",
      "Camille Roe https://twitter.com/camroe",
      ["video https://vimeo.com/22", "person https://twitter.com/camroe", "article https://camille.example/notes"],
    ],
  ]);
  expect(record.talks[1]?.notes[0]?.markdown).toContain("are dense.[^1]\n\n[^1]: Really dense.");
  expect(record.conference).toMatchObject({ name: "Pager Loop", url: "http://pagerloop.example" });
  expect(exported(record).text).toBe(text);
});

test("lines below headings that name the speaker, frames and links of HTML", () => {
  const text = read("speaker-lines.md");
  const record = readPost(text, "speaker-lines.md");
  expect(outline(record)).toEqual([
    [
      "The New Pager: Push and Pull",
      "Dan Doe https://twitter.com/dandoe",
      [
        "person https://twitter.com/dandoe",
        "article https://caniuse.example",
        "video https://www.youtube.com/watch?v=bbbbbbbbbbb",
      ],
    ],
    [
      "Poking a Hole in the Queue",
      "Greg Poe",
      ["person http://twitter.com/gregpoe", "article http://greg.example/hole.html"],
    ],
    ["Questions without people", "林軒田", ["deck https://www.slideshare.net/lin/questions"]],
  ]);
  expect(record.post.sections.map(({ heading }) => heading)).toEqual(["Venue", "Conclusion"]);
  expect(exported(record).text).toBe(text);
});

test("paragraphs that each tell of a talk, under a heading that holds them", () => {
  const text = read("holder-prose.md");
  const record = readPost(text, "content/2014/holder-prose/index.md");
  expect(outline(record)).toEqual([
    [
      "What is a pager anyway?",
      "Philip Doe",
      ["person https://twitter.com/phil", "video https://www.youtube.com/watch?v=ccccccccccc"],
    ],
    ["The pager is coming", "Jake Poe", ["deck https://speakerdeck.com/jake/pager"]],
    ["Bottom line", "", []],
  ]);
  expect(record.talks.map(({ talk }) => talk.mark)).toEqual(["highlight", "highlight", "mention"]);
  expect(record.post.slug).toBe("holder-prose");
  expect(exported(record).text).toBe(text);
});

describe("a post that a layout wrote is taken apart and put together again without its file", () => {
  const cases = ["highlights", "talks", "days", "index"].flatMap((layout) =>
    engines.flatMap(({ name }) => (["inline", "reference"] as const).map((links) => [layout, name, links] as const)),
  );
  test.each(cases)("%s for %s, links %s", (layout, engine, links) => {
    const { path, text } = exported({ ...queueDays, post: { ...queueDays.post, layout, engine, links } });
    const { post, talks, conference } = readPost(text, path, { engine, timeZone: queueDays.post.timeZone });
    const { edited: _, imported: __, ...typed } = post;
    expect(post.layout).toBe(layout);
    expect(assemblePost({ conference, post: typed, talks }).body).toBe(splitFile(text).body);
  });

  test("with marks, days, pages and the places of notes", () => {
    const days = exported({ ...queueDays, post: { ...queueDays.post, layout: "days" } });
    const { talks } = readPost(days.text, days.path, { timeZone: "America/Los_Angeles" });
    const queues = talks.find(({ talk }) => talk.title.startsWith("Queues"));
    expect(queues?.talk).toMatchObject({
      speakers: [{ name: "Ada Quill", url: "https://speakerdeck.com/adaquill" }, { name: "Bo Larsen" }],
      slot: { start: "2014-05-05T11:00:00-07:00", room: "Main hall" },
    });
    expect(queues?.sources.map(({ kind }) => kind)).toEqual(["deck", "video"]);
    expect(queues?.notes.map(({ place, markdown }) => [place, markdown])).toEqual([
      [{ kind: "talk" }, "The talk of the day."],
      [{ kind: "slide", number: 7 }, "A queue is a promise."],
      [{ kind: "time", seconds: 754 }, "Back pressure is a feature."],
      [{ kind: "quote", text: "Nobody reads\nthe dead letters." }, "So true."],
    ]);
    expect(queues?.notes.map(({ sourceId }) => queues.sources.findIndex(({ id }) => id === sourceId))).toEqual([
      -1, 0, 1, -1,
    ]);
    expect(talks.find(({ talk }) => talk.title === "What I missed")?.talk.mark).toBe("watch-later");
    expect(talks.find(({ talk }) => talk.title === "Blameless postmortems")?.talk.awaited).toEqual({
      slides: true,
      video: true,
      url: "https://queuedays.example/videos",
    });
  });
});
