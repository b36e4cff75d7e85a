// What takes its time in this tab, one thing at a time: an export, a backup, a restore, a file that is read. The work is owned
// here, so it goes on whether its dialog is open or not; work-dialog.tsx and work-chip.tsx show it.
import { signal } from "@preact/signals";
import { t } from "@/lib/browser/words.ts";
import { Problem } from "@/lib/model/problem.ts";

/** How far a work is. */
export interface WorkProgress {
  /** What is being done: "Loading picture 34 of 240". */
  step: string;
  /** The same for the header: "34 of 240 pictures"; "" before anything is counted. */
  counts: string;
  done: number;
  /** 0 before it is known. */
  total: number;
}

/** What is under way. */
export interface Work {
  /** Of the chip: "Export". */
  name: string;
  /** Of its dialog: "Saving a backup…". */
  heading: string;
  progress: WorkProgress;
  /** What is spoken: the step at the beginning and at each quarter. */
  spoken: string;
  /** Its dialog is open. */
  isOpen: boolean;
  /** It was asked to stop, and takes back what it has done. */
  isStopping: boolean;
  /** It has a question, and goes on with the answer. */
  isAsking: boolean;
  /** Where its dialog is another one than the common one: what opens that. */
  onOpen?: () => void;
  stop: () => void;
}

/** What a work says while it goes on, and how it learns that it is to stop. */
export interface Watch {
  signal: AbortSignal;
  show(progress: WorkProgress): void;
}

export const work = signal<Work>();

function change(changes: Partial<Work>): void {
  if (work.value) work.value = { ...work.value, ...changes };
}

/** Shows the dialog of what is under way. */
export function openWork(): void {
  work.value?.onOpen?.();
  change({ isOpen: true });
}

/** The work goes on without its dialog. */
export const closeWork = () => change({ isOpen: false });

/** Says whether what is under way waits for an answer. */
export const setAsking = (isAsking: boolean) => change({ isAsking });

const quarterOf = ({ done, total }: WorkProgress) => (total > 0 ? Math.floor((4 * done) / total) : -1);

function show(progress: WorkProgress): void {
  const before = work.value?.progress;
  const isNews = !before || quarterOf(before) !== quarterOf(progress);
  change({ progress, ...(isNews && { spoken: progress.step }) });
}

/** The browser asks, in words of its own, before a tab is closed that has something under way. */
function askBeforeClosing(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** @throws Problem while something is under way */
export function requireNoWork(): void {
  if (work.value) throw new Problem("problemWorkUnderWay", [work.value.name]);
}

export interface WorkOptions extends Pick<Work, "name" | "heading" | "onOpen"> {
  /** What is said until the work says it. */
  step: string;
}

/**
 * Does something that takes its time, with its dialog. Begins at once, so that it can ask the browser what only a click may ask.
 * @param task ends by itself when its signal is aborted, and leaves things as they were then
 * @returns the sentence on what came of it: the task's own, or that it was stopped
 * @throws Problem while something else is under way; what the task throws
 */
export async function doWork(
  { step, ...named }: WorkOptions,
  task: (watch: Watch) => Promise<string | undefined>,
): Promise<string | undefined> {
  requireNoWork();
  const stopping = new AbortController();
  const { signal } = stopping;
  const stop = () => {
    change({ isStopping: true });
    stopping.abort();
  };
  const progress = { step, counts: "", done: 0, total: 0 };
  work.value = { ...named, progress, spoken: step, isOpen: true, isStopping: false, isAsking: false, stop };
  addEventListener("beforeunload", askBeforeClosing);
  try {
    return await task({ signal, show });
  } catch (error) {
    if (signal.aborted) return t("stoppedNothingWritten");
    throw error;
  } finally {
    work.value = undefined;
    removeEventListener("beforeunload", askBeforeClosing);
  }
}
