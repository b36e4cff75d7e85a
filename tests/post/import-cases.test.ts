// Posts of one trouble each, and what a reader makes of them.
import { expect, test } from "vitest";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { readRecorded } from "@/scripts/pages/recorded.ts";
import { describeRecorded } from "../describe-recorded.ts";

const talksOf = ({ talks }: ConferenceRecord) =>
  talks.map(({ talk }) => [talk.title, ...talk.speakers.map(({ name }) => name)].join(" | "));

describeRecorded("cases/INDEX.tsv", "recorded cases", () => {
  const read = (file: string, path = file) => readPost(readRecorded(`cases/${file}`), path);

  test.each([
    ["o01-kramdown-ial.md", ["Wicks at scale | Ada Quill", "Oil prices | Cy Moreno", "Glass | Dee Okafor"]],
    [
      "o02-double-hyphen.md",
      ["Wicks at scale | Ada Quill", "Oil prices in the north | Cy Moreno", "Glass and how to clean it | Dee Okafor"],
    ],
    ["o03-unpadded.md", ["Wicks at scale | Ada Quill"]],
    ["o07-table.md", ["Wicks at scale | Ada Quill", "Oil | Cy Moreno"]],
    ["o09-docusaurus.mdx", ["Wicks at scale | Ada Quill"]],
    [
      "o13-sched-links.mdx",
      [
        "Wicks: Distribution Beyond Oil | Ada Quill",
        "Oil... Again! Keeping a Lamp From Smoking | Cy Moreno | Eli Stone",
        "Glass at Scale with Flux | Dee Okafor | Pri Lark",
        'Your Lamp\'s Environments | Max Ode | Mo "Sal" Nuk',
      ],
    ],
    [
      "o14-quoted-by.md",
      ["Wicks at scale | Ada Quill", "Oil and glass | Cy Moreno", "Keepers | Dee Okafor | Eve Stone"],
    ],
    [
      "o15-with-title.md",
      [
        "Compile Time Trimming with Deterministic Finite Automata | Ada Quill",
        "Faster Lamps with Rust | Cy Moreno",
        "Observability with Open Telemetry | Dee Okafor",
      ],
    ],
    ["o16-jekyll-unpublished.md", ["Wicks | Ada Quill"]],
    ["o17-gitbook-emoji-heads.md", ["Wicks at scale | Ada Quill", "Oil | Cy Moreno", "Glass | Dee Okafor | Eve Stone"]],
    ["o18-question-title.md", ["Wicks at scale | Ada Quill"]],
    ["o19-bold-lead.md", []],
  ])("%s", (file, talks) => {
    expect(talksOf(read(file))).toEqual(talks);
  });

  test("a day without zeros is no part of the slug", () => {
    expect(read("o03-unpadded.md", "_posts/2025-5-9-lampcon-trip.md").post).toMatchObject({
      slug: "lampcon-trip",
      date: "2025-05-09T00:00:00",
    });
  });

  test.each(["o09-docusaurus.mdx", "o13-sched-links.mdx"])("%s stays where it is", (file) => {
    for (const path of [file, `blog/2025/${file}`, `website/blog/${file}`]) {
      expect(exportPost(read(file, path))[0]).toEqual({ path, text: readRecorded(`cases/${file}`) });
    }
  });

  test("what is not published is a draft", () => {
    expect(read("o16-jekyll-unpublished.md").post).toMatchObject({ engine: "jekyll", isDraft: true });
  });

  test("the conference's name stands within a question", () => {
    expect(read("o18-question-title.md").conference.name).toBe("LampCon EU 2025");
  });
});

test("each talk of one stream keeps the video at its second, and its day and track", () => {
  const [at, day] = ["https://www.youtube.com/watch?v=wicksstream", "## Saturday, 17 May\n\n### Main stage\n\n"];
  const text = `---\ntitle: WickConf 2025\ndate: 2025-05-20\n---\n\n${day}- [Wicks](${at}&t=95s) by Ada Quill\n- [Oil](${at}&t=1850s) by Cy Moreno\n`;
  const { talks } = readPost(text, "wickconf.md");
  expect(talks.map(({ talk, sources }) => [talk.slot?.start, talk.slot?.track, sources[0]?.url])).toEqual([
    ["2025-05-17", "Main stage", `${at}&t=95s`],
    ["2025-05-17", "Main stage", `${at}&t=1850s`],
  ]);
});

