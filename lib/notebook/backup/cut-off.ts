// What a backup that was cut off still tells: after how many of its talks, or of its notes, it ends.
import { Inflate } from "fflate";
import { Problem } from "@/lib/model/problem.ts";

/** How many rows a backup has of those that are counted, as its head says it: a file that was cut off has no other place for it. */
export interface CountsInHead {
  talks: number;
  notes: number;
}

type Counted = keyof CountsInHead;

/** Where the string that begins at a place ends; the text's end where it does not. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - slashes - 1] === "\\") slashes++;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

/** A list of the text's outermost object, or its counts. */
interface Part {
  /** Rows that are whole. */
  rows: number;
  /** Where it begins, and where it ends if it does. */
  start: number;
  end?: number;
}

/** The parts of a text of JSON that need not be whole, by their names. */
function listParts(text: string): Map<string, Part> {
  const parts = new Map<string, Part>();
  let [depth, key] = [0, ""];
  const open = (at: number) => {
    if (depth++ === 1) parts.set(key, { rows: 0, start: at });
  };
  const close = (at: number) => {
    const part = parts.get(key);
    if (--depth === 2 && part) part.rows++;
    if (depth === 1 && part) part.end = at + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "{" || sign === "[") open(at);
    else if (sign === "}" || sign === "]") close(at);
    else if (sign === '"') {
      const end = endOfString(text, at);
      if (depth === 1) key = text.slice(at + 1, end);
      at = end;
    }
  }
  return parts;
}

function readCounts(text: string, { start, end }: Pick<Part, "start" | "end">): Partial<Record<Counted, unknown>> {
  try {
    return Object(JSON.parse(text.slice(start, end)));
  } catch {
    return {};
  }
}

const sentences = { talks: "problemBackupCutOffTalks", notes: "problemBackupCutOffNotes" } as const;

/**
 * The sentence for a backup's JSON that has no end.
 * @param text as much of it as is there
 */
export function explainCutOff(text: string, cause: unknown): Problem {
  const parts = listParts(text);
  const of = readCounts(text, parts.get("counts") ?? { start: text.length });
  const cut = (["talks", "notes"] as const).find((name) => parts.get(name)?.end === undefined);
  const [whole, all] = cut ? [parts.get(cut)?.rows ?? 0, of[cut]] : [0, undefined];
  // What does not fit together is no figure to show.
  if (!cut || typeof all !== "number" || all < whole) return new Problem("problemBackupCutOff", [], { cause });
  return new Problem(sentences[cut], [String(whole), String(all)], { cause });
}

/** Bytes that are read at once, and how many at the end of a file are looked through for its rows, which are written last. */
const [chunk, mostLookedThrough] = [2 ** 20, 2 ** 26];
/** Bytes of a zip's file before its name. */
const headSize = 30;

/** Where the bytes begin that stand under a name in a zip without a directory; undefined where they are not found. */
async function findEntry(file: Blob, path: string): Promise<number | undefined> {
  const name = new TextEncoder().encode(path);
  const head = headSize + name.length;
  const isAt = (bytes: Uint8Array, at: number) =>
    bytes[at] === 0x50 &&
    bytes[at + 1] === 0x4b &&
    bytes[at + 2] === 3 &&
    bytes[at + 3] === 4 &&
    name.every((byte, index) => bytes[at + headSize + index] === byte);
  for (let start = file.size; start > Math.max(0, file.size - mostLookedThrough); ) {
    const end = start;
    start = Math.max(0, start - chunk);
    const bytes = new Uint8Array(await file.slice(start, end + head).arrayBuffer());
    for (let at = bytes.length - head; at >= 0; at--) {
      if (isAt(bytes, at)) return start + at + head + ((bytes[at + 28] ?? 0) | ((bytes[at + 29] ?? 0) << 8));
    }
  }
  return undefined;
}

/**
 * As much of a packed text as is left in a zip that was cut off.
 * @param path of the text within the zip
 * @param most bytes that it may have; more are not unpacked
 */
export async function readCutText(file: Blob, path: string, most: number): Promise<string> {
  const start = await findEntry(file, path);
  if (start === undefined) return "";
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  const inflate = new Inflate((bytes) => {
    size += bytes.length;
    text += decoder.decode(bytes, { stream: true });
  });
  try {
    for (let at = start; at < file.size && size < most; at += chunk)
      inflate.push(new Uint8Array(await file.slice(at, at + chunk).arrayBuffer()));
  } catch {
    // What came before is what there is.
  }
  return text;
}
