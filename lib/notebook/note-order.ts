// The order in which a talk's notes stand on screen and in the post.
import type { Note, Source, Talk } from "@/lib/model/index.ts";

/** How far into its source a note's place is, from 0 to 1; -1 for the whole talk and for quotations. */
function shareOf({ place, sourceId }: Note, sources: Source[]): number {
  const source = sources.find(({ id }) => id === sourceId);
  if (place.kind === "slide") return place.number / Math.max(source?.slides?.length ?? 0, place.number);
  if (place.kind === "time") return place.seconds / Math.max(source?.durationSeconds ?? 0, place.seconds, 1);
  return -1;
}

/** Within one source the place itself decides; a deck and a video of unknown length are compared by their shares. */
function comparePlaces(one: Note, other: Note, sources: Source[]): number {
  const [a, b] = [one.place, other.place];
  if (a.kind === "slide" && b.kind === "slide") return a.number - b.number;
  if (a.kind === "time" && b.kind === "time") return a.seconds - b.seconds;
  return shareOf(one, sources) - shareOf(other, sources);
}

/**
 * A talk's notes as they stand on screen and in the post: in the person's own order if there is one, else those on the
 * whole talk first and then as the talk goes, slides and moments merged by how far into their source they are.
 * @param notes in their order
 */
export function arrangeNotes(talk: Talk, sources: Source[], notes: Note[]): Note[] {
  if (talk.hasOwnOrder) return notes;
  const whole = notes.filter((note) => shareOf(note, sources) < 0);
  const placed = notes.filter((note) => shareOf(note, sources) >= 0);
  const slides = placed.filter(({ place }) => place.kind === "slide");
  const moments = placed.filter(({ place }) => place.kind === "time");
  const inside = (list: Note[]) => list.sort((one, other) => comparePlaces(one, other, sources));
  return [...whole, ...merge(inside(slides), inside(moments), sources)];
}

/** Two sorted lists as one; sorting both together could contradict itself where a length is not known. */
function merge(slides: Note[], moments: Note[], sources: Source[]): Note[] {
  const [slide, moment] = [slides[0], moments[0]];
  if (!slide || !moment) return [...slides, ...moments];
  return shareOf(slide, sources) <= shareOf(moment, sources)
    ? [slide, ...merge(slides.slice(1), moments, sources)]
    : [moment, ...merge(slides, moments.slice(1), sources)];
}
