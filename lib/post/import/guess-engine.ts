// Which engine a post file belongs to, by where it lies and how its header looks.
import type { PostParts } from "./file.ts";

const folders: [string, RegExp][] = [
  ["hexo", /(?:^|[\\/])source[\\/]_(?:posts|drafts)[\\/]/],
  ["astro", /(?:^|[\\/])src[\\/]content[\\/]/],
  ["hugo", /(?:^|[\\/])content[\\/]/],
  ["jekyll", /(?:^|[\\/])_(?:posts|drafts)[\\/]/],
  ["flatpages", /(?:^|[\\/])pages[\\/]/],
];

/** The engine's name; plain Markdown when nothing tells. */
export function guessEngine(fileName: string, { kind, fields, body }: PostParts): string {
  if (/\.mdx$/i.test(fileName)) return "astro-mdx";
  if (kind === "toml") return "hugo";
  if (kind === "unopened") return "hexo";
  if (kind === "bare") return "flatpages";
  const folder = folders.find(([, pattern]) => pattern.test(fileName))?.[0];
  if (folder) return folder;
  const names = fields.map(({ name }) => name);
  if (names.includes("pubDate")) return "astro";
  if (/\{% asset_img /.test(body)) return "hexo";
  if (/\{\{[<%] /.test(body)) return "hugo";
  if (/^\d{4}-\d\d-\d\d-/.test(fileName)) return "jekyll";
  return "markdown";
}
