// The shared document of one conference: how its rows stand in it. When it is exchanged, and with whom, is left to exchange.ts.
//
// One document of Yjs 13 for each conference, flat: two maps beside the long texts.
//
//   map "meta"    "version"                 1; a document with a higher one is refused
//                 "conference"              the conference's id
//   map "fields"  "<table>/<id>/<field>"    a field's value, JSON-like: one of `valuesOf(table)`. Of concurrent ones one wins
//                 "<table>/<id>/#/<tag>"    the tag's place among the row's, from 1; 0: it was taken away
//                 "<table>/<id>/gone"       { "at": when it was put into the bin, "of": the hash of what it said then }
//   text          "<table>/<id>/<field>"    one of `textsOf(table)`: what people write, merged word by word
//
// Nothing is nested: of a map within the map that two people made under one id, one side's would be gone.
//
// A row lies in the bin for as long as it says what it said when it was put there: whoever edited it at the same time has it back. A
// talk says what its notes say, too.
import * as Y from "yjs";
import { type Id, type IsoDateTime, undecided } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { canonicalJson } from "@/lib/notebook/rows/canonical.ts";
import type { Fields } from "@/lib/notebook/rows/journal.ts";
import { isGone, weighFlat } from "./bin.ts";
import {
  type FlatRow,
  flatten,
  hasTags,
  type SharedTable,
  sharedTables,
  textsOf,
  unflatten,
  valuesOf,
} from "./flat-row.ts";
import { asJson, idPattern, isJson, parseKey, type RowName, rowPath } from "./row-keys.ts";
import { documentVersion, makeSeed, type SeedRow } from "./seed.ts";
import { SharedTexts } from "./shared-texts.ts";
import { firstSeed } from "./splice.ts";

/** Bytes of a document, and of what comes at once: far more than a conference has. */
export const mostDocumentBytes = 2 ** 26;

/** A row as it is stored here. */
export interface LocalRow extends RowName {
  /** Absent where it is not, or no longer, one of the conference. */
  row?: Fields;
}

/** The origins of what is written, of which the rest is what was done here. */
const [fromPeer, seeding] = [Symbol("peer"), Symbol("seed")];

/** What a person set for a key, where a seed that was written without knowing of it has taken its place. */
function findDefended(item: Y.Item | undefined): unknown {
  if (!item || item.id.client < firstSeed) return undefined;
  let before = item.left;
  while (before && before.id.client >= firstSeed) before = before.left;
  return before?.content instanceof Y.ContentAny ? before.content.arr.at(-1) : undefined;
}

export class SharedDocument {
  private readonly doc = new Y.Doc();
  private readonly fields = this.doc.getMap<unknown>("fields");
  private readonly meta = this.doc.getMap<unknown>("meta");
  /** The rows, by table. */
  private readonly ids = new Map<SharedTable, Set<Id>>(sharedTables.map((table) => [table, new Set()]));
  /** Tags that a row has or had, by its name. */
  private readonly tags = new Map<string, Set<string>>();
  /** Rows with a place in the bin, whether they lie there or not. */
  private readonly binned = new Map<string, RowName>();
  private readonly changed = new Map<string, RowName>();
  readonly texts = new SharedTexts(this.doc);
  /** Notes whose words were changed here since they were signed. */
  private readonly reworded = new Set<Id>();
  /** Keys of values that are no JSON. */
  private readonly spoiled = new Set<string>();
  private readonly defended = new Map<string, unknown>();
  private readonly updates: { bytes: Uint8Array; isOwn: boolean }[] = [];

  /** @param updates what was kept of it */
  constructor(updates: Uint8Array[] = []) {
    this.fields.observe((event) => this.noteFields(event));
    this.doc.on("afterTransaction", (transaction: Y.Transaction) => this.noteTexts(transaction));
    this.load(updates);
    this.doc.on("update", (bytes: Uint8Array, origin: unknown) => {
      this.updates.push({ bytes, isOwn: origin !== fromPeer });
    });
  }

  /** Brings in what was kept elsewhere of the same document: its rows stand in the notebook already. */
  load(updates: Uint8Array[]): void {
    for (const bytes of updates) Y.applyUpdate(this.doc, bytes);
    this.changed.clear();
    this.updates.length = 0;
  }

  private noteFields({ keysChanged, transaction: { origin } }: Y.YMapEvent<unknown>): void {
    for (const key of keysChanged) {
      const name = parseKey(key);
      if (!name) continue;
      this.ids.get(name.table)?.add(name.id);
      if (name.tag !== undefined) {
        const tags = this.tags.get(rowPath(name)) ?? new Set();
        this.tags.set(rowPath(name), tags.add(name.tag));
      }
      if (isJson(this.fields.get(key))) this.spoiled.delete(key);
      else this.spoiled.add(key);
      if (name.field === "gone") this.binned.set(rowPath(name), name);
      this.noteRow(name);
      const value = origin === fromPeer || origin === seeding ? findDefended(this.fields._map.get(key)) : undefined;
      if (value !== undefined) this.defended.set(key, value);
    }
  }

