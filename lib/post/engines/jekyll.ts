// Jekyll 4: _posts with the date in the file's name, Liquid everywhere, Markdown by kramdown.
// https://jekyllrb.com/docs/posts/ and https://kramdown.gettalong.org/syntax.html

import { gfm, wideStyle } from "../markdown/dialect.ts";
import { dayOf, offsetDate } from "../wording/dates.ts";
import { checkLiquid } from "./checks/liquid.ts";
import { iframe } from "./embeds.ts";
import type { Engine, PostFacts } from "./engine.ts";
import { categoriesField, dateField, draftField, publishedField, tagsField, titleField } from "./front-matter/roles.ts";

/** Any folder can have drafts of its own beside its posts (Reader#retrieve_posts). */
const ofDrafts = /(?<=^|\/)_drafts(?=\/|$)/;

const isAmongDrafts = ({ folder = "_drafts" }: PostFacts["settings"]) => ofDrafts.test(folder);

function postPath({ post, slug, settings }: PostFacts): string {
  if (post.isDraft && isAmongDrafts(settings)) return `${settings.folder ?? "_drafts"}/${slug}.md`;
  const name = [dayOf(post.date), slug].filter(Boolean).join("-");
  return `${(settings.folder ?? "_posts").replace(ofDrafts, "_posts")}/${name}.md`;
}

export const engine: Engine = {
  name: "jekyll",
  label: "Jekyll",
  settings: ["folder", "pictureFolder", "bullet", "bulletIndent", "bulletSpacing", "fields", "hasExcerpt"],
  frontMatter: "yaml",
  postPath,
  // Document::DATE_FILENAME_MATCHER of Jekyll 4
  passesOver: /(?:^|\/)_posts\/(?:.*\/)?(?!\d{2,4}-\d{1,2}-\d{1,2}-[^/]+$)[^/]*$/,
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
    // Jekyll sets "draft" itself for what lies in its folder, and hides nothing by it; written, the file says so wherever it lies.
    ...(isAmongDrafts(settings) ? draftField(post) : publishedField(post, settings)),
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
