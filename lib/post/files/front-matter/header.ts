// The post's fields in their order: the engine's, a person's own, and those of an imported post as they stood.
import type { ExtraField, FieldRole, ImportedField, Post } from "@/lib/model/index.ts";
import type { Engine, PostFacts } from "../../engines/engine.ts";
import type { FrontMatterField } from "../../engines/front-matter/field.ts";

/** A field with the lines it stood in, when the post came from a file of the same engine and the value is the same. */
export interface HeaderField extends FrontMatterField {
  text?: string;
  /** Its names stood there in one text with commas between them, "tags: a, b". */
  hasCommas?: true;
}

/** @param switchesOff whether the body needs the engine's tags switched off */
export function headerFields(engine: Engine, facts: PostFacts, switchesOff: boolean): HeaderField[] {
  const { post, settings } = facts;
  const imported = post.imported?.engine === engine.name ? post.imported.fields : undefined;
  const own = imported ? keptFields(engine.fields(facts), imported, facts) : engine.fields(facts);
  const extras = [...(imported ? [] : (settings.fields ?? [])), ...post.extraFields];
  const fields = [...withExtras(own, extras)];
  if (engine.switchOff && switchesOff) fields.push(engine.switchOff.field);
  return inOrder(unique(fields), post.fieldOrder ?? engine.fieldOrder).map((field) => withText(field, imported, post));
}

/** The engine's fields as the imported post has them, and those it has without a value. */
function keptFields(fields: FrontMatterField[], imported: ImportedField[], facts: PostFacts): FrontMatterField[] {
  const own = fields.flatMap((field) => asImported(field, imported, facts));
  const silent = imported.filter(({ name, role, text, value }) => {
    // Two fields may say one thing together, as "category" and "categories" do to Jekyll.
    const isWritten = own.some((field) => field.name === name);
    return role !== undefined && text !== undefined && !isWritten && value === roleValue(facts.post, role);
  });
  return [
    ...own,
    ...silent.map(({ name, role }): FrontMatterField => ({ name, value: null, ...(role ? { role } : {}) })),
  ];
}

/** An imported post keeps its names, and gets no field that it did not have unless the value was changed since. */
function asImported(field: FrontMatterField, imported: ImportedField[], { post }: PostFacts): FrontMatterField[] {
  const before = imported.find((known) => known.role !== undefined && known.role === field.role);
  if (field.role === undefined) return [];
  if (before && before.text === undefined && before.value === roleValue(post, field.role)) return [];
  if (before?.text === undefined) return [field];
  const saysOpposite = isPublished(before.name) !== isPublished(field.name);
  return [{ ...field, name: before.name, value: saysOpposite ? !field.value : field.value }];
}

/** "published" says the opposite of "draft", and has its role. */
const isPublished = (name: string) => name.toLowerCase() === "published";

/** An extra field of the same name takes the place of what the engine would write by itself, not of what the post says. */
function withExtras(fields: FrontMatterField[], extras: ExtraField[]): FrontMatterField[] {
  const kept = fields.filter((field) => field.role || !extras.some((extra) => extra.name === field.name));
  return [...kept, ...extras.filter((extra) => extra.name.trim() !== "")];
}

function unique(fields: FrontMatterField[]): FrontMatterField[] {
  return fields.filter((field, index) => fields.findIndex(({ name }) => name === field.name) === index);
}

function inOrder(fields: FrontMatterField[], order: string[] | undefined): FrontMatterField[] {
  if (!order) return fields;
  const place = ({ name }: FrontMatterField) => (order.includes(name) ? order.indexOf(name) : order.length);
  return fields.toSorted((a, b) => place(a) - place(b));
}

function withText(field: FrontMatterField, imported: ImportedField[] | undefined, post: Post): HeaderField {
  const before = imported?.find(({ name, role }) => name === field.name && role === field.role);
  const value = field.role ? roleValue(post, field.role) : JSON.stringify(field.value);
  if (before?.text === undefined) return field;
  if (before.value === value) return { ...field, text: before.text };
  return { ...field, ...(hadCommas(before.text, before.value) && { hasCommas: true }) };
}

/** @param value what the lines were read as, as JSON */
function hadCommas(text: string, value: string): boolean {
  const [, list = ""] = /^[^\n:]+:[ \t]*([^\n:'"#[\]{}|>&*!]+?)\s*$/.exec(text) ?? [];
  return list.includes(",") && JSON.stringify(list.split(",").map((name) => name.trim())) === value;
}

/** What the post says in that role, as JSON to compare. */
export function roleValue(post: Post, role: FieldRole): string {
  const values: Record<FieldRole, unknown> = {
    title: post.title,
    slug: post.slug,
    date: [post.date, post.timeZone],
    tags: post.tags,
    categories: post.categories,
    draft: post.isDraft,
  };
  return JSON.stringify(values[role]);
}
