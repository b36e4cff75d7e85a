// The parsers that blog engines bring along: programs of their own, each of which reads many texts at once.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { engineFolder } from "../engines.ts";
import type { Parser, Reading } from "./parsers.ts";

/** A parser that comes with a blog engine, which has to be installed. */
export interface EngineParser extends Parser {
  needs: string;
}

/** How long a program may take for all texts, in milliseconds: one that reads for ever is at fault. */
const patience = 600_000;

/** @throws Error with the program's own words */
function run(name: string, command: string[], options: { input?: string; cwd?: string }): string {
  const [program = "", ...args] = command;
  const { stdout, stderr, status, error } = spawnSync(program, args, {
    ...options,
    encoding: "utf8",
    maxBuffer: 1e9,
    timeout: patience,
  });
  if (error || status !== 0) throw new Error(`${name} failed: ${stderr}`, { cause: error });
  return stdout;
}

/** One process for all texts: they are a JSON string a line, and what it says of each is a reading a line. */
function program(parser: Omit<EngineParser, "read">, ...command: string[]): EngineParser {
  const read = (texts: string[]): Reading[] => {
    if (texts.length === 0) return [];
    const input = texts.map((text) => `${JSON.stringify(text)}\n`).join("");
    const lines = run(parser.name, command, { input }).trimEnd().split("\n");
    return texts.map((_, at): Reading => JSON.parse(lines[at] ?? '{"failure":"It said nothing."}'));
  };
  return { ...parser, read };
}

const scriptOf = (name: string) => join(import.meta.dirname, name);
const python = ["/usr/bin/python3", scriptOf("read.py")];
const ruby = ["ruby", scriptOf("read.rb")];
const node = (name: string) => [process.execPath, scriptOf(name)];

const hugoSettings = `disableKinds = ["home", "RSS", "sitemap", "taxonomy", "term", "section"]
[markup.goldmark.renderer]
unsafe = true
`;
const headerEnd = '<hr id="header-end">';
/** A page's fields as JSON, and its text. */
const hugoPage = `{{ .Params | jsonify | safeHTML }}${headerEnd}{{ .Content }}`;

/** Hugo reads a whole blog at once, and where one post cannot be read it reads none. */
function readWithHugo(files: string[]): Reading[] {
  const folder = mkdtempSync(join(tmpdir(), "wrapup-hugo-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  try {
    write("config.toml", hugoSettings);
    write("layouts/_default/single.html", hugoPage);
    for (const [at, file] of files.entries()) write(`content/${at}.md`, file);
    run("Hugo", ["hugo", "--quiet"], { cwd: folder });
    return files.map((_, at) => readHugoPage(join(folder, "public", `${at}`, "index.html")));
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    if (files.length === 1) return [{ failure }];
    const middle = Math.ceil(files.length / 2);
    return [files.slice(0, middle), files.slice(middle)].flatMap(readWithHugo);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readHugoPage(path: string): Reading {
  if (!existsSync(path)) return { failure: "Hugo made no page of it." };
  const page = readFileSync(path, "utf8");
  const end = page.indexOf(headerEnd);
  return { header: JSON.parse(page.slice(0, end)), html: page.slice(end + headerEnd.length) };
}

/** As the engines call them and with what many blogs add; engines that read whole files are called as such. */
export const engineParsers: EngineParser[] = [
  program({ name: "Python-Markdown", needs: "flatpages", reads: "body" }, ...python, "markdown"),
  program(
    { name: "Python-Markdown with extensions", needs: "flatpages", reads: "body" },
    ...python,
    "markdown",
    "extra",
    "sane_lists",
  ),
  program({ name: "kramdown as Jekyll sets it", needs: "jekyll", reads: "body" }, ...ruby, "markdown", "GFM"),
  program({ name: "kramdown", needs: "jekyll", reads: "body" }, ...ruby, "markdown", "kramdown"),
  program({ name: "PyYAML", needs: "flatpages", reads: "yaml" }, ...python, "yaml"),
  program({ name: "Psych", needs: "jekyll", reads: "yaml" }, ...ruby, "yaml"),
  program({ name: "tomllib", needs: "flatpages", reads: "toml" }, ...python, "toml"),
  program(
    { name: "Flask-FlatPages", needs: "flatpages", reads: "file", engines: ["flatpages"] },
    ...python,
    "flatpages",
  ),
  program({ name: "Jekyll", needs: "jekyll", reads: "file", engines: ["jekyll"] }, ...ruby, "jekyll"),
  program(
    { name: "Hexo", needs: "hexo", reads: "file", engines: ["hexo"] },
    ...node("read-hexo.mjs"),
    engineFolder("hexo"),
  ),
  program(
    { name: "Eleventy", needs: "eleventy", reads: "file", engines: ["eleventy"] },
    ...node("read-eleventy.mjs"),
    engineFolder("eleventy"),
  ),
  // HTML goes through as in blogs that allow it. In descriptions of pictures it shows character references, which posts for Hugo do
  // without and others have.
  { name: "Hugo", needs: "hugo", reads: "file", engines: ["hugo"], ignoresCase: true, read: readWithHugo },
  // It makes links of addresses whose signs are escaped, which posts for other engines have no reason to prevent.
  program(
    { name: "Astro", needs: "astro", reads: "file", engines: ["astro"] },
    ...node("read-astro.mjs"),
    engineFolder("astro"),
    "md",
  ),
  program(
    { name: "Astro’s MDX", needs: "astro", reads: "file", engines: ["astro-mdx", "mdx"] },
    ...node("read-astro.mjs"),
    engineFolder("astro"),
    "mdx",
  ),
];
