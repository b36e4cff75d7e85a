// A copy as bytes: a line of JSON that says what is in it, then all rows as a backup without pictures, gzipped. Pure.
import * as v from "valibot";
import type { IsoDateTime } from "@/lib/model/index.ts";
import { workInSlices } from "@/lib/model/slices.ts";
import { type BackupRows, backupPieces, readBackup } from "../backup/backup-format.ts";
import { digest } from "../pictures.ts";
import type { Stock } from "./stock.ts";
import { stockSchema } from "./stock-schema.ts";

const headSchema = v.object({
  format: v.literal("wrapup-copy"),
  version: v.literal(1),
  savedAt: v.string(),
  stock: stockSchema,
  /** Of the gzipped rows. */
  sha256: v.string(),
  bytes: v.number(),
});

export interface CopyHead {
  savedAt: IsoDateTime;
  stock: Stock;
  sha256: string;
  bytes: number;
}

const lineEnd = "\n".charCodeAt(0);

async function pass(parts: (Uint8Array | string)[], through: GenericTransformStream): Promise<Uint8Array> {
  const stream = new Blob(parts as BlobPart[]).stream().pipeThrough(through as ReadableWritablePair<Uint8Array>);
  return new Uint8Array(await new Response(stream as ReadableStream).arrayBuffer());
}

/**
 * @param rows all of them
 * @param stock what they come to
 */
export async function encodeCopy(rows: BackupRows, stock: Stock, savedAt: IsoDateTime): Promise<Uint8Array> {
  const texts: string[] = [];
  const rest = workInSlices();
  for (const text of backupPieces({ rows, pictures: [], savedAt })) {
    texts.push(text);
    await rest();
  }
  const body = await pass(texts, new CompressionStream("gzip"));
  const head = { format: "wrapup-copy", version: 1, savedAt, stock, sha256: await digest(body), bytes: body.length };
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const bytes = new Uint8Array(line.length + body.length);
  bytes.set(line);
  bytes.set(body, line.length);
  return bytes;
}

/** What a copy says of itself, or nothing if it is none or is cut off. */
export function readHead(bytes: Uint8Array): CopyHead | undefined {
  const end = bytes.indexOf(lineEnd);
  try {
    const head = v.parse(headSchema, JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))));
    return bytes.length - end - 1 === head.bytes ? head : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The rows of a copy.
 * @returns nothing where it is damaged, which its SHA-256 tells
 */
export async function decodeCopy(bytes: Uint8Array): Promise<BackupRows | undefined> {
  const head = readHead(bytes);
  if (!head) return undefined;
  const body = bytes.subarray(bytes.length - head.bytes);
  if ((await digest(body)) !== head.sha256) return undefined;
  const text = await pass([body], new DecompressionStream("gzip"));
  return readBackup(new TextDecoder().decode(text)).rows;
}
