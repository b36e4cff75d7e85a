// Two posts of one name, one filed beside the other: both are pages of the built blog, each with its own pictures.
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { exportPost, type PostFile } from "@/lib/post/files/export.ts";
import { record } from "../notebooks/build.ts";
import { blogNamed, describeEngines } from "./blogs.ts";
import { type BuiltSite, buildSite } from "./site.ts";

const url = "https://files.example/lamp.png";

describeEngines(({ engine, program, pageOf }) => {
  const posts = [1, 2, 3].map((place) => {
    const words = `The words of post ${place}.`;
    const size = [16, 32, 48][place - 1];
    const bytes = new Uint8Array(readFileSync(`public/icon/${size}.png`));
    const made = record([{ title: "Lamps", notes: [`${words}\n\n![a lamp](${url})`] }], { engine, slug: "twins" });
    // The third goes without its picture: for Hugo and Astro a file beside the others' folders.
    const pictures = place === 3 ? [] : [{ url, bytes, extension: "png" }];
    return { name: `number ${place}`, words, bytes, place, files: exportPost(made, { place, pictures }) };
  });
  let site: BuiltSite;

  beforeAll(async () => {
    const content = (file: PostFile) => ("text" in file ? file.text : file.bytes);
    const files = posts.flatMap(({ files }) => files.map((file) => [file.path, content(file)] as const));
    site = await buildSite(program, Object.fromEntries(files), blogNamed("twins"));
  });

  test.each(posts)("$name", ({ files, words, bytes, place }) => {
    const address = pageOf(files[0]?.path ?? "");
    const page = site.pages.get(address);
    expect(JSON.stringify(page)).toContain(words);
    const [shown] = page?.pictures ?? [];
    if (place === 3) return expect(shown?.src).toBe(url);
    const served = site.served(new URL(shown?.src ?? "", `https://blog.example/${address}/`).href);
    // Astro makes smaller files of its own; all others show the bytes that were stored.
    if (program === "astro") expect(served?.length).toBeGreaterThan(0);
    else expect(served && Buffer.compare(served, bytes)).toBe(0);
  });
});
