// Pictures that are stored with a post: the built page shows the very file, found as a browser finds it, with its description.
import { crc32, deflateSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import type { EngineSettings } from "@/lib/model/index.ts";
import { exportPost, type PostFile } from "@/lib/post/files/export.ts";
import { record } from "../notebooks/build.ts";
import { blogNamed, describeEngines } from "./blogs.ts";
import { type BuiltSite, buildSite } from "./site.ts";

/** A picture of one colour, 8 by 8 (PNG, RFC 2083). */
function png(colour: [number, number, number]): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const typed = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(typed));
    return Buffer.concat([length, typed, sum]);
  };
  const line = Buffer.from([0, ...Array.from({ length: 8 }, () => colour).flat()]);
  const pixels = Buffer.concat(Array.from({ length: 8 }, () => line));
  const header = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const slideText = 'A "quoted" [slide] of {{ braces }} & <tags>';
/** In the order of the post: what is written on the whole talk stands before what is written on a slide. */
const pictures = [
  { url: "https://files.example/slide_0.png", bytes: png([255, 0, 0]), extension: "png" },
  { url: "https://files.example/own.png", bytes: png([0, 0, 255]), extension: "png" },
  { url: "https://files.example/slide_6.png", bytes: png([0, 255, 0]), extension: "png" },
];
const descriptions = ["It’s the first", "a room, not empty", slideText];

function post(slug: string, title: string, engine: string, settings: EngineSettings, links: "inline" | "reference") {
  const deck = {
    url: "https://speakerdeck.com/adaquill/queues",
    slides: [
      { number: 1, image: "https://files.example/slide_0.png", text: "It’s the first" },
      { number: 7, image: "https://files.example/slide_6.png", text: slideText },
    ],
  };
  const notes = [
    { markdown: "A promise.", place: { kind: "slide" as const, number: 7 }, source: 0 },
    "My own:\n\n* ![a room, *not* empty](https://files.example/own.png)\n* two",
  ];
  return record([{ title, sources: [deck], notes }], {
    engine,
    slug,
    layout: "talks",
    embeds: "picture",
    links,
    engineSettings: { [engine]: settings },
  });
}

const folders: Record<string, EngineSettings> = {
  astro: { folder: "src/content/notes" },
  "astro-mdx": { folder: "src/content/notes" },
  eleventy: { folder: "notes", pictureFolder: "media" },
  flatpages: { folder: "pages/notes", pictureFolder: "static/media" },
  hexo: { pictureFolder: "source/media" },
  hugo: { folder: "content/notes" },
  jekyll: { pictureFolder: "media" },
};

describeEngines(({ engine, program, pageOf }) => {
  const posts = [
    { name: "by itself", record: post("pictures", "Queues", engine, {}, "inline") },
    { name: "in folders of one’s own", record: post("folders", "Queues", engine, folders[engine] ?? {}, "reference") },
    { name: "of a talk that is called 🎉 {{ x }}", record: post("emoji", "🎉 {{ x }}", engine, {}, "inline") },
  ].map((made) => ({ ...made, files: exportPost(made.record, { pictures }) }));
  let site: BuiltSite;

  beforeAll(async () => {
    const content = (file: PostFile) => ("text" in file ? file.text : file.bytes);
    const files = posts.flatMap(({ files }) => files.map((file) => [file.path, content(file)] as const));
    site = await buildSite(program, Object.fromEntries(files), blogNamed("pictures"));
  });

  test.each(posts)("$name", ({ files }) => {
    const address = pageOf(files[0]?.path ?? "");
    const shown = site.pages.get(address)?.pictures ?? [];
    expect(files).toHaveLength(4);
    expect(shown.map(({ alt }) => alt.replace(/[“”]/g, '"'))).toEqual(descriptions);
    for (const [at, { src }] of shown.entries()) {
      const bytes = site.served(new URL(src, `https://blog.example/${address}/`).href);
      // Astro makes smaller files of its own; all others show the bytes that were stored.
      if (program === "astro") expect(bytes?.length).toBeGreaterThan(0);
      else expect(bytes && Buffer.compare(bytes, pictures[at]?.bytes ?? new Uint8Array())).toBe(0);
    }
  });
});
