// The draft in the composer and the note in hand, both on disk at every change.
import { useEffect, useRef } from "preact/hooks";
import type { TextProblem, UnsavedText } from "@/components/controls/unsaved-text.ts";
import type { TypedNote } from "@/components/note/composer.tsx";
import { t } from "@/lib/browser/words.ts";
import type { Id, Note, Place, TalkRecord } from "@/lib/model/index.ts";
import { changeNote, type DraftFields, readDraft } from "@/lib/notebook/notes.ts";
import { readSettings } from "@/lib/notebook/settings.ts";
import { database } from "../database.ts";
import { keepFields } from "../work/keep-fields.ts";
import { findAhead } from "../work/read-ahead.ts";
import { useUnsaved, withUnsaved } from "../work/unsaved.ts";
import type { Position } from "./page-beside.ts";
import { emptyDraft, useDraft } from "./use-draft.ts";

export interface Writing {
  /** With what was typed in them and could not be stored yet. */
  notes: Note[];
  draft: DraftFields;
  /** The stored draft has been read; before that nothing may be typed over it. */
  isReady: boolean;
  problem?: TextProblem;
  /** Why what was typed in a note is not stored. */
  problemOf: (note: Note) => UnsavedText | undefined;
  /** @param place what the note is for when its first letter is typed; a video moves on meanwhile */
  type: (typed: TypedNote, place: Place) => void;
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
  const source = record.sources.find(({ id }) => id === sourceId);
  // Nobody can count a closed PDF's pages, but its address names one.
  if (position.slide !== undefined && (source?.slides || source?.kind === "deck")) {
    return { ...emptyDraft, sourceId, place: { kind: "slide", number: position.slide } };
  }
  if (position.seconds === undefined) return { ...emptyDraft, sourceId: undefined };
  return { ...emptyDraft, sourceId, place: { kind: "time", seconds: Math.max(0, position.seconds - secondsBack) } };
}

/** What decides on what the composer shows first. */
interface DraftFacts {
  draft: DraftFields | undefined;
  secondsBack: number;
}

/** For what may be read ahead under `nameDraftFacts`. */
export async function readDraftFacts(talkId: Id): Promise<DraftFacts> {
  const [draft, { secondsBack }] = await Promise.all([readDraft(database, talkId), readSettings(database)]);
  return { draft, secondsBack };
}

export const nameDraftFacts = (talkId: Id) => `draft ${talkId}`;

/**
 * @param record the talk that is written about
 * @param sourceId the page in front, which slides and times refer to
 * @param position what is on screen in it
 */
export function useWriting(record: TalkRecord, sourceId: Id | undefined, position: Position): Writing {
  const unsaved = useUnsaved();
  const talkId = record.talk.id;
  // The draft if something was being written, else the place on screen.
  const choose = ({ draft: stored, secondsBack }: DraftFacts) =>
    stored?.markdown || stored?.noteId ? stored : presetPlace(record, sourceId, position, secondsBack);
  const { draft, isReady, problem, keep, add } = useDraft(
    talkId,
    async () => choose(await readDraftFacts(talkId)),
    () => {
      const facts = findAhead<DraftFacts>(nameDraftFacts(talkId));
      return facts && choose(facts);
    },
  );
  const isFirst = useRef(true);
  useEffect(() => {
    // The page shows something else, or another one is written about: so is a note that is not begun.
    if (!isFirst.current && isReady && !draft.markdown && !draft.noteId)
      keep(presetPlace(record, sourceId, position, 0));
    isFirst.current = false;
  }, [sourceId, position.slide]);
  const placed = (place: Place) => ({ place, sourceId: place.kind === "talk" ? undefined : sourceId });
  return {
    notes: record.notes.map(withUnsaved),
    draft,
    isReady,
    problem,
    problemOf: (note) => unsaved.find(({ what }) => what === `note ${note.id}`)?.text,
    type: ({ markdown, caret, edit }, place) =>
      // A draft may be for a place in another page of the talk than the one that is written about now.
      keep({ markdown, caret, noteId: undefined, ...(place !== draft.place && placed(place)) }, edit),
    choosePlace: (place) => keep(placed(place)),
    add,
    edit: (note) => keep({ noteId: note?.id, caret: note ? note.markdown.length : draft.markdown.length }),
    typeInNote: (note, markdown, caret) => {
      const { id } = note;
      void keepFields(`note ${id}`, { name: t("didNote") }, { id, fields: { markdown } }, () =>
        changeNote(database, id, { markdown }),
      );
      keep({ noteId: note.id, caret });
    },
  };
}
