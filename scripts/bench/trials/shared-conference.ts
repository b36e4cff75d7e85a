// A shared conference of some size as its document and as its rows' JSON, by the extension's own code, the same after a letter, and its
// rows made of its document.
import type { Id } from "@/lib/model/index.ts";
import type { Fields } from "@/lib/notebook/rows/journal.ts";
import { SharedDocument } from "@/lib/share/document.ts";
import { type SharedTable, sharedTables } from "@/lib/share/flat-row.ts";
import { projectRow } from "@/lib/share/project.ts";
import { makeLargeNotebook, type NotebookRows } from "../../notebooks/large.ts";

export interface SharedConference {
  /** Bytes of its rows as JSON. */
  json: number;
  /** The whole document, as an update of Yjs. */
  update: Uint8Array;
  /** Types one letter at the end of a note. Returns the update that this gives. */
  typeLetter(): Uint8Array;
  /** Makes all rows of the document, as whoever joins has them made. Returns how many they are, and the milliseconds that it took. */
  project(): { rows: number; took: number };
  /** Milliseconds for as many rows through JSON and back. */
  copy(): number;
}

/** The document of a notebook's one conference: each talk is seeded with its rows, as in the extension. */
export function seedRows(rows: NotebookRows): SharedDocument {
  const document = new SharedDocument();
  const conferenceId: Id = rows.conferences[0]?.id ?? "";
  const of = (table: SharedTable, list: object[]) => list.map((row) => ({ table, row: { ...row } as Fields }));
  document.seed(conferenceId, [...of("conferences", rows.conferences), ...of("posts", rows.posts)]);
  for (const talk of rows.talks) {
    const own = <Row extends { talkId: Id }>(list: Row[]) => list.filter(({ talkId }) => talkId === talk.id);
    document.seed(conferenceId, [
      ...of("talks", [talk]),
      ...of("sources", own(rows.sources)),
      ...of("notes", own(rows.notes)),
    ]);
  }
  return document;
}

/** Makes the rows of a document, in a notebook that has none of them. */
function projectAll(update: Uint8Array, conferenceId: Id): Fields[] {
  const document = new SharedDocument();
  document.apply(update);
  const talks = new Set<Id>();
  const names = document.takeChanged().sort((one, other) => orderOf(one.table) - orderOf(other.table));
  return names.flatMap((name) => {
    const here = { conferenceId, now: new Date(0).toISOString(), isOurs: true, isTalkHere: (id: Id) => talks.has(id) };
    const row = projectRow(document, name, here);
    if (row && name.table === "talks") talks.add(name.id);
    return row ? [row] : [];
  });
}

const orderOf = (table: SharedTable) => sharedTables.indexOf(table);

function timeOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** A conference of 40 talks with so many notes, shared by one person. */
export function makeSharedConference(notes: number): SharedConference {
  const rows = makeLargeNotebook({ conferences: 1, talks: 40, notes, slides: 0 });
  const document = seedRows(rows);
  const conferenceId = rows.conferences[0]?.id ?? "";
  const update = document.encode();
  let note: Fields = { ...rows.notes[0] };
  return {
    json: Buffer.byteLength(JSON.stringify(rows)),
    update,
    typeLetter() {
      document.takeUpdates();
      note = { ...note, markdown: `${note.markdown}x` };
      document.write([{ table: "notes", id: String(note.id), row: note }], new Date(0).toISOString());
      return document.takeUpdates().own ?? new Uint8Array();
    },
    project() {
      let made: Fields[] = [];
      const took = timeOf(() => {
        made = projectAll(update, conferenceId);
      });
      return { rows: made.length, took };
    },
    copy: () => timeOf(() => JSON.parse(JSON.stringify(rows))),
  };
}
