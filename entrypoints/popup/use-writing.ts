// The draft in the composer and the note in hand, both on disk at every change.
import { useEffect, useRef, useState } from "preact/hooks";
import { explain } from "@/components/words";
import { type Id, type Note, type Place, type TalkRecord, wholeTalk } from "@/lib/model";
import { addNote, changeNote, type DraftFields, readDraft, saveDraft } from "@/lib/notebook/notes";
import { readSettings } from "@/lib/notebook/settings";
import { explainFailure } from "@/lib/notebook/write";
import { database } from "../browser/database";

/** What is on screen in the page: a slide, a second, or neither. */
export interface Position {
  slide?: number;
  seconds?: number;
}

export interface Writing {
  draft: DraftFields;
  /** The stored draft has been read; before that nothing may be typed over it. */
  isReady: boolean;
  problem?: string;
  /** @param place what the note is for when its first letter is typed; a video moves on meanwhile */
  type: (markdown: string, caret: number, place: Place) => void;
  choosePlace: (place: Place) => void;
  add: () => Promise<boolean>;
  edit: (note: Note | undefined) => void;
  typeInNote: (note: Note, markdown: string, caret: number) => void;
}

/** Where a new note goes when nothing was being typed: what is on screen. */
function presetPlace(
  record: TalkRecord,
  sourceId: Id | undefined,
  position: Position,
  secondsBack: number,
): DraftFields {
  const empty = { markdown: "", caret: 0 };
  if (position.slide !== undefined && record.sources.some(({ id, slides }) => id === sourceId && slides)) {
    return { ...empty, sourceId, place: { kind: "slide", number: position.slide } };
  }
  if (position.seconds === undefined) return { ...empty, place: wholeTalk };
  return { ...empty, sourceId, place: { kind: "time", seconds: Math.max(0, position.seconds - secondsBack) } };
}

/** What the composer shows first: the draft if something was being written, else the place on screen. */
async function openDraft(record: TalkRecord, sourceId: Id | undefined, position: Position): Promise<DraftFields> {
  const [stored, { secondsBack }] = await Promise.all([readDraft(database, record.talk.id), readSettings(database)]);
  if (stored?.markdown || stored?.noteId) return stored;
  return presetPlace(record, sourceId, position, secondsBack);
}

/**
 * @param record the talk that is written about
 * @param sourceId the page in front, which slides and times refer to
 * @param position what is on screen in it
 */
export function useWriting(record: TalkRecord, sourceId: Id | undefined, position: Position): Writing {
  const talkId = record.talk.id;
  const [draft, setDraft] = useState<DraftFields>({ markdown: "", caret: 0, place: wholeTalk });
  const [isReady, setReady] = useState(false);
  const [problem, setProblem] = useState<string>();
  const newest = useRef(draft);

  useEffect(() => {
    openDraft(record, sourceId, position)
      .then(show)
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
    void attempt(() => saveDraft(database, talkId, newest.current));
  };
  const placed = (place: Place) => ({ place, sourceId: place.kind === "talk" ? undefined : sourceId });
  const add = async () => {
    const { markdown, place } = newest.current;
    if (!markdown.trim()) return false;
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
    type: (markdown, caret, place) => keep({ markdown, caret, noteId: undefined, ...placed(place) }),
    choosePlace: (place) => keep(placed(place)),
    add,
    edit: (note) => keep({ noteId: note?.id, caret: note ? note.markdown.length : newest.current.markdown.length }),
    typeInNote: (note, markdown, caret) => {
      void attempt(() => changeNote(database, note.id, { markdown }));
      keep({ noteId: note.id, caret });
    },
  };
}
