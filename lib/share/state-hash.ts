// What a document holds, as a hash: two that have the same need not tell each other how far they have each author's writing. Used by
// the extension and its server.
import { type Doc, encodeSnapshot, snapshot } from "yjs";
import { hash53 } from "./hash.ts";

/**
 * The hash of all that was ever written into a document and deleted from it. Yjs sorts both by their authors, so it is the same wherever
 * they are the same (yjs 13.6: `writeStateVector`, `writeDeleteSet`).
 */
export function hashState(document: Doc): string {
  const bytes = encodeSnapshot(snapshot(document));
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return hash53(text).toString(36);
}
