// Writes a backup as a zip, in slices: one picture at a time, so that any number of them fits.
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { StoredPicture } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { type Rest, workInSlices } from "@/lib/model/slices.ts";
import type { NotebookDatabase } from "../rows/database.ts";
import { readAllRows } from "./backup.ts";
import { backupPieces, type PictureWithName } from "./backup-format.ts";
import { zipLimits } from "./backup-limits.ts";
import { pathOfPicture, rowsPath } from "./open-backup.ts";

/** What a backup would hold, before it is written. */
export interface BackupMeasure {
  pictures: number;
  /** Of the pictures. */
  bytes: number;
}

/** Counts the pictures, one by one. */
export async function measurePictures(database: NotebookDatabase): Promise<BackupMeasure> {
  const measure = { pictures: 0, bytes: 0 };
  await database.pictures.each(({ bytes }) => {
    measure.pictures++;
    measure.bytes += bytes.length;
  });
  return measure;
}

/** Whether a zip can hold so much: it counts in 32 bits. */
export function fitsIntoZip({ pictures, bytes }: BackupMeasure): boolean {
  return pictures + 1 <= zipLimits.files && bytes <= zipLimits.bytes;
}

export interface BackupOptions {
  hasPictures: boolean;
  /** Wrapup's version, where it is known. */
  savedBy?: string;
  signal: AbortSignal;
  /** Told after each picture. */
  onProgress(done: number, total: number): void;
  /** Takes the next bytes of the file. */
  write(bytes: Uint8Array): Promise<void>;
  /** Awaited after each step. */
  rest?: Rest;
}

/** Bytes that are squeezed before others have their turn. */
const slice = 2 ** 18;

function* cut(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += slice) yield bytes.subarray(start, start + slice);
}

/** Texts as bytes, in pieces of a length that is worth a step. */
function* encode(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting = "";
  for (const text of texts) {
    waiting += text;
    if (waiting.length < slice) continue;
    yield* cut(encoder.encode(waiting));
    waiting = "";
  }
  yield* cut(encoder.encode(waiting));
}

/** A zip whose bytes are handed on after each piece. */
function openZipWriter(write: BackupOptions["write"], rest: Rest) {
  const made: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else made.push(bytes);
  });
  const flush = async () => {
    if (failure) throw failure;
    for (const bytes of made.splice(0)) await write(bytes);
  };
  const push = async (entry: ZipPassThrough | ZipDeflate, bytes: Uint8Array, isLast: boolean) => {
    entry.push(bytes, isLast);
    await flush();
    await rest();
  };
  const add = async (entry: ZipPassThrough | ZipDeflate, pieces: Iterable<Uint8Array>) => {
    zip.add(entry);
    for (const piece of pieces) await push(entry, piece, false);
    await push(entry, new Uint8Array(), true);
  };
  const end = async () => {
    zip.end();
    await flush();
  };
  return { add, end };
}

/** @returns how it is named in the rows, or nothing where it is gone */
async function addPicture(
  zip: ReturnType<typeof openZipWriter>,
  picture: StoredPicture | undefined,
  paths: Set<string>,
): Promise<PictureWithName | undefined> {
  if (!picture) return undefined;
  const { bytes, ...named } = picture;
  const path = pathOfPicture(named);
  // Two addresses may have led to one picture.
  if (!paths.has(path)) await zip.add(new ZipPassThrough(path), cut(bytes));
  paths.add(path);
  return named;
}

/**
 * Writes the whole notebook, the bin included, as it is at the beginning.
 * @throws Problem when a zip cannot hold that much; what `write` throws; the signal's reason
 */
export async function writeBackupZip(database: NotebookDatabase, options: BackupOptions): Promise<void> {
  const { hasPictures, savedBy, signal, onProgress, write, rest = workInSlices(signal) } = options;
  if (hasPictures && !fitsIntoZip(await measurePictures(database))) throw new Problem("problemBackupTooLarge");
  const [rows, urls] = await database.transaction("r", database.tables, async () => [
    await readAllRows(database),
    hasPictures ? await database.pictures.toCollection().primaryKeys() : [],
  ]);
  const zip = openZipWriter(write, rest);
  const pictures: PictureWithName[] = [];
  const paths = new Set<string>();
  for (const [index, url] of urls.entries()) {
    const named = await addPicture(zip, await database.pictures.get(url), paths);
    if (named) pictures.push(named);
    onProgress(index + 1, urls.length);
    await rest();
  }
  signal.throwIfAborted();
  const texts = backupPieces({ rows, pictures, savedAt: database.now(), savedBy });
  await zip.add(new ZipDeflate(rowsPath, { level: 6 }), encode(texts));
  await zip.end();
}
