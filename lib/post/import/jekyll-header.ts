// What Jekyll 4 makes of a header's fields where other engines make something else of them, as tried with 4.3.
import type { FieldRole } from "@/lib/model/index.ts";
import type { FileField } from "./file.ts";

const roles = new Map<string, FieldRole>([
  ["title", "title"],
  ["slug", "slug"],
  ["date", "date"],
  ["tag", "tags"],
  ["tags", "tags"],
  ["categories", "categories"],
  ["category", "categories"],
  ["published", "draft"],
  ["draft", "draft"],
]);

/**
 * The role of the field of that name among `fields`: names are read in small letters only, "tag" goes before "tags", and "draft"
 * hides nothing that lies among the posts.
 * @param fileName the file's name or path
 */
export function jekyllRole(name: string, fields: FileField[], fileName: string): FieldRole | undefined {
  if (name === "tags" && fields.some((field) => field.name === "tag")) return undefined;
  if (name === "draft" && /(?:^|[\\/])_posts[\\/]/.test(fileName)) return undefined;
  return roles.get(name);
}

/** A text as names: "category" and "tag" are one, "categories" and "tags" are split at spaces (Utils.pluralized_array_from_hash). */
export function jekyllNames(name: string, said: string): string[] {
  return name.endsWith("s") ? said.split(/\s+/) : [said];
}

/**
 * The folders above `_posts`, which are categories before those of the header (Document#categories_from_path); none of an absolute
 * path, which does not tell where the blog begins.
 */
export function categoriesInPath(fileName: string): string[] {
  const steps = fileName.split(/[\\/]/);
  const at = steps.findIndex((step) => step === "_posts" || step === "_drafts");
  const isAbsolute = /^(?:[\\/]|\w:)/.test(fileName) || steps.includes("..");
  return isAbsolute ? [] : steps.slice(0, Math.max(at, 0)).filter((step) => step !== "" && step !== ".");
}

/** A moment without a zone is in UTC to its YAML; in quotes or without seconds it is in the site's zone, as it is elsewhere. */
export function isInUtcToJekyll({ value, text }: FileField): boolean {
  const isMoment = /^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?$/.test(String(value));
  return isMoment && !/:\s*["']/.test(text);
}
