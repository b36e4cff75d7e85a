// Pictures in a body edited by hand: each gets its place in the blog or its words, whatever form an engine gave it.
import { JSDOM } from "jsdom";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import { frameAddress } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { engines } from "@/lib/post/engines/engine.ts";
import { exportPost, headOf, type PostFile } from "@/lib/post/files/export.ts";
import type { Picture } from "@/lib/post/files/pictures.ts";
import { layouts } from "@/lib/post/layouts/layout.ts";
import { record } from "../notebooks/build.ts";

const frame = `${frameAddress}${"ab".repeat(32)}`;
const slide = "https://pictures.example/slide?deck&2";
const picture = (url: string, ...bytes: number[]): Picture => ({ url, bytes: new Uint8Array(bytes), extension: "jpg" });
const stored = [picture(frame, 5), picture(slide, 2)];
const textOf = ([post]: PostFile[]) => (post && "text" in post ? post.text : "");
const template =
  "{% for talk in talks %}### {{ talk.title }}\n\n{% for picture in talk.pictures %}{{ picture.markdown }}\n\n{% endfor %}{% endfor %}";

const titles = [
  "Boilers",
  "A [x [y] z] b",
  'Say "hi" {{ x }}',
  "A ` tick and `code`",
  "Odd ]( signs",
  "]",
  "Braces {{< x >}} {% y %}",
  "C:\\valves & <b>pipes</b>",
  "A `tick` at the end\\",
  'T=\\"$-"=#`',
  "T[`<img src={$",
  "*Stars* _lines_ $$ | ~~struck~~ [^1]",
];

function boilers(title: string, engine = "hexo", layout = "talks") {
  const source = { kind: "video" as const, url: "https://www.youtube.com/watch?v=abcdefghijk" };
  const deck = { url: "https://speakerdeck.com/ada/boilers", slides: [{ number: 2, image: slide, text: title }] };
  const place = { kind: "time" as const, seconds: 75 };
  const notes = [
    "A valve.",
    { markdown: "", place, source: 0, frame: { url: frame, isInPost: true } },
    { markdown: "Two.", place: { kind: "slide" as const, number: 2 }, source: 1 },
  ];
  const pictureChoices = [{ slide: 2, isInPost: true }];
  return record([{ id: "boilers", title, sources: [source, { ...deck, pictureChoices }], notes }], {
    engine,
    layout,
    template,
    slug: "days",
  });
}

function edited(change: (body: string) => string, ...facts: Parameters<typeof boilers>) {
  const made = boilers(...facts);
  const { assembled } = assemblePost(made);
  made.post.edited = { base: assembled, body: change(assembled) };
  return made;
}

const cases = engines.flatMap(({ name }) =>
  [...layouts.map((layout) => layout.name), "own"].map((layout) => [name, layout] as const),
);

test.each(cases)("no file names a frame’s own address: %s, %s", (engine, layout) => {
  for (const title of titles) {
    for (const made of [boilers(title, engine, layout), edited((body) => `Mine.\n\n${body}`, title, engine, layout)]) {
      expect(textOf(exportPost(made)), title).not.toContain("frame.invalid");
      const files = exportPost(made, { pictures: stored });
      const text = textOf(files);
      expect(text, title).not.toMatch(/frame\.invalid|pictures\.example/);
      expect(files.map(({ path }) => path).slice(1), title).toHaveLength(2);
      for (const { path } of files.slice(1)) expect(text, title).toContain(path.split("/").at(-1));
    }
  }
});

test.each(engines.map(({ name }) => name))(
  "without its file, a frame edited by hand reads as it does unedited: %s",
  (engine) => {
    for (const title of titles) {
      const unedited = textOf(exportPost(boilers(title, engine)));
      const [line] = unedited.split("\n").filter((line) => line.includes("1:15"));
      expect(line, title).toBeDefined();
      expect(textOf(exportPost(edited((body) => `${body}\nMine.\n`, title, engine))), title).toContain(line);
    }
  },
);

