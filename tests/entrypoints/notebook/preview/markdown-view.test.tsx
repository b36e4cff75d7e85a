// The post's text edited by hand: what is known of when it was, and of when its talks changed.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { MarkdownView } from "@/entrypoints/notebook/preview/markdown-view.tsx";
import * as tools from "@/entrypoints/notebook/state/post-tools.ts";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { draw } from "../../../draw.ts";
import { aConference, aNote, aPost, aTalk, put, untilListening } from "../../rows.ts";

const before = "2026-05-09T12:00:00.000Z";

/** The post with its one note's words, and then with others, edited between the two. */
function recordWithConflict(): ConferenceRecord {
  const conference = aConference({ id: "harbour" });
  const post = aPost({ id: "post", layout: "highlights" });
  const talks = (markdown: string) => [
    { talk: aTalk({ id: "knots", mark: "highlight" }), sources: [], notes: [aNote({ id: "tight", markdown })] },
  ];
  const base = assemblePost({ conference, post, talks: talks("Pull it tight.") }).assembled;
  const edited = { body: base.replace("tight", "loose"), base, editedAt: before };
  return { conference, post: { ...post, edited }, talks: talks("Pull it firm.") };
}

async function drawView(): Promise<HTMLElement> {
  const record = recordWithConflict();
  await put({ posts: [record.post] });
  const post = { ...assemblePost(record), head: "", nodes: [] };
  const view = draw(<MarkdownView tools={tools} record={record} assembly={{ record, post }} />);
  await untilListening();
  return view;
}

const heads = (view: HTMLElement) => [...view.querySelectorAll("dt")].map((head) => head.textContent);

test("both texts of a conflict have their times, the note not in a shared conference, where its row says when it came here", async () => {
  const view = await drawView();
  await expect.poll(() => heads(view)[1]).toMatch(/^The talk · note added /);
  expect(heads(view)[0]).toMatch(/^Your text · edited /);
  await put({ shares: [{ conferenceId: "harbour", isSeeded: true }] });
  await expect.poll(() => heads(view)[1]).toBe("The talk");
  expect(heads(view)[0]).toMatch(/^Your text · edited /);
});

test("what is typed says to the minute when", async () => {
  await drawView();
  const start = Date.now();
  await userEvent.type(page.getByRole("textbox", { name: "Text of the post" }), "!");
  await expect.poll(async () => (await database.posts.get("post"))?.edited?.body).toContain("!");
  const { editedAt = "" } = (await database.posts.get("post"))?.edited ?? {};
  expect(editedAt).toMatch(/T\d\d:\d\dZ$/);
  expect(Date.parse(editedAt)).toBeGreaterThan(start - 60_000);
});
