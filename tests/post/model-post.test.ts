// First look; replaced below.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ConferenceRecord, Post, TalkRecord } from "@/lib/model.ts";
import { exportPost } from "@/lib/post/export.ts";

const now = "2014-05-10T14:58:00Z";
const row = (id: string) => ({ id, createdAt: now, updatedAt: now });
test("model post", () => {
  const file = readFileSync("../shared/seed/monitorama-2014-wrapup.md", "utf8");
  let body = file.slice(file.indexOf("\n\n") + 2);
  const defs = new Map([...body.matchAll(/^ \[(\d+)\]: (.*)$/gm)].map((m) => [m[1], m[2]]));
  body = body.replace(/\n \[1\][\s\S]*$/, "").replace(/\]\[(\d+)\]/g, (_, n) => `](${defs.get(n)})`);
  const blocks = body.trim().split("\n\n");
  const notes = blocks.filter((b) => b.startsWith("*   ")).map((b) => b.slice(4));
  const talks: TalkRecord[] = notes.map((markdown, i) => ({
    talk: { ...row(`t${i}`), conferenceId: "c", title: `Talk ${i}`, speakers: [], mark: "mention", tags: [], order: i },
    sources: [],
    notes: [{ ...row(`n${i}`), talkId: `t${i}`, place: { kind: "talk" }, markdown, order: 0 }],
  }));
  const post: Post = {
    ...row("p"),
    conferenceId: "c",
    title: "Monitorama 2014 wrapup",
    slug: "monitorama-2014-wrapup",
    date: "2014-05-10T07:58:00",
    timeZone: "America/Los_Angeles",
    tags: ["conference wrapup", "monitorama", "speaking"],
    categories: ["devops", "presentation"],
    extraFields: [{ name: "id", value: 5202 }],
    isDraft: false,
    introduction: blocks.slice(0, 3).join("\n\n"),
    listOpening: "Here are my highlights:",
    sections: [],
    closing: blocks.slice(-2).join("\n\n"),
    layout: "highlights",
    engine: "flatpages",
    links: "reference",
    embeds: "link",
  };
  const record: ConferenceRecord = { conference: { ...row("c"), name: "Monitorama", lastUsedAt: now }, post, talks };
  expect(exportPost(record)).toEqual([{ path: "pages/posts/monitorama-2014-wrapup.md", text: file }]);
  for (const engine of ["hexo", "jekyll", "hugo", "eleventy", "astro", "astro-mdx", "markdown"])
    console.log(
      exportPost({ ...record, post: { ...post, engine, links: "inline" } })[0].path,
      exportPost({ ...record, post: { ...post, engine } })[0].text.slice(0, 400),
    );
});
