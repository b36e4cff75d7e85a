// Files that are no posts, and headers that are traps: a sentence for a person, at once, and nothing made of them.
import { describe, expect, test, vi } from "vitest";
import { exportPost } from "@/lib/post/files/export.ts";
import { splitFile } from "@/lib/post/import/file.ts";
import { decodePost } from "@/lib/post/import/post-text.ts";
import { readPost } from "@/lib/post/import/read-post.ts";

const problem = (key: string, ...values: string[]) => expect.objectContaining({ name: "Problem", key, values });
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("no post", () => {
  test.each([
    ["a page", "\n<html><body>x</body></html>"],
    ["a picture", '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    ["a feed", '<?xml version="1.0"?><rss></rss>'],
    ["a PDF", "%PDF-1.4\n1 0 obj\n"],
    ["rich text", "{\\rtf1\\ansi hello}"],
    ["a backup", '{"format": "wrapup-backup", "version": 1}'],
    ["a list", '[1,\n"two"]\n'],
  ])("%s", (_, text) => {
    expect(() => readPost(text, "x.md")).toThrow(problem("problemPostForeign"));
  });

  test("a file of 50 MB is refused before it is read", () => {
    const text = "Some prose with words in it.\n".repeat(1_800_000);
    const [decode, search] = [vi.spyOn(TextDecoder.prototype, "decode"), vi.spyOn(RegExp.prototype, "exec")];
    expect(() => decodePost(new Uint8Array(text.length))).toThrow(problem("problemPostTooLarge", "5"));
    expect(() => readPost(text, "x.md")).toThrow(problem("problemPostTooLarge", "5"));
    const looks = [...decode.mock.calls, ...search.mock.calls.filter(([found]) => found === text)];
    vi.restoreAllMocks();
    expect(looks).toEqual([]);
  });

  test.each([
    ["closing brackets", "a]"],
    ["links that are never closed", "[a]("],
  ])("half a megabyte of %s is refused, and looked at once", (_, piece) => {
    expect(() => readPost(piece.repeat(500_000 / piece.length), "x.md")).toThrow(
      expect.objectContaining({ key: "problemPostBrackets", values: ["5,000"] }),
    );
  });

  test("a title of a megabyte is read as it is", () => {
    expect(readPost(`---\ntitle: ${"x".repeat(1_000_000)}\n---\nBody\n`, "x.md").post.title).toHaveLength(1_000_000);
  });

  test.each([
    ["quotes", `${">".repeat(5000)} a`],
    ["lists", `${"- ".repeat(200)}a`],
    ["links", `${"[".repeat(200)}a${"]()".repeat(200)}`],
    ["links and pairs beside them", `${"[".repeat(200)}[b]a${"]()".repeat(200)}`],
  ])("%s nested too deep", (_, body) => {
    const text = `---\ntitle: X\n---\n\n${body}\n`;
    expect(() => readPost(text, "x.md")).toThrow(problem("problemPostNested"));
  });
});

test.each([
  ["a rule", "- ".repeat(200)],
  ["many links beside one another", "[a](https://a.example) ".repeat(200)],
  ["brackets that are never closed", "[".repeat(200)],
  ["brackets that are never closed before many blank lines", `${"[".repeat(200)}${"\n".repeat(300)}a`],
  ["brackets of several paragraphs", `${"[\n\n".repeat(200)}a${"]".repeat(200)}`],
])("%s is not deep", (_, body) => {
  expect(readPost(`---\ntitle: X\n---\n\n${body}\n`, "x.md").post.title).toBe("X");
});

describe("a file's letters", () => {
  test("keep the mark of byte order, without which the file would not be the same again", () => {
    const text = "\uFEFF---\ntitle: Tschüß 日本\n---\n\nBody\n";
    const [file] = exportPost(readPost(decodePost(utf8(text)), "x.md"));
    expect(file).toMatchObject({ text });
  });

  test.each([
    ["Latin 1", [0x74, 0xfc, 0x72], "problemPostEncoding"],
    ["UTF-16", [0xff, 0xfe, 0x23, 0x00], "problemPostEncoding"],
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x00], "problemPostForeign"],
  ])("in %s are refused instead of lost", (_, bytes, key) => {
    expect(() => decodePost(new Uint8Array(bytes))).toThrow(problem(key));
  });
});

