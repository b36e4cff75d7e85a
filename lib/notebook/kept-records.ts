// The records of conferences' talks as they were read, of which only what changed is read again, in whichever window that was: a letter
// in one of two thousand notes is one small reading. What is untouched is the same object as before, so that who draws it can tell.
import { Dexie, type IntervalTree, type ObservabilitySet } from "dexie";
import type { Id, Note, Talk, TalkRecord } from "@/lib/model/index.ts";
import { arrangeNotes } from "./note-order.ts";
import { readRecords } from "./records.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { inOrder } from "./rows/order.ts";
import { listTalks, live } from "./talk-list.ts";

/** The ranges of keys in a tree of them, which is a plain object where another window sent it. */
function* rangesIn(tree: IntervalTree | null | undefined): Generator<{ from: unknown; to: unknown }> {
  if (!tree || !("from" in tree)) return;
  yield tree;
  yield* rangesIn(tree.l);
  yield* rangesIn(tree.r);
}

/** As the database gives them: by their keys, then in their order. */
const sorted = (notes: Note[]) => inOrder(notes.sort((one, other) => (one.id < other.id ? -1 : 1)));

export class KeptRecords {
  readonly #database: NotebookDatabase;
  /** The talks of each conference, in order. */
  #lists = new Map<Id, Talk[]>();
  #kept = new Map<Id, TalkRecord>();
  /** The talk of each note and source in them. */
  #talkOf = new Map<Id, Id>();
  /** The notes that were written since. */
  readonly #written = new Set<Id>();
  #changes = 0;

  constructor(database: NotebookDatabase) {
    this.#database = database;
    Dexie.on("storagemutated", (changed) => this.#forgetChanged(changed));
  }

  /** Dexie names what has changed by table and index: "idb://DATABASE/TABLE/INDEX", "" for the primary key. */
  #forgetChanged(changed: ObservabilitySet): void {
    this.#changes++;
    const forgetAll = () => {
      this.#lists.clear();
      this.#kept.clear();
    };
    if ("all" in changed) forgetAll();
    const forget = (part: string, forgetKey: (key: Id) => void) => {
      for (const { from, to } of rangesIn(changed[`idb://${this.#database.name}/${part}`])) {
        // Of many rows at once it only says that there were some.
        if (from !== to) forgetAll();
        else forgetKey(String(from));
      }
    };
    forget("talks/", (talk) => {
      this.#lists.clear();
      this.#kept.delete(talk);
    });
    forget("sources/", (source) => this.#kept.delete(this.#talkOf.get(source) ?? ""));
    forget("sources/talkId", (talk) => this.#kept.delete(talk));
    forget("notes/", (note) => this.#written.add(note));
  }

  #keep(conferenceIds: Id[], lists: Talk[][], records: Map<Id, TalkRecord>): void {
    const listed = new Set(lists.flat().map(({ id }) => id));
    this.#lists = new Map(conferenceIds.map((id, index) => [id, lists[index] ?? []]));
    this.#kept = new Map([...records].filter(([id]) => listed.has(id)));
    this.#talkOf = new Map();
    for (const { talk, notes, sources } of this.#kept.values())
      for (const { id } of [...notes, ...sources]) this.#talkOf.set(id, talk.id);
    this.#written.clear();
  }

  /** The kept records with these notes as they are now. @param rows undefined where there is no such note any more */
  #withNotes(ids: Id[], rows: (Note | undefined)[]): Map<Id, TalkRecord> {
    const records = new Map(this.#kept);
    const written = new Set(ids);
    const come = Map.groupBy(live(rows.filter((row) => row !== undefined)), ({ talkId }) => talkId);
    for (const talkId of new Set([...ids.flatMap((id) => this.#talkOf.get(id) ?? []), ...come.keys()])) {
      const record = records.get(talkId);
      if (!record) continue;
      const { talk, sources } = record;
      const notes = [...record.notes.filter(({ id }) => !written.has(id)), ...(come.get(talkId) ?? [])];
      records.set(talkId, { ...record, notes: arrangeNotes(talk, sources, sorted(notes)) });
    }
    return records;
  }

  /** The conferences that were read last. */
  get conferenceIds(): Id[] {
    return [...this.#lists.keys()];
  }

  /**
   * The talks of conferences, each with its sources and notes, as a part of a transaction; those of others that were read before are
   * let go.
   * @param choose asks which conferences, in the same transaction
   */
  async read(choose: () => Promise<Id[]>): Promise<TalkRecord[][]> {
    const { talks, notes, sources } = this.#database;
    const listWritten = () => (this.#kept.size > 0 ? [...this.#written] : []);
    const choosing = choose();
    // A live query hears of changes of what it has read: of any row, where it has asked for the first one.
    const observing = [talks, notes, sources].map((table) => table.limit(1).toArray());
    // Of another window's change it hears before this does, and asks at once: by the next microtask this has heard of it too.
    await undefined;
    const first = { changes: this.#changes, written: listWritten() };
    const [conferenceIds, early] = await Promise.all([choosing, notes.bulkGet(first.written), ...observing]);
    const before = this.#changes;
    // Of a change others may have heard before this did, and asked at once.
    const isEarly = first.changes === before;
    const written = isEarly ? first.written : listWritten();
    const [rows, ...lists] = await Promise.all([
      isEarly ? early : notes.bulkGet(written),
      ...conferenceIds.map((id) => this.#lists.get(id) ?? listTalks(this.#database, id)),
    ]);
    // As they are by now: what was forgotten meanwhile is read.
    const records = this.#withNotes(written, rows);
    const read = await readRecords(
      this.#database,
      lists.flat().filter(({ id }) => !records.has(id)),
    );
    for (const record of read) records.set(record.talk.id, record);
    // What was changed while it was read is read again next time.
    if (this.#changes === before) this.#keep(conferenceIds, lists, records);
    return lists.map((list) => list.flatMap(({ id }) => records.get(id) ?? []));
  }
}
