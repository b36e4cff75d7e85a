// Eleventy 3: posts/, Liquid in Markdown, Markdown by markdown-it. https://www.11ty.dev/docs/data-frontmatter/
import { checkLiquid } from "../checks/liquid.ts";
import { iframe } from "../embeds.ts";
import type { Engine } from "../engine.ts";
import { categoriesField, dateField, draftField, tagsField, titleField } from "../front-matter/roles.ts";
import { templateBraces } from "../markdown/dialect.ts";

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
    hazards: [templateBraces],
    autolinks: "angle",
    allowsHtml: true,
    hasFences: true,
    hasStrikethrough: true,
    hasLongQuotes: true,
    // Its markdown-it drops escaped characters there; braces in one switch the templates off.
    hasPlainAlt: true,
    // Eleventy switches indented code off. https://www.11ty.dev/docs/languages/markdown/#indented-code-blocks
    rewritten: ["code"],
  },
  style: { bullet: "*", bulletIndent: "tab", definitionIndent: "" },
  switchOff: { when: /\{[{%]/, field: { name: "templateEngineOverride", value: "md" } },
  excerpt: "<!-- more -->",
  skipsFuture: false,
  drafts: "shown",
  embed: iframe,
  check: checkLiquid({
    tags: [],
    fileTags: ["include", "render", "layout"],
    // https://www.11ty.dev/docs/filters/, those that are there without a plug-in
    filters: ["slug", "slugify", "url", "log", "inputPathToUrl", "serverlessUrl", ...collectionFilters],
    hasLooseOutputs: false,
  }),
};
