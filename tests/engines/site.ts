// Builds a blog of exported posts with a real engine and reads back what its pages say. What they should say is left to
// the tests.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { JSDOM } from "jsdom";
import { engineFolder, type Program, programNamed } from "@/scripts/engines.ts";
import { buildByStaying, type Report } from "./builders.ts";

/** The clocks of a build: where the machine stands, and what the blog is set to. */
export interface Zones {
  machine: string;
  blog: string;
}

/** A blog to build. */
export interface Blog extends Zones {
  /** Its folder's name: builds at the same time must not meet. */
  name: string;
  /** Whether the build is asked for drafts; "filtered" is the filter that the manual of an engine without drafts proposes. */
  drafts?: "built" | "filtered";
  /** Whether the blog has set up excerpts, where that is up to the blog. */
  hasExcerpts?: boolean;
}

export interface BuiltPage {
  title: string;
  /** As the engine prints it: with an offset, or a wall clock without one. */
  date: string;
  tags: string[];
  categories: string[];
  /** Addresses of the links in the post's text, in order. */
  links: string[];
  pictures: { src: string; alt: string }[];
  /** Addresses of what is shown in frames. */
  frames: string[];
  /** What the engine shows of the post in lists. */
  excerpt: string;
  /** Titles of links and pictures, which come up under the pointer or stand below as a caption. */
  tooltips: string[];
  /** The post's text as a reader sees it. */
  text: string;
  html: string;
}

/** How many folders there have been, by their names without the number. */
const folders = new Map<string, number>();

/** Where a blog is built: an engine that stays keeps what it has imported of a folder, so none is used twice. */
function newFolder(name: string, blog: Blog): string {
  const path = join(engineFolder(name), `blog-${blog.name}`);
  const number = (folders.get(path) ?? 0) + 1;
  folders.set(path, number);
  return `${path}-${number}`;
}

function layOut({ name, hasOwnPackage }: Program, folder: string, { blog }: Blog): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, name, "data"), folder, { recursive: true });
  for (const path of globSync("*.{yml,toml}", { cwd: folder })) {
    writeFileSync(join(folder, path), readFileSync(join(folder, path), "utf8").replace("@ZONE@", blog));
  }
  // Hexo knows a blog, and its plug-ins, by the blog's own package.json.
  if (hasOwnPackage) cpSync(join(import.meta.dirname, name, "package.json"), join(folder, "package.json"));
}

/** What a build is to find in its environment. */
const settingsOf = ({ machine, drafts, hasExcerpts }: Blog): Record<string, string> => ({
  ASTRO_TELEMETRY_DISABLED: "1",
  NO_COLOR: "1",
  NODE_ENV: "production",
  TZ: machine,
  BLOG_DRAFTS: drafts ?? "",
  BLOG_EXCERPTS: hasExcerpts ? "yes" : "",
});

/** Hexo ends well even if a post fails, so what it says counts as well (observed with 8.1). */
async function run(program: Program, folder: string, blog: Blog): Promise<void> {
  const { isBuilt, said } = await (program.stays
    ? buildByStaying(program, folder, settingsOf(blog))
    : buildOnce(program, folder, blog));
  if (!isBuilt || /\b(ERROR|FATAL)\b/.test(said)) throw new Error(said);
}

/** @throws Error if the program cannot be started */
function buildOnce({ build, drafts: withDrafts = [] }: Program, folder: string, blog: Blog): Report {
  const [command, ...args] = [...build, ...(blog.drafts === "built" ? withDrafts : [])] as Program["build"];
  const { status, stdout, stderr, error } = spawnSync(command === "node" ? process.execPath : command, args, {
    cwd: folder,
    env: { ...process.env, ...settingsOf(blog) },
    encoding: "utf8",
  });
  if (error) throw error;
  return { isBuilt: status === 0, said: stdout + stderr };
}

/** One for thousands of pages, in turn: a document of its own has to learn every selector anew, which takes longer than to read one. */
const { document } = new JSDOM("<!doctype html>").window;

function readPage(file: string): BuiltPage {
  // Highlighters write a code's lines with <br>, which is no text to the parser.
  const html = readFileSync(file, "utf8").replace(/<br\s*\/?>/g, "\n");
  document.documentElement.innerHTML = html;
  const article = document.querySelector("article");
  const attributes = (selector: string, name: string) =>
    [...(article?.querySelectorAll(selector) ?? [])].map((part) => part.getAttribute(name) ?? "");
  const texts = (selector: string) => [...document.querySelectorAll(selector)].map((part) => part.textContent ?? "");
  return {
    title: texts("h1")[0] ?? "",
    date: document.querySelector("time")?.getAttribute("datetime") ?? "",
    tags: texts("ul.tags > li"),
    categories: texts("ul.categories > li"),
    links: attributes("a[href]", "href"),
    pictures: [...(article?.querySelectorAll("img") ?? [])].map((image) => ({
      src: image.getAttribute("src") ?? "",
      alt: image.getAttribute("alt") ?? "",
    })),
    frames: attributes("iframe", "src"),
    excerpt: texts("aside")[0] ?? "",
    tooltips: [...attributes("[title]", "title"), ...texts("article figcaption")],
    text: article?.textContent ?? "",
    html: article?.innerHTML ?? "",
  };
}

export interface BuiltSite {
  /** By their addresses without slashes at the ends, "posts/monitorama". */
  pages: Map<string, BuiltPage>;
  /** The bytes that a web server would send for an address of the site, "/images/a.png"; undefined without any. */
  served(address: string): Uint8Array | undefined;
}

/**
 * Builds a blog anew.
 * @param files the exported posts and their pictures, by their paths in the blog
 * @throws Error with the engine's own words if the build fails
 */
export async function buildSite(
  name: string,
  files: Record<string, string | Uint8Array>,
  blog: Blog,
): Promise<BuiltSite> {
  const program = programNamed(name);
  const folder = newFolder(name, blog);
  layOut(program, folder, blog);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  await run(program, folder, blog);
  const output = join(folder, program.output);
  const pages = globSync("**/index.html", { cwd: output }).map((path): [string, BuiltPage] => [
    dirname(path).replaceAll("\\", "/"),
    readPage(join(output, path)),
  ]);
  return {
    pages: new Map(pages),
    served(address) {
      const path = join(output, decodeURIComponent(new URL(address, "https://blog.example").pathname));
      return existsSync(path) ? readFileSync(path) : undefined;
    },
  };
}
