// What takes its time in this tab, one thing at a time: a backup, a restore, the slides of a file.
import { signal } from "@preact/signals";

/** What is under way, with how far it is. */
export interface Work {
  heading: string;
  /** What is being done, once that is known. */
  step?: string;
  done: number;
  total: number;
  onStop: () => void;
}

export const work = signal<Work>();
