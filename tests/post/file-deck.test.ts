// A deck that a person gave as a file: its slides go into the post, and nothing leads to the file, which is nowhere on the web.
import { expect, test } from "vitest";
import { frameAddress } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { exportPost, type PostFile } from "@/lib/post/files/export.ts";
import { record } from "../notebooks/build.ts";

const file = frameAddress + "cd".repeat(32);
const slideOf = (number: number) => frameAddress + String(number).repeat(64);
const pictures = [1, 2].map((number) => ({ url: slideOf(number), bytes: new Uint8Array([number]), extension: "jpg" }));

function boilers(layout: string, engine: string, links: "inline" | "reference", withVideo: boolean) {
  const deck = {
    url: file,
    site: "PDF",
    title: "boilers final",
    slides: [1, 2].map((number) => ({ number, text: `Words ${number}`, image: slideOf(number) })),
    pictureChoices: [{ slide: 2, isInPost: true }],
  };
  const video = { kind: "video" as const, url: "https://www.youtube.com/watch?v=abcdefghijk", title: "The film" };
  const talk = {
    id: "boilers",
    title: "Boilers",
    sources: withVideo ? [deck, video] : [deck],
    notes: [{ markdown: "A valve.", place: { kind: "slide" as const, number: 2 }, source: 0 }],
  };
  return record([talk], { layout, engine, links, embeds: "picture", slug: "days" });
}

const textOf = (files: PostFile[]) => files.flatMap((one) => ("text" in one ? one.text : [])).join("");

const cases = ["highlights", "talks", "days", "index"].flatMap((layout) =>
  (["inline", "reference"] as const).flatMap((links) =>
    [true, false].map((withVideo) => [layout, links, withVideo] as const),
  ),
);

test.each(cases)("shows its slides and leads nowhere: %s, %s, with its video: %s", (layout, links, withVideo) => {
  for (const engine of ["hexo", "hugo", "astro"]) {
    const files = exportPost(boilers(layout, engine, links, withVideo), { pictures });
    const text = textOf(files);
    expect(text).toContain("Boilers");
    expect(text).not.toContain("frame.invalid");
    expect(text.includes("youtube.com/watch?v=abcdefghijk")).toBe(withVideo);
    expect(files.length).toBeGreaterThan(1);
  }
});

test("a note on its slide is called after that, without a link", () => {
  const { body } = assemblePost(boilers("talks", "markdown", "inline", false));
  expect(body).toContain("Slide 2: A valve.");
});

test("without files, its pictures are left out with their words in their place", () => {
  const text = textOf(exportPost(boilers("talks", "markdown", "inline", false)));
  expect(text).toContain("Words 2");
  expect(text).not.toContain("frame.invalid");
});
