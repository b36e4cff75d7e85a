// Careful steps into values of JSON and YAML whose shape is not known.
import type { Content } from "./schedule.ts";

export type DataObject = { [name: string]: unknown };

/** Whether it is an object in the sense of JSON: no list and not null. */
export function isDataObject(value: unknown): value is DataObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a file of JSON; undefined for a file of any other form. */
export function jsonOf(content: Content): unknown {
  return content.form === "json" ? content.value : undefined;
}

/** The value as an object; an empty one for anything else. */
export function asObject(value: unknown): DataObject {
  return isDataObject(value) ? value : {};
}

/** The objects of a list; none for anything else. */
export function asObjects(value: unknown): DataObject[] {
  if (!Array.isArray(value) || value.length === 0) return [];
  return value.filter(isDataObject);
}
