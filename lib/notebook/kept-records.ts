// The records of talks as they were read, of which only those that changed are read again, in whichever window that was: a letter
// in one of two thousand notes is one small reading. Those untouched are the same objects as before, so that who draws them can tell.
import { Dexie, type IntervalTree, type ObservabilitySet } from "dexie";
import type { Id, Talk, TalkRecord } from "@/lib/model/index.ts";
import { readRecords } from "./records.ts";
import type { NotebookDatabase } from "./rows/database.ts";

/** The ranges of keys in a tree of them, which is a plain object where another window sent it. */
function* rangesIn(tree: IntervalTree | null | undefined): Generator<{ from: unknown; to: unknown }> {
  if (!tree || !("from" in tree)) return;
  yield tree;
  yield* rangesIn(tree.l);
  yield* rangesIn(tree.r);
}

export class KeptRecords {
  readonly #database: NotebookDatabase;
  #kept = new Map<Id, TalkRecord>();
  /** The talk of each note and source in them. */
  readonly #talkOf = new Map<Id, Id>();
  #changes = 0;

  constructor(database: NotebookDatabase) {
    this.#database = database;
    Dexie.on("storagemutated", (changed) => this.#forgetChanged(changed));
  }

  /** Dexie names what has changed by table and index: "idb://DATABASE/TABLE/INDEX", "" for the primary key. */
  #forgetChanged(changed: ObservabilitySet): void {
    this.#changes++;
    if ("all" in changed) this.#kept.clear();
    const forget = (part: string, talkOf: (key: Id) => Id | undefined) => {
      for (const { from, to } of rangesIn(changed[`idb://${this.#database.name}/${part}`])) {
        const talk = talkOf(String(from));
        // Of many rows at once it only says that there were some.
        if (from !== to) this.#kept.clear();
        else if (talk) this.#kept.delete(talk);
      }
    };
    forget("talks/", (talk) => talk);
    for (const table of ["notes", "sources"]) {
      forget(`${table}/`, (row) => this.#talkOf.get(row));
      forget(`${table}/talkId`, (talk) => talk);
    }
  }

  #keep(talks: Talk[], records: TalkRecord[]): void {
    const asked = new Set(talks.map(({ id }) => id));
    this.#kept = new Map([...this.#kept].filter(([id]) => asked.has(id)));
    for (const record of records) {
      this.#kept.set(record.talk.id, record);
      for (const { id } of [...record.notes, ...record.sources]) this.#talkOf.set(id, record.talk.id);
    }
  }

  /**
   * These talks, each with its sources and notes, as a part of a transaction; others that were read before are let go.
   * @param talks as they are now
   */
  async read(talks: Talk[]): Promise<TalkRecord[]> {
    const { notes, sources } = this.#database;
    // A live query hears of changes of what it has read: of any row, where it has asked for the first one.
    await notes.limit(1).toArray();
    await sources.limit(1).toArray();
    const former = new Map(this.#kept);
    const before = this.#changes;
    const read = await readRecords(
      this.#database,
      talks.filter(({ id }) => !former.has(id)),
    );
    // What was changed while it was read is read again next time.
    if (this.#changes === before) this.#keep(talks, read);
    const records = new Map([...former, ...read.map((record): [Id, TalkRecord] => [record.talk.id, record])]);
    return talks.flatMap(({ id }) => records.get(id) ?? []);
  }
}
