// A front-matter field before it is written in a format.
import type { FieldRole, FieldValue } from "@/lib/model/index.ts";

/** A date as the engine wants it, which stands without quotes. */
export interface DateValue {
  date: string;
}
export type Value = FieldValue | DateValue;

export interface FrontMatterField {
  name: string;
  value: Value;
  /** What it holds of the post; absent for an extra field. */
  role?: FieldRole;
}

const dates = new WeakSet<object>();

/** @param date as it will stand in the file, in the form that the engine reads */
export function dateValue(date: string): DateValue {
  const value = { date };
  dates.add(value);
  return value;
}

/** An extra field may hold a mapping with a "date" of its own, so the shape is not enough. */
export function isDate(value: Value): value is DateValue {
  return typeof value === "object" && value !== null && dates.has(value);
}