const engineCases: [string, string, string][] = [
  ["src/posts/2025/wicks.md", "title: X", "eleventy"],
  ["src/articles/2025/05/wicks/index.md", "title: X", "eleventy"],
  ["posts/wicks.md", "title: X", "eleventy"],
  ["content/blog/wicks.md", "layout: layouts/post.njk", "eleventy"],
  ["_posts/2025-05-09-wicks.md", "layout: post.njk", "eleventy"],
  ["_posts/2025-05-09-wicks.md", "layout: post", "jekyll"],
  ["content/posts/wicks.md", "title: X", "hugo"],
  ["content/posts/wicks/index.md", "path: /wicks", "markdown"],
  ["src/content/blog/wicks.mdx", "title: X", "astro-mdx"],
  ["wicks.mdx", "pubDate: 2025-05-09", "astro-mdx"],
  ["blog/2025-05-09-wicks.mdx", "title: X", "mdx"],
  ["app/posts/wicks.mdx", "title: X", "mdx"],
  ["wicks.md", "layout: post", "jekyll"],
  ["wicks.md", "layout: layouts/post.html", "markdown"],
  ["wicks.md", "published: true", "jekyll"],
  ["wicks.md", "published: later", "markdown"],
  ["2025-5-9-wicks.md", "title: X", "jekyll"],
  ["_drafts/wicks.md", "title: X", "jekyll"],
  ["source/_drafts/wicks.md", "title: X", "hexo"],
  ["wicks.md", "pubDate: 2025-05-09", "astro"],
  ["wicks.mdx", "heroImage: ./wicks.png", "astro-mdx"],
  ["src/pages/wicks.mdx", "title: X", "astro-mdx"],
  ["wicks.md", "eleventyNavigation: wicks", "eleventy"],
  ["content/wicks.md", "templateEngineOverride: md", "eleventy"],
  ["content/blog/wicks.md", "templateKey: blog-post", "markdown"],
  ["content/blog/wicks.md", "blueprint: post", "markdown"],
  ["content/blog/wicks.md", "emoji: x\ntopics: [a]", "markdown"],
  ["content/blog/wicks.md", "emoji: x", "hugo"],
  ["blog/src/site/wicks.md", "title: X", "eleventy"],
  ["src/pages/blog/wicks.md", "title: X", "flatpages"],
  ["my/posts/deep/wicks.md", "title: X", "markdown"],
  ["wicks.md", "title: X", "markdown"],
];
test.each(engineCases)("%s with “%s” is of %s, and stays there", (path, field, engine) => {
  const text = `---\n${field}\n---\n\nFine.\n`;
  const record = readPost(text, path);
  expect(record.post.engine).toBe(engine);
  expect(exportPost(record)[0]).toMatchObject({ text });
});

test.each([
  ["Part of [[Conferences]].\n\n![[comb.png]]", "markdown"],
  ["Two days.\n\n<!-- truncate -->\n\nMore.", "mdx"],
  ["Two days.\n{: .lead}", "jekyll"],
  ["{% asset_img comb.png %}", "hexo"],
  ["{{< youtube abcdefghijk >}}", "hugo"],
  ["import Comb from '@site/src/comb';\n\nTwo days.", "mdx"],
  ["Two `[[Conferences]]` and [[a](https://a.example/)](https://b.example/).", "markdown"],
])("the engine by the body “%s”", (body, engine) => {
  expect(readPost(`---\ntitle: X\n---\n\n${body}\n`, "wicks.md").post.engine).toBe(engine);
});

