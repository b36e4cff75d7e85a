// Whether a file is a post at all: text in UTF-8, not too long, and nothing of another kind.
import { Problem } from "@/lib/model/problem.ts";

/** Far above any post (the longest of 81 collected ones has 7,000 words); pictures written into the text need some room. */
const mostMegabytes = 5;

/**
 * A file's text, its mark of byte order included.
 * @throws Problem when the file is too large, or its letters are not in UTF-8
 */
export function decodePost(bytes: Uint8Array): string {
  checkLength(bytes.byteLength);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new Problem(looksBinary(bytes) ? "problemPostForeign" : "problemPostEncoding", [], { cause: error });
  }
}

const looksBinary = (bytes: Uint8Array) => bytes.subarray(0, 2).every((byte) => byte < 0xfe) && bytes.includes(0);

/** HTML, XML, PDF and RTF by how they begin: https://mimesniff.spec.whatwg.org/ */
const foreignStart = /^\uFEFF?\s*<(?:!doctype|html|head|\?xml|svg|rss|feed)\b|^%PDF-|^\{\\rtf/i;

/** @throws Problem when the text is too long, none, or that of something else */
export function checkPostText(text: string) {
  checkLength(text.length);
  if (text.includes("\0") || text.trim() === "" || foreignStart.test(text) || isJson(text)) {
    throw new Problem("problemPostForeign");
  }
}

function checkLength(length: number) {
  if (length > mostMegabytes * 1_000_000) throw new Problem("problemPostTooLarge", [String(mostMegabytes)]);
}

/** A backup or another file of data. */
function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text) || !/[}\]]\s*$/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
