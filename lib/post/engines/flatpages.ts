// Flask-FlatPages: a header of YAML without fences, ended by the first blank line; Markdown by Python-Markdown.
// https://flask-flatpages.readthedocs.io, measured with PyYAML and Python-Markdown 3.

import { gfm, wideStyle } from "../markdown/dialect.ts";
import { spacedDate } from "../wording/dates.ts";
import { iframe } from "./embeds.ts";
import type { Engine } from "./engine.ts";
import { categoriesField, dateField, tagsField, titleField } from "./front-matter/roles.ts";

export const engine: Engine = {
  name: "flatpages",
  label: "Flask-FlatPages",
  settings: ["folder", "pictureFolder", "bullet", "bulletSpacing", "fields", "hasExcerpt"],
  frontMatter: "bare",
  postPath: ({ slug, settings }) => `${settings.folder ?? "pages/posts"}/${slug}.md`,
  picture: (name, { slug, settings }) => {
    const folder = settings.pictureFolder ?? "static/images";
    return { path: `${folder}/${slug}/${name}`, address: `/${folder}/${slug}/${name}` };
  },
  fields: ({ post, slug }) => [
    titleField(post),
    { name: "slug", role: "slug", value: slug },
    ...dateField(post, ({ date }) => spacedDate(date)),
    ...tagsField(post),
    ...categoriesField(post),
  ],
  fieldOrder: ["title", "slug", "id", "date", "tags", "categories"],
  dialect: {
    ...gfm,
    autolinks: "angle",
    // Fences, strikethrough and footnotes need extensions that the engine does not load; a quote that opens a bullet ends at its first line.
    hasFences: false,
    hasStrikethrough: false,
    hasLongQuotes: false,
    hasFootnotes: false,
    hasFragileBars: true,
    // What begins a comment in code, a reference behind it and a quotation below keep Python-Markdown busy for ever (3.4).
    // The beginning of a character reference takes it out of step: a tag in code further down then begins a block of HTML.
    fragileCode: /<!--|&#(?!\d+;|x[\da-f]+;)/i,
    rewritten: ["code"],
  },
  style: { ...wideStyle, definitionIndent: " " },
  excerpt: "<!-- more -->",
  // PyYAML takes it for text: the page has no date to sort or to show by.
  misreadDate: /^\d{4}(?:\/.*|-\d-\d{1,2}|-\d\d-\d)$|^\d{4}\S*[T ] *\d{1,2}:\d\d$/,
  skipsFuture: false,
  drafts: "shown",
  embed: iframe,
};
