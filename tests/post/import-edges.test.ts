// Where what is read of a post that was written before has its edges: parts of prose, lists of talks, fields of a header.
import { describe, expect, test } from "vitest";
import { exportPost } from "@/lib/post/files/export.ts";
import { readPost } from "@/lib/post/import/read-post.ts";

const read = (body: string, header = "title: WickConf 2025\n", file = "wickconf.md") =>
  readPost(`---\n${header}---\n\n${body}`, file);
const titlesOf = ({ talks }: ReturnType<typeof read>) => talks.map(({ talk }) => talk.title);

const talks = "Talks:\n\n- “Wicks” by Ada Quill\n- “Oil” by Cy Moreno\n\n";

test("a long line with a colon behind the talks is no part's title", () => {
  const long = "I met many people in the days that we had there, and one of them said this to me:\n\nLight.\n\nBye.";
  expect(read(`${talks}${long}\n`).post).toMatchObject({ sections: [], closing: long });
  expect(read(`${talks}People met:\n\nEve.\n\nBye.\n`).post).toMatchObject({
    sections: [{ heading: "People met", markdown: "Eve." }],
    closing: "Bye.",
  });
});

describe("a list with lists in it", () => {
  const day = (name: string, ...said: string[]) => `- ${name}\n${said.map((one) => `    - ${one}\n`).join("")}`;
  const misc = day("Misc", "one", "two");
  const first = day("Day 1", "“Wicks” by Ada Quill", "“Oil” by Cy Moreno");
  const second = day("Day 2", "“Glass” by Ada Quill", "“Tin” by Cy Moreno");

  test("has no talk in what stands beside its days", () => {
    expect(titlesOf(read(`${misc}${first}${second}`))).toEqual(["Wicks", "Oil", "Glass", "Tin"]);
  });

  test("has one where a single item holds talks and most others are talks", () => {
    const list = `- “Rope” by Dee Okafor\n- “Fog” by Max Ode\n${day("Tides", "high", "low")}${first}`;
    expect(titlesOf(read(list))).toEqual(["Rope", "Fog", "Tides", "Wicks", "Oil"]);
  });
});

describe("a header", () => {
  test("has its zone by full hours, too", () => {
    expect(read("", "date: 2014-05-10 10:00 +02\n").post).toMatchObject({
      date: "2014-05-10T10:00:00",
      timeZone: "+02:00",
    });
  });

  test("has each of its tags once, and the file stays as it is", () => {
    const header = "title: A\ntags: [a, b, a, ' b ']\n";
    const made = read("Hello.\n", header, "content/posts/a.md");
    expect(made.post.tags).toEqual(["a", "b"]);
    expect(exportPost(made)[0]).toMatchObject({ text: `---\n${header}---\n\nHello.\n` });
  });

  test("without fences has a field that headers have, and ends before the text", () => {
    const plain = (text: string) => readPost(text, "notes.md").post;
    expect(plain("Note: first\n\nHello.\n")).toMatchObject({ introduction: "Note: first\n\nHello." });
    expect(plain("Title: First\n\nHello.\n")).toMatchObject({ title: "First", introduction: "Hello." });
    expect(plain("Title: First")).toMatchObject({ introduction: "Title: First" });
  });
});
