// Careful ways into JSON of unknown shape: a wrong turn gives undefined, never an error.

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };
type Step = string | number;

/** Whether it is an object in the sense of JSON: no list and not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at a path of names and list positions, or undefined. */
export function at(json: Json | undefined, ...path: Step[]): Json | undefined {
  let here = json;
  for (const step of path) {
    if (Array.isArray(here) && typeof step === "number") here = here[step];
    else if (isObject(here) && Object.hasOwn(here, step)) here = here[step];
    else return undefined;
  }
  return here;
}

/** The text at a path; numbers are written out, anything else and blank text is undefined. */
export function textAt(json: Json | undefined, ...path: Step[]): string | undefined {
  const value = at(json, ...path);
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** The number at a path, also when it is written as text ("1375"). */
export function numberAt(json: Json | undefined, ...path: Step[]): number | undefined {
  const value = at(json, ...path);
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

/** The list at a path; a single value counts as a list of one, nothing as an empty one. */
export function listAt(json: Json | undefined, ...path: Step[]): Json[] {
  const value = at(json, ...path);
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Reads JSON text; undefined if it is not JSON. */
export function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Every object in the tree that has the property `name`, in document order; for data whose nesting changes often. */
export function findObjects(json: Json | undefined, name: string): JsonObject[] {
  const found: JsonObject[] = [];
  const waiting: (Json | undefined)[] = [json];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (isObject(value) && Object.hasOwn(value, name)) found.push(value);
    if (typeof value === "object" && value !== null) waiting.push(...Object.values(value).reverse());
  }
  return found;
}
