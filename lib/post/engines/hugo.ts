// Hugo: content/posts, a folder of its own for a post with pictures, shortcodes even in code, Markdown by Goldmark.
// https://gohugo.io/content-management/front-matter/ and https://gohugo.io/content-management/shortcodes/

import type { Embed } from "mdast";
import { checkHugo } from "../checks/tags.ts";
import type { Engine, PostFacts } from "../engine.ts";
import { categoriesField, dateField, draftField, tagsField, titleField } from "../front-matter/roles.ts";

/** Goldmark drops HTML unless the site allows it, so there is a shortcode or nothing. */
function shortcode({ frame }: Embed): string | undefined {
  const id = /^https:\/\/www\.youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(frame)?.[1];
  if (id) return `{{< youtube ${id} >}}`;
  const number = /^https:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(frame)?.[1];
  return number ? `{{< vimeo ${number} >}}` : undefined;
}

const folderOf = ({ settings, slug, hasPictures }: PostFacts) =>
  (settings.folder ?? "content/posts") + (hasPictures ? `/${slug}` : "");

// A shortcode is looked for in code as well. A whole one is shown by what looks like a comment within its braces
// (https://gohugo.io/content-management/shortcodes/#literal); what only begins like one gets an invisible space there.
function showShortcodes(code: string): string {
  return code.replace(/\{\{([<%])([\s\S]*?)([>%])\}\}/g, "{{$1/*$2*/$3}}").replace(/\{\{(?=[<%](?!\/\*))/g, "{\u200B{");
}

export const engine: Engine = {
  name: "hugo",
  label: "Hugo",
  settings: ["folder", "frontMatter", "bullet", "bulletIndent", "bulletSpacing", "fields", "hasExcerpt"],
  frontMatter: "yaml",
  postPath: (facts) => `${folderOf(facts)}/${facts.hasPictures ? "index" : facts.slug}.md`,
  picture: (name, facts) => ({ path: `${folderOf(facts)}/${name}`, address: name }),
  fields: ({ post }) => [
    titleField(post),
    ...dateField(post),
    ...draftField(post),
    ...tagsField(post),
    ...categoriesField(post),
  ],
  dialect: {
    hazards: [
      /\{\{(?=[<%])/g,
      /(?<=[>%])\}\}/g,
      // Goldmark as Hugo sets it: attributes after a heading, footnotes, definitions, guillemets.
      /<{2,}|>{2,}/g,
      /\{(?=[:#.])/g,
      /\[(?=\^)/g,
      /(?<=^|\n) *:(?=\s|$)/g,
    ],
    autolinks: "bare",
    allowsHtml: false,
    hasFences: true,
    hasStrikethrough: true,
    hasLongQuotes: true,
    rewritten: [],
    code: showShortcodes,
  },
  style: { bullet: "*", bulletIndent: "tab", definitionIndent: "" },
  excerpt: "<!--more-->",
  skipsFuture: true,
  drafts: "hidden",
  embed: shortcode,
  check: checkHugo,
};
