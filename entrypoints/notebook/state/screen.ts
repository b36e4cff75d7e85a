// What the notebook's screen says of its own work: how its writes stand, what can be taken back, what was just done.
import { signal } from "@preact/signals";
import type { Saving } from "@/components/controls/save-state.tsx";
import { explain, t } from "@/lib/browser/words.ts";
import { explainFailure } from "@/lib/notebook/rows/write.ts";

export const saving = signal<Saving>("saved");
/** Why the last write failed. */
export const failure = signal<string>();
/** What came of an action that is no write: a backup, an export. */
export const notice = signal<{ tone: "info" | "error"; text: string }>();
/** Spoken to a screen reader. */
export const announcement = signal("");
/** What the bar at the foot offers to take back. */
export const undo = signal<Undoable>();
/** The same, for as long as the tab is open: the bar goes away, the menu keeps it. */
export const lastUndo = signal<Undoable>();

export interface Undoable {
  text: string;
  takeBack: () => Promise<unknown>;
}

type Work = () => Promise<unknown>;

/** Failed writes by what they write: a later one of the same field stands for the earlier. */
const failed = new Map<string, Work>();
let running = 0;

/** A write this long shows "Saving…"; a shorter one would only flicker. */
const longWrite = 400;

/**
 * Does a write and keeps the account of it.
 * @param what names the field that is written, so that a later success settles an earlier failure
 * @returns the sentence that says why it failed, or nothing
 */
export async function save(what: string, work: Work): Promise<string | undefined> {
  const timer = setTimeout(() => {
    saving.value = "saving";
  }, longWrite);
  running++;
  try {
    await work();
    failed.delete(what);
  } catch (error) {
    failed.set(what, work);
    failure.value = explain(explainFailure(error));
    return failure.value;
  } finally {
    clearTimeout(timer);
    running--;
    if (failed.size === 0) failure.value = undefined;
    saving.value = failed.size > 0 ? "failed" : running > 0 ? saving.value : "saved";
  }
}

/** Does the failed writes again. */
export async function retry(): Promise<void> {
  for (const [what, work] of [...failed]) await save(what, work);
}

/** Does something that is not a field's text, whose failure is a sentence of its own and is not tried again by itself. */
export async function attempt(work: Work): Promise<string | undefined> {
  try {
    await work();
  } catch (error) {
    return explain(explainFailure(error));
  }
}

/** The same, with the sentence shown at the top of the screen, and with what came of it if the work says so. */
export async function attemptWithNotice(work: () => Promise<unknown>): Promise<void> {
  notice.value = undefined;
  const sentence = await attempt(async () => {
    const text = await work();
    if (typeof text === "string") notice.value = { tone: "info", text };
  });
  if (sentence !== undefined) notice.value = { tone: "error", text: sentence };
}

/** Says what was done and offers to take it back. */
export function offerUndo(undoable: Undoable): void {
  undo.value = undoable;
  lastUndo.value = undoable;
  announcement.value = undoable.text;
}

/** Takes the last thing back. */
export function undoLast(): void {
  const last = lastUndo.value;
  if (!last) return;
  undo.value = undefined;
  lastUndo.value = undefined;
  void attemptWithNotice(async () => {
    await last.takeBack();
    announcement.value = t("takenBack");
  });
}

/** Does something that can be taken back, and offers that. */
export function doWithUndo(text: string, work: Work, takeBack: Work): void {
  void save(text, async () => {
    await work();
    offerUndo({ text, takeBack });
  });
}
