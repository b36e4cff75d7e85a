// A post whose place is taken goes beside what stands there, under a slug of its own, and its pictures with it.
import { describe, expect, test } from "vitest";
import type { ConferenceRecord, Post } from "@/lib/model/index.ts";
import { engines } from "@/lib/post/engines/engine.ts";
import { type ExportOptions, exportPost } from "@/lib/post/files/export.ts";
import { record } from "../notebooks/build.ts";

const own = "https://files.example/own.jpg";
const pictures = [{ url: own, bytes: new Uint8Array([1]), extension: "jpg" }];
const made = (engine: string, changes: Partial<Post> = {}) =>
  record([{ id: "boilers", title: "Boilers", notes: [`![x](${own})`] }], { engine, slug: "days", ...changes });
const pathsOf = (given: ConferenceRecord, options: ExportOptions = {}) =>
  exportPost(given, { pictures, ...options }).map(({ path }) => path);
const textOf = (given: ConferenceRecord, options: ExportOptions = {}) => {
  const [file] = exportPost(given, options);
  return file && "text" in file ? file.text : "";
};

describe.each(engines.map(({ name }) => name))("%s", (engine) => {
  test.each([2, 13])("every file of number %i has a place of its own", (place) => {
    const paths = pathsOf(made(engine));
    expect(paths).toHaveLength(2);
    expect(pathsOf(made(engine), { place })).toEqual(
      paths.map((path) => path.replace(/days(?=[/.])/, `days-${place}`)),
    );
  });

  test("the post names the pictures where they are", () => {
    const [, picture = ""] = pathsOf(made(engine), { place: 2 });
    const folder = picture.includes("days-2/") && !/^(?:content|src)\//.test(picture) ? "days-2/" : "";
    expect(textOf(made(engine), { place: 2, pictures })).toContain(`${folder}own.jpg)`);
    expect(textOf(made(engine), { place: 2, pictures })).not.toMatch(/days\//);
  });

  test("without pictures", () => {
    const [path = ""] = pathsOf(made(engine), { pictures: [] });
    expect(pathsOf(made(engine), { pictures: [], place: 2 })).toEqual([path.replace("days", "days-2")]);
  });

  test("one talk alone", () => {
    const [path = ""] = pathsOf(made(engine), { talkId: "boilers" });
    expect(pathsOf(made(engine), { talkId: "boilers", place: 2 })[0]).toBe(path.replace("boilers", "boilers-2"));
  });

  test("a long name keeps its number", () => {
    for (const slug of ["a".repeat(300), "会".repeat(300), "🎉".repeat(300)]) {
      const found = [1, 2, 3, 99].map((place) => pathsOf(made(engine, { slug, title: slug }), { place })[0]);
      expect(new Set(found).size).toBe(4);
      for (const path of found) expect(new TextEncoder().encode(path?.split("/").at(-1)).length).toBeLessThan(256);
    }
  });

  test.each(["2014-05-10-days.md", "posts/days/index.en.md", "days/index.md"])("an imported post: %s", (fileName) => {
    const imported = { engine, fileName, fields: [], before: "---\n", after: "---\n\n" };
    const paths = pathsOf(made(engine, { imported }));
    const others = pathsOf(made(engine, { imported }), { place: 2 });
    expect(others.filter((path) => paths.includes(path))).toEqual([]);
    expect(others[0]).toContain("days-2");
  });
});

test("a post in a folder of its own keeps its file’s name there", () => {
  const imported = {
    engine: "hugo",
    fileName: "posts/days/index.en.md",
    fields: [],
    before: "---\n",
    after: "---\n\n",
  };
  const paths = pathsOf(made("hugo", { imported }), { place: 2 });
  expect(paths).toEqual(["content/posts/days-2/index.en.md", "content/posts/days-2/own.jpg"]);
});
