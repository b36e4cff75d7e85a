// Real builds are the measure: every engine builds every post, and the pages say what the person wrote.
import { beforeAll, describe, expect, test } from "vitest";
import { checkPost } from "@/lib/post/check/check.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { isRecorded, readRecorded } from "@/scripts/pages/recorded.ts";
import { compilers, describeEngines } from "./blogs.ts";
import { type CorpusPost, corpus, fileFor } from "./corpus.ts";
import { type BuiltPage, buildSite, type Zones } from "./site.ts";

/** Machines and authors; an author's blog is set to the author's zone. */
const zones: Zones[] = [
  { machine: "UTC", blog: "America/Los_Angeles" },
  { machine: "America/Los_Angeles", blog: "America/Los_Angeles" },
  { machine: "Asia/Tokyo", blog: "Europe/Berlin" },
];

const modelPost = "seed/monitorama-2014-wrapup.md";

function readModelPost(): CorpusPost[] {
  if (!isRecorded(modelPost)) return [];
  const text = readRecorded(modelPost);
  const { imported: _, engineSettings: __, ...rest } = readPost(text, "pages/posts/monitorama-2014-wrapup.md").post;
  const record = { ...readPost(text, "pages/posts/monitorama-2014-wrapup.md"), post: rest };
  const links = [...text.matchAll(/^ \[\d+\]: (\S+)$/gm)].map(([, address = ""]) => address);
  return [{ name: "the model post", record, post: rest, texts: ["Here are my highlights:"], links }];
}

/** Engines set quotation marks, dashes and dots their own way, and break lines where they like; some spaces have no width. */
function levelled(text: string): string {
  return text
    .replace(/\u200B/g, "")
    .replace(/[“”«»„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/…/g, "...")
    .replace(/–|—|---?/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

function decoded(address: string): string {
  try {
    return decodeURI(address).replace(/\/$/, "");
  } catch {
    return address;
  }
}

/** The moment that a page's date says: a wall clock is in the author's zone. */
function wallClock(date: string, timeZone: string): string {
  if (!/(Z|[+-]\d\d:?\d\d)$/.test(date)) return date.slice(0, 19);
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return parts.format(new Date(date)).replace(" ", "T");
}

/** Each of `expected` is there, as often as it is expected. */
function expectAll(found: string[], expected: string[] = []): void {
  const wanted = expected.map(levelled);
  const left = found.map(levelled);
  const kept = left.filter((text) => wanted.includes(text)).slice(0, wanted.length);
  expect(kept.length === wanted.length ? wanted : left).toEqual(wanted);
}

function checkPage(page: BuiltPage | undefined, expected: CorpusPost, zone: string): void {
  if (!page) throw new Error("The engine made no page of it.");
  const { post, texts, links } = expected;
  expect(levelled(page.title)).toBe(levelled(post.title));
  expect(wallClock(page.date, zone)).toBe(post.date);
  // A set: Hexo keeps terms in a database and forgets their order.
  expect(page.tags.toSorted()).toEqual(post.tags.toSorted());
  expect(page.categories.toSorted()).toEqual(post.categories.toSorted());
  expect(page.links.map(decoded)).toEqual(expect.arrayContaining(links.map(decoded)));
  expectAll(
    page.pictures.map(({ alt }) => alt),
    expected.alts,
  );
  expectAll(page.tooltips, expected.tooltips);
  for (const text of new Set(texts)) {
    const times = levelled(page.text).split(levelled(text)).length - 1;
    if (times < texts.filter((other) => other === text).length) expect(levelled(page.text)).toBe(`${text} (again)`);
  }
  expect(page.html).not.toMatch(/<script|href="javascript:|<img[^>]*onerror=[^>"]*>/i);
}

const posts = corpus(readModelPost());

describeEngines(({ engine, program, pageOf }) => {
  test("the check before export says the same of every post: it builds", () => {
    const timeZone = "Europe/Berlin";
    const checked = posts.map(({ name, record }) => {
      const { problems } = checkPost({ ...record, post: { ...record.post, engine, timeZone } });
      return { name, problems };
    });
    expect(checked.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  const blogs = [...new Set(zones.map(({ blog }) => blog))];
  // The same files whatever the machine is.
  const exported = new Map(blogs.map((blog) => [blog, posts.map((post) => fileFor(engine, post, blog))]));

  describe.each(zones)("on a machine in $machine for an author in $blog", (zone) => {
    const files = exported.get(zone.blog) ?? [];
    let pages = new Map<string, BuiltPage>();

    beforeAll(async () => {
      const name = zone.machine.replace("/", "-");
      ({ pages } = await buildSite(program, Object.fromEntries(files.map(({ path, text }) => [path, text])), {
        ...zone,
        name,
      }));
    });

    test.each(posts.map((post, at) => ({ name: post.name, post, file: files[at] })))("$name", ({ post, file }) => {
      checkPage(pages.get(pageOf(file?.path ?? "")), post, zone.blog);
    });

    if (!isRecorded(modelPost)) test.skip("the model post");
  });
}, compilers);
