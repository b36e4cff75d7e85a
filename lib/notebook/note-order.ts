// The order in which a talk's notes stand on screen and in the post.
import type { Note, Source, Talk } from "@/lib/model/index.ts";

/** A note with how far into its source its place is, from 0 to 1; -1 for the whole talk and for quotations. */
interface Placed {
  note: Note;
  share: number;
}

function shareOf({ place }: Note, source: Source | undefined): number {
  if (place.kind === "slide") return place.number / Math.max(source?.slides?.length ?? 0, place.number);
  if (place.kind === "time") return place.seconds / Math.max(source?.durationSeconds ?? 0, place.seconds, 1);
  return -1;
}

/** Two sorted lists as one; sorting both together could contradict itself where a length is not known. */
function merge(slides: Placed[], moments: Placed[]): Placed[] {
  const merged: Placed[] = [];
  let taken = 0;
  for (const slide of slides) {
    for (let moment = moments[taken]; moment && moment.share < slide.share; moment = moments[++taken])
      merged.push(moment);
    merged.push(slide);
  }
  return [...merged, ...moments.slice(taken)];
}

/** Those of one kind as the talk goes; within one source the place itself decides. */
function sorted(placed: Placed[], kind: "slide" | "time"): Placed[] {
  const numberOf = ({ note: { place } }: Placed) =>
    place.kind === "slide" ? place.number : place.kind === "time" ? place.seconds : 0;
  return placed.filter(({ note }) => note.place.kind === kind).sort((one, other) => numberOf(one) - numberOf(other));
}

/**
 * A talk's notes as they stand on screen and in the post: in the person's own order if there is one, else those on the
 * whole talk first and then as the talk goes, slides and moments merged by how far into their source they are.
 * @param notes in their order
 */
export function arrangeNotes(talk: Talk, sources: Source[], notes: Note[]): Note[] {
  if (talk.hasOwnOrder) return notes;
  const placed = notes.map((note) => ({
    note,
    share: shareOf(
      note,
      sources.find(({ id }) => id === note.sourceId),
    ),
  }));
  const whole = placed.filter(({ share }) => share < 0);
  return [...whole, ...merge(sorted(placed, "slide"), sorted(placed, "time"))].map(({ note }) => note);
}
