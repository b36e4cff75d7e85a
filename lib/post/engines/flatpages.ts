// Flask-FlatPages: a header of YAML without fences, ended by the first blank line; Markdown by Python-Markdown.
// https://flask-flatpages.readthedocs.io, measured with PyYAML and Python-Markdown 3.
import { spacedDate } from "../dates.ts";
import { iframe } from "../embeds.ts";
import type { Engine } from "../engine.ts";
import { categoriesField, dateField, tagsField, titleField } from "../front-matter/roles.ts";

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
    // Python-Markdown takes a line's first # for a heading, with or without a space after it.
    hazards: [/(?<=^|\n)#/g],
    autolinks: "angle",
    allowsHtml: true,
    // Fences need an extension that the engine does not load by itself.
    hasFences: false,
    rewritten: ["code"],
  },
  style: { bullet: "*", bulletIndent: "tab", definitionIndent: " " },
  excerpt: "<!-- more -->",
  skipsFuture: false,
  embed: iframe,
};
