// What the rows of a full notebook cost before anything is shown of them: as records of all talks, and one talk's notes in order.
import type { ConferenceRecord, Note } from "@/lib/model/index.ts";
import { arrangeNotes } from "@/lib/notebook/note-order.ts";
import { gatherTalks } from "@/lib/notebook/talk-record.ts";
import { makeLargeNotebook, type NotebookRows, type NotebookSize } from "../../notebooks/large.ts";
import type { Trial } from "../trial.ts";

export { measureTrials } from "../trial.ts";

/** The notebook that is called full in every table. */
export const full: NotebookSize = { conferences: 50, talks: 5000, notes: 20_000, slides: 20 };

/** One conference of a notebook with its post. */
export function recordOf(rows: NotebookRows, at = 0): ConferenceRecord {
  const [conference, post] = [rows.conferences[at], rows.posts[at]];
  if (!conference || !post) throw new Error(`The notebook has no conference ${at}.`);
  const talks = rows.talks.filter(({ conferenceId }) => conferenceId === conference.id);
  return { conference, post, talks: gatherTalks(talks, rows.sources, rows.notes) };
}

const allRows = makeLargeNotebook(full);
const json = JSON.stringify(allRows);

const [manyNotes] = recordOf(makeLargeNotebook({ conferences: 1, talks: 1, notes: 6400, slides: 300 })).talks;

function secondsOf({ place }: Note): number {
  return place.kind === "slide" ? place.number : 0;
}

export const trials: Trial[] = [
  {
    line: "all records of 5,000 talks, 20,000 notes",
    subjects: {
      "JSON.parse": () => () => JSON.parse(json),
      Wrapup: () => () => gatherTalks(allRows.talks, allRows.sources, allRows.notes),
    },
  },
  {
    line: "6,400 notes of a talk arranged",
    subjects: {
      sort: () => () => manyNotes?.notes.toSorted((one, other) => secondsOf(one) - secondsOf(other)),
      Wrapup: () => () => manyNotes && arrangeNotes(manyNotes.talk, manyNotes.sources, manyNotes.notes),
    },
  },
];
