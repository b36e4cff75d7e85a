// What is being typed in the composer of a talk, on disk at every change.
import { useEffect, useRef, useState } from "preact/hooks";
import { explain } from "@/components/words";
import { type Place, type TalkRecord, wholeTalk } from "@/lib/model";
import { addNote, type DraftFields, readDraft, saveDraft } from "@/lib/notebook/notes";
import { explainFailure } from "@/lib/notebook/write";
import { database } from "../browser/database";

const empty: DraftFields = { markdown: "", caret: 0, place: wholeTalk };

/** The source that a place lies in: the deck for a slide, the video for a moment. */
function sourceOf({ sources }: TalkRecord, place: Place): string | undefined {
  if (place.kind === "slide") return sources.find(({ slides, kind }) => slides || kind === "deck")?.id;
  if (place.kind === "time") return sources.find(({ kind }) => kind === "video")?.id;
  return undefined;
}

/** @param record one talk for as long as the composer lives: give its parent the talk's id as key */
export function useNoteDraft(record: TalkRecord) {
  const talkId = record.talk.id;
  const [draft, setDraft] = useState<DraftFields>(empty);
  const [isReady, setReady] = useState(false);
  const [problem, setProblem] = useState<string>();
  const newest = useRef(draft);
  const show = (next: DraftFields) => {
    newest.current = next;
    setDraft(next);
  };
  useEffect(() => {
    readDraft(database, talkId)
      .then((stored) => stored && show(stored))
      .catch((error) => setProblem(explain(explainFailure(error))))
      .finally(() => setReady(true));
  }, [talkId]);

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
  return {
    draft,
    isReady,
    problem,
    type: (markdown: string, caret: number) => keep({ markdown, caret, noteId: undefined }),
    choosePlace: (place: Place) => keep({ place, sourceId: sourceOf(record, place) }),
    /** Makes a note of the draft; the field empties only when the note is on disk. */
    add: async () => {
      const { markdown, place, sourceId } = newest.current;
      if (!markdown.trim()) return false;
      const isStored = await attempt(() => addNote(database, { talkId, sourceId, place, markdown: markdown.trim() }));
      if (isStored && newest.current.markdown === markdown) show({ ...newest.current, markdown: "", caret: 0 });
      return isStored;
    },
  };
}
