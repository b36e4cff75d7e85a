// Careful steps into values of JSON and YAML whose shape is not known.

export type Mapping = { [name: string]: unknown };

/** Whether it is an object in the sense of JSON: no list and not null. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one for anything else. */
export function asMapping(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}

/** The objects of a list; none for anything else. */
export function asMappings(value: unknown): Mapping[] {
  return Array.isArray(value) ? value.filter(isMapping) : [];
}