describe("a header that cannot be read", () => {
  test.each([
    ["never ends", "---\ntitle: X\n\nBody: text\n", problem("problemPostHeaderEnd", "---")],
    ["never ends, with a comment first", "---\n# of mine\ntitle: X\n", problem("problemPostHeaderEnd", "---")],
    ["of TOML never ends", '+++\ntitle = "X"\n\nBody\n', problem("problemPostHeaderEnd", "+++")],
    ["is Hugo's JSON", '{\n  "title": "X"\n}\n\nBody\n', problem("problemPostHeaderKind", "JSON")],
    ["is Hexo's JSON", '"title": "X",\n"date": "2014-05-10"\n;;;\n\nBody\n', problem("problemPostHeaderKind", "JSON")],
    ["is JSON between semicolons", ';;;\n{"title": "X"}\n;;;\nBody\n', problem("problemPostHeaderKind", "JSON")],
    ["is Eleventy's JSON", '---json\n{"title": "X"}\n---\nBody\n', problem("problemPostHeaderKind", "JSON")],
    ["is TOML between dashes", '---toml\ntitle = "X"\n---\nBody\n', problem("problemPostHeaderKind", "TOML")],
    ["has a colon too many", "---\ntitle: Day 1 : talks\n---\nBody\n", problem("problemPostHeader", "2")],
    ["has a bracket too few", "---\ntitle: X\ntags: [a\n---\nBody\n", problem("problemPostHeader", "4")],
    [
      "has a tag of a language",
      "---\ntitle: X\nx: !ruby/object:Foo {}\n---\nBody\n",
      problem("problemPostHeader", "3"),
    ],
    ["is a list", "---\n- a\n---\nBody\n", problem("problemPostHeader", "2")],
    ["is a word", "---\njust words\n---\nBody\n", problem("problemPostHeader", "2")],
  ])("%s", (_, text, wanted) => {
    expect(() => readPost(text, "x.md")).toThrow(wanted);
  });

  test("a rule at the beginning is no header", () => {
    expect(readPost("---\n\nJust text.\n", "x.md").post.introduction).toContain("Just text.");
  });
});

describe("traps", () => {
  test("names that every object has are names like others", () => {
    const header = "__proto__:\n  polluted: yes\nconstructor: {prototype: 1}\nhasOwnProperty: x\ntoString: 1\n";
    for (const [text, name] of [
      [`---\ntitle: X\n${header}---\nBody\n`, "x.md"],
      ["Title: X\n__proto__: y\nconstructor: z\ntoString: 1\n\nBody\n", "pages/x.md"],
      ['+++\ntitle = "X"\n__proto__ = { polluted = true }\nconstructor = 1\n+++\nBody\n', "content/x.md"],
    ] as const) {
      const record = readPost(text, name);
      expect(record.post.extraFields.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["__proto__", "constructor"]),
      );
      expect(exportPost(record)[0]).toMatchObject({ text });
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each([
    [
      "aliases of aliases",
      `a0: &a0 [x]\n${Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(", ")}]`).join("\n")}\n`,
    ],
    ["lists thousands deep", `a: ${"[".repeat(20_000)}${"]".repeat(20_000)}\n`],
    ["mappings thousands deep", `${Array.from({ length: 2000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")}\n`],
  ])("%s", (_, header) => {
    expect(() => readPost(`---\n${header}---\nBody\n`, "x.md")).toThrow(
      expect.objectContaining({ key: "problemPostHeader" }),
    );
  });

  test("anchors, merge keys, dates and a second document keep every byte", () => {
    for (const text of [
      "---\nbase: &b {x: 1}\ntitle: X\nother:\n  <<: *b\n  y: 2\n---\nB\n",
      "---\ntitle: X\nupdated: 2001-12-14t21:59:43.10-05:00\nwhen: 2001-12-14\nn: .nan\nbig: 0x1F\n---\nB\n",
      "---\na: 1\n...\n---\nb: 2\n---\nB\n",
      "---yaml\ntitle: X\n---\nB\n",
    ])
      expect(exportPost(readPost(text, "x.md"))[0]).toMatchObject({ text });
  });
});

describe("white space that is none in YAML", () => {
  test.each(["\u00A0", "\u2003", "\u2028", "\u0085"])("%j stays where it is", (space) => {
    for (const header of [
      `title: a${space}b\ntags: [x${space}, "${space}y"]\n`,
      `title:${space}"day: one"\nslug: x\n`,
      `title: X${space}\ncategories: "a${space},b"\ndate: 2014-05-10${space}\n`,
    ]) {
      for (const text of [`---\n${header}---\n\nBody\n`, `${header}\nBody\n`]) {
        const values = (file: string) => splitFile(file).fields.map(({ name, value }) => [name, value]);
        const [file] = exportPost(readPost(text, "x.md", { engine: "hexo" }));
        expect(values(file && "text" in file ? file.text : "")).toEqual(values(text));
      }
    }
  });

  test("a header that does not fall apart into lines is written anew with the same values", () => {
    const text = "---\n{title: X, tags: 'a, b', slug: a b, layout: post}\n---\n\nBody\n";
    const [file] = exportPost(readPost(text, "x.md", { engine: "hexo" }));
    expect(splitFile(file && "text" in file ? file.text : "").fields.map(({ name, value }) => [name, value])).toEqual([
      ["title", "X"],
      ["tags", "a, b"],
      ["slug", "a b"],
      ["layout", "post"],
    ]);
  });
});
