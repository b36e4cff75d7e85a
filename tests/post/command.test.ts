// `npm run post`: what it writes and prints, and one sentence with exit status 1 for everything else.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ConferenceRecord, frameAddress } from "@/lib/model/index.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { sentenceOf, writePosts } from "@/scripts/write-posts.ts";
import { queueDays } from "../notebooks/queue-days.ts";

const script = join(import.meta.dirname, "../../scripts/post.ts");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "post-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function backup(name: string, records: ConferenceRecord[], pictures: object[] = []): string {
  const file = {
    format: "wrapup-backup",
    version: 1,
    savedAt: "2014-05-10T14:58:00Z",
    conferences: records.map(({ conference }) => conference),
    posts: records.map(({ post }) => post),
    talks: records.flatMap(({ talks }) => talks.map(({ talk }) => talk)),
    sources: records.flatMap(({ talks }) => talks.flatMap(({ sources }) => sources)),
    notes: records.flatMap(({ talks }) => talks.flatMap(({ notes }) => notes)),
    drafts: [],
    pictures,
    settings: {},
  };
  writeFileSync(join(folder, name), JSON.stringify(file));
  return join(folder, name);
}

/** The command as a person calls it, which takes seconds. */
const call = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: "utf8", cwd: folder });

/** What the command does, in this process. */
async function run(...args: string[]) {
  const before = process.cwd();
  process.chdir(folder);
  try {
    const paths = await writePosts(args, () => import("@/scripts/post-files.ts"));
    return { status: 0, stdout: paths.map((path) => `${path}\n`).join(""), stderr: "" };
  } catch (error) {
    return { status: 1, stdout: "", stderr: `${sentenceOf(error)}\n` };
  } finally {
    process.chdir(before);
  }
}

test("a conference without a post makes none", async () => {
  const from = backup("postless.json", [queueDays]);
  const file = JSON.parse(readFileSync(from, "utf8"));
  file.conferences.unshift({ ...queueDays.conference, id: "postless", name: "Postless" });
  writeFileSync(from, JSON.stringify(file));
  const { status, stdout, stderr } = await run(from, "--engine", "hexo", "--out", "postless");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout.trim().split("\n")).toHaveLength(1);
});

test("the files are those of the extension, their paths are printed", () => {
  const from = backup("one.json", [queueDays]);
  const { status, stdout, stderr } = call(
    from,
    "--engine",
    "Hugo",
    "--layout",
    "talks",
    "--links",
    "reference",
    "--out",
    "blog",
  );
  const post = { ...queueDays.post, engine: "hugo", layout: "talks", links: "reference" as const };
  const [expected] = exportPost({ ...queueDays, post });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toBe("blog/content/posts/queue-days-2014-wrapup.md\n");
  expect(expected && "text" in expected && expected.text).toBe(readFileSync(join(folder, stdout.trim()), "utf8"));
});

test.each(["highlights", "talks", "days", "index"])("%s takes chosen slides and kept frames along", async (layout) => {
  const [first, ...others] = structuredClone(queueDays.talks);
  const [deck] = first?.sources ?? [];
  const note = first?.notes.find(({ place }) => place.kind === "time");
  if (!first || !deck || !note) throw new Error("The modelled talk has slides and a note in its video.");
  const bytes = Buffer.from([3, 4]);
  const sha256Of = (picture: Uint8Array) => createHash("sha256").update(picture).digest("hex");
  const frame = `${frameAddress}${sha256Of(bytes)}`;
  deck.pictureChoices = [{ slide: 1, isInPost: true }];
  note.frame = { url: frame, isInPost: true };
  const store = (url: string | undefined, picture: Uint8Array) => ({
    url,
    sha256: sha256Of(picture),
    bytes: Buffer.from(picture).toString("base64"),
    storedAt: "2014-05-10T14:58:00Z",
    extension: "png",
  });
  const pictures = [
    store(deck.image, Buffer.from([1, 2])),
    store(frame, bytes),
    store("https://files.example/slide_6.jpg", Buffer.from([5, 6])),
  ];
  const from = backup("pictures.json", [{ ...queueDays, talks: [first, ...others] }], pictures);
  const { stdout, stderr } = await run(from, "--engine", "markdown", "--layout", layout, "--out", layout);
  expect(stderr).toBe("");
  const files = stdout.trim().split("\n");
  expect(files.map((path) => path.split("/").at(-1))).toEqual([
    "queue-days-2014-wrapup.md",
    "queues-all-the-way-down-picture.png",
    "queues-all-the-way-down-12m34s.png",
  ]);
  const post = readFileSync(join(folder, files[0] ?? ""), "utf8");
  expect(post).toContain(
    "[![Queues](queue-days-2014-wrapup/queues-all-the-way-down-picture.png)](https://speakerdeck.com/adaquill/queues)",
  );
  expect(post).toContain(
    "at 12:34](queue-days-2014-wrapup/queues-all-the-way-down-12m34s.png)](https://www.youtube.com/",
  );
});

const other = {
  conference: { ...queueDays.conference, id: "other", name: "Other Days" },
  post: { ...queueDays.post, id: "other-post", conferenceId: "other", slug: "other-days" },
  talks: [],
};

