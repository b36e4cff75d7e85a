// Where a post's file and pictures go: the engine's place, and for an imported post the name and the folder its file had.
import type { ImportedPost } from "@/lib/model/index.ts";
import type { Engine, PostFacts } from "../engines/engine.ts";
import { roleValue } from "./front-matter/header.ts";

/** The post's path from the blog's root. An imported post keeps its name for as long as its slug and date are the same. */
export function postPath(engine: Engine, facts: PostFacts): string {
  const path = engine.postPath(facts);
  const imported = importedFor(engine, facts);
  const { folder, base } = nameOf(imported?.fileName ?? "");
  const [name = ""] = /[^/]*$/.exec(path) ?? [];
  const before = path.slice(0, -name.length);
  if (!imported) return path;
  // The engine gives it a folder because of its pictures; in it "index.en.md" stays the file of its language.
  if (isOwnFolder(name)) {
    const own = isOwnFolder(base) ? base : name;
    return folder && isKept(facts, imported) ? inFolder(before, folder, own) : before + own;
  }
  if (isOwnFolder(base)) return `${before}${folderFor(facts, imported)}/${base}`;
  const isName = base !== "" && base !== ".." && !engine.passesOver?.test(before + base);
  return isName && isKept(facts, imported) ? before + base : path;
}

/** Where a picture goes and how the post addresses it: beside the post where the engine has it there. */
export function picturePlace(engine: Engine, facts: PostFacts, name: string): ReturnType<Engine["picture"]> {
  const imported = importedFor(engine, facts);
  const isInFolder = imported !== undefined && isOwnFolder(nameOf(imported.fileName).base);
  return engine.picture(name, isInFolder ? { ...facts, slug: folderFor(facts, imported) } : facts);
}

function importedFor(engine: Engine, { post }: PostFacts): ImportedPost | undefined {
  return post.imported?.engine === engine.name ? post.imported : undefined;
}

/** The folder's name where the post has one of its own: the one it had, or the slug. */
function folderFor(facts: PostFacts, imported: ImportedPost): string {
  return (isKept(facts, imported) && nameOf(imported.fileName).folder) || facts.slug;
}

function inFolder(before: string, folder: string, name: string): string {
  return before.replace(/[^/]*\/$/, () => `${folder}/`) + name;
}

function isKept({ post }: PostFacts, imported: ImportedPost): boolean {
  const named = imported.fields.filter(({ role }) => role === "slug" || role === "date");
  return named.every(({ role, value }) => role && roleValue(post, role) === value);
}

/** Hugo's page bundles and Astro's folders hold the post as index.md; "index.en.md" for one of several languages. */
export function isOwnFolder(base: string): boolean {
  return /^_?index(?:\.[\w-]+)?\.\w+$/i.test(base);
}

/** @param fileName "content/posts/monitorama/index.md"; the folder is that of a post with a folder of its own */
export function nameOf(fileName: string): { base: string; folder: string } {
  const [base = "", above = ""] = fileName.split(/[\\/]/).toReversed();
  const isName = above !== ".." && above !== "." && !above.includes(":");
  return { base, folder: isOwnFolder(base) && isName ? above : "" };
}
