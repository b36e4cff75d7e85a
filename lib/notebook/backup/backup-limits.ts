// How much a backup may hold: far more than a person writes, and little enough that a hostile one ends before the browser does.

/** Bytes of the rows, as JSON. */
export const mostRowBytes = 2 ** 28;
/**
 * Of an old backup, which has its pictures as text in its JSON and is read at once: none is larger, because no text in Chromium has more
 * than 2^29 signs.
 */
export const mostJsonMegabytes = 500;
/** Bytes of one picture. */
export const mostPictureBytes = 2 ** 26;
/** Rows of one kind. */
export const mostRows = 200_000;
/** Characters of one text. */
export const longestText = 2 ** 23;
/** How deep lists and fields lie within each other. */
export const mostDepth = 32;
/** Values in all: fields, list places, texts. */
export const mostValues = 20_000_000;

/** A zip without the extension for larger ones counts its files in 16 bits and its bytes in 32. */
export const zipLimits = { files: 0xffff - 1, bytes: 2 ** 32 - 2 ** 24 };

/** A name that a field must not have: assigning it would change what the object is. */
const forbidden = "__proto__";

/**
 * Whether a value that was read from JSON keeps to the limits; walks it without recursion, and counts its steps.
 * @returns the first thing that does not, or nothing
 */
export function findExcess(value: unknown): "depth" | "text" | "rows" | "values" | "name" | undefined {
  const waiting: [value: unknown, depth: number][] = [[value, 0]];
  let steps = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [part, depth] = next;
    if (++steps > mostValues) return "values";
    if (typeof part === "string" && part.length > longestText) return "text";
    if (part === null || typeof part !== "object") continue;
    if (depth > mostDepth) return "depth";
    if (Array.isArray(part) && part.length > mostRows) return "rows";
    if (!Array.isArray(part) && Object.hasOwn(part, forbidden)) return "name";
    for (const inner of Object.values(part)) waiting.push([inner, depth + 1]);
  }
  return undefined;
}
