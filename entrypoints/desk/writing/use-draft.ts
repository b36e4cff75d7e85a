// What is being typed about a talk, on disk at every change, until it becomes a note: the same in every screen.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { TextProblem } from "@/components/controls/unsaved-text.ts";
import { type Id, wholeTalk } from "@/lib/model/index.ts";
import { type DraftFields, finishDraft, readDraft, saveDraft } from "@/lib/notebook/notes.ts";
import { database } from "../database.ts";
import { dropText, saveText, useUnsaved } from "../work/unsaved.ts";
import { useLiveQuery } from "../work/use-live-query.ts";
import { useSave } from "../work/use-save.ts";
import { typedSince } from "./typed-since.ts";
import { writeNewest } from "./write-newest.ts";

export interface DraftInHand {
  draft: DraftFields;
  /** What was stored has been read; before that nothing may be typed over it. */
  isReady: boolean;
  /** Why the last change is not stored; what was typed stays on screen. */
  problem?: TextProblem;
  keep: (changes: Partial<DraftFields>) => void;
  /** Makes a note of the draft; resolves to whether it is on disk. */
  add: () => Promise<boolean>;
}

/** What is not on disk yet, by talk: another talk may be shown in its place before it is. */
const unsaved = new Map<Id, DraftFields>();

export const emptyDraft: DraftFields = { markdown: "", caret: 0, place: wholeTalk };

/** Where nothing is typed yet, each screen has its own place: what is on screen beside it. */
function isSame(stored: DraftFields | undefined, shown: DraftFields): boolean {
  if ((stored?.markdown ?? "") !== shown.markdown) return false;
  if (!stored?.markdown) return true;
  return stored.sourceId === shown.sourceId && JSON.stringify(stored.place) === JSON.stringify(shown.place);
}

/**
 * @param talkId one talk for as long as the screen part lives: give its parent the talk's id as key
 * @param open reads what the composer shows first
 */
export function useDraft(talkId: Id, open: () => Promise<DraftFields>): DraftInHand {
  const [draft, setDraft] = useState<DraftFields>(emptyDraft);
  const [isReady, setReady] = useState(false);
  const { save, failure: problem } = useSave();
  const newest = useRef(draft);
  const what = `draft ${talkId}`;
  const draftProblem = useUnsaved().find((text) => text.what === what)?.text;
  const show = (next: DraftFields) => {
    newest.current = next;
    setDraft(next);
  };
  const attempt = async (what: string, work: () => Promise<unknown>) => (await save(what, work)) === undefined;
  useEffect(() => {
    const left = unsaved.get(talkId);
    void attempt("reading", async () => show(left ?? (await open()))).finally(() => {
      setReady(true);
      // It failed when its talk was shown last: try again, and say so if it still does.
      if (left) store.put(left);
    });
  }, [talkId]);

  // Letters may come faster than they can be stored; one transaction for each would leave the last ones waiting.
  const store = useMemo(
    () =>
      writeNewest(async (fields: DraftFields) => {
        const store = async () => {
          await saveDraft(database, talkId, fields);
          if (unsaved.get(talkId) === fields) unsaved.delete(talkId);
        };
        // A note that could not be made is a draft again, and that is stored.
        if (!(await saveText(what, store))) await attempt("note", async () => {});
      }),
    [talkId],
  );
  const keep = (changes: Partial<DraftFields>) => {
    show({ ...newest.current, ...changes });
    unsaved.set(talkId, newest.current);
    store.put(newest.current);
  };
  const add = async () => {
    const { markdown, place, sourceId } = newest.current;
    if (!markdown.trim()) return false;
    const note = { talkId, sourceId, place, markdown: markdown.trim() };
    // A letter still on its way would put the draft back.
    await store.settle();
    dropText(what);
    if (!(await attempt("note", () => finishDraft(database, note)))) {
      if (unsaved.has(talkId)) store.put(newest.current);
      return false;
    }
    unsaved.delete(talkId);
    // Only what became the note leaves the field: letters typed meanwhile are the next note's beginning.
    const rest = typedSince(markdown, newest.current);
    if (rest.markdown) keep(rest);
    else show({ ...newest.current, ...rest });
    return true;
  };

  // Popup, side panel and notebook may show the same draft: this one goes on from where another left it.
  const { value: seen } = useLiveQuery(async () => ({ draft: await readDraft(database, talkId) }), [talkId]);
  useEffect(() => {
    const take = async () => {
      const before = newest.current;
      // What was seen may be older than what is stored from here since; read now, it is another screen's or the same.
      const stored = await readDraft(database, talkId);
      if (unsaved.has(talkId) || newest.current !== before || isSame(stored, before)) return;
      show(stored ?? { ...before, markdown: "", caret: 0 });
    };
    if (isReady && seen && !unsaved.has(talkId)) void attempt("reading", take);
  }, [seen, isReady]);
  return { draft, isReady, problem: draftProblem ?? problem, keep, add };
}
