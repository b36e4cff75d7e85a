// The rows that are there when sharing begins, written by a client that is named by their hash, so that two machines that restored one
// backup write the same, and nothing is doubled. Nothing else is ever written in that client's name.
import * as Y from "yjs";
import type { Id } from "@/lib/model/index.ts";
import { canonicalJson } from "@/lib/notebook/rows/canonical.ts";
import { type FlatRow, valuesOf } from "./flat-row.ts";
import { hash53 } from "./hash.ts";
import { type RowName, rowPath } from "./row-keys.ts";
import { firstSeed } from "./splice.ts";

export const documentVersion = 1;

export interface SeedRow extends FlatRow {
  name: RowName;
  isLive: boolean;
}

/** @param rows in the order of their names */
export function makeSeed(conferenceId: Id, rows: SeedRow[]): Uint8Array {
  const seed = new Y.Doc();
  const hash = hash53(canonicalJson([conferenceId, rows.map(({ isLive, ...row }) => row)]));
  seed.clientID = firstSeed + (hash % (2 ** 53 - firstSeed));
  const isHead = rows.every(({ name: { table } }) => table === "conferences" || table === "posts");
  seed.transact(() => {
    // Once: of keys that each seed writes all but one would stay behind as deleted.
    if (isHead) seed.getMap("meta").set("version", documentVersion);
    if (isHead) seed.getMap("meta").set("conference", conferenceId);
    for (const row of rows) writeRow(seed, row);
  });
  const update = Y.encodeStateAsUpdate(seed);
  seed.destroy();
  return update;
}

function writeRow(seed: Y.Doc, { name, values, texts, tags }: SeedRow): void {
  const [key, fields] = [rowPath(name), seed.getMap("fields")];
  for (const field of valuesOf(name.table))
    if (values[field] !== undefined) fields.set(`${key}/${field}`, values[field]);
  for (const [field, text] of Object.entries(texts)) if (text) seed.getText(`${key}/${field}`).insert(0, text);
  for (const [index, tag] of tags.entries()) fields.set(`${key}/#/${tag}`, index + 1);
}
