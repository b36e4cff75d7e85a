// Eleventy 3: posts/, Liquid in Markdown, Markdown by markdown-it. https://www.11ty.dev/docs/data-frontmatter/

import { gfm, wideStyle } from "../markdown/dialect.ts";
import { isPlain } from "../markdown/escape.ts";
import { checkLiquid } from "./checks/liquid.ts";
import { iframe, pictureTag } from "./embeds.ts";
import type { Engine } from "./engine.ts";
import { categoriesField, dateField, draftField, tagsField, titleField } from "./front-matter/roles.ts";

const collectionFilters = [
  "getCollectionItem",
  "getPreviousCollectionItem",
  "getNextCollectionItem",
  "getCollectionItemIndex",
];

export const engine: Engine = {
  name: "eleventy",
  label: "Eleventy",
  settings: ["folder", "pictureFolder", "bullet", "bulletIndent", "bulletSpacing", "fields", "hasExcerpt"],
  frontMatter: "yaml",
  postPath: ({ slug, settings }) => `${settings.folder ?? "posts"}/${slug}.md`,
  picture: (name, { slug, settings }) => {
    const path = `${settings.pictureFolder ?? "images"}/${slug}/${name}`;
    return { path, address: `/${path}` };
  },
  fields: ({ post }) => [
    titleField(post),
    ...dateField(post),
    ...draftField(post),
    ...tagsField(post),
    ...categoriesField(post),
  ],
  dialect: {
    ...gfm,
    ownSyntax: /\{[{%]/,
    autolinks: "angle",
    hasFootnotes: false,
    // Its markdown-it drops escaped characters and markup from descriptions.
    picture: (image) => (isPlain(image.alt ?? "", gfm) ? image : pictureTag(image)),
    // Eleventy switches indented code off. https://www.11ty.dev/docs/languages/markdown/#indented-code-blocks
    rewritten: ["code"],
  },
  style: wideStyle,
  switchOff: { when: /\{[{%]/, field: { name: "templateEngineOverride", value: "md" } },
  excerpt: "<!-- more -->",
  // What its YAML takes for text Luxon cannot read, and the build fails (tried with Eleventy 3.1).
  misreadDate: /^\d{4}(?:\/.*|-\d-\d{1,2}|-\d\d-\d)$|^\d{4}\S* +\d{1,2}:\d\d$/,
  skipsFuture: false,
  drafts: "shown",
  embed: iframe,
  check: checkLiquid({
    tags: [],
    fileTags: ["include", "render", "layout"],
    // https://www.11ty.dev/docs/filters/, those that are there without a plug-in
    filters: ["slug", "slugify", "url", "log", "inputPathToUrl", "serverlessUrl", ...collectionFilters],
    isRuby: false,
  }),
};
