// The Markdowns that bodies are read with, as engines set them: those of Node, and those that are programs of their own.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import MarkdownIt from "markdown-it";
import { Marked } from "marked";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { type EngineName, engineFolder } from "../engines.ts";

/** A body's HTML, or why the Markdown could not read it. */
export type Reading = { html: string } | { failure: string };

export interface Parser {
  name: string;
  /** The engines whose bodies it reads; without, those of all. */
  engines?: string[];
  /** The bodies' readings, in their order. */
  read(bodies: string[]): Reading[];
}

/** A Markdown that comes with a blog engine, which has to be installed. */
export interface EngineParser extends Parser {
  needs: EngineName;
}

const marked = new Marked();
const markedLikeHexo = new Marked({ breaks: true });
const markdownIt = new MarkdownIt({ html: true }).disable("code");
const markdownItWithOptions = new MarkdownIt({ html: true, linkify: true, typographer: true });
// What looks like a host's name becomes a link in any text then.
markdownItWithOptions.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add("//", null);
const [gfmSyntax, gfmPage] = [[gfm()], [gfmHtml()]];

const inNode = (name: string, read: (body: string) => string): Parser => ({
  name,
  read: (bodies) => bodies.map((body) => ({ html: read(body) })),
});

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
      extensions: gfmSyntax,
      htmlExtensions: gfmPage,
    }),
  ),
];

/** How long a program may take for all bodies, in milliseconds: one that reads for ever is at fault. */
const patience = 600_000;

function run(name: string, command: string, args: string[], options: { input?: string; cwd?: string }): string {
  const { stdout, stderr, status, error } = spawnSync(command, args, {
    ...options,
    encoding: "utf8",
    maxBuffer: 1e9,
    timeout: patience,
  });
  if (error || status !== 0) throw new Error(`${name} failed: ${stderr}`, { cause: error });
  return stdout;
}

/** One process for all bodies: they are a JSON string a line, and what it says of each is a reading a line. */
const program = (name: string, command: string, args: string[]) => (bodies: string[]) => {
  const input = bodies.map((body) => `${JSON.stringify(body)}\n`).join("");
  const lines = run(name, command, args, { input }).trimEnd().split("\n");
  return bodies.map((_, at): Reading => JSON.parse(lines[at] ?? '{"failure":"It said nothing."}'));
};

const scriptOf = (name: string) => join(import.meta.dirname, name);

const python = (name: string, ...extensions: string[]): EngineParser => ({
  name,
  needs: "flatpages",
  read: program(name, "/usr/bin/python3", [scriptOf("read.py"), ...extensions]),
});

const ruby = (name: string, input: string): EngineParser => ({
  name,
  needs: "jekyll",
  read: program(name, "ruby", [scriptOf("read.rb"), input]),
});

const astro = (name: string, format: "md" | "mdx", engines: string[]): EngineParser => ({
  name,
  needs: "astro",
  engines,
  read: program(name, process.execPath, [scriptOf("read-astro.mjs"), engineFolder("astro"), format]),
});

/** Hugo reads a whole blog at once. HTML goes through as in blogs that allow it, which its theme shows as it is. */
const goldmark: EngineParser = {
  name: "Goldmark in Hugo",
  // In descriptions of pictures it shows character references, which posts for Hugo do without and others have.
  engines: ["hugo"],
  needs: "hugo",
  read(bodies) {
    const folder = mkdtempSync(join(tmpdir(), "wrapup-goldmark-"));
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    try {
      write(
        "config.toml",
        'disableKinds = ["home", "RSS", "sitemap", "taxonomy", "term", "section"]\n[markup.goldmark.renderer]\nunsafe = true\n',
      );
      write("layouts/_default/single.html", "{{ .Content }}");
      bodies.forEach((body, at) => {
        write(`content/${at}.md`, `---\ntitle: Post\n---\n\n${body}`);
      });
      run("Hugo", "hugo", ["--quiet"], { cwd: folder });
      return bodies.map((_, at) => ({ html: readFileSync(join(folder, "public", `${at}`, "index.html"), "utf8") }));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Those that blog engines bring along, as the engines call them and with what many blogs add. */
export const engineParsers: EngineParser[] = [
  python("Python-Markdown"),
  python("Python-Markdown with extensions", "extra", "sane_lists"),
  ruby("kramdown as Jekyll sets it", "GFM"),
  ruby("kramdown", "kramdown"),
  goldmark,
  // It makes links of addresses whose signs are escaped, which posts for other engines have no reason to prevent.
  astro("Astro’s Markdown", "md", ["astro"]),
  astro("Astro’s MDX", "mdx", ["astro-mdx"]),
];
