// What the notebook's screen says of its own work: how its writes stand, what was just done.
import { signal } from "@preact/signals";
import type { Saving } from "@/components/controls/save-state.tsx";
import type { UnsavedText } from "@/components/controls/unsaved-text.ts";
import { keepFields } from "@/entrypoints/desk/work/keep-fields.ts";
import { type Outcome, perform } from "@/entrypoints/desk/work/outcome.ts";
import { longWrite } from "@/entrypoints/desk/work/unsaved.ts";
import { createSaver, type Save, type SaveFailure } from "@/entrypoints/desk/work/use-save.ts";
import { act, turn } from "@/entrypoints/desk/work/use-undo.ts";
import type { Id } from "@/lib/model/index.ts";
import { changesNothing } from "@/lib/notebook/rows/changed-since.ts";
import type { Journal } from "@/lib/notebook/rows/journal.ts";
import type { Action } from "@/lib/notebook/undo-stack.ts";

export const saving = signal<Saving>("saved");
/** Why the last write failed. */
export const failure = signal<SaveFailure>();
/** What came of an action that is no write: a backup, an export. */
export const notice = signal<Outcome>();
/** The conference that was started here last, which may take talks along. */
export const started = signal<Id>();
/** Spoken to a screen reader. */
export const announcement = signal("");
const saver = createSaver((last) => {
  failure.value = last;
});
let running = 0;

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
 * Stores fields of a row as they are typed or chosen, which can be taken back: what cannot be stored stays on screen, and is tried
 * again by itself.
 * @param what names the fields with their row, "talk 7 title"
 * @param name what it is called after "Undo: "
 * @param store resolves to what it changed
 * @returns why they are not stored yet, or nothing once they are
 */
export function saveFields<Fields extends object>(
  what: string,
  name: string,
  { id, fields }: { id: Id; fields: Fields },
  store: (fields: Fields) => Promise<Journal>,
): Promise<UnsavedText | undefined> {
  return keepFields(what, { name }, { id, fields }, () => store(fields));
}

/** Does the failed writes again. */
export const retryFailed = () => showing(saver.retry);
/** Leaves what no other try can help. */
export const forgetFailed = () => showing(async () => saver.letGo());

/** Does something and shows what came of it at the top of the screen. */
export async function showOutcome(work: () => Promise<unknown>): Promise<void> {
  notice.value = undefined;
  notice.value = await perform(work);
}

/**
 * Says what was done and offers to take it back.
 * @param journal what it changed
 * @returns what is to be said where that was nothing, and nothing is offered
 */
export async function offerUndo(action: Action, journal: Journal): Promise<string | undefined> {
  await act(action, async () => journal);
  announcement.value = action.said ?? "";
  return changesNothing(journal) ? action.said : undefined;
}

/**
 * Does something that can be taken back, and offers that.
 * @param what names what is changed, as for `save`
 * @param work resolves to what it changed
 */
export function doWithUndo(what: string, action: Action, work: () => Promise<Journal>): void {
  void save(what, async () => {
    await act(action, work);
    if (action.said !== undefined) announcement.value = action.said;
  });
}

/**
 * Takes an action back or does it again, as far as nobody has changed it since, and says how far that was.
 * @param which the one to take back, else the last
 */
export function turnBack(which?: Action | "redo"): void {
  const tell = (sentence: string) => {
    announcement.value = sentence;
  };
  void showOutcome(() => turn(which, tell));
}
