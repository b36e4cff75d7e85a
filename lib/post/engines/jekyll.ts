// Jekyll 4: _posts with the date in the file's name, Liquid everywhere, Markdown by kramdown.
// https://jekyllrb.com/docs/posts/ and https://kramdown.gettalong.org/syntax.html

import { gfm, wideStyle } from "../markdown/dialect.ts";
import { dayOf, offsetDate } from "../wording/dates.ts";
import { checkLiquid } from "./checks/liquid.ts";
import { iframe } from "./embeds.ts";
import type { Engine, PostFacts } from "./engine.ts";
import { categoriesField, dateField, publishedField, tagsField, titleField } from "./front-matter/roles.ts";

function postPath({ post, slug, settings }: PostFacts): string {
  if (post.isDraft && !settings.folder) return `_drafts/${slug}.md`;
  const name = [dayOf(post.date), slug].filter(Boolean).join("-");
  return `${settings.folder ?? "_posts"}/${name}.md`;
}

export const engine: Engine = {
  name: "jekyll",
  label: "Jekyll",
  settings: ["folder", "pictureFolder", "bullet", "bulletIndent", "bulletSpacing", "fields", "hasExcerpt"],
  frontMatter: "yaml",
  postPath,
  picture: (name, { slug, settings }) => {
    const path = `${settings.pictureFolder ?? "assets/images"}/${slug}/${name}`;
    return { path, address: `/${path}` };
  },
  fields: ({ post, settings }) => [
    { name: "layout", value: "post" },
    titleField(post),
    ...dateField(post, ({ date, timeZone }) => offsetDate(date, timeZone)),
    ...tagsField(post),
    ...categoriesField(post),
    ...publishedField(post, settings),
  ],
  dialect: {
    ...gfm,
    ownSyntax: /\{[{%:]/,
    autolinks: "angle",
    hasFragileBars: true,
    fenceInfo: /^[\w+#.-]*$/,
  },
  style: wideStyle,
  switchOff: { when: /\{[{%]/, field: { name: "render_with_liquid", value: false } },
  excerpt: "<!--more-->",
  skipsFuture: true,
  needsDate: true,
  drafts: "hidden",
  embed: iframe,
  check: checkLiquid({
    tags: ["highlight endhighlight", "ifchanged endifchanged"],
    fileTags: ["include", "include_relative", "link", "post_url"],
    isRuby: true,
  }),
};
