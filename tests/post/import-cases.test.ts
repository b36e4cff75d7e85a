// Posts of one trouble each, and what a reader makes of them.
import { expect, test } from "vitest";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { readRecorded } from "@/scripts/pages/recorded.ts";
import { describeRecorded } from "../describe-recorded.ts";

const talksOf = ({ talks }: ConferenceRecord) =>
  talks.map(({ talk }) => [talk.title, ...talk.speakers.map(({ name }) => name)].join(" | "));

describeRecorded("cases/INDEX.tsv", "recorded cases", () => {
  const read = (file: string, path = file) => readPost(readRecorded(`cases/${file}`), path);

  test.each([
    ["o01-kramdown-ial.md", ["Wicks at scale | Ada Quill", "Oil prices | Cy Moreno", "Glass | Dee Okafor"]],
    [
      "o02-double-hyphen.md",
      ["Wicks at scale | Ada Quill", "Oil prices in the north | Cy Moreno", "Glass and how to clean it | Dee Okafor"],
    ],
    ["o03-unpadded.md", ["Wicks at scale | Ada Quill"]],
    ["o07-table.md", ["Wicks at scale | Ada Quill", "Oil | Cy Moreno"]],
    ["o09-docusaurus.mdx", ["Wicks at scale | Ada Quill"]],
    [
      "o13-sched-links.mdx",
      [
        "Wicks: Distribution Beyond Oil | Ada Quill",
        "Oil... Again! Keeping a Lamp From Smoking | Cy Moreno | Eli Stone",
        "Glass at Scale with Flux | Dee Okafor | Pri Lark",
        'Your Lamp\'s Environments | Max Ode | Mo "Sal" Nuk',
      ],
    ],
    [
      "o14-quoted-by.md",
      ["Wicks at scale | Ada Quill", "Oil and glass | Cy Moreno", "Keepers | Dee Okafor | Eve Stone"],
    ],
    [
      "o15-with-title.md",
      [
        "Compile Time Trimming with Deterministic Finite Automata | Ada Quill",
        "Faster Lamps with Rust | Cy Moreno",
        "Observability with Open Telemetry | Dee Okafor",
      ],
    ],
    ["o16-jekyll-unpublished.md", ["Wicks | Ada Quill"]],
    ["o17-gitbook-emoji-heads.md", ["Wicks at scale | Ada Quill", "Oil | Cy Moreno", "Glass | Dee Okafor | Eve Stone"]],
    ["o18-question-title.md", ["Wicks at scale | Ada Quill"]],
    ["o19-bold-lead.md", []],
  ])("%s", (file, talks) => {
    expect(talksOf(read(file))).toEqual(talks);
  });

  test("a day without zeros is no part of the slug", () => {
    expect(read("o03-unpadded.md", "_posts/2025-5-9-lampcon-trip.md").post).toMatchObject({
      slug: "lampcon-trip",
      date: "2025-05-09T00:00:00",
    });
  });

  test.each(["o09-docusaurus.mdx", "o13-sched-links.mdx"])("%s stays where it is", (file) => {
    for (const path of [file, `blog/2025/${file}`, `website/blog/${file}`]) {
      expect(exportPost(read(file, path))[0]).toEqual({ path, text: readRecorded(`cases/${file}`) });
    }
  });

  test("what is not published is a draft", () => {
    expect(read("o16-jekyll-unpublished.md").post).toMatchObject({ engine: "jekyll", isDraft: true });
  });

  test("the conference's name stands within a question", () => {
    expect(read("o18-question-title.md").conference.name).toBe("LampCon EU 2025");
  });
});
