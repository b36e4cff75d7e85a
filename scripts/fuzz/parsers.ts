// The Markdowns of Node that bodies are read with, as engines set them, and its readers of front matter.
import { CORE_SCHEMA, load, YAML11_SCHEMA } from "js-yaml";
import MarkdownIt from "markdown-it";
import { Marked } from "marked";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { parse as parseToml } from "smol-toml";

/** What a parser read of a text, or why it could not. */
export type Reading = { html?: string; header?: unknown } | { failure: string };

export interface Parser {
  name: string;
  /** Which part of a post's file it is given; a header is given without its fences. */
  reads: "file" | "body" | "yaml" | "toml";
  /** The engines whose posts it reads; without, those of all. */
  engines?: string[];
  /** Whether it takes letters of either case in fields' names for the same, and gives the small ones. */
  ignoresCase?: boolean;
  /** The texts' readings, in their order. */
  read(texts: string[]): Reading[];
}

const marked = new Marked();
const markedLikeHexo = new Marked({ breaks: true });
const markdownIt = new MarkdownIt({ html: true }).disable("code");
const markdownItWithOptions = new MarkdownIt({ html: true, linkify: true, typographer: true });
// What looks like a host's name becomes a link in any text then.
markdownItWithOptions.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add("//", null);
const [gfmSyntax, gfmPage] = [[gfm()], [gfmHtml()]];

const markdown = (name: string, read: (body: string) => string): Parser => ({
  name,
  reads: "body",
  read: (bodies) => bodies.map((body) => ({ html: read(body) })),
});

const headers = (name: string, format: "yaml" | "toml", read: (header: string) => unknown): Parser => ({
  name,
  reads: format,
  read: (texts) =>
    texts.map((text) => {
      try {
        return { header: read(text) };
      } catch (error) {
        return { failure: `It cannot be read: ${error instanceof Error ? error.message : error}` };
      }
    }),
});

export const nodeParsers: Parser[] = [
  markdown("marked", (body) => marked.parse(body, { async: false })),
  // Lines that were typed are broken, which is no difference.
  markdown("marked as Hexo sets it", (body) => markedLikeHexo.parse(body, { async: false }).replaceAll("<br>", "\n")),
  markdown("markdown-it as Eleventy sets it", (body) => markdownIt.render(body)),
  markdown("markdown-it with its options", (body) => markdownItWithOptions.render(body)),
  markdown("micromark", (body) =>
    micromark(body, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: gfmSyntax,
      htmlExtensions: gfmPage,
    }),
  ),
  headers("js-yaml", "yaml", (text) => load(text, { schema: CORE_SCHEMA })),
  headers("js-yaml, YAML 1.1", "yaml", (text) => load(text, { schema: YAML11_SCHEMA })),
  headers("smol-toml", "toml", parseToml),
];
