// When marker and copies are brought up to what was written: soon, but not between two letters.
import { notebookMarker } from "@/lib/browser/notebook-marker.ts";
import { clearRestore } from "@/lib/notebook/backup/restore.ts";
import { clearBrokenCopies, keepCopy, keepMarker } from "@/lib/notebook/copies/keep-copies.ts";
import type { NotebookDatabase } from "@/lib/notebook/rows/database.ts";

/** Milliseconds after a write at which the marker is kept: later than what is told of the next one. */
const markerAfter = 2000;
/** Milliseconds of quiet before a copy. A background script without anything to do is stopped after half a minute. */
const quiet = 6000;
/** Milliseconds after which a copy no longer waits for quiet. */
const longest = 120_000;

/** What failed is done after the next write: the disk is full, or the notebook cannot be opened, which a screen tells. */
const attempt = (work: Promise<void>) => work.catch(console.debug);

/** What to do when something was written, and when the browser starts. */
export function lookAfterCopies(database: NotebookDatabase) {
  let isMarking = false;
  let copying: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;
  const mark = () => {
    isMarking = false;
    void attempt(keepMarker(database, notebookMarker));
  };
  const copy = () => {
    waitingSince = undefined;
    void attempt(keepCopy(database));
  };
  const onWritten = () => {
    if (!isMarking) setTimeout(mark, markerAfter);
    isMarking = true;
    waitingSince ??= performance.now();
    clearTimeout(copying);
    copying = setTimeout(copy, Math.max(0, Math.min(quiet, waitingSince + longest - performance.now())));
  };
  const onStart = async () => {
    await attempt(clearBrokenCopies());
    // One that the browser's end has cut off.
    await attempt(clearRestore(database));
    onWritten();
  };
  return { onWritten, onStart };
}
