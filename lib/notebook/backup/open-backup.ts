// Opens a backup file, a zip or the JSON of before: its rows at once, its pictures one by one when they are asked for.
import { Problem } from "@/lib/model/problem.ts";
import { digest } from "../pictures.ts";
import { type BackupText, type PictureWithName, readBackup } from "./backup-format.ts";
import { mostJsonMegabytes, mostPictureBytes, mostRowBytes } from "./backup-limits.ts";
import { explainCutOff, readCutText } from "./cut-off.ts";
import { isZip, listZip, readZipEntry, type ZipEntry, ZipFault } from "./zip-reader.ts";

export interface BackupPicture extends Omit<PictureWithName, "bytes"> {
  /** In bytes, as the file says. */
  size: number;
  /** @throws Problem when it is damaged */
  read(): Promise<Uint8Array>;
}

export interface OpenedBackup extends Omit<BackupText, "pictures"> {
  pictures: BackupPicture[];
  /** Of the file, in bytes. */
  size: number;
}

/** Where the rows are within the zip. */
export const rowsPath = "notebook.json";

/** Where a picture is within the zip. */
export const pathOfPicture = ({ sha256, extension }: Pick<PictureWithName, "sha256" | "extension">) =>
  `pictures/${sha256}.${extension}`;

/** What is wrong with a zip, for the person. */
function explainFault(cause: unknown, path: string): unknown {
  if (!(cause instanceof ZipFault)) return cause;
  return new Problem(cause.isCutOff ? "problemBackupCutOff" : "problemBackupDamaged", [path], { cause });
}

async function checked(picture: PictureWithName, bytes: Uint8Array): Promise<Uint8Array> {
  if ((await digest(bytes)) !== picture.sha256) throw new Problem("problemBackupDamaged", [pathOfPicture(picture)]);
  return bytes;
}

function pictureIn(file: Blob, entries: Map<string, ZipEntry>, picture: PictureWithName): BackupPicture {
  const path = pathOfPicture(picture);
  const entry = entries.get(path);
  if (!entry) throw new Problem("problemBackupDamaged", [path]);
  const read = async () => {
    const bytes = await readZipEntry(file, entry, mostPictureBytes).catch((error) => {
      throw explainFault(error, path);
    });
    return checked(picture, bytes);
  };
  return { ...picture, size: entry.size, read };
}

/**
 * What is in a zip by its path; without the folder in which all of it lies where a person unpacked a backup and packed it again.
 */
function byPath(list: ZipEntry[]): Map<string, ZipEntry> {
  const packed = list.find(({ path }) => path === rowsPath || /^(?!__MACOSX\/)[^/]+\/notebook\.json$/.test(path));
  const folder = packed?.path.slice(0, -rowsPath.length) ?? "";
  return new Map(list.map((entry) => [entry.path.startsWith(folder) ? entry.path.slice(folder.length) : "", entry]));
}

/** Reads a backup's JSON as `readBackup` does, perhaps elsewhere. */
export type ReadBackup = (text: string) => BackupText | Promise<BackupText>;

async function openZip(file: Blob, read: ReadBackup): Promise<OpenedBackup> {
  const list = await listZip(file).catch(async (error) => {
    if (!(error instanceof ZipFault && error.isCutOff))
      throw explainFault(error, file instanceof File ? file.name : "");
    throw explainCutOff(await readCutText(file, rowsPath, mostRowBytes), error);
  });
  const entries = byPath(list);
  const rows = entries.get(rowsPath);
  if (!rows) throw new Problem("problemBackupForeign");
  if (rows.size > mostRowBytes) throw new Problem("problemBackupExcess");
  const bytes = await readZipEntry(file, rows, mostRowBytes).catch((error) => {
    throw explainFault(error, rowsPath);
  });
  const text = await read(new TextDecoder().decode(bytes));
  return { ...text, pictures: text.pictures.map((picture) => pictureIn(file, entries, picture)), size: file.size };
}

async function openJson(file: Blob, read: ReadBackup): Promise<OpenedBackup> {
  if (file.size > mostJsonMegabytes * 1_000_000) {
    throw new Problem("problemBackupJsonTooLarge", [String(mostJsonMegabytes)]);
  }
  const text = await read(await file.text());
  const pictures = text.pictures.map(({ bytes = new Uint8Array(), ...picture }) => ({
    ...picture,
    size: bytes.length,
    read: () => checked(picture, bytes),
  }));
  return { ...text, pictures, size: file.size };
}

/**
 * Opens a backup file; nothing is stored.
 * @param read what reads the JSON, which takes long where there is much of it
 * @throws Problem when it is no backup, a newer Wrapup's, cut off, or damaged
 */
export async function openBackup(file: Blob, read: ReadBackup = readBackup): Promise<OpenedBackup> {
  return (await isZip(file)) ? openZip(file, read) : openJson(file, read);
}
