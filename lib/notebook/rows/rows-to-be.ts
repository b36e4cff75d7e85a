// The notebook as an undo would leave it, before any of it is stored: rows that are to change stand before those that are there.
import type { Id } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./database.ts";
import type { Change, Fields } from "./journal.ts";
import type { TableName } from "./row-tables.ts";
import type { Writer } from "./writer.ts";

/** A change of a row that lies in a table of rows. */
export type RowChange = Change & { table: TableName };

/** What names a row among those of all tables. */
export const rowKeyOf = (table: TableName, id: unknown) => `${table} ${id}`;

/**
 * Dexie keeps to a transaction over at most a hundred native awaits without a request (ZONE_ECHO_LIMIT in its source, 4.4), and each
 * answer takes several. So after as many answers from memory a request goes out: an undo of hundreds of rows would fail otherwise.
 */
const mostFromMemory = 8;

/** Reads and changes rows within one transaction. */
export class RowsToBe {
  /** As they are stored, as far as they were read. */
  private readonly stored = new Map<string, Fields | undefined>();
  private readonly changed = new Map<string, { table: TableName; id: Id; row: Fields | undefined }>();
  private readonly database: NotebookDatabase;
  private fromMemory = 0;

  constructor(database: NotebookDatabase) {
    this.database = database;
  }

  /** Reads all rows of a journal at once. */
  async load(journal: RowChange[]): Promise<void> {
    for (const [table, changes] of Map.groupBy(journal, (change) => change.table)) {
      const ids = changes.map(({ id }) => id);
      const rows = await this.database.table<Fields, Id>(table).bulkGet(ids);
      for (const [index, id] of ids.entries()) this.stored.set(rowKeyOf(table, id), rows[index]);
    }
  }

  /** As it stands now. */
  async getStored(table: TableName, id: Id): Promise<Fields | undefined> {
    const key = rowKeyOf(table, id);
    if (!this.stored.has(key) || ++this.fromMemory % mostFromMemory === 0)
      this.stored.set(key, await this.database.table<Fields, Id>(table).get(id));
    return this.stored.get(key);
  }

  /** As it is to be. */
  async get(table: TableName, id: Id): Promise<Fields | undefined> {
    const stored = await this.getStored(table, id);
    const change = this.changed.get(rowKeyOf(table, id));
    return change ? change.row : stored;
  }

  /** The rows of a table with one of these values, as they are to be. */
  async list(table: TableName, field: string, values: unknown[]): Promise<Fields[]> {
    const stored = await this.database
      .table<Fields, Id>(table)
      .where(field)
      .anyOf(values as Id[])
      .toArray();
    const unchanged = stored.filter(({ id }) => !this.changed.has(rowKeyOf(table, id)));
    const changed = this.listChanged(table).filter((row) => values.includes(row[field]));
    return [...unchanged, ...changed];
  }

  /** Those rows of a table that are to change and stay, as they are to be. */
  listChanged(table: TableName): Fields[] {
    return [...this.changed.values()].flatMap(({ table: name, row }) => (name === table && row ? [row] : []));
  }

  /** @param row undefined: is to go */
  set(table: TableName, id: Id, row: Fields | undefined): void {
    this.changed.set(rowKeyOf(table, id), { table, id, row });
  }

  /** Leaves a row as it stands. */
  leave(table: TableName, id: Id): void {
    this.changed.delete(rowKeyOf(table, id));
  }

  /** Puts all that is to change. */
  async store(writer: Writer): Promise<void> {
    const changes = [...this.changed.values()];
    for (const [table, rows] of Map.groupBy(changes, ({ table: name }) => name)) {
      await writer.putAll(table, rows.flatMap(({ row }) => row ?? []) as never[]);
    }
    for (const { table, id, row } of changes) if (!row) await writer.remove(table, id);
  }
}
