// Keeps the marker and the copies up to what was written. When that is done is left to the background script.
import { readAllRows, readRowsInParts } from "../backup/backup.ts";
import type { BackupRows } from "../backup/backup-format.ts";
import { type NotebookDatabase, tallyKey } from "../rows/database.ts";
import { hasSpace, spaceFor } from "../rows/disk-space.ts";
import { type Copy, listCopies, openCopyFolder, writeCopy } from "./copy-folder.ts";
import { findNeedless } from "./generations.ts";
import { isEmpty, type Stock } from "./stock.ts";
import { takeStock } from "./take-stock.ts";

/** Where the marker is kept: a store of the browser that lies apart from the notebook's and from the copies'. */
export interface MarkerStore {
  /** What was kept last, as it comes. */
  read(): Promise<unknown>;
  keep(stock: Stock): Promise<void>;
}

/** Writes down what there is, where there is room for it. */
export async function keepMarker(database: NotebookDatabase, marker: MarkerStore): Promise<void> {
  const stock = await takeStock(database);
  // A write that a full disk cuts off could cost the store that the marker lies in.
  if (stock && (await hasSpace(spaceFor.writing))) await marker.keep(stock);
}

const isOf = (stock: Stock, copy: Copy) =>
  copy.stock.notebookId === stock.notebookId && copy.stock.writes === stock.writes;

async function removeNeedless(folder: FileSystemDirectoryHandle): Promise<void> {
  const { copies, broken } = await listCopies(folder);
  // After a write that failed, what is written next may be gone at the browser's next start (docs/decisions/copies.md): until then
  // the older ones stay.
  if (broken.length > 0) return;
  for (const { name } of findNeedless(copies)) await folder.removeEntry(name);
}

/** What became of a copy: it is there; there is none to be made; something was written while the notebook was read for it. */
export type CopyOutcome = "kept" | "none" | "disturbed";

/** All rows but the pictures and what they come to, of one moment: nothing can be stored until all is read. */
async function readHeld(database: NotebookDatabase): Promise<{ stock?: Stock; rows: BackupRows }> {
  return database.transaction("r", database.tables, async () => ({
    stock: await takeStock(database),
    rows: await readAllRows(database),
  }));
}

/** The same without holding anything up; undefined where something was written since `stock`. */
async function readBetween(database: NotebookDatabase, stock: Stock): Promise<BackupRows | undefined> {
  const rows = await readRowsInParts(database);
  const tally = await database.tally.get(tallyKey);
  return tally?.notebookId === stock.notebookId && tally.writes === stock.writes ? rows : undefined;
}

/**
 * Writes a copy if something was written since the newest one and there is ample room; only one that could be read back lets an
 * older one go.
 * @param isUrgent what is written meanwhile waits until the notebook is read; otherwise that goes first, and there is no copy
 */
export async function keepCopy(database: NotebookDatabase, isUrgent: boolean): Promise<CopyOutcome> {
  const stock = await takeStock(database);
  if (!stock || isEmpty(stock.rows) || !(await hasSpace(spaceFor.copy))) return "none";
  const folder = await openCopyFolder(true);
  if (!folder) return "none";
  const { copies } = await listCopies(folder);
  if (copies.some((copy) => isOf(stock, copy))) return "kept";
  const read = isUrgent ? await readHeld(database) : { stock, rows: await readBetween(database, stock) };
  if (!read.stock || !read.rows) return "disturbed";
  if (await writeCopy(folder, read.rows, read.stock, database.now())) await removeNeedless(folder);
  return "kept";
}

/** Removes what failed writes have left. At the browser's start: what is there then is on the disk. */
export async function clearBrokenCopies(): Promise<void> {
  const folder = await openCopyFolder(false);
  for (const name of (await listCopies(folder)).broken) await folder?.removeEntry(name);
}
