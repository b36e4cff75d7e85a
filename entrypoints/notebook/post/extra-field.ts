// What kind of value an extra field holds, and how a value of one kind becomes one of another.
import type { FieldValue } from "@/lib/model/index.ts";

/** "data": a list or map deeper than a list of words, edited as JSON. */
export const fieldKinds = ["text", "number", "boolean", "list", "empty", "data"] as const;
export type FieldKind = (typeof fieldKinds)[number];

export function kindOfValue(value: FieldValue): FieldKind {
  if (value === null) return "empty";
  if (typeof value === "string") return "text";
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  const isFlat = Array.isArray(value) && value.every((member) => member === null || typeof member !== "object");
  return isFlat ? "list" : "data";
}

/** A value on one line. */
export function writeValue(value: FieldValue): string {
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The nearest value of another kind. */
export function convertValue(value: FieldValue, kind: FieldKind): FieldValue {
  if (kindOfValue(value) === kind) return value;
  const text = Array.isArray(value) ? value.map(writeValue).join(", ") : writeValue(value);
  if (kind === "number") return Number.isFinite(Number(text)) ? Number(text) : 0;
  if (kind === "boolean") return text === "true";
  if (kind === "list") return text === "" ? [] : text.split(",").map((part) => part.trim());
  if (kind === "empty") return null;
  return kind === "data" ? {} : text;
}

/**
 * The list that a tag field's words stand for: members that were numbers or booleans before stay so.
 * @param before the list the words came from
 */
export function readList(words: string[], before: FieldValue): FieldValue[] {
  const members = Array.isArray(before) ? before : [];
  return words.map((word) => members.find((member) => writeValue(member) === word) ?? word);
}

/** JSON as a value, or undefined when it is none. */
export function readData(text: string): FieldValue | undefined {
  try {
    return JSON.parse(text) as FieldValue;
  } catch {
    return undefined;
  }
}