test.each([
  ["tags: wicks oil", { tags: ["wicks", "oil"] }],
  ["tags: wicks, oil", { tags: ["wicks,", "oil"] }],
  ["tag: wicks oil", { tags: ["wicks oil"] }],
  ["categories: wicks oil", { categories: ["wicks", "oil"] }],
  ["category: wicks oil", { categories: ["wicks oil"] }],
  ["tags: [wicks oil, glass]", { tags: ["wicks oil", "glass"] }],
  ["published: false", { isDraft: true }],
  ["published: true", { isDraft: false }],
  ["date: 2025-05-09 23:30:00", { date: "2025-05-09T23:30:00", timeZone: "UTC" }],
  ['date: "2025-05-09 23:30:00"', { date: "2025-05-09T23:30:00", timeZone: "Asia/Tokyo" }],
  ["date: 2025-05-09 23:30", { date: "2025-05-09T23:30:00", timeZone: "Asia/Tokyo" }],
  ["date: 2025-05-09", { date: "2025-05-09T00:00:00", timeZone: "Asia/Tokyo" }],
  ["date: 2025-05-09 23:30:00 +0200", { date: "2025-05-09T23:30:00", timeZone: "+02:00" }],
])("Jekyll reads “%s” so, and it is written again as it stood", (field, post) => {
  const text = `---\nlayout: post\n${field}\n---\n\nFine.\n`;
  const record = readPost(text, "_posts/2025-5-9-wicks.md", { timeZone: "Asia/Tokyo" });
  expect(record.post).toMatchObject({ slug: "wicks", ...post });
  expect(exportPost(record)[0]).toEqual({ path: "_posts/2025-5-9-wicks.md", text });
});

test.each(["hugo", "hexo", "eleventy", "jekyll"])(
  "a tag that is no list is one tag to %s, and stays written so",
  (engine) => {
    const paths = {
      hugo: "content/posts/wicks.md",
      hexo: "source/_posts/wicks.md",
      eleventy: "wicks.md",
      jekyll: "_posts/2025-05-09-wicks.md",
    };
    const text = '---\ntitle: "Wicks"\ntags: devops\n---\n\nFine.\n';
    const record = readPost(text, paths[engine as keyof typeof paths]);
    const post = { ...record.post, title: "Lamps" };
    expect(post.tags).toEqual(["devops"]);
    expect(exportPost({ ...record, post })[0]).toMatchObject({ text: text.replace("Wicks", "Lamps") });
    const [more] = exportPost({ ...record, post: { ...post, tags: ["devops", "oil"] } });
    if (!more || !("text" in more)) throw new Error("No file.");
    expect(readPost(more.text, more.path).post.tags).toEqual(["devops", "oil"]);
  },
);

test("a header stays in the form that its file had, unless another one is chosen", () => {
  const text = '+++\ntitle = "Wicks"\n+++\n\nFine.\n';
  const { post, ...rest } = readPost(text, "content/posts/wicks.md");
  const textOf = (frontMatter?: "yaml" | "toml") => {
    const [file] = exportPost({ ...rest, post: { ...post, engineSettings: { hugo: { frontMatter } } } });
    return file && "text" in file ? file.text : "";
  };
  expect([textOf(), textOf("toml")]).toEqual([text, text]);
  expect(textOf("yaml")).toMatch(/^---\ntitle: "?Wicks"?\n/);
});

const headers = {
  yaml: "---\ntitle: 'Wicks' # mine\n---\n\nFine.\n",
  toml: "+++\ntitle = 'Wicks' # mine\n+++\n\nFine.\n",
  bare: "title: 'Wicks' # mine\n\nFine.\n",
};

test.each(
  Object.keys(headers).flatMap((from) =>
    Object.keys(headers).map((to) => [from, to] as [keyof typeof headers, keyof typeof headers]),
  ),
)("a header's lines, read as %s, stay as they are written as %s where that is the same form", (from, to) => {
  const { post, ...rest } = readPost(headers[from], "content/posts/wicks.md");
  const engine = to === "bare" ? "flatpages" : "hugo";
  const frontMatter = to === "bare" ? undefined : to;
  const [file] = exportPost({ ...rest, post: { ...post, engine, engineSettings: { hugo: { frontMatter } } } });
  const text = file && "text" in file ? file.text : "";
  expect(text.includes("'Wicks' # mine")).toBe(from === to);
  expect(readPost(text, file?.path ?? "").post.title).toBe("Wicks");
});

