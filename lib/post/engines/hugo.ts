// Hugo: content/posts, a folder of its own for a post with pictures, shortcodes even in code, Markdown by Goldmark.
// https://gohugo.io/content-management/front-matter/ and https://gohugo.io/content-management/shortcodes/

import type { Embed, Image } from "mdast";
import { shortcodeOf } from "@/lib/sites/embeds.ts";
import { gfm, wideStyle } from "../markdown/dialect.ts";
import { isPlain } from "../markdown/escape.ts";
import { checkHugo } from "./checks/tags.ts";
import type { Engine, PostFacts } from "./engine.ts";
import { categoriesField, dateField, draftField, tagsField, titleField } from "./front-matter/roles.ts";

/** Goldmark drops HTML unless the site allows it, so there is a shortcode or nothing. */
function shortcode({ address }: Embed): string | undefined {
  const known = shortcodeOf(address);
  return known && `{{< ${known.name} ${known.id} >}}`;
}

const folderOf = ({ settings, slug, hasPictures }: PostFacts) =>
  (settings.folder ?? "content/posts") + (hasPictures ? `/${slug}` : "");

// A shortcode is looked for in code as well. A whole one is shown by what looks like a comment within its braces
// (https://gohugo.io/content-management/shortcodes/#literal); what only begins like one gets an invisible space there, and so
// does the mark that ends the summary.
function showLiterally(code: string): string {
  return code
    .replace(/\{\{([<%])([\s\S]*?)([>%])\}\}/g, "{{$1/*$2*/$3}}")
    .replace(/\{\{(?=[<%](?!\/\*))/g, "{\u200B{")
    .replaceAll("<!--more-->", "<!--\u200Bmore-->");
}

/**
 * Descriptions show what Goldmark's typographer and escapes leave behind (measured with 0.111), so they get their quotes and
 * dashes here, and the shortcode for figures where signs remain.
 */
function picture(image: Image): Image | string {
  const alt = typographic(image.alt ?? "");
  if (isPlain(alt, { hazards: [...gfm.hazards, /[{}<>]/] })) return { ...image, alt };
  const fields = { src: image.url, alt: image.alt ?? "", ...(image.title ? { title: image.title } : {}) };
  const written = Object.entries(fields).map(([name, value]) => `${name}=${quoted(value)}`);
  return `{{< figure ${written.join(" ")} >}}`;
}

function typographic(text: string): string {
  return text
    .replace(/---/g, "—")
    .replace(/--/g, "–")
    .replace(/\.\.\./g, "…")
    .replace(/(^|[\s([{–—])"/g, "$1“")
    .replace(/"/g, "”")
    .replace(/(^|[\s([{–—“])'/g, "$1‘")
    .replace(/'/g, "’");
}

/**
 * A shortcode's value: as it is between backticks, which are code to whatever else reads the file; else with its quotes
 * escaped and an invisible space in what would be tags. A backslash at the end would escape the last quote.
 */
function quoted(value: string): string {
  const line = value.replace(/\s+/g, " ");
  if (!line.includes("`")) return `\`${line}\``;
  return `"${line
    .replaceAll('"', '\\"')
    .replace(/<(?=\S)/g, "<\u200B")
    .replace(/\\$/, "\\ ")}"`;
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
    ...gfm,
    ownSyntax: /\{\{[<%]/,
    picture,
    code: showLiterally,
  },
  style: wideStyle,
  excerpt: "<!--more-->",
  skipsFuture: true,
  drafts: "hidden",
  embed: shortcode,
  check: checkHugo,
};
