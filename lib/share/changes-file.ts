// The file in which one machine gives its conferences to another. Pure.
//
// A line of JSON, then the rest, gzipped: the documents of the conferences one behind the other, each as one update of Yjs.
//
// { "format": "wrapup-changes", "version": 1, "machine": { "id", "name" }, "savedAt": ISO date-time,
//   "conferences": [{ "id", "name", "bytes": of its update }], "bytes": of the rest, "sha256": of the rest }
//
// A file that is being copied is not as long as it says, or has another hash: it is left for the next time.
import * as v from "valibot";
import type { Id, IsoDateTime } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { digest } from "@/lib/notebook/pictures.ts";
import { mostDocumentBytes } from "./document.ts";

const version = 1;

const headSchema = v.object({
  format: v.literal("wrapup-changes"),
  version: v.number(),
  machine: v.object({ id: v.pipe(v.string(), v.maxLength(100)), name: v.pipe(v.string(), v.maxLength(200)) }),
  savedAt: v.string(),
  conferences: v.pipe(
    v.array(v.object({ id: v.string(), name: v.string(), bytes: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
    v.maxLength(1000),
  ),
  bytes: v.number(),
  sha256: v.string(),
});

/** What a file says of itself. */
export type ChangesHead = v.InferOutput<typeof headSchema>;

/** A conference's document on its way. */
export interface CarriedConference {
  id: Id;
  /** To be shown. */
  name: string;
  update: Uint8Array;
}

/** A file that is whole. */
export interface ChangesFile {
  head: ChangesHead;
  conferences: CarriedConference[];
}

/** Bytes of a file's first line. */
const mostHeadBytes = 2 ** 20;
const lineEnd = "\n".charCodeAt(0);

/** Passes bytes through a stream; ends where more come out than a notebook can hold. */
async function pass(parts: Uint8Array[], through: GenericTransformStream): Promise<Uint8Array> {
  const stream = new Blob(parts as BlobPart[]).stream().pipeThrough(through as ReadableWritablePair<Uint8Array>);
  const out: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream as unknown as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > 4 * mostDocumentBytes) throw new Problem("problemSharedLarge");
    out.push(part);
  }
  return new Uint8Array(await new Blob(out as BlobPart[]).arrayBuffer());
}

/** The bytes of a file. */
export async function encodeChanges(
  machine: { id: Id; name: string },
  conferences: CarriedConference[],
  savedAt: IsoDateTime,
): Promise<{ bytes: Uint8Array; sha256: string }> {
  const body = await pass(
    conferences.map(({ update }) => update),
    new CompressionStream("gzip"),
  );
  const sha256 = await digest(body);
  const head: ChangesHead = {
    format: "wrapup-changes",
    version,
    machine: { id: machine.id, name: machine.name },
    savedAt,
    conferences: conferences.map(({ id, name, update }) => ({ id, name, bytes: update.length })),
    bytes: body.length,
    sha256,
  };
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  return { bytes: new Uint8Array(await new Blob([line, body as BlobPart]).arrayBuffer()), sha256 };
}

function readHead(bytes: Uint8Array): ChangesHead | undefined {
  const end = bytes.subarray(0, mostHeadBytes).indexOf(lineEnd);
  try {
    return v.parse(headSchema, JSON.parse(new TextDecoder().decode(bytes.subarray(0, Math.max(end, 0)))));
  } catch {
    return undefined;
  }
}

/**
 * Reads a file.
 * @returns undefined where it is none, or is not whole (yet)
 * @throws Problem where a newer Wrapup wrote it, or it is too large
 */
export async function decodeChanges(bytes: Uint8Array): Promise<ChangesFile | undefined> {
  const head = readHead(bytes);
  if (!head) return undefined;
  if (head.version > version) throw new Problem("problemSharedNewer");
  const body = bytes.subarray(bytes.length - head.bytes);
  const start = bytes.indexOf(lineEnd) + 1;
  if (bytes.length - start !== head.bytes || (await digest(body)) !== head.sha256) return undefined;
  const all = await pass([body], new DecompressionStream("gzip"));
  let at = 0;
  const conferences = head.conferences.map(({ id, name, bytes: length }) => {
    at += length;
    return { id, name, update: all.subarray(at - length, at) };
  });
  return at === all.length ? { head, conferences } : undefined;
}
