// The Markdowns that bodies are read with, as engines set them: those of Node, and those that are programs of their own.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import { Marked } from "marked";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

export interface Parser {
  name: string;
  /** The bodies' HTML, in their order. */
  read(bodies: string[]): string[];
}

const marked = new Marked();
const markedLikeHexo = new Marked({ breaks: true });
const markdownIt = new MarkdownIt({ html: true }).disable("code");
const markdownItWithOptions = new MarkdownIt({ html: true, linkify: true, typographer: true });
// What looks like a host's name becomes a link in any text then.
markdownItWithOptions.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add("//", null);

const inNode = (name: string, read: (body: string) => string): Parser => ({ name, read: (bodies) => bodies.map(read) });

export const nodeParsers: Parser[] = [
  inNode("marked", (body) => marked.parse(body, { async: false })),
  // Lines that were typed are broken, which is no difference.
  inNode("marked as Hexo sets it", (body) => markedLikeHexo.parse(body, { async: false }).replaceAll("<br>", "\n")),
  inNode("markdown-it as Eleventy sets it", (body) => markdownIt.render(body)),
  inNode("markdown-it with its options", (body) => markdownItWithOptions.render(body)),
  inNode("micromark", (body) =>
    micromark(body, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
  ),
];

/** One process for all bodies: they are a JSON string a line, and so is what it says. */
const program = (name: string, command: string, ...args: string[]): Parser => ({
  name,
  read(bodies) {
    const input = bodies.map((body) => JSON.stringify(body)).join("\n");
    const { stdout, stderr, status } = spawnSync(command, args, {
      input,
      encoding: "utf8",
      maxBuffer: 1e9,
      timeout: 600_000,
    });
    if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
    return stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  },
});

const python = join(import.meta.dirname, "read.py");
const ruby = join(import.meta.dirname, "read.rb");

/** Python-Markdown as Flask-FlatPages calls it, and with the extensions that many blogs add. */
export const pythonParsers: Parser[] = [
  program("Python-Markdown", "/usr/bin/python3", python),
  program("Python-Markdown with extensions", "/usr/bin/python3", python, "extra", "sane_lists"),
];

/** kramdown as Jekyll sets it, and as it comes. */
export const rubyParsers: Parser[] = [
  program("kramdown as Jekyll sets it", "ruby", ruby, "GFM"),
  program("kramdown", "ruby", ruby, "kramdown"),
];