test.each([
  [
    "---\r\ntitle: Wicks\r\ntags:\r\n- oil\r\n---\r\n\r\nFine.\r\n",
    '---\r\ntitle: "Lamps: two"\r\ntags:\r\n- oil\r\n- tin cans\r\n---\r\n\r\nFine.\r\n',
  ],
  ["Title: Wicks: one\nTags: oil\n\nFine.\n", "Title: Lamps: two\nTags: oil, tin cans\n\nFine.\n"],
  ["Title: Wicks\nTags: oil, glass\n\nFine.\n", 'Title: "Lamps: two"\nTags: oil, glass, tin cans\n\nFine.\n'],
  [
    "---\ntags: oil, #1\ntitle: Wicks\n---\n\nFine.\n",
    '---\ntags:\n- oil\n- tin cans\ntitle: "Lamps: two"\n---\n\nFine.\n',
  ],
])("a header's changed lines are written as the file has its lines: %j", (text, wanted) => {
  const { post, ...rest } = readPost(text, "wicks.md");
  const changed = { ...post, title: "Lamps: two", tags: [...post.tags, "tin cans"] };
  const [file] = exportPost({ ...rest, post: changed });
  expect(file).toMatchObject({ text: wanted });
  expect(readPost(wanted, "wicks.md").post).toMatchObject({ title: changed.title, tags: changed.tags });
});

test("a table and a list of tables stay in a header of TOML when a field before them changes", () => {
  const tables =
    "draft = false\n\n[params]\ntitle = 1\nlamp = 2\n\n[[resources]]\nsrc = 'a.png'\n\n[[resources]]\nsrc = 'b.png'\n";
  const text = `+++\ntitle = "Wicks"\n${tables}+++\n\nFine.\n`;
  const { post, ...rest } = readPost(text, "content/posts/wicks.md");
  const [file] = exportPost({ ...rest, post: { ...post, title: "Lamps" } });
  expect(file).toMatchObject({ text: text.replace("Wicks", "Lamps") });
});

test.each([
  [
    "attributes of kramdown",
    "- Wicks at scale{:.big} by Ada Quill\n- Oil prices {:.big} by Cy Moreno\n",
    ["Wicks at scale | Ada Quill", "Oil prices | Cy Moreno"],
  ],
  [
    "tracks with a list of talks each",
    "- Main stage\n  - [Wicks at scale](https://youtu.be/aaaaaaaaaaa) by Ada Quill\n  - [Oil prices](https://youtu.be/bbbbbbbbbbb) by Cy Moreno\n- Side stage\n  - [Glass](https://youtu.be/ccccccccccc) by Dee Okafor\n  - [Tin](https://youtu.be/ddddddddddd) by Max Ode\n",
    ["Wicks at scale | Ada Quill", "Oil prices | Cy Moreno", "Glass | Dee Okafor", "Tin | Max Ode"],
  ],
])("the talks of a list with %s", (_, list, talks) => {
  expect(talksOf(readPost(`---\ntitle: WickConf 2025\n---\n\nTalks that I saw:\n\n${list}`, "wickconf.md"))).toEqual(
    talks,
  );
});

test("a draft that Wrapup wrote for Jekyll, in a folder of the person's choice, is read as one", () => {
  const plain = readPost("---\nlayout: post\ntitle: Wicks\n---\n\nFine.\n", "_posts/2025-05-09-wicks.md");
  const { imported: _, ...post } = plain.post;
  const settings = { jekyll: { folder: "_posts/trips" } };
  const [file] = exportPost({ ...plain, post: { ...post, isDraft: true, engineSettings: settings } });
  if (!file || !("text" in file)) throw new Error("No file.");
  expect(file.text).toContain("published: false");
  expect(readPost(file.text, file.path).post).toMatchObject({ engine: "jekyll", isDraft: true });
});
