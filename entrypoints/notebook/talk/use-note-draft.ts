// The composer of a talk in the notebook: which of its sources a place lies in.

import type { TypedNote } from "@/components/note/composer.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { emptyDraft, useDraft } from "@/entrypoints/desk/writing/use-draft.ts";
import type { Place, TalkRecord } from "@/lib/model/index.ts";
import { readDraft } from "@/lib/notebook/notes.ts";

/** The source that a place lies in: the deck for a slide, the video for a moment. */
function sourceOf({ sources }: TalkRecord, place: Place): string | undefined {
  if (place.kind === "slide") return sources.find(({ slides, kind }) => slides || kind === "deck")?.id;
  if (place.kind === "time") return sources.find(({ kind }) => kind === "video")?.id;
  return undefined;
}

/** @param record one talk for as long as the composer lives: give its parent the talk's id as key */
export function useNoteDraft(record: TalkRecord) {
  const talkId = record.talk.id;
  const { draft, isReady, problem, keep, add } = useDraft(
    talkId,
    async () => (await readDraft(database, talkId)) ?? emptyDraft,
  );
  return {
    draft,
    isReady,
    problem,
    type: ({ markdown, caret, edit }: TypedNote) => keep({ markdown, caret, noteId: undefined }, edit),
    choosePlace: (place: Place) => keep({ place, sourceId: sourceOf(record, place) }),
    add,
  };
}
