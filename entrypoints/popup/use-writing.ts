// The draft in the composer and the note in hand, both on disk at every change.
import { useEffect, useRef, useState } from "preact/hooks";
import { explain } from "@/components/words";
import type { Id, Note, Place, TalkRecord } from "@/lib/model";
import { addNote, changeNote, type DraftFields, readDraft, saveDraft } from "@/lib/notebook/notes";
import { explainFailure } from "@/lib/notebook/write";
import { database } from "../browser/database";

export interface Writing {
  draft: DraftFields;
  /** The stored draft has been read; before that nothing may be typed over it. */
  isReady: boolean;
  problem?: string;
  type: (markdown: string, caret: number) => void;
  choosePlace: (place: Place) => void;
  add: () => Promise<boolean>;
  edit: (note: Note | undefined) => void;
  typeInNote: (note: Note, markdown: string, caret: number) => void;
}

/** Where a new note goes when nothing was being typed: what is on screen. */
function presetPlace(
  record: TalkRecord,
  sourceId: Id | undefined,
  position: { slide?: number; seconds?: number } | undefined,
  secondsBack: number,
): DraftFields {
  const empty = { markdown: "", caret: 0 };
  if (position?.slide !== undefined && record.sources.some(({ id, slides }) => id === sourceId && slides)) {
    return { ...empty, sourceId, place: { kind: "slide", number: position.slide } };
  }
  if (position?.seconds === undefined) return { ...empty, place: { kind: "talk" } };
  return { ...empty, sourceId, place: { kind: "time", seconds: Math.max(0, position.seconds - secondsBack) } };
}

/**
 * @param record the talk that is written about
 * @param sourceId the page in front, which slides and times refer to
 * @param position what is on screen in it
 */
export function useWriting(
  record: TalkRecord | undefined,
  sourceId: Id | undefined,
  position: { slide?: number; seconds?: number } | undefined,
  secondsBack: number,
): Writing {
  const talkId = record?.talk.id;
  const [draft, setDraft] = useState<DraftFields>({ markdown: "", caret: 0, place: { kind: "talk" } });
  const [isReady, setReady] = useState(false);
  const [problem, setProblem] = useState<string>();
  const newest = useRef(draft);

  useEffect(() => {
    if (!record || !talkId) return;
    readDraft(database, talkId)
      .then((stored) => show(stored ?? presetPlace(record, sourceId, position, secondsBack)))
      .then(() => setReady(true))
      .catch((error) => setProblem(explain(explainFailure(error))));
  }, [talkId]);

  const show = (next: DraftFields) => {
    newest.current = next;
    setDraft(next);
  };
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      setProblem(undefined);
      return true;
    } catch (error) {
      setProblem(explain(explainFailure(error)));
      return false;
    }
  };
  const keep = (changes: Partial<DraftFields>) => {
    show({ ...newest.current, ...changes });
    if (talkId) void attempt(() => saveDraft(database, talkId, newest.current));
  };
  const add = async () => {
    const { markdown, place } = newest.current;
    if (!talkId || !markdown.trim()) return false;
    const isStored = await attempt(() =>
      addNote(database, {
        talkId,
        sourceId: place.kind === "talk" ? undefined : sourceId,
        place,
        markdown: markdown.trim(),
      }),
    );
    // The field empties only when the note is on disk, and only of what became the note.
    if (isStored && newest.current.markdown === markdown) show({ markdown: "", caret: 0, place, sourceId });
    return isStored;
  };
  return {
    draft,
    isReady,
    problem,
    type: (markdown, caret) => keep({ markdown, caret, noteId: undefined }),
    choosePlace: (place) => keep({ place, sourceId: place.kind === "talk" ? undefined : sourceId }),
    add,
    edit: (note) => keep({ noteId: note?.id, caret: note ? note.markdown.length : newest.current.markdown.length }),
    typeInNote: (note, markdown, caret) => {
      void attempt(() => changeNote(database, note.id, { markdown }));
      keep({ noteId: note.id, caret });
    },
  };
}