  private value(key: string): unknown {
    return this.spoiled.has(key) ? undefined : this.fields.get(key);
  }

  private noteRow({ table, id }: RowName): void {
    this.changed.set(rowPath({ table, id }), { table, id });
    if (table !== "notes") return;
    // What a talk in the bin says may be another thing now.
    for (const name of this.binned.values()) if (name.table === "talks") this.changed.set(rowPath(name), name);
  }

  private noteTexts({ changed, origin }: Y.Transaction): void {
    const types = new Set<unknown>(changed.keys());
    types.delete(this.fields);
    types.delete(this.meta);
    if (types.size === 0) return;
    for (const [key, type] of this.doc.share) {
      const name = types.has(type) ? parseKey(key) : undefined;
      if (!name) continue;
      this.noteRow(name);
      if (origin === fromPeer || origin === seeding) this.texts.noteMerged(key);
    }
  }

  /** Puts right what several people did at once without knowing of each other. */
  private settle(): void {
    this.doc.transact(() => {
      for (const [key, value] of this.defended) this.fields.set(key, value);
      this.texts.settle();
    });
    this.defended.clear();
  }

  /**
   * Takes in what came from another machine.
   * @throws Problem where it cannot be read, is beyond the bounds, or is of a newer Wrapup; the document is of no use then
   */
  apply(bytes: Uint8Array): void {
    if (bytes.length > mostDocumentBytes) throw new Problem("problemSharedLarge");
    try {
      Y.applyUpdate(this.doc, bytes, fromPeer);
    } catch (cause) {
      throw new Problem("problemSharedDamaged", [], { cause });
    }
    const version = this.meta.get("version");
    if (typeof version === "number" && version > documentVersion) throw new Problem("problemSharedNewer");
    this.settle();
  }

  /** The conference's id, once something was seeded. */
  get conferenceId(): Id | undefined {
    const id = this.meta.get("conference");
    return typeof id === "string" && (id === undecided || idPattern.test(id)) ? id : undefined;
  }

  /**
   * Begins with rows that belong together, those in the bin included: each machine that has the same rows writes the same. What the
   * document is of comes with the conference and its post, or with no rows.
   */
  seed(conferenceId: Id, rows: { table: SharedTable; row: Fields }[]): void {
    const flat = rows
      .filter(({ row }) => idPattern.test(String(row.id)))
      .map(({ table, row }) => ({
        name: { table, id: String(row.id) },
        isLive: !row.deletedAt,
        ...flatten(table, asJson(row)),
      }))
      .sort((one, other) => (rowPath(one.name) < rowPath(other.name) ? -1 : 1));
    Y.applyUpdate(this.doc, makeSeed(conferenceId, flat), seeding);
    this.settle();
    for (const { table, row } of rows)
      if (row.deletedAt) this.seedBin({ table, id: String(row.id) }, String(row.deletedAt), flat);
  }

  /** It lies in the bin for what it says here: whoever has edited it elsewhere has it back. */
  private seedBin(name: RowName, at: IsoDateTime, group: SeedRow[]): void {
    const row = group.find((one) => rowPath(one.name) === rowPath(name));
    if (!row || name.table === "conferences" || name.table === "posts" || this.read(name)?.deletedAt) return;
    const notes = group.filter((one) => one.name.table === "notes" && one.isLive && one.values.talkId === name.id);
    const of = weighFlat(row, name.table === "talks" ? notes.flatMap((one) => [one.name.id, weighFlat(one)]) : []);
    this.fields.set(`${rowPath(name)}/gone`, { at, of });
  }

  /** Whether the row was ever in the document. */
  has(name: RowName): boolean {
    return this.fields.has(`${rowPath(name)}/createdAt`);
  }

  /** The ids of a table's rows, those in the bin included. */
  list(table: SharedTable): Id[] {
    return [...(this.ids.get(table) ?? [])].filter((id) => this.has({ table, id }));
  }

  /** A row, unchecked: what it holds may be the work of somebody of ill will. Undefined where there is none. */
  read(name: RowName): Fields | undefined {
    if (!this.has(name)) return undefined;
    const gone = this.value(`${rowPath(name)}/gone`);
    const row = unflatten(name.table, this.readFlat(name));
    const isInBin = isGone(gone) && gone.of === this.weigh(name);
    return asJson({ ...row, id: name.id, ...(isInBin && { deletedAt: gone.at }) });
  }

  /** Brings rows to what they say here, or to the bin. Nothing happens where that is so already. */
  write(rows: LocalRow[], now: IsoDateTime): void {
    const known = rows.filter(({ id }) => idPattern.test(id));
    this.doc.transact(() => {
      for (const { table, id, row } of known)
        if (row && (!row.deletedAt || this.has({ table, id })))
          this.writeFlat({ table, id }, flatten(table, asJson(row)));
      // Then only the bin: what a talk says there depends on where its notes are.
      for (const table of ["notes", "sources", "talks", "scheduledTalks"])
        for (const local of known) if (local.table === table) this.writeBin(local, now);
    });
  }

