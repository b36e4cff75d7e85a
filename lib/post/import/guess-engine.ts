// Which engine a post file belongs to, by where it lies, how its header looks and what its body has.
import type { FileField, PostParts } from "./file.ts";

const folders: [string, RegExp][] = [
  ["hexo", /(?:^|[\\/])source[\\/]_(?:posts|drafts)[\\/]/],
  ["astro", /(?:^|[\\/])src[\\/]content[\\/]/],
  ["jekyll", /(?:^|[\\/])_(?:posts|drafts)[\\/]/],
];

/** Folders that several engines use; what only one of them has is looked for first. */
const sharedFolders: [string, RegExp][] = [
  [
    "eleventy",
    /^src[\\/](?!pages[\\/]|routes[\\/]|app[\\/])[^\\/]+[\\/]|[\\/]src[\\/](?:posts|blog|articles|notes|journal|site)[\\/]/,
  ],
  ["hugo", /(?:^|[\\/])content[\\/]/],
  ["flatpages", /(?:^|[\\/])pages[\\/]/],
  ["eleventy", /^posts[\\/]|[\\/]posts[\\/][^\\/]+$/],
];

/** The engine's name; plain Markdown when nothing tells, and where it is one of those that Wrapup has no engine for. */
export function guessEngine(fileName: string, parts: PostParts): string {
  const { kind, fields } = parts;
  const names = new Set(fields.map(({ name }) => name));
  if (/\.mdx$/i.test(fileName)) return isAstro(fileName, names, parts) ? "astro-mdx" : "mdx";
  if (kind === "toml") return "hugo";
  if (kind === "unopened") return "hexo";
  if (kind === "bare") return "flatpages";
  return (
    byMarks(fields, names, parts) ??
    byFolder(folders, fileName) ??
    byOthers(names, parts) ??
    byFolder(sharedFolders, fileName) ??
    byHeader(fileName, fields, names, parts) ??
    "markdown"
  );
}

const byFolder = (among: [string, RegExp][], fileName: string) =>
  among.find(([, pattern]) => pattern.test(fileName))?.[0];

const astroImport = /^import\b.*["'](?:astro:|@astrojs\/|[^"']*\.astro["'])/m;

function isAstro(fileName: string, names: Set<string>, { body }: PostParts): boolean {
  return (
    /(?:^|[\\/])src[\\/](?:content|pages)[\\/]/.test(fileName) ||
    names.has("pubDate") ||
    names.has("heroImage") ||
    astroImport.test(body)
  );
}

/** What only one engine reads: Eleventy's own fields, and layouts with an ending. https://www.11ty.dev/docs/data-frontmatter/ */
function byMarks(fields: FileField[], names: Set<string>, { body }: PostParts): string | undefined {
  const layout = String(fields.find(({ name }) => name === "layout")?.value ?? "");
  if (/\.(?:njk|liquid|webc|11ty\.js|hbs|nunjucks)$/.test(layout)) return "eleventy";
  if ([...names].some((name) => /^eleventy[A-Z]/.test(name)) || names.has("templateEngineOverride")) return "eleventy";
  // https://docusaurus.io/docs/blog, whose .md files are MDX too
  if (
    /^(?:\{\/\*|<!--)\s*truncate\s*(?:\*\/\}|-->)/m.test(body) ||
    /^import\b.*["']@(?:site|theme|docusaurus)\//m.test(body)
  )
    return "mdx";
  return undefined;
}

/** Obsidian's links, and the fields of Gatsby, Statamic and Zenn, some of which have folders of the same names as others. */
function byOthers(names: Set<string>, { body }: PostParts): string | undefined {
  const isObsidian = /(?<!`)!?\[\[[^[\]\n`]+\]\](?!\()/.test(body);
  const isZenn = names.has("emoji") && names.has("topics");
  return isObsidian || isZenn || names.has("templateKey") || names.has("blueprint") || names.has("path")
    ? "markdown"
    : undefined;
}

function byHeader(fileName: string, fields: FileField[], names: Set<string>, { body }: PostParts): string | undefined {
  if (names.has("pubDate")) return "astro";
  if (/\{% asset_img /.test(body)) return "hexo";
  if (/\{\{[<%] /.test(body)) return "hugo";
  if (/^\d{4}-\d{1,2}-\d{1,2}-/.test(fileName)) return "jekyll";
  // https://jekyllrb.com/docs/front-matter/, and kramdown's lists of attributes
  const isHidden = fields.some(({ name, value }) => name === "published" && typeof value === "boolean");
  const isLaidOut = fields.some(({ name, value }) => name === "layout" && /^[\w-]+$/.test(String(value)));
  return isHidden || isLaidOut || /^\{:[^{}\n]*\}\s*$/m.test(body) ? "jekyll" : undefined;
}
