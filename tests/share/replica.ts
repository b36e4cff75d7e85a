// A machine without a browser: rows in memory around the real shared document, exchanged by the same steps as in
// lib/share/exchange.ts, which does them in one transaction of the database.
import type { Fields } from "@/lib/notebook/rows/journal.ts";
import { type LocalRow, SharedDocument } from "@/lib/share/document.ts";
import { type SharedTable, sharedTables } from "@/lib/share/flat-row.ts";
import { projectRow } from "@/lib/share/project.ts";

export const conferenceId = "c";

export class Replica {
  document = new SharedDocument();
  readonly rows = new Map<SharedTable, Map<string, Fields>>(sharedTables.map((table) => [table, new Map()]));
  private readonly marks = new Map<string, { table: SharedTable; id: string }>();
  isSeeded = false;
  now = 0;

  get moment(): string {
    return new Date(Date.UTC(2026, 4, 5) + this.now++ * 1000).toISOString();
  }

  table(table: SharedTable): Map<string, Fields> {
    return this.rows.get(table) ?? new Map();
  }

  /** What a person sees: nothing from the bin, and no note of a talk that lies there. */
  live(table: SharedTable): Fields[] {
    const rows = [...this.table(table).values()].filter((row) => !row.deletedAt);
    if (table !== "notes") return rows;
    const talks = new Set(this.live("talks").map(({ id }) => id));
    return rows.filter(({ talkId }) => talks.has(talkId));
  }

  /** What a screen does: it stores the row, and marks it. */
  put(table: SharedTable, row: Fields): void {
    this.table(table).set(String(row.id), structuredClone(row));
    this.marks.set(`${table} ${row.id}`, { table, id: String(row.id) });
  }

  remove(table: SharedTable, id: string): void {
    this.table(table).delete(id);
    this.marks.set(`${table} ${id}`, { table, id });
  }

  private group(talkId: string): { table: SharedTable; row: Fields }[] {
    const talk = this.table("talks").get(talkId);
    const of = (table: SharedTable) =>
      [...this.table(table).values()].filter((row) => row.talkId === talkId).map((row) => ({ table, row }));
    return talk ? [{ table: "talks", row: talk }, ...of("sources"), ...of("notes")] : [];
  }

  private seedAll(): void {
    const all = (table: SharedTable) => [...this.table(table).values()].map((row) => ({ table, row }));
    this.document.seed(conferenceId, [...all("conferences"), ...all("posts")]);
    for (const id of this.table("talks").keys()) this.document.seed(conferenceId, this.group(id));
    this.isSeeded = true;
  }

  private bringChanges(): void {
    const rows: LocalRow[] = [...this.marks.values()].map((name) => ({
      ...name,
      row: this.table(name.table).get(name.id),
    }));
    for (const { table, id, row } of rows)
      if (table === "talks" && row && !row.deletedAt && !this.document.has({ table, id }))
        this.document.seed(conferenceId, this.group(id));
    this.document.write(rows, this.moment);
    this.marks.clear();
  }

  /** @returns how many rows have become others */
  exchange(...remote: Uint8Array[]): number {
    if (this.isSeeded) this.bringChanges();
    for (const bytes of remote) this.document.apply(bytes);
    if (!this.isSeeded) {
      this.seedAll();
      this.marks.clear();
    }
    return this.project();
  }

  private project(): number {
    let count = 0;
    const names = Map.groupBy(this.document.takeChanged(), ({ table }) => table);
    for (const table of sharedTables)
      for (const name of names.get(table) ?? []) {
        const row = this.table(table).get(name.id);
        const next = projectRow(this.document, name, {
          conferenceId,
          now: this.moment,
          row,
          isOurs: true,
          isTalkHere: (id) => this.table("talks").has(id),
        });
        if (!next) continue;
        count++;
        this.table(table).set(name.id, next);
        if (table !== "talks" || row) continue;
        for (const other of ["sources", "notes"] as const)
          names.set(other, [
            ...(names.get(other) ?? []),
            ...this.document.listOfTalk(other, name.id).map((id) => ({ table: other, id })),
          ]);
      }
    return count;
  }

  /** Starts again from what was kept of the document. */
  restart(): void {
    this.document = new SharedDocument([this.document.encode()]);
  }
}

/** Everybody has everything. @returns how many rounds it took until nothing changed any more */
export function settle(replicas: Replica[]): number {
  for (const one of replicas) one.exchange();
  for (let round = 1; ; round++) {
    let changes = 0;
    for (const one of replicas)
      for (const other of replicas) if (one !== other) changes += one.exchange(other.document.encode());
    if (changes === 0) return round;
    if (round > 20) throw new Error("They never come to rest.");
  }
}

/** A conference with its post and two talks, each with a note; the same ids every time. */
export function firstRows(): { table: SharedTable; row: Fields }[] {
  const dates = { createdAt: "2026-05-01T10:00:00.000Z", updatedAt: "2026-05-01T10:00:00.000Z" };
  const talk = (id: string, order: number) => ({
    table: "talks" as const,
    row: { ...dates, id, conferenceId, title: `Talk ${id}`, speakers: [], mark: "mention", tags: ["oil"], order },
  });
  return [
    { table: "conferences", row: { ...dates, id: conferenceId, name: "LampKaigi", lastUsedAt: dates.createdAt } },
    { table: "posts", row: firstPost },
    talk("t1", 1),
    talk("t2", 2),
    { table: "notes", row: note("n1", "t1", "Trim the wick to 40 percent") },
    { table: "notes", row: note("n2", "t2", "") },
  ];
}

export function note(id: string, talkId: string, markdown: string, order = 1): Fields {
  const at = "2026-05-01T10:00:00.000Z";
  return { id, createdAt: at, updatedAt: at, talkId, place: { kind: "talk" }, markdown, order };
}

const firstPost: Fields = {
  id: "p",
  createdAt: "2026-05-01T10:00:00.000Z",
  updatedAt: "2026-05-01T10:00:00.000Z",
  conferenceId,
  title: "LampKaigi wrapup",
  slug: "",
  date: "2026-05-10T07:58:00",
  timeZone: "Asia/Tokyo",
  tags: [],
  categories: [],
  extraFields: [],
  isDraft: false,
  introduction: "",
  listOpening: "Here are my highlights:",
  sections: [],
  closing: "",
  layout: "highlights",
  engine: "hexo",
  links: "inline",
  embeds: "link",
};

/** A machine that has these rows. */
export function machine(rows = firstRows()): Replica {
  const replica = new Replica();
  for (const { table, row } of rows) replica.table(table).set(String(row.id), structuredClone(row));
  return replica;
}
