// Pictures that go with a post, one talk as a post, and what a person is warned of.
import { describe, expect, test } from "vitest";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { namePictures, type Picture } from "@/lib/post/files/pictures.ts";
import { record } from "../notebooks/build.ts";
import { queueDays } from "../notebooks/queue-days.ts";

const picture = (url: string, ...bytes: number[]): Picture => ({ url, bytes: new Uint8Array(bytes), extension: "jpg" });
const shown = { ...queueDays.post, layout: "talks", embeds: "picture" as const };
const slide = "https://files.example/slide_6.jpg";
const cover = "https://files.speakerdeck.com/presentations/0123456789abcdef0123456789abcdef/slide_0.jpg";

describe("pictures lie where the engine wants them", () => {
  const name = "queues-all-the-way-down-slide-7.jpg";
  test.each([
    [
      "hexo",
      "source/_posts/queue-days-2014-wrapup.md",
      `source/images/queue-days-2014-wrapup/${name}`,
      `/images/queue-days-2014-wrapup/${name}`,
    ],
    [
      "jekyll",
      "_posts/2014-05-10-queue-days-2014-wrapup.md",
      `assets/images/queue-days-2014-wrapup/${name}`,
      `/assets/images/queue-days-2014-wrapup/${name}`,
    ],
    ["hugo", "content/posts/queue-days-2014-wrapup/index.md", `content/posts/queue-days-2014-wrapup/${name}`, name],
    [
      "astro",
      "src/content/blog/queue-days-2014-wrapup/index.md",
      `src/content/blog/queue-days-2014-wrapup/${name}`,
      `./${name}`,
    ],
    ["markdown", "queue-days-2014-wrapup.md", `queue-days-2014-wrapup/${name}`, `queue-days-2014-wrapup/${name}`],
  ])("%s", (engine, path, picturePath, address) => {
    const [post, ...pictures] = exportPost(
      { ...queueDays, post: { ...shown, engine } },
      { pictures: [picture(slide, 1, 2)] },
    );
    expect(post?.path).toBe(path);
    expect(pictures).toEqual([{ path: picturePath, bytes: new Uint8Array([1, 2]) }]);
    expect(post && "text" in post && post.text).toContain(`[![A queue is a promise](${address})](`);
  });
});

test("the same bytes are one file, and pictures that the post does not show stay out", () => {
  const pictures = [picture(slide, 1), picture(cover, 1), picture("https://files.example/other.jpg", 2)];
  const files = exportPost({ ...queueDays, post: shown }, { pictures });
  expect(files).toHaveLength(2);
  expect(exportPost(queueDays, { pictures })).toHaveLength(1);
});

test.each([
  ["a video’s own picture", "Steam", "video.jpg", "steam-video.jpg"],
  ["a deck’s own picture", "Steam", "deck.jpg", "steam-picture.jpg"],
  ["a slide", "Steam", "seventh.jpg", "steam-slide-7.jpg"],
  ["a kept frame", "Steam", "frame.jpg", "steam-61m5s.jpg"],
  ["a long title’s", "a".repeat(80), "deck.jpg", `${"a".repeat(60)}-picture.jpg`],
  ["of a title that has no letters", "🎉", "deck.jpg", "talk-picture.jpg"],
  ["one of no talk", "Steam", "My%20Own.v2.jpg?large", "my-own-v2.jpg"],
  ["one of no talk, in letters of another script", "Steam", "R%C3%A9sum%C3%A9.png", "resume.jpg"],
  ["one of no talk, with a per cent sign that encodes nothing", "Steam", "100%.png", "100.jpg"],
])("a picture is called after what it is of: %s", (_, title, file, name) => {
  const url = (path: string) => `https://files.example/${path}`;
  const place = { kind: "time", seconds: 3665.9 } as const;
  const sources = [
    { kind: "video" as const, image: url("video.jpg") },
    { kind: "deck" as const, image: url("deck.jpg"), slides: [{ number: 7, image: url("seventh.jpg") }] },
  ];
  const made = record([
    { title, sources, notes: [{ markdown: "", place, frame: { url: url("frame.jpg"), isInPost: true } }] },
  ]);
  expect(namePictures(made, [picture(url(file), 1)])[0]?.name).toBe(name);
});

test("two pictures of one name are numbered, and an ending is letters, whatever the server called it", () => {
  const urls = ["https://a.example/x", "https://b.example/x", "https://c.example/x", "https://d.example/x"];
  const [one, two, three, four] = urls.map((url, index) => picture(url, index % 3));
  const given = [one, two, { ...three, extension: "j/p../g" }, { ...four, extension: "" }] as Picture[];
  const names = namePictures(record([]), given).map(({ name }) => name);
  expect(names).toEqual(["x.jpg", "x-2.jpg", "x-3.jpg", "x.jpg"]);
  expect(namePictures(record([]), [{ ...one, extension: "../" } as Picture])[0]?.name).toBe("x.jpg");
});

test.each([
  ["just fits", `${"steam ".repeat(26)}boil`, (text: string) => text],
  ["is cut at a word", `${"steam ".repeat(26)}boils`, () => `${"steam ".repeat(26).trim()}…`],
  ["is one word, and cut in it", "a".repeat(161), () => `${"a".repeat(159)}…`],
  ["is never cut in a character", "🎉".repeat(161), () => `${"🎉".repeat(79)}…`],
  ["goes over two lines", "Steam\n*and* boilers.\n\nMore.", () => "Steam and boilers."],
])("the introduction’s first words describe the post: what %s", (_, introduction, describe) => {
  const [post] = exportPost(record([], { engine: "astro", introduction }));
  const line = post && "text" in post ? /^description: "?(.*?)"?$/m.exec(post.text)?.[1] : undefined;
  expect(line).toBe(describe(introduction));
});

