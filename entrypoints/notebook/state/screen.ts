// What the notebook's screen says of its own work: how its writes stand, what can be taken back, what was just done.
import { signal } from "@preact/signals";
import type { Saving } from "@/components/controls/save-state.tsx";
import type { UnsavedText } from "@/components/controls/unsaved-text.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { type Outcome, perform } from "@/entrypoints/desk/work/outcome.ts";
import { sayTakenBack } from "@/entrypoints/desk/work/taken-back.ts";
import { saveText } from "@/entrypoints/desk/work/unsaved.ts";
import { createSaver, type Save, type SaveFailure } from "@/entrypoints/desk/work/use-save.ts";
import type { Id } from "@/lib/model/index.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import type { Journal } from "@/lib/notebook/rows/write.ts";

export const saving = signal<Saving>("saved");
/** Why the last write failed. */
export const failure = signal<SaveFailure>();
/** What came of an action that is no write: a backup, an export. */
export const notice = signal<Outcome>();
/** Spoken to a screen reader. */
export const announcement = signal("");
/** What the bar at the foot offers to take back. */
export const undo = signal<Undoable>();
/** The same, for as long as the tab is open: the bar goes away, the menu keeps it. */
export const lastUndo = signal<Undoable>();

export interface Undoable {
  text: string;
  journal: Journal;
  /** Shows what is there again. */
  onTakenBack?: () => void;
}

const saver = createSaver((last) => {
  failure.value = last;
});
let running = 0;

/** A write this long shows "Saving…"; a shorter one would only flicker. */
const longWrite = 400;

/** Shows how a write stands for as long as it takes. */
async function showing<T>(work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => {
    saving.value = "saving";
  }, longWrite);
  running++;
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    running--;
    saving.value = failure.value ? "failed" : running > 0 ? saving.value : "saved";
  }
}

/** Does a write, shows how it stands, and keeps the account of it. */
export const save: Save = (what, work) => showing(() => saver.save(what, work));

/**
 * Stores fields of a row as they are typed or chosen: what cannot be stored stays on screen, and is tried again by itself.
 * @param what names the fields with their row, "talk 7 title"
 * @returns why they are not stored yet, or nothing once they are
 */
export function saveFields<Fields extends object>(
  what: string,
  id: Id,
  fields: Fields,
  store: (fields: Fields) => Promise<unknown>,
): Promise<UnsavedText | undefined> {
  return showing(() => saveText(what, () => store(fields), { id, fields }));
}

/** Does the failed writes again. */
export const retryFailed = () => showing(saver.retry);
/** Leaves what no other try can help. */
export const forgetFailed = () => showing(async () => saver.forget());

/** Does something and shows what came of it at the top of the screen. */
export async function showOutcome(work: () => Promise<unknown>): Promise<void> {
  notice.value = undefined;
  notice.value = await perform(work);
}

/** Says what was done and offers to take it back. */
export function offerUndo(undoable: Undoable): void {
  undo.value = undoable;
  lastUndo.value = undoable;
  announcement.value = undoable.text;
}

async function takeLastBack(last: Undoable): Promise<string | undefined> {
  try {
    const taken = await takeBack(database, last.journal);
    announcement.value = sayTakenBack(taken);
    if (taken !== "nothing") last.onTakenBack?.();
    return taken === "whole" ? undefined : sayTakenBack(taken);
  } catch (error) {
    // It may go better at the next try, unless something else was done meanwhile.
    lastUndo.value ??= last;
    throw error;
  }
}

/** Takes the last thing back, as far as nobody has changed it since, and says how far that was. */
export function undoLast(): void {
  const last = lastUndo.value;
  if (!last) return;
  undo.value = undefined;
  lastUndo.value = undefined;
  void showOutcome(() => takeLastBack(last));
}

/**
 * Does something that can be taken back, and offers that.
 * @param what names what is changed, as for `save`
 * @param work resolves to what it changed
 */
export function doWithUndo(what: string, text: string, work: () => Promise<Journal>, onTakenBack?: () => void): void {
  void save(what, async () => offerUndo({ text, journal: await work(), onTakenBack }));
}
