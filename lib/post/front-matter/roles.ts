// The fields that most engines have in common.
import type { EngineSettings, FieldValue, Post } from "@/lib/model.ts";
import { instantDate } from "../dates.ts";
import { dateValue, type Field } from "./field.ts";

/** Always there, be it empty. */
export const titleField = (post: Post): Field => ({ name: "title", role: "title", value: printable(post.title) });

/** No field without a date. */
export function dateField(post: Post, write: (post: Post) => string = rfc3339, name = "date"): Field[] {
  return post.date ? [{ name, role: "date", value: dateValue(write(post)) }] : [];
}

const rfc3339 = (post: Post) => instantDate(post.date, post.timeZone);

/** No field without tags. */
export function tagsField(post: Post): Field[] {
  return post.tags.length > 0 ? [{ name: "tags", role: "tags", value: post.tags.map(printable) }] : [];
}

/** Side by side, in a list of names. */
export function categoriesField(post: Post): Field[] {
  const value = post.categories.map(printable);
  return value.length > 0 ? [{ name: "categories", role: "categories", value }] : [];
}

/** Categories for an engine that takes a list of names for one path: one list a category puts them side by side. */
export function pathCategoriesField(post: Post, settings: EngineSettings): Field[] {
  const names = post.categories.map(printable);
  if (names.length === 0) return [];
  const isPlain = settings.categories === "nested" || names.length === 1;
  const value: FieldValue = isPlain ? names : names.map((name) => [name]);
  return [{ name: "categories", role: "categories", value }];
}

/** No field unless it is a draft. */
export const draftField = (post: Post): Field[] =>
  post.isDraft ? [{ name: "draft", role: "draft", value: true }] : [];

/** For engines that know drafts by their folder, where the person chose another one. */
export const publishedField = (post: Post, settings: EngineSettings): Field[] =>
  post.isDraft && settings.folder ? [{ name: "published", value: false }] : [];

/** Without the characters that no reader sees and some parsers refuse. */
function printable(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
  return value.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFEFF\uFFFE\uFFFF]/g, "");
}
