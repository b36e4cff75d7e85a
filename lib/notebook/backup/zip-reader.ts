// Reads a zip file piece by piece, by its directory at the end: nothing of it need fit into memory but the piece asked for.
// The format is PKWARE's APPNOTE 6.3.10, sections 4.3.7 to 4.3.16; no zip64, no encryption, stored or deflated only.
import { workInSlices } from "@/lib/model/slices.ts";

/** A file within a zip. */
export interface ZipEntry {
  path: string;
  /** In bytes, as it lies in the zip and unpacked, as the directory has it. */
  packed: number;
  size: number;
  method: number;
  crc32: number;
  /** Where its own head begins. */
  offset: number;
}

/** Why a zip cannot be read: its end is missing, or something in it is not as it should be. */
export class ZipFault extends Error {
  override name = "ZipFault";
  readonly isCutOff: boolean;

  constructor(isCutOff: boolean, message: string) {
    super(message);
    this.isCutOff = isCutOff;
  }
}

const signatures = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 };
const sizes = { local: 30, entry: 46, end: 22 };
/** The end may be followed by a comment of so many bytes. */
const longestComment = 0xffff;

async function viewOf(file: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await file.slice(Math.max(0, start), end).arrayBuffer());
}

/** Whether a file begins as a zip does. */
export async function isZip(file: Blob): Promise<boolean> {
  const head = await viewOf(file, 0, 4);
  return head.byteLength === 4 && head.getUint32(0, true) === signatures.local;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - sizes.end; at >= 0; at--) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  throw new ZipFault(true, "There is no end.");
}

function readEntry(view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + sizes.entry > view.byteLength || view.getUint32(at, true) !== signatures.entry)
    throw new ZipFault(false, "The directory is damaged.");
  const length = view.getUint16(at + 28, true);
  const next = at + sizes.entry + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw new ZipFault(false, "The directory is damaged.");
  const name = new Uint8Array(view.buffer, view.byteOffset + at + sizes.entry, length);
  const entry = {
    path: new TextDecoder().decode(name),
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return { entry, next };
}

/**
 * What is in a zip file.
 * @throws ZipFault when it cannot be read
 */
export async function listZip(file: Blob): Promise<ZipEntry[]> {
  const tail = await viewOf(file, file.size - sizes.end - longestComment, file.size);
  if (tail.byteLength < sizes.end) throw new ZipFault(true, "There is no end.");
  const end = findEnd(tail);
  const count = tail.getUint16(end + 10, true);
  const length = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  const directory = await viewOf(file, start, start + length);
  if (directory.byteLength !== length) throw new ZipFault(true, "The directory is cut off.");
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    const { entry, next } = readEntry(directory, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

const crcStart = 0xffffffff;

/** @param before of the bytes before these */
function addToCrc(before: number, bytes: Uint8Array): number {
  let value = before;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return value;
}

/** Reads a stream into one piece of exactly `size` bytes with this CRC, and not a byte more however much is packed in it. */
async function collect(stream: ReadableStream<Uint8Array>, { size, crc32 }: ZipEntry): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  const rest = workInSlices();
  let [filled, crc] = [0, crcStart];
  for await (const piece of stream) {
    if (filled + piece.length > size) throw new ZipFault(false, "There is more than the directory says.");
    bytes.set(piece, filled);
    filled += piece.length;
    crc = addToCrc(crc, piece);
    await rest();
  }
  if (filled < size) throw new ZipFault(true, "There is less than the directory says.");
  if ((crc ^ crcStart) >>> 0 !== crc32) throw new ZipFault(false, "The CRC differs.");
  return bytes;
}

function unpack(data: Blob, method: number): ReadableStream<Uint8Array> {
  if (method === 0) return data.stream();
  if (method === 8) return data.stream().pipeThrough(new DecompressionStream("deflate-raw"));
  throw new ZipFault(false, `Method ${method} is not known.`);
}

/**
 * One file of a zip, unpacked and checked against its CRC.
 * @param most bytes that it may have; more are not read
 * @throws ZipFault when it is damaged or has more
 */
export async function readZipEntry(file: Blob, entry: ZipEntry, most: number): Promise<Uint8Array> {
  if (entry.size > most) throw new ZipFault(false, "It is too large.");
  const head = await viewOf(file, entry.offset, entry.offset + sizes.local);
  if (head.byteLength < sizes.local || head.getUint32(0, true) !== signatures.local)
    throw new ZipFault(false, "A file's head is damaged.");
  const start = entry.offset + sizes.local + head.getUint16(26, true) + head.getUint16(28, true);
  const stream = unpack(file.slice(start, start + entry.packed), entry.method);
  return collect(stream, entry).catch((error) => {
    throw error instanceof ZipFault ? error : new ZipFault(false, String(error));
  });
}
