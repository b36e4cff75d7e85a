// Plain Markdown with front matter, as Obsidian and many others keep it: any folder, pictures beside the post.

import { gfm, wideStyle } from "../markdown/dialect.ts";
import { iframe } from "./embeds.ts";
import type { Engine } from "./engine.ts";
import { categoriesField, dateField, draftField, tagsField, titleField } from "./front-matter/roles.ts";

const inFolder = (folder: string | undefined, path: string) => (folder ? `${folder}/${path}` : path);

export const engine: Engine = {
  name: "markdown",
  label: "Markdown",
  settings: ["folder", "pictureFolder", "bullet", "bulletIndent", "bulletSpacing", "fields"],
  frontMatter: "yaml",
  postPath: ({ slug, settings }) => inFolder(settings.folder, `${slug}.md`),
  picture: (name, { slug, settings }) => {
    const address = `${settings.pictureFolder ?? slug}/${name}`;
    return { path: inFolder(settings.folder, address), address };
  },
  fields: ({ post }) => [
    titleField(post),
    ...dateField(post),
    ...draftField(post),
    ...tagsField(post),
    ...categoriesField(post),
  ],
  dialect: gfm,
  style: wideStyle,
  excerpt: "<!-- more -->",
  skipsFuture: false,
  embed: iframe,
};
