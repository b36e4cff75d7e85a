// One talk exported as a post of its own: its title, and a file that no other talk of the conference has.
import { expect, test } from "vitest";
import { exportPost } from "@/lib/post/files/export.ts";
import { record } from "../notebooks/build.ts";

const made = record(
  [
    { title: "Keynote", notes: ["One."] },
    { sources: [{ title: "Steam, the deck", url: "https://speakerdeck.com/ada/steam" }] },
    { notes: ["Everybody runs their own scheduler. Nobody wants to."] },
    { speakers: [{ name: "Ada Quill" }] },
    { title: "keynote", notes: ["Two."] },
    { title: "Keynote 2", notes: ["Three."] },
    { title: "基調講演", notes: ["三"] },
    { notes: ["![](https://example.org/a.jpg)"] },
    { notes: ["![](https://example.org/b.jpg)"] },
  ],
  { engine: "hexo", title: "Queue Days" },
);

const files = made.talks.map(({ talk }) => {
  const [file] = exportPost(made, { talkId: talk.id });
  return { path: file?.path, title: /^title: "?(.*?)"?$/m.exec(file && "text" in file ? file.text : "")?.[1] };
});

test("its title is the talk’s, its page’s, its speakers’ or what was said first", () => {
  expect(files.map(({ title }) => title)).toEqual([
    "Keynote",
    "Steam, the deck",
    "Everybody runs their own scheduler",
    "Ada Quill",
    "keynote",
    "Keynote 2",
    "基調講演",
    "Hallway",
    "Hallway",
  ]);
});

test("it has the talk’s tags before the conference’s, and nothing of the conference’s own texts, file and hand edits", () => {
  const imported = { engine: "astro", fileName: "mine.md", fields: [], before: "---\n", after: "---\n\n" };
  const whole = record(
    [{ id: "a", title: "Keynote", tags: ["steam", "queues"], notes: ["One."], mark: "watch-later" }],
    {
      engine: "astro",
      introduction: "What a week.",
      tags: ["queues", "days"],
      extraFields: [
        { name: "id", value: "42" },
        { name: "mood", value: "good" },
      ],
      edited: { base: "One.", body: "Mine." },
      imported,
      fieldOrder: ["mood", "title"],
    },
  );
  const [file] = exportPost(whole, { talkId: "a" });
  const head = ['title: "Keynote"', 'description: "Keynote"', "pubDate: 2014-05-10T07:58:00-07:00"];
  const text = ["---", ...head, "tags:", "- steam", "- queues", "- days", "mood: good", "---", "", "One.", ""].join(
    "\n",
  );
  expect(file).toEqual({ path: "src/content/blog/keynote.md", text });
});

test("no two talks are one file", () => {
  const paths = files.map(({ path = "" }) => path);
  expect(paths[1]).toBe("source/_posts/steam-the-deck.md");
  expect(paths.slice(4, 6)).toEqual(["source/_posts/keynote-2.md", "source/_posts/keynote-2-2.md"]);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
});
