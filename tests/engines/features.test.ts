// What a post has beside its text, on the built page: videos and decks in place, links to slides and seconds, excerpts,
// footnotes, settings of one's own.
import { beforeAll, expect, test } from "vitest";
import type { ConferenceRecord, EngineSettings } from "@/lib/model/index.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { record } from "../notebooks/build.ts";
import { queueDays } from "../notebooks/queue-days.ts";
import { blogNamed, describeEngines } from "./blogs.ts";
import { type BuiltPage, type BuiltSite, buildSite } from "./site.ts";

const own: EngineSettings = {
  bullet: "-",
  bulletIndent: "one",
  bulletSpacing: "tight",
  hasExcerpt: true,
  fields: [
    { name: "audience", value: 'people: "on call" \\ {{ x }}' },
    { name: "numbers", value: [1, 2.5, true, null, "yes"] },
    { name: "nested", value: { a: { b: ["- c", ""] }, "odd key": "#1" } },
  ],
};

/** Videos and decks within bullets of a person's own. */
const ownTemplate = `{% for talk in listed -%}
- {{ talk.link }}

  {{ talk.body | indent: 2 }}

{% endfor %}`;

/** Folders that each engine takes posts from without further set-up. */
const settings: Record<string, EngineSettings> = {
  astro: { ...own, folder: "src/content/notes/2014" },
  "astro-mdx": { ...own, folder: "src/content/notes/2014" },
  eleventy: { ...own, folder: "notes/2014" },
  flatpages: { ...own, folder: "pages/notes/2014" },
  hexo: { ...own, folder: "source/_posts/2014", categories: "nested" },
  hugo: { ...own, folder: "content/notes/2014", frontMatter: "toml" },
  // A folder above _posts would be a category.
  jekyll: { ...own, folder: "_posts/2014" },
};

function posts(engine: string): Record<string, ConferenceRecord> {
  const made = (changes: Partial<ConferenceRecord["post"]>) => ({
    ...queueDays,
    post: { ...queueDays.post, engine, ...changes },
  });
  const footnotes = "One[^1] and two[^b].\n\n[^1]: Word\n\n[^b]: https://example.org/foot";
  return {
    settled: made({ slug: "settled", engineSettings: settings, tags: ["b c", "a"], categories: ["devops", "talks"] }),
    embeds: made({ slug: "embeds", layout: "talks", embeds: "embed" }),
    "embeds-bullets": made({ slug: "embeds-bullets", layout: "highlights", embeds: "embed" }),
    "embeds-index": made({ slug: "embeds-index", layout: "index", embeds: "embed", engineSettings: settings }),
    "embeds-own": made({ slug: "embeds-own", layout: "own", template: ownTemplate, embeds: "embed" }),
    references: made({ slug: "references", layout: "talks", links: "reference" }),
    footnotes: record([{ title: "Talk", notes: [footnotes] }], { engine, slug: "footnotes", introduction: footnotes }),
    many: record(
      Array.from({ length: 100 }, (_, at) => ({
        title: `Talk ${at}`,
        notes: Array.from(
          { length: 20 },
          (_, number) => `Note ${at}-${number} of {{ x }} and [it](https://example.org/${at}/${number}).`,
        ),
      })),
      { engine, slug: "many", layout: "talks", links: "reference" },
    ),
  };
}

describeEngines(({ engine, program, pageOf }) => {
  const files = Object.entries(posts(engine)).map(([name, made]) => {
    const [file] = exportPost(made);
    if (!file || !("text" in file)) throw new Error("The post has no text.");
    return { name, ...file };
  });
  let site: BuiltSite;

  beforeAll(async () => {
    const blog = { ...blogNamed("features"), hasExcerpts: true };
    site = await buildSite(program, Object.fromEntries(files.map(({ path, text }) => [path, text])), blog);
  });

  function pageNamed(name: string): BuiltPage {
    const path = files.find((file) => file.name === name)?.path ?? "";
    const page = site.pages.get(pageOf(path));
    if (!page) throw new Error(`No page was made of ${path}; there are ${[...site.pages.keys()].join(", ")}.`);
    return page;
  }

  test("settings of one’s own", () => {
    const { tags, categories, text, links } = pageNamed("settled");
    expect(tags.toSorted()).toEqual(["a", "b c"]);
    expect(categories).toEqual(["devops", "talks"]);
    expect(text).toContain("Queues *all* the way down");
    expect(links).toContain("https://vimeo.com/123456");
  });

  if (program === "hexo")
    test("categories within one another", () => {
      expect(site.served("/categories/devops/talks/index.html")).toBeDefined();
      expect(site.served("/categories/talks/index.html")).toBeUndefined();
    });

  if (["eleventy", "hexo", "hugo", "jekyll"].includes(program))
    test("the excerpt ends where it is meant to", () => {
      const { excerpt, text } = pageNamed("settled");
      expect(excerpt).toContain("It rained.");
      expect(excerpt).not.toContain("What I liked");
      expect(text).toContain("It rained.");
      expect(text).not.toContain("more-->");
    });

  test.each(["embeds", "embeds-bullets", "embeds-index", "embeds-own"])("videos and decks in place: %s", (name) => {
    const { frames, links, html } = pageNamed(name);
    const deck = "https://speakerdeck.com/player/0123456789abcdef0123456789abcdef";
    const [video, film] = ["https://www.youtube.com/embed/abcdefghijk", "https://player.vimeo.com/video/123456"];
    const shown = frames.map((frame) => frame.replace(/\?.*$/, ""));
    // Hugo drops frames and has shortcodes for the two videos alone.
    expect(shown).toEqual(engine === "hugo" ? [video, film] : [deck, video, film]);
    expect(links).toContain("https://speakerdeck.com/adaquill/queues");
    expect(html).not.toContain("{{");
  });

  test("links to slide n and second t, as references", () => {
    expect(pageNamed("references").links).toEqual(
      expect.arrayContaining([
        "https://speakerdeck.com/adaquill/queues?slide=7",
        "https://www.youtube.com/watch?v=abcdefghijk&t=754s",
        "https://queuedays.example/videos",
      ]),
    );
  });

  test("footnotes of two texts with the same labels", () => {
    const { text, links } = pageNamed("footnotes");
    expect(text.split("Word")).toHaveLength(3);
    expect(links.filter((address) => address === "https://example.org/foot")).toHaveLength(2);
    expect(text).not.toContain("[^");
  });

  test("two thousand notes", () => {
    const { text, links } = pageNamed("many");
    expect(text.match(/Note \d+-\d+ of \{\{ x \}\}/g)).toHaveLength(2000);
    expect(new Set(links).size).toBeGreaterThanOrEqual(2000);
  });
});
