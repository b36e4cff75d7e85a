// What is being typed about a talk, on disk at every change, until it becomes a note: the same in every screen.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { giveUp, retry } from "@/components/controls/retries.ts";
import type { TextProblem } from "@/components/controls/unsaved-text.ts";
import type { TextEdit } from "@/components/note/text-edit.ts";
import { t } from "@/lib/browser/words.ts";
import { type Id, wholeTalk } from "@/lib/model/index.ts";
import { type DraftFields, finishDraft, type NoteFields, readDraft } from "@/lib/notebook/notes.ts";
import { writeJournal } from "@/lib/notebook/rows/write.ts";
import { database } from "../database.ts";
import { hasLastTexts, lastTextsTaken } from "../work/last-texts.ts";
import { useUnsaved } from "../work/unsaved.ts";
import { useLiveQuery } from "../work/use-live-query.ts";
import { type Save, useSave } from "../work/use-save.ts";
import { act } from "../work/use-undo.ts";
import { draftName, findUnsavedDraft, forgetDraft, settleDraft, storeDraft } from "./draft-store.ts";
import { typedSince } from "./typed-since.ts";

export interface DraftInHand {
  draft: DraftFields;
  /** What was stored has been read; before that nothing may be typed over it. */
  isReady: boolean;
  /** Why the last change is not stored; what was typed stays on screen. */
  problem?: TextProblem;
  /** @param edit what was typed, where the text is changed */
  keep: (changes: Partial<DraftFields>, edit?: TextEdit) => void;
  /**
   * Makes a note of the draft; resolves to whether it is on disk.
   * @param make stores the note and takes the draft away, where that is not done as usual
   */
  add: (make?: MakeNote) => Promise<boolean>;
}

type MakeNote = (note: NoteFields) => Promise<unknown>;

export const emptyDraft: DraftFields = { markdown: "", caret: 0, place: wholeTalk };

/** Where nothing is typed yet, each screen has its own place: what is on screen beside it. */
function isSame(stored: DraftFields | undefined, shown: DraftFields): boolean {
  if ((stored?.markdown ?? "") !== shown.markdown) return false;
  if (!stored?.markdown) return true;
  return stored.sourceId === shown.sourceId && JSON.stringify(stored.place) === JSON.stringify(shown.place);
}

/** Does what opens the draft, unless it is open at first, again and again until it resolves to true; returns whether it is open. */
function useOpened(talkId: Id, isOpenAtFirst: boolean, open: () => Promise<boolean>): boolean {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const owner = useMemo(() => ({}), []);
  useEffect(() => {
    if (isOpen) return;
    const work = async () => {
      const isDone = await open();
      if (isDone) setOpen(true);
      return isDone;
    };
    void work().then((isDone) => isDone || retry(owner, work));
    return () => giveUp(owner);
  }, [talkId]);
  return isOpen;
}

/**
 * Popup, side panel and notebook may show the same draft: this one goes on from where another left it.
 * @param isOwn whether something is typed here that is not stored yet
 */
function useOthersDraft(talkId: Id, isReady: boolean, isOwn: () => boolean, shown: Shown, save: Save): void {
  const { value: seen } = useLiveQuery(async () => ({ draft: await readDraft(database, talkId) }), [talkId]);
  useEffect(() => {
    const take = async () => {
      const before = shown.read();
      // What was seen may be older than what is stored from here since; read now, it is another screen's or the same.
      const stored = await readDraft(database, talkId);
      if (isOwn() || shown.read() !== before || isSame(stored, before)) return;
      shown.show(stored ?? { ...before, markdown: "", caret: 0 });
    };
    if (isReady && seen && !isOwn()) void save("reading", take);
  }, [seen, isReady]);
}

/** What is in the field: `read` gives the newest, also between two drawings of the screen. */
interface Shown {
  draft: DraftFields;
  read: () => DraftFields;
  show: (next: DraftFields) => void;
}

function useShown(first: DraftFields): Shown {
  const [draft, setDraft] = useState(first);
  const newest = useRef(draft);
  const show = (next: DraftFields) => {
    newest.current = next;
    setDraft(next);
  };
  return { draft, read: () => newest.current, show };
}

/** Opens the draft once it has what was typed last as a screen closed. */
async function openAfterLast(open: () => Promise<DraftFields>): Promise<DraftFields> {
  await lastTextsTaken;
  return open();
}

/** Makes a note of the draft that is stored; taken back, it is a draft again. */
function makeNoteOf(note: NoteFields, make: MakeNote): Promise<void> {
  return act({ name: t("didAddNote") }, () =>
    writeJournal(database, async () => {
      await make(note);
    }),
  );
}

/**
 * @param talkId one talk for as long as the screen part lives: give its parent the talk's id as key
 * @param open reads what the composer shows first
 * @param findOpened the same where it has just been read
 */
export function useDraft(
  talkId: Id,
  open: () => Promise<DraftFields>,
  findOpened?: () => DraftFields | undefined,
): DraftInHand {
  // What failed to be stored when its talk was shown last is newer than what is stored.
  const opened = useMemo(() => (findUnsavedDraft(talkId) || hasLastTexts() ? undefined : findOpened?.()), []);
  const shown = useShown(opened ?? emptyDraft);
  const { save, failure } = useSave();
  /** What is typed while a note is being made of the draft. */
  const edits = useRef<TextEdit[] | undefined>(undefined);
  const lastNote = useRef(Promise.resolve(false));
  const draftProblem = useUnsaved().find(({ what }) => what === draftName(talkId))?.text;
  const store = async () => {
    // A note that could not be made is a draft again, and that is stored.
    if (await storeDraft(talkId, shown.read())) await save("note", async () => {});
  };
  const isReady = useOpened(talkId, opened !== undefined, async () => {
    const left = findUnsavedDraft(talkId);
    const problem = await save("reading", async () => shown.show(left ?? (await openAfterLast(open))));
    // It failed when its talk was shown last: try again, and say so if it still does.
    if (left) void store();
    return problem === undefined;
  });
  const keep = (changes: Partial<DraftFields>, edit?: TextEdit) => {
    if (edit) edits.current?.push(edit);
    shown.show({ ...shown.read(), ...changes });
    void store();
  };
  const makeNote = async (make: MakeNote) => {
    const taken = shown.read();
    const { markdown, place, sourceId } = taken;
    if (!markdown.trim()) return false;
    const since: TextEdit[] = [];
    edits.current = since;
    // A letter still on its way would put the draft back.
    await settleDraft(talkId);
    const note = { talkId, sourceId, place, markdown: markdown.trim() };
    const problem = await save("note", () => makeNoteOf(note, make));
    edits.current = undefined;
    if (problem === undefined) forgetDraft(talkId);
    else if (findUnsavedDraft(talkId)) void store();
    if (problem !== undefined) return false;
    // Only what became the note leaves the field: letters typed meanwhile are the next note's beginning.
    const now = shown.read();
    const rest = { ...now, ...typedSince(markdown.length, since, now) };
    if (now === taken) shown.show(rest);
    else keep(rest);
    return true;
  };
  const add = (make: MakeNote = (note) => finishDraft(database, note)) => {
    // Asked for once more meanwhile, it is about what is left.
    lastNote.current = lastNote.current.then(() => makeNote(make));
    return lastNote.current;
  };
  const isOwn = () => findUnsavedDraft(talkId) !== undefined || edits.current !== undefined;
  useOthersDraft(talkId, isReady, isOwn, shown, save);
  return { draft: shown.draft, isReady, problem: draftProblem ?? failure?.sentence, keep, add };
}