  private writeBin({ table, id, row }: LocalRow, now: IsoDateTime): void {
    const name = { table, id };
    if (!this.has(name)) return;
    const isInBin = this.read(name)?.deletedAt !== undefined;
    const at = row ? row.deletedAt : now;
    if (at && !isInBin) this.fields.set(`${rowPath(name)}/gone`, { at, of: this.weigh(name) });
    else if (!at && isInBin) this.fields.delete(`${rowPath(name)}/gone`);
  }

  /** Says whose notes these are, where nothing says so yet, and who has changed the words of another one's. */
  sign(ids: Id[], person: string): void {
    this.doc.transact(() => {
      for (const id of ids) {
        if (!this.has({ table: "notes", id })) continue;
        const [author, changedBy] = [`notes/${id}/author`, `notes/${id}/changedBy`];
        if (!this.fields.has(author)) this.fields.set(author, person);
        if (!this.reworded.has(id)) continue;
        if (this.fields.get(author) === person) this.fields.delete(changedBy);
        else if (this.fields.get(changedBy) !== person) this.fields.set(changedBy, person);
      }
    });
    this.reworded.clear();
  }

  /** The rows of a table that belong to a talk. */
  listOfTalk(table: "notes" | "sources", talkId: Id): Id[] {
    return this.list(table).filter((id) => this.fields.get(`${table}/${id}/talkId`) === talkId);
  }

  private writeFlat(name: RowName, { values, texts, tags }: FlatRow): void {
    const key = rowPath(name);
    for (const field of valuesOf(name.table)) {
      const [there, value] = [this.value(`${key}/${field}`), values[field]];
      if (value === undefined) this.fields.delete(`${key}/${field}`);
      else if (canonicalJson(there) !== canonicalJson(value)) this.fields.set(`${key}/${field}`, value);
    }
    for (const [field, text] of Object.entries(texts)) {
      const isChanged = this.texts.write(`${key}/${field}`, text);
      if (isChanged && name.table === "notes") this.reworded.add(name.id);
    }
    if (!hasTags(name.table)) return;
    const there = this.readTags(key);
    for (const { tag } of there) if (!tags.includes(tag)) this.fields.set(`${key}/#/${tag}`, 0);
    let place = Math.max(0, ...there.map((tag) => tag.place));
    for (const tag of tags) if (!there.some((known) => known.tag === tag)) this.fields.set(`${key}/#/${tag}`, ++place);
  }

  private readTags(key: string): { tag: string; place: number }[] {
    const tags = [...(this.tags.get(key) ?? [])].map((tag) => ({ tag, place: this.fields.get(`${key}/#/${tag}`) }));
    return tags
      .filter((tag): tag is { tag: string; place: number } => typeof tag.place === "number" && tag.place > 0)
      .sort((one, other) => one.place - other.place || (one.tag < other.tag ? -1 : 1));
  }

  private readFlat(name: RowName): FlatRow {
    const key = rowPath(name);
    const values = valuesOf(name.table).map((field) => [field, this.value(`${key}/${field}`)] as const);
    return {
      values: Object.fromEntries(values.filter(([, value]) => value !== undefined)),
      texts: Object.fromEntries(textsOf(name.table).map((field) => [field, this.texts.read(`${key}/${field}`)])),
      tags: hasTags(name.table) ? this.readTags(key).map(({ tag }) => tag) : [],
    };
  }

  /** What a row says, and a talk with its live notes, as a hash. */
  private weigh(name: RowName): number {
    return weighFlat(this.readFlat(name), name.table === "talks" ? this.weighNotes(name.id) : []);
  }

  private weighNotes(talkId: Id): (string | number)[] {
    const live = this.listOfTalk("notes", talkId).filter((id) => !this.read({ table: "notes", id })?.deletedAt);
    return live.sort().flatMap((id) => [id, this.weigh({ table: "notes", id })]);
  }

  /** The rows that say another thing than when this was asked last. */
  takeChanged(): RowName[] {
    const names = [...this.changed.values()];
    this.changed.clear();
    return names;
  }

  /**
   * What has become of the document since this was asked last.
   * @returns all of it, to be kept, and what was done here, to be sent; each undefined where there is nothing
   */
  takeUpdates(): { all?: Uint8Array; own?: Uint8Array } {
    const join = (list: Uint8Array[]) => (list.length > 0 ? Y.mergeUpdates(list) : undefined);
    const all = join(this.updates.map(({ bytes }) => bytes));
    const own = join(this.updates.filter(({ isOwn }) => isOwn).map(({ bytes }) => bytes));
    this.updates.length = 0;
    return { all, own };
  }

  /** All of the document, as one update. */
  encode(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }
}