describe("only what the post shows goes with it", () => {
  const own = "https://files.example/own.jpg";
  const other = `${own}?large`;
  const image = `![x](${own})`;
  const pictures = [picture(own, 1), picture(other, 2)];
  const talk = { title: "Boilers", notes: ["A valve."] };
  const out = { title: "Out", mark: "left-out" as const, notes: [image] };
  const pathsOf = (...made: Parameters<typeof record>) =>
    exportPost(record(...made), { pictures }).map(({ path }) => path);
  const folder = "content/posts/queue-days-2014-wrapup";
  const bundle = [`${folder}/index.md`, `${folder}/own.jpg`];

  test("not what a talk that is left out speaks of", () => {
    expect(pathsOf([talk, out], { engine: "hugo" })).toEqual([`${folder}.md`]);
  });

  test("not what was taken out by hand", () => {
    const made = { ...talk, notes: [image] };
    const { assembled } = assemblePost(record([made], { engine: "hugo" }));
    const edited = { base: assembled, body: assembled.replace(image, "Nothing.") };
    expect(pathsOf([made], { engine: "hugo" })).toEqual(bundle);
    expect(pathsOf([made], { engine: "hugo", edited })).toEqual([`${folder}.md`]);
  });

  test.each([
    ["introduction", { introduction: image }],
    ["list opening", { listOpening: `${image}:` }],
    ["closing", { closing: image }],
    ["section", { sections: [{ heading: "Met", markdown: image }] }],
    ["template", { layout: "own", template: image }],
    ["live HTML", { introduction: `<img src="${own}">`, liveCode: "hugo" }],
    ["body by hand", { edited: { base: "", body: `<img src=${own}>` } }],
  ])("what the %s shows", (_, changes) => {
    expect(pathsOf([talk, out], { engine: "hugo", ...changes })).toEqual(bundle);
  });
});

describe("the pictures that a post shows are listed once", () => {
  const [first, second, third] = ["https://a.example/1.png", "https://b.example/2.png", "https://c.example/3.png"];
  const body = `![x](${first}) and <img src="${second}" alt="y">\n\n![z][z] ![x](${first})\n\n[z]: ${third}\n`;

  test("of the talks, in the order of the post", () => {
    const notes = [`![x](${second})`, `![y](${first}) ![z][z] ![x](${first})\n\n[z]: ${third}`];
    expect(assemblePost(record([{ title: "Boilers", notes }])).pictures).toEqual([second, first, third]);
  });

  test("of a body edited by hand, in each of their forms", () => {
    const { assembled } = assemblePost(record([]));
    const { pictures } = assemblePost(record([], { edited: { base: assembled, body } }));
    expect(pictures.toSorted()).toEqual([first, second, third]);
  });

  test("without addresses that no browser reads, and those of the blog’s own files", () => {
    const notes = ["![x](https://) ![y](/images/own.png) ![z](data:image/png;base64,AA) ![w](http://[x/)"];
    expect(assemblePost(record([{ title: "Boilers", notes }])).pictures).toEqual([]);
  });
});

test("without stored pictures the post links to them", () => {
  const [post] = exportPost({ ...queueDays, post: shown });
  expect(post && "text" in post && post.text).toContain(`[![A queue is a promise](${slide})](`);
});

test("one talk alone is a post of its own", () => {
  const [post, ...more] = exportPost(queueDays, { talkId: "pagers" });
  expect(more).toEqual([]);
  expect(post).toEqual({
    path: "source/_posts/sleeping-with-a-pager.md",
    text:
      '---\ntitle: "Sleeping with a pager"\ndate: 2014-05-10 07:58:00\ntags:\n- queues\n- conference wrapup\ncategories:\n- [devops]\n- [presentation]\n---\n\n' +
      "By Cy Moreno · [video](https://vimeo.com/123456)\n\n[Cy Moreno's talk](https://vimeo.com/123456) was calm.\n\n*   one\n*   two\n",
  });
  expect(() => exportPost(queueDays, { talkId: "gone" })).toThrow("problemTalkGone");
});

test("warnings", () => {
  const made = record(
    [
      { id: "silent", title: "Silent" },
      {
        id: "waiting",
        title: "Waiting",
        awaited: { video: true, slides: true },
        notes: ["x"],
        sources: [{ kind: "deck" }],
      },
      { id: "later", title: "Later", mark: "watch-later" },
      { id: "out", title: "Out", mark: "left-out" },
    ],
    { title: " ", slug: "", engine: "jekyll", introduction: "![](http://a.org/b.png)\n\n### Deep\n\n[](http://a.org)" },
  );
  const warnings = (now: number) =>
    assemblePost(made, { now }).warnings.map(({ kind, count, talkIds }) => [kind, count, ...talkIds]);
  const always = [
    ["noTitle", 1],
    ["talksWithoutNotes", 1, "silent"],
    ["awaitingVideo", 1, "waiting"],
  ];
  const inText = [
    ["imageWithoutAlt", 1],
    ["linkWithoutText", 1],
    ["headingSkipped", 1],
  ];
  expect(warnings(0)).toEqual([...always, ["futureDate", 1], ...inText]);
  expect(warnings(Date.parse("2014-05-10T14:58:01Z"))).toEqual([...always, ...inText]);
});

test("words are counted as a reader counts them", () => {
  const count = (introduction: string) => assemblePost(record([], { introduction })).words;
  expect(count("It's [two words](http://a.org) -- and `three` more")).toBe(6);
  expect(count("会後心得")).toBe(4);
  expect(assemblePost(record([], { introduction: "word ".repeat(221) })).minutes).toBe(2);
});
