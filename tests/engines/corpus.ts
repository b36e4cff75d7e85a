// The posts that every engine has to build: each as an engine's file, and what a reader must find on its page.
import type { ConferenceRecord, Post } from "@/lib/model/index.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { type Layout, layouts, ownLayout } from "@/lib/post/layouts/layout.ts";
import { record as build } from "../notebooks/build.ts";
import { queueDays } from "../notebooks/queue-days.ts";
import { everywherePosts } from "./everywhere.ts";
import { hostileTexts } from "./hostile.ts";
import type { HostileText } from "./texts/text.ts";
import { hostileValues, unprintableValues } from "./values.ts";

export interface Expected {
  /** In what the person calls it. */
  name: string;
  post: Post;
  /** Passages of the page's text; one that stands here twice has to be there twice. */
  texts: string[];
  links: string[];
  /** Descriptions of pictures. */
  alts?: string[];
  /** Titles of links and pictures, which come up under the pointer. */
  tooltips?: string[];
}

export interface CorpusPost extends Expected {
  record: ConferenceRecord;
}

/** A post about one text: in the introduction, in a bullet's note and, where it fits, in the talk's title. */
function hostilePost({ name, markdown, text, links = [] }: HostileText, at: number): CorpusPost {
  const layout = at % 2 === 0 ? "highlights" : "talks";
  const title = `Talk {{ ${at} }} <i> {% t %}`;
  const talk = { title, notes: ["A first note.", markdown] };
  const record = build([talk], {
    title: hostileValues[at % hostileValues.length] ?? name,
    slug: `text-${at}`,
    tags: ["2014", "conference wrapup"],
    categories: ["devops"],
    introduction: markdown,
    closing: "The end.",
    layout,
    links: at % 3 === 0 ? "reference" : "inline",
  });
  return {
    name,
    record,
    post: record.post,
    texts: [text, text, "The end.", layout === "talks" ? title : []].flat(),
    links,
  };
}

/** A post that is called like one of the values and tagged with it. */
function oddlyNamedPost([value, shown]: [typed: string, shown: string], at: number): CorpusPost {
  const record = build([{ title: value, speakers: [{ name: value }], notes: ["A note."] }], {
    title: value,
    slug: `value-${at}`,
    tags: [value, "plain tag", "", " "],
    categories: [value],
    introduction: "Hello.",
    layout: "talks",
  });
  return {
    name: `the value ${JSON.stringify(value).slice(0, 60)}`,
    record,
    post: { ...record.post, title: shown, tags: [shown, "plain tag"], categories: [shown] },
    texts: ["Hello.", "A note."],
    links: [],
  };
}

function fullPost(layout: string, embeds: Post["embeds"]): CorpusPost {
  const slug = `full-${layout}-${embeds}`;
  const post = {
    ...queueDays.post,
    slug,
    layout,
    embeds,
    tags: ["queues", "on call"],
    categories: ["devops", "talks"],
  };
  const record = { ...queueDays, post };
  return {
    name: `every feature, ${layout}, ${embeds}`,
    record,
    post,
    texts: ["It rained.", "Queues *all* the way down", "See you next year."],
    links: ["https://queuedays.example", "https://speakerdeck.com/adaquill/queues"],
  };
}

/** What a person can set for an engine: other front matter, nested categories, bullets, an excerpt's mark, fields of one's own. */
function settledPost(): CorpusPost {
  const more = {
    bullet: "-",
    bulletIndent: "one",
    hasExcerpt: true,
    fields: [{ name: "audience", value: "people: on call" }],
  } as const;
  const settings = { ...more, fields: [...more.fields] };
  const names = ["astro", "astro-mdx", "eleventy", "flatpages", "jekyll"];
  const engineSettings = {
    ...Object.fromEntries(names.map((name) => [name, settings])),
    hugo: { ...settings, frontMatter: "toml" as const },
    hexo: { ...settings, categories: "nested" as const },
  };
  const post = { ...fullPost("highlights", "link").post, slug: "settled", engineSettings };
  return { ...fullPost("highlights", "link"), name: "settings of one's own", record: { ...queueDays, post }, post };
}

/** Every layout's own template, used as a person's. */
function templatePost({ name, template }: Layout): CorpusPost {
  const post = { ...fullPost(name, "link").post, slug: `template-${name}`, layout: ownLayout, template };
  return { ...fullPost(name, "link"), name: `the template of ${name}`, record: { ...queueDays, post }, post };
}

function longTitledPost(): CorpusPost {
  const title = "A title of {{ many }} words. ".repeat(200).trim();
  const record = build([{ title, notes: ["A note."] }], { title, slug: "", introduction: title, layout: "talks" });
  return { name: "a title of 6,000 signs", record, post: record.post, texts: [title, title], links: [] };
}

/** All posts; `more` are those that are kept beside the repository. */
export function corpus(more: CorpusPost[]): CorpusPost[] {
  return [
    ...more,
    ...["highlights", "talks", "days", "index"].map((layout) => fullPost(layout, "link")),
    fullPost("talks", "picture"),
    fullPost("talks", "embed"),
    settledPost(),
    longTitledPost(),
    ...layouts.map(templatePost),
    ...hostileTexts.map(hostilePost),
    ...everywherePosts,
    ...[...hostileValues.map((value): [string, string] => [value, value]), ...unprintableValues].map(oddlyNamedPost),
  ];
}

/** The post as a blog of `engine` gets it, dated in the author's zone. */
export function fileFor(engine: string, { record }: CorpusPost, timeZone: string): { path: string; text: string } {
  const [file] = exportPost({ ...record, post: { ...record.post, engine, timeZone } });
  if (!file || !("text" in file)) throw new Error("The post has no text.");
  return file;
}