test.each(engines.map(({ name }) => name))(
  "the head is that of the file, whatever pictures go with it: %s",
  (engine) => {
    const made = edited((body) => `${body}\n{% x %}\n`, "Braces {{< x >}}", engine);
    const head = headOf(made, assemblePost(made).body);
    expect(head).toContain("Queue Days 2014 wrapup");
    for (const pictures of [[], stored]) {
      const text = textOf(exportPost(made, { pictures }));
      expect(text.slice(0, head.length)).toBe(head);
      expect(text.slice(head.length)).toMatch(/^#/);
    }
  },
);

describe("what was written by hand", () => {
  const placed = (form: string) => {
    const text = textOf(
      exportPost(
        edited((body) => `${body}\n${form}\n\nEnd.\n`, "Boilers"),
        { pictures: stored },
      ),
    );
    return text.slice(text.lastIndexOf("Two.\n") + 6).replace("\n\nEnd.\n", "");
  };
  const local = "/images/days/boilers-slide-2.jpg";

  test.each([
    ["brackets", `![x [y] z](${slide})`, `![x [y] z](${local})`],
    ["a title", `![x](<${slide}> "T (t)")`, `![x](${local} "T (t)")`],
    ["a reference", `![x][pic] and ![pic]\n\n[pic]: ${slide} "T"`, `![x][pic] and ![pic]\n\n[pic]: ${local} "T"`],
    ["HTML without quotes", `<img alt=x src=${slide}>`, `<img alt=x src="${local}">`],
    ["HTML with references", `a <img src='${slide.replace("&", "&amp;")}' />`, `a <img src="${local}" />`],
    ["two in one paragraph", `a <img src="${slide}">\n![](${slide} 'T')`, `a <img src="${local}">\n![](${local} 'T')`],
    ["a block of HTML", `<p>\n<img src="${slide}">\n</p>`, `<p>\n<img src="${local}">\n</p>`],
    ["escaped HTML", `\\<img src="${slide}">`, undefined],
    ["HTML in code", `\`<img src="${slide}">\``, undefined],
    ["a bullet", `* one\n\n    ![x](${slide})`, `* one\n\n    ![x](${local})`],
    ["a fence", `\`\`\`\n![x](${slide})\n<img src="${slide}">\n\`\`\``, undefined],
    ["indented code", `    ![x](${slide})`, undefined],
    ["code in a line", `\`![x](${slide})\``, undefined],
    ["a link to it", `[x](${slide})`, undefined],
  ])("%s", (_, form, expected) => {
    expect(placed(form)).toBe(expected ?? form);
  });

  test("a frame without its file leaves its words, in every form", () => {
    const forms = [`![x [y]](${frame})`, `<img src=${frame} alt="x y">`, `![x *y*][f] z`, `[f]: ${frame}`];
    const text = textOf(exportPost(edited((body) => `${body}\n${forms.join("\n\n")}\n`, "Boilers")));
    expect(text).not.toContain("frame.invalid");
    expect(text).toMatch(/\n\nx &#91;y&#93;\n\nx y\n\nx y z\n+$/);
  });
});

test.each([
  ["a line", "a [T]", "a "],
  ["a block", "[T]", ""],
  ["a block with tags", "<figure>\n[T]\n</figure>", ""],
  ["a quote", "> [T]", "> "],
  ["a bullet", "* [T]", "* "],
  ["a quote with tags", "> <figure>\n> [T]\n> </figure>", "> "],
  ["a bullet with tags", "* <figure>\n  [T]\n  </figure>", "* "],
  ["a footnote with tags", "a[^1]\n\n[^1]: <figure>\n    [T]\n    </figure>", "[^1]: "],
])("the words of a frame without its file say the same in HTML, as %s", (_, form, before) => {
  const alt = "x & <y> {z} *stars* [link](/a) `code` _lines_";
  const tag = `<img src="${frame}" alt="${alt.replace("&", "&amp;")}">`;
  const text = textOf(exportPost(edited((body) => `${body}\n${form.replace("[T]", tag)}\n`, "Boilers")));
  const written = text.slice(text.lastIndexOf("Two.\n") + 6);
  const options = { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] };
  const shown = new JSDOM(micromark(written, "utf8", options)).window.document.body;
  expect(shown.querySelector("em, a[href='/a'], code, y")).toBeNull();
  expect(shown.textContent).toContain(alt);
  expect(written).toContain(before);
});

test("the preview of a body edited by hand shows the pictures of every form", () => {
  for (const engine of ["hugo", "eleventy", "hexo"]) {
    const { tree } = assemblePost(edited((body) => `${body}\nMine.\n`, 'Say "hi" [x] {{ y }}', engine));
    const json = JSON.stringify(tree);
    expect(json.match(/"type":"image"/g), engine).toHaveLength(2);
    expect(json, engine).toContain(`"url":${JSON.stringify(slide)}`);
  }
});