test("one conference of several is chosen by its name", async () => {
  const from = backup("two.json", [queueDays, other]);
  const { stdout } = await run(from, "--engine", "hexo", "--conference", "other days", "--out", "chosen");
  expect(stdout).toBe("chosen/source/_posts/other-days.md\n");
  expect((await run(from, "--engine", "hexo", "--out", "all")).stdout.trim().split("\n")).toHaveLength(2);
});

test("one talk is a post of its own", async () => {
  const from = backup("talk.json", [queueDays, other]);
  const [talk] = queueDays.talks.map(({ talk }) => talk);
  if (!talk) throw new Error("The modelled conference has talks.");
  const { stdout } = await run(from, "--engine", "hexo", "--talk", talk.title.toUpperCase(), "--out", "alone");
  expect(stdout).toBe("alone/source/_posts/queues-all-the-way-down.md\n");
  const [expected] = exportPost({ ...queueDays, post: { ...queueDays.post, engine: "hexo" } }, { talkId: talk.id });
  expect(expected && "text" in expected && expected.text).toBe(readFileSync(join(folder, stdout.trim()), "utf8"));
});

describe("what is there already", () => {
  const second = "source/_posts/other-days.md";
  const write = (out: string) => run(backup("again.json", [queueDays, other]), "--engine", "hexo", "--out", out);
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  test("stays if it says something else, and nothing is written beside it", async () => {
    put(`mine/${second}`, "Mine.");
    const { status, stdout, stderr } = await write("mine");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(join("mine", second));
    expect(readFileSync(join(folder, "mine", second), "utf8")).toBe("Mine.");
    expect(globSync("mine/**/*.md", { cwd: folder })).toEqual([join("mine", second)]);
  });

  test("is content with the same files again", async () => {
    const once = await write("twice");
    expect(once.status).toBe(0);
    expect(await write("twice")).toMatchObject({ status: 0, stdout: once.stdout, stderr: "" });
  });

  test("and cannot be a file leaves no other post behind, and no folder", async () => {
    put(`blocked/${second}/a.txt`, "A folder.");
    const { status, stdout, stderr } = await write("blocked");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(`${join("blocked", second)} cannot be written`);
    expect(globSync("blocked/**/*.*", { cwd: folder }).toSorted()).toEqual([
      join("blocked", second),
      join("blocked", second, "a.txt"),
    ]);
    put("half/source/_posts", "A file where a folder is wanted.");
    expect((await write("half")).status).toBe(1);
    expect(globSync("half/**", { cwd: folder })).toEqual(["half", "half/source", "half/source/_posts"]);
  });
});

describe("bad input", () => {
  /** Of these the command itself is called: before and after it has loaded what exports. */
  const called = new Set(["no engine", "an unknown engine"]);
  const same = {
    ...queueDays,
    conference: { ...queueDays.conference, id: "same" },
    post: { ...queueDays.post, conferenceId: "same" },
    talks: [],
  };
  const shouting = { ...same, post: { ...same.post, slug: same.post.slug.toUpperCase() } };
  test.each<[string, () => string[], string]>([
    ["no engine", () => ["x.json", "--out", "bad"], "Use: npm run post"],
    ["an unknown option", () => ["x.json", "--nosuch"], "Use: npm run post"],
    ["no such file", () => ["nosuch.json", "--engine", "hexo", "--out", "bad"], "nosuch.json cannot be read."],
    ["a foreign file", () => [script, "--engine", "hexo", "--out", "bad"], "This is not a Wrapup backup."],
    [
      "an unknown engine",
      () => [backup("a.json", [queueDays]), "--engine", "nosuch", "--out", "bad"],
      "no engine “nosuch”",
    ],
    [
      "an unknown layout",
      () => [backup("a.json", [queueDays]), "--engine", "hexo", "--layout", "x", "--out", "bad"],
      "no layout “x”",
    ],
    [
      "an unknown link style",
      () => [backup("a.json", [queueDays]), "--engine", "hexo", "--links", "x", "--out", "bad"],
      "--links is",
    ],
    [
      "an unknown conference",
      () => [backup("a.json", [queueDays]), "--engine", "hexo", "--conference", "x", "--out", "bad"],
      "“x”",
    ],
    ["nothing in it", () => [backup("empty.json", []), "--engine", "hexo", "--out", "bad"], "no conference"],
    [
      "two posts of one name",
      () => [backup("same.json", [queueDays, same]), "--engine", "hexo", "--out", "bad"],
      "Two posts",
    ],
    [
      "two posts of one name but for its letters’ case",
      () => [backup("case.json", [queueDays, shouting]), "--engine", "hexo", "--out", "bad"],
      "Two posts",
    ],
    [
      "an own layout without a template",
      () => [backup("a.json", [queueDays]), "--engine", "hexo", "--layout", "own", "--out", "bad"],
      "no template",
    ],
    [
      "an unknown talk",
      () => [backup("a.json", [queueDays]), "--engine", "hexo", "--talk", "x", "--out", "bad"],
      "no talk “x”",
    ],
    [
      "a folder that cannot be",
      () => [backup("a.json", [queueDays]), "--engine", "hexo", "--out", script],
      "cannot be written",
    ],
  ])("%s", async (name, args, sentence) => {
    const { status, stdout, stderr } = await (called.has(name) ? call : run)(...args());
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(globSync("bad/**", { cwd: folder })).toEqual([]);
  });
});
