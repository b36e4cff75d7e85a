// When marker, copies and badge are brought up to what was written: soon, but not between two letters.
import { showWaiting } from "@/lib/browser/badge.ts";
import { mayWrite } from "@/lib/browser/folder-right.ts";
import { notebookMarker } from "@/lib/browser/notebook-marker.ts";
import { clearRestore } from "@/lib/notebook/backup/restore.ts";
import { readCopiesFolder } from "@/lib/notebook/blog-folder.ts";
import { clearBrokenCopies, keepCopy, keepMarker } from "@/lib/notebook/copies/keep-copies.ts";
import { keepCopyIn } from "@/lib/notebook/copies/person-folder.ts";
import type { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { countWaiting } from "@/lib/notebook/shares.ts";

/** Milliseconds after a write at which the marker is kept. Of what is written within a second after one that was told, nothing is. */
const markerAfter = 2000;
/** Milliseconds of quiet before a copy. A background script without anything to do is stopped after half a minute. */
const quiet = 6000;
/** Milliseconds after which a copy no longer waits for quiet. */
const longest = 120_000;

/** What failed is done after the next write: the disk is full, or the notebook cannot be opened, which a screen tells. */
const attempt = <T>(work: Promise<T>) => work.catch(console.debug);

/** Where the browser has taken the right back, the copy waits for a click in the settings. */
async function copyIntoFolder(database: NotebookDatabase): Promise<void> {
  const folder = await readCopiesFolder(database);
  if (folder && (await mayWrite(folder))) await keepCopyIn(folder.handle, database);
}

/** What to do when something was written, and when the browser starts. */
export function lookAfterCopies(database: NotebookDatabase) {
  let isMarking = false;
  let isToldAgain = false;
  let copying: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;
  const startMarking = () => {
    isMarking = true;
    isToldAgain = false;
    setTimeout(mark, markerAfter);
  };
  const mark = () => {
    isMarking = false;
    // Something may have been written after that, which nobody tells of.
    if (isToldAgain) startMarking();
    void attempt(keepMarker(database, notebookMarker));
    // Where a connection is open it has taken them by now.
    void attempt(countWaiting(database).then(showWaiting));
  };
  const copySoon = (since: number) => {
    waitingSince = Math.min(waitingSince ?? since, since);
    clearTimeout(copying);
    copying = setTimeout(copy, Math.max(0, Math.min(quiet, waitingSince + longest - performance.now())));
  };
  const copy = async () => {
    const since = waitingSince ?? performance.now();
    waitingSince = undefined;
    void attempt(copyIntoFolder(database));
    const isUrgent = performance.now() - since >= longest;
    // What was written in between may not have been told.
    if ((await attempt(keepCopy(database, isUrgent))) === "disturbed") copySoon(since);
  };
  const onWritten = () => {
    if (isMarking) isToldAgain = true;
    else startMarking();
    copySoon(performance.now());
  };
  const onStart = async () => {
    await attempt(clearBrokenCopies());
    // One that the browser's end has cut off.
    await attempt(clearRestore(database));
    onWritten();
  };
  return { onWritten, onStart };
}
