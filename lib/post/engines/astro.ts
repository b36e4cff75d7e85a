// Astro's content collections with the fields of its blog starter; no templates in .md files.
// https://docs.astro.build/en/guides/content-collections/

import { gfm, wideStyle } from "../markdown/dialect.ts";
import { checkPictures } from "./checks/astro.ts";
import { iframe } from "./embeds.ts";
import type { Engine, PostFacts } from "./engine.ts";
import type { FrontMatterField } from "./front-matter/field.ts";
import { categoriesField, dateField, draftField, names, titleField } from "./front-matter/roles.ts";

/** The starter's schema asks for a description, and for a list of tags that may be empty. */
export function astroFields({ post, summary }: PostFacts): FrontMatterField[] {
  return [
    titleField(post),
    { name: "description", value: summary || post.title },
    ...dateField(post, undefined, "pubDate"),
    ...draftField(post),
    { name: "tags", role: "tags", value: names(post.tags) },
    ...categoriesField(post),
  ];
}

const folderOf = ({ settings, slug, hasPictures }: PostFacts) =>
  (settings.folder ?? "src/content/blog") + (hasPictures ? `/${slug}` : "");

/** A post with pictures has a folder of its own, so that they lie beside it. */
export function astroPath(facts: PostFacts, extension: "md" | "mdx"): string {
  return `${folderOf(facts)}/${facts.hasPictures ? "index" : facts.slug}.${extension}`;
}

/** Beside the post, addressed from there: Astro resolves relative images of collections (https://docs.astro.build/en/guides/images/). */
export const astroPicture: Engine["picture"] = (name, facts) => ({
  path: `${folderOf(facts)}/${name}`,
  address: `./${name}`,
});

export const engine: Engine = {
  name: "astro",
  label: "Astro",
  settings: ["folder", "bullet", "bulletIndent", "bulletSpacing", "fields"],
  frontMatter: "yaml",
  postPath: (facts) => astroPath(facts, "md"),
  picture: astroPicture,
  fields: astroFields,
  dialect: {
    ...gfm,
    // Where a post begins with such a line, Astro takes it for another header; and it drops rare spaces before the first word.
    hazards: [...gfm.hazards, /(?<=^|\n)\+(?=\+\+)/g, /^[^\S\n\r\t ]/g],
    // Astro looks for addresses in the text that the escapes have become (measured with 7.3).
    linksEscaped: true,
    rewritten: ["thematicBreak"],
  },
  style: wideStyle,
  skipsFuture: false,
  needsDate: true,
  drafts: "shown",
  embed: iframe,
  check: checkPictures,
};
