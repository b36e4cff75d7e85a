// What writing about a talk does next: for which place a note is, and which slides have one. Plain: the screen only draws.
import type { PlayerState } from "@/lib/browser/player.ts";
import type { Id, Note, NoteOrder, Place, Settings } from "@/lib/model/index.ts";
import type { DraftFields } from "@/lib/notebook/notes.ts";
import type { Landed } from "./use-landing.ts";

/** What decides on the place of the note in hand. */
export interface PlaceFacts {
  draft: Pick<DraftFields, "markdown" | "noteId" | "place">;
  /** Undefined while the video cannot be reached, and where there is none. */
  player?: Pick<PlayerState, "seconds">;
  /** The person chose the place of this note. */
  isChosen: boolean;
  settings: Pick<Settings, "secondsBack">;
}

/** Until the first letter, a note is for where the video stands now; then its place is fixed. */
export function placeInHand({ draft, player, isChosen, settings }: PlaceFacts): Place {
  if (!player || draft.markdown || draft.noteId || isChosen) return draft.place;
  return { kind: "time", seconds: Math.max(0, Math.floor(player.seconds - settings.secondsBack)) };
}

/** How many notes are on each slide that has any, by its number. */
export function countNotesBySlide(notes: Pick<Note, "place">[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { place } of notes) {
    if (place.kind === "slide") counts.set(place.number, (counts.get(place.number) ?? 0) + 1);
  }
  return counts;
}

/** The same notes as a screen shows them. @param notes in the talk's order */
export function orderNotes(notes: Note[], order: NoteOrder): Note[] {
  if (order === "talk") return notes;
  return notes.toSorted((one, other) =>
    one.createdAt < other.createdAt ? 1 : one.createdAt > other.createdAt ? -1 : 0,
  );
}

/** How long before it was said that a note was added it may have been stored, in milliseconds. */
const storedBefore = 2000;

/** The note that is seen to land: the newest, if it is as new as what was said. */
export function findLanded(notes: Note[], landed: Landed | undefined): Id | undefined {
  const [newest] = orderNotes(notes, "newest");
  return landed && newest && Date.parse(newest.createdAt) > landed.at - storedBefore ? newest.id : undefined;
}
