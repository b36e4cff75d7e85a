// What the notebook's screen says of its own work: how its writes stand, what can be taken back, what was just done.
import { signal } from "@preact/signals";
import type { Saving } from "@/components/controls/save-state.tsx";
import type { UnsavedText } from "@/components/controls/unsaved-text.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { sayTakenBack } from "@/entrypoints/desk/work/taken-back.ts";
import { saveText } from "@/entrypoints/desk/work/unsaved.ts";
import { explain } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { explainFailure, type Journal } from "@/lib/notebook/rows/write.ts";

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
  journal: Journal;
  /** Shows what is there again. */
  onTakenBack?: () => void;
}

type Work = () => Promise<unknown>;

/** Failed writes by what they write: a later one of the same field stands for the earlier. */
const failed = new Map<string, Work>();
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
    if (failed.size === 0) failure.value = undefined;
    saving.value = failed.size > 0 ? "failed" : running > 0 ? saving.value : "saved";
  }
}

/**
 * Does a write and keeps the account of it.
 * @param what names the field that is written, so that a later success settles an earlier failure
 * @returns the sentence that says why it failed, or nothing
 */
export async function save(what: string, work: Work): Promise<string | undefined> {
  return showing(async () => {
    try {
      await work();
      failed.delete(what);
    } catch (error) {
      failed.set(what, work);
      failure.value = explain(explainFailure(error));
      return failure.value;
    }
  });
}

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
export async function attemptAloud(work: () => Promise<unknown>): Promise<void> {
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
  void attemptAloud(() => takeLastBack(last));
}

/**
 * Does something that can be taken back, and offers that.
 * @param what names what is changed, as for `save`
 * @param work resolves to what it changed
 */
export function doWithUndo(what: string, text: string, work: () => Promise<Journal>, onTakenBack?: () => void): void {
  void save(what, async () => offerUndo({ text, journal: await work(), onTakenBack }));
}
