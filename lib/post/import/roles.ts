// What the header's fields mean for the post: title, slug, date, tags, categories, draft; the others are extra fields.
import type {
  ExtraField,
  FieldRole,
  FieldValue,
  ImportedField,
  LocalDateTime,
  Post,
  TimeZone,
} from "@/lib/model/index.ts";
import { fieldRoles } from "@/lib/model/index.ts";
import { roleValue } from "../files/front-matter/header.ts";
import type { FileField } from "./file.ts";
import { categoriesInPath, isInUtcToJekyll, jekyllNames, jekyllRole } from "./jekyll-header.ts";

const roleNames = new Map<string, FieldRole>([
  ["title", "title"],
  ["slug", "slug"],
  ["date", "date"],
  ["pubdate", "date"],
  ["publishdate", "date"],
  ["tags", "tags"],
  ["tag", "tags"],
  ["topics", "tags"],
  ["categories", "categories"],
  ["category", "categories"],
  ["draft", "draft"],
  ["published", "draft"],
]);

interface Roles {
  known: Partial<Record<FieldRole, FileField>>;
  /** A second field of categories, which Jekyll takes together with the first. */
  second?: FileField;
  extras: FileField[];
}

/**
 * Sets what the header says of the post, which has what the file's name says already, and tells which field said it.
 * @param fileName the file's name or path
 */
export function applyHeader(
  post: Post,
  fields: FileField[],
  fileName: string,
): { post: Post; imported: ImportedField[] } {
  const { known, second, extras } = findRoles(fields, post, fileName);
  const changed: Post = { ...post, extraFields: extras.map(({ name, value }): ExtraField => ({ name, value })) };
  for (const [role, field] of Object.entries(known)) setters[role as FieldRole](changed, field);
  if (post.engine === "jekyll") {
    // "category" comes behind "categories", wherever it stands.
    const own = [known.categories, second].filter((field) => field !== undefined).toSorted(byNumber);
    const all = [...categoriesInPath(fileName), ...own.flatMap((field) => names(post, field))];
    changed.categories = [...new Set(all)];
  }
  const imported = fields.map((field): ImportedField => {
    const role = field === second ? "categories" : fieldRoles.find((role) => known[role] === field);
    const value = role ? roleValue(changed, role) : JSON.stringify(field.value);
    return { name: field.name, value, text: field.text, ...(role ? { role } : {}) };
  });
  const unsaid = fieldRoles.filter((role) => !known[role]);
  for (const role of unsaid) imported.push({ name: role, role, value: roleValue(changed, role) });
  return { post: changed, imported };
}

/** The first field of a role whose value can be understood has it. */
function findRoles(fields: FileField[], { engine, timeZone }: Post, fileName: string): Roles {
  const roles: Roles = { known: {}, extras: [] };
  for (const field of fields) {
    const { name } = field;
    const role = engine === "jekyll" ? jekyllRole(name, fields, fileName) : roleNames.get(name.toLowerCase());
    if (role && !roles.known[role] && isUnderstood(role, field.value, timeZone)) roles.known[role] = field;
    else if (role === "categories" && engine === "jekyll" && isUnderstood(role, field.value, timeZone))
      roles.second = field;
    else roles.extras.push(field);
  }
  return roles;
}

/** "categories" before "category". */
const byNumber = (one: FileField, other: FileField) =>
  Number(!one.name.endsWith("s")) - Number(!other.name.endsWith("s"));

function isUnderstood(role: FieldRole, value: FieldValue, timeZone: TimeZone): boolean {
  if (role === "date") return readDate(String(value), timeZone) !== undefined;
  if (role === "draft") return typeof value === "boolean";
  if (role === "tags" || role === "categories") return value === null || typeof value === "string" || isNames(value);
  return typeof value === "string" || typeof value === "number";
}

function isNames(value: FieldValue): boolean {
  const isName = (item: FieldValue) => item === null || ["string", "number", "boolean"].includes(typeof item);
  return Array.isArray(value) && value.every((item) => isName(item) || (Array.isArray(item) && item.every(isName)));
}

const setters: Record<FieldRole, (post: Post, field: FileField) => void> = {
  title: (post, { value }) => {
    post.title = String(value);
  },
  slug: (post, { value }) => {
    post.slug = String(value);
  },
  date: (post, field) => {
    Object.assign(
      post,
      readDate(String(field.value), post.engine === "jekyll" && isInUtcToJekyll(field) ? "UTC" : post.timeZone),
    );
  },
  tags: (post, field) => {
    post.tags = names(post, field);
  },
  categories: (post, field) => {
    post.categories = names(post, field);
  },
  draft: (post, { name, value }) => {
    // A draft by its folder stays one, whatever "published" says.
    if (name.toLowerCase() !== "published") post.isDraft = value === true;
    else if (value === false) post.isDraft = true;
  },
};

/** A list of names; a text is split at commas, as most engines do, or as Jekyll does. */
function names({ engine }: Post, { name, value }: FileField): string[] {
  const said = String(value ?? "");
  const list = Array.isArray(value) ? value.flat() : engine === "jekyll" ? jekyllNames(name, said) : said.split(",");
  return [...new Set(list.filter((item) => item !== null).map((item) => String(item).trim()))].filter(Boolean);
}

/** A date in any of the forms that engines take; one without an offset is in the author's zone. */
function readDate(text: string, zone: TimeZone): { date: LocalDateTime; timeZone: TimeZone } | undefined {
  const form =
    /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?\s*$/i;
  const [, year, month, day, hour = "0", minute = "00", second = "00", offset] = form.exec(text) ?? [];
  if (!year || !month || !day) return undefined;
  const two = (digits: string) => digits.padStart(2, "0");
  const date = `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}`;
  if (Number.isNaN(Date.parse(`${date}Z`))) return undefined;
  return { date, timeZone: offset ? zoneOfOffset(offset) : zone };
}

function zoneOfOffset(offset: string): TimeZone {
  if (/^z$/i.test(offset)) return "UTC";
  const digits = offset.replace(":", "").padEnd(5, "0");
  return `${digits.slice(0, 3)}:${digits.slice(3)}`;
}
