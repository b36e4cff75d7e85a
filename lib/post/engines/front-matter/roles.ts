// The fields that most engines have in common.
import type { EngineSettings, FieldValue, Post } from "@/lib/model/index.ts";
import { instantDate } from "../../wording/dates.ts";
import { dateValue, type FrontMatterField } from "./field.ts";

/** Always there, be it empty. */
export const titleField = (post: Post): FrontMatterField => ({
  name: "title",
  role: "title",
  value: printable(post.title),
});

/** No field without a date. */
export function dateField(post: Post, write: (post: Post) => string = rfc3339, name = "date"): FrontMatterField[] {
  return post.date ? [{ name, role: "date", value: dateValue(write(post)) }] : [];
}

const rfc3339 = (post: Post) => instantDate(post.date, post.timeZone);

/** No field without tags. */
export function tagsField(post: Post): FrontMatterField[] {
  const value = names(post.tags);
  return value.length > 0 ? [{ name: "tags", role: "tags", value }] : [];
}

/** Side by side, in a list of names. */
export function categoriesField(post: Post): FrontMatterField[] {
  const value = names(post.categories);
  return value.length > 0 ? [{ name: "categories", role: "categories", value }] : [];
}

/** Categories for an engine that takes a list of names for one path: one list a category puts them side by side. */
export function pathCategoriesField(post: Post, settings: EngineSettings): FrontMatterField[] {
  const found = names(post.categories);
  if (found.length === 0) return [];
  const isPlain = settings.categories === "nested" || found.length === 1;
  const value: FieldValue = isPlain ? found : found.map((name) => [name]);
  return [{ name: "categories", role: "categories", value }];
}

/** No field unless it is a draft. */
export const draftField = (post: Post): FrontMatterField[] =>
  post.isDraft ? [{ name: "draft", role: "draft", value: true }] : [];

/** For engines that know drafts by their folder, where the person chose another one. */
export const publishedField = (post: Post, settings: EngineSettings): FrontMatterField[] =>
  post.isDraft && settings.folder ? [{ name: "published", role: "draft", value: false }] : [];

/** Names as they were typed, each once, without those that say nothing. */
export function names(typed: string[]): string[] {
  return [...new Set(typed.map(printable))].filter((name) => name !== "");
}

/** On one line, without the characters that no reader sees and some parsers refuse. */
function printable(value: string): string {
  return (
    value
      .replace(/[\r\n\u0085]+/g, " ")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g, "")
      .replace(/^[ \t]+|[ \t]+$/g, "")
  );
}
