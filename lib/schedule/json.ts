// Careful steps into values of JSON and YAML whose shape is not known.

export type DataObject = { [name: string]: unknown };

/** Whether it is an object in the sense of JSON: no list and not null. */
export function isDataObject(value: unknown): value is DataObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
