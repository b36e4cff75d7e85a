// Hexo 8: source/_posts, dates as the site's wall clock, Nunjucks tags in prose. https://hexo.io/docs/front-matter

import { gfm, wideStyle } from "../markdown/dialect.ts";
import { spacedDate } from "../wording/dates.ts";
import { checkHexo } from "./checks/tags.ts";
import { iframe } from "./embeds.ts";
import type { Engine } from "./engine.ts";
import { dateField, pathCategoriesField, publishedField, tagsField, titleField } from "./front-matter/roles.ts";

export const engine: Engine = {
  name: "hexo",
  label: "Hexo",
  settings: [
    "folder",
    "pictureFolder",
    "bullet",
    "bulletIndent",
    "bulletSpacing",
    "fields",
    "categories",
    "hasExcerpt",
  ],
  frontMatter: "yaml",
  postPath: ({ post, slug, settings }) =>
    `${settings.folder ?? (post.isDraft ? "source/_drafts" : "source/_posts")}/${slug}.md`,
  picture: (name, { slug, settings }) => {
    const folder = settings.pictureFolder ?? "source/images";
    return { path: `${folder}/${slug}/${name}`, address: `/${folder.replace(/^source\//, "")}/${slug}/${name}` };
  },
  fields: ({ post, settings }) => [
    titleField(post),
    ...dateField(post, ({ date }) => spacedDate(date)),
    ...tagsField(post),
    ...pathCategoriesField(post, settings),
    ...publishedField(post, settings),
  ],
  dialect: {
    ...gfm,
    // Hexo puts "<!--swig\uFFFC0-->" and the like in the place of tags, code and comments, and looks for them in the page
    // afterwards (lib/hexo/post.js).
    hazards: [...gfm.hazards, /\uFFFC(?=\d)/g],
    // Its marked 15 sees no end of emphasis between a "<" and the next ">", whatever they are.
    hazardsInEmphasis: [/<(?=[^<>]*$)/g],
    fragileCode: /\uFFFC\d|hexoPostRenderCodeBlock/,
    // What follows the language is a caption, and goes into the page as HTML (lib/plugins/filter/before_post_render).
    fenceInfo: /^[^<>&"\uFFFC]*$/,
    ownSyntax: /\{[{%#]/,
    hasFootnotes: false,
  },
  style: wideStyle,
  switchOff: { when: /\{[{%#]/, field: { name: "disableNunjucks", value: true } },
  excerpt: "<!-- more -->",
  skipsFuture: false,
  drafts: "hidden",
  embed: iframe,
  check: checkHexo,
};
