// Sharing against chance: three machines that write, delete, undo, join talks, start again and exchange now with one, now with
// another. In the end they have the same, and every word that somebody wrote and nobody took away.
import { expect, test } from "vitest";
import { canonicalJson } from "@/lib/notebook/rows/canonical.ts";
import type { Fields } from "@/lib/notebook/rows/journal.ts";
import { flatten, type SharedTable, sharedTables } from "@/lib/share/flat-row.ts";
import { createRandom } from "@/scripts/random.ts";
import { seedsFrom } from "../draws.ts";
import { firstRows, machine, note, Replica, settle } from "./replica.ts";

const seeds = seedsFrom(1, 150);

const wordsOf = (text: unknown) => String(text ?? "").match(/w\d+x/g) ?? [];

/** The texts that a person writes, of all live rows. */
function wordsIn(replica: Replica): Set<string> {
  const rows = (["notes", "talks", "posts"] as const).flatMap((table) => replica.live(table));
  return new Set(rows.flatMap((row) => wordsOf(JSON.stringify(row))));
}

const dump = (replica: Replica) =>
  canonicalJson(
    sharedTables.map((table) =>
      replica
        .live(table)
        .map((row) => ({ id: row.id, ...flatten(table, row) }))
        .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
    ),
  );

interface Undo {
  table: SharedTable;
  id: string;
  before?: Fields;
}

class Run {
  readonly random: () => number;
  readonly replicas: Replica[];
  readonly written = new Set<string>();
  readonly taken = new Set<string>();
  readonly counts: Record<string, number> = {};
  private count = 0;
  private last = new Map<Replica, Undo[]>();

  constructor(seed: number) {
    this.random = createRandom(seed);
    // Every other run begins with one backup on all; the others join.
    const isBackup = seed % 2 === 0;
    this.replicas = [machine(), isBackup ? machine() : new Replica(), isBackup ? machine() : new Replica()];
    const [first] = this.replicas;
    if (isBackup) for (const one of this.replicas) for (let i = 0; i < this.below(3); i++) this.step(one);
    first?.exchange();
    for (const one of this.replicas) if (!isBackup && first) one.exchange(first.document.encode());
    if (isBackup && this.below(2)) for (const one of this.replicas) one.exchange();
  }

  below(bound: number): number {
    return Math.floor(this.random() * bound);
  }

  private pick<T>(list: T[]): T | undefined {
    return list[this.below(list.length)];
  }

  private word(): string {
    const word = `w${++this.count}x`;
    this.written.add(word);
    return word;
  }

  /** A text with a word put in, taken out or replaced. */
  private retype(text: string): string {
    const words = text.split(" ").filter(Boolean);
    const at = this.below(words.length + 1);
    const way = this.below(4);
    if (way === 0 && words.length > 0) {
      for (const gone of wordsOf(words.splice(at % words.length, 1)[0])) this.taken.add(gone);
    } else if (way === 1 && words.length > 0) {
      for (const gone of wordsOf(words.splice(at % words.length, 1, this.word())[0])) this.taken.add(gone);
    } else words.splice(at, 0, this.word());
    return words.join(" ");
  }

  private change(replica: Replica, table: SharedTable, row: Fields | undefined, changes: Fields): void {
    if (!row) return;
    const next = { ...row, ...changes };
    this.last.get(replica)?.push({ table, id: String(row.id), before: row });
    replica.put(table, Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)));
  }

  private bin(replica: Replica, table: SharedTable, row: Fields | undefined): void {
    if (!row) return;
    const notes = table === "talks" ? replica.live("notes").filter(({ talkId }) => talkId === row.id) : [];
    for (const gone of wordsOf(JSON.stringify([row, notes]))) this.taken.add(gone);
    this.change(replica, table, row, { deletedAt: replica.moment });
  }

  private undo(replica: Replica): void {
    for (const { table, id, before } of this.last.get(replica)?.reverse() ?? []) {
      const now = replica.table(table).get(id);
      const left = new Set(wordsOf(JSON.stringify(before ?? null)));
      for (const word of wordsOf(JSON.stringify(now ?? null))) if (!left.has(word)) this.taken.add(word);
      if (before) replica.put(table, before);
      else replica.remove(table, id);
    }
    this.last.delete(replica);
  }

  private join(replica: Replica): void {
    const [into, from] = [this.pick(replica.live("talks")), this.pick(replica.live("talks"))];
    if (!into || !from || into.id === from.id) return;
    for (const row of replica.live("notes").filter(({ talkId }) => talkId === from.id))
      this.change(replica, "notes", row, { talkId: into.id });
    for (const gone of wordsOf(JSON.stringify(from))) this.taken.add(gone);
    this.change(replica, "talks", from, { deletedAt: replica.moment });
  }

  private readonly steps: [name: string, weight: number, step: (replica: Replica) => void][] = [
    ["write a note", 4, (one) => this.addNote(one)],
    ["edit a note", 12, (one) => this.editText(one, "notes", "markdown")],
    ["edit an abstract", 2, (one) => this.editText(one, "talks", "abstract")],
    ["edit the post", 3, (one) => this.editText(one, "posts", this.pick(["introduction", "closing"]) ?? "closing")],
    ["edit by hand", 2, (one) => this.editByHand(one)],
    ["tag", 3, (one) => this.tag(one)],
    [
      "mark",
      2,
      (one) => this.change(one, "talks", this.pick(one.live("talks")), { mark: this.pick(["mention", "highlight"]) }),
    ],
    ["order", 3, (one) => this.change(one, "talks", this.pick(one.live("talks")), { order: this.below(100) / 10 })],
    ["delete a note", 2, (one) => this.bin(one, "notes", this.pick(one.live("notes")))],
    ["delete a talk", 1, (one) => this.bin(one, "talks", this.pick(one.live("talks")))],
    ["bring back", 2, (one) => this.bringBack(one)],
    ["add a talk", 1, (one) => this.addTalk(one)],
    ["join talks", 1, (one) => this.join(one)],
    ["undo", 3, (one) => this.undo(one)],
  ];

  private addNote(replica: Replica): void {
    const talk = this.pick(replica.live("talks"));
    if (!talk) return;
    // Now and then two make one of the same id.
    const id = this.below(6) === 0 ? `same${this.below(3)}` : `n${++this.count}`;
    if (replica.table("notes").has(id)) return;
    replica.put("notes", note(id, String(talk.id), [this.word(), this.word()].join(" "), this.count));
    this.last.get(replica)?.push({ table: "notes", id });
  }

  private editText(replica: Replica, table: SharedTable, field: string): void {
    const row = this.pick(replica.live(table));
    if (row) this.change(replica, table, row, { [field]: this.retype(String(row[field] ?? "")) });
  }

  private editByHand(replica: Replica): void {
    const [post] = replica.live("posts");
    const edited = (post?.edited ?? { body: "", base: "" }) as Fields;
    this.change(replica, "posts", post, { edited: { ...edited, body: this.retype(String(edited.body)), base: "b" } });
  }

  private tag(replica: Replica): void {
    const talk = this.pick(replica.live("talks"));
    const tag = `tag${this.below(5)}`;
    const tags = (talk?.tags ?? []) as string[];
    this.change(replica, "talks", talk, {
      tags: tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag],
    });
  }

  private bringBack(replica: Replica): void {
    const rows = [...replica.table("notes").values()].filter(({ deletedAt }) => deletedAt);
    this.change(replica, "notes", this.pick(rows), { deletedAt: undefined });
  }

  private addTalk(replica: Replica): void {
    const id = `talk${++this.count}`;
    const [first] = firstRows().filter(({ table }) => table === "talks");
    replica.put("talks", { ...first?.row, id, title: id, order: this.count });
    this.last.get(replica)?.push({ table: "talks", id });
  }

  step(replica: Replica): void {
    const total = this.steps.reduce((sum, [, weight]) => sum + weight, 0);
    let at = this.below(total);
    for (const [name, weight, step] of this.steps) {
      at -= weight;
      if (at >= 0) continue;
      this.counts[name] = (this.counts[name] ?? 0) + 1;
      if (name !== "undo") this.last.set(replica, []);
      step(replica);
      return;
    }
  }

  /** Something happens on one of the machines. */
  go(): void {
    const replica = this.pick(this.replicas);
    const other = this.pick(this.replicas);
    if (!replica || !other) return;
    const way = this.below(10);
    if (way < 6) this.step(replica);
    else if (way === 6) replica.exchange();
    else if (way === 7 && replica.isSeeded) replica.restart();
    else if (replica !== other) {
      replica.exchange(other.document.encode());
      this.counts.exchange = (this.counts.exchange ?? 0) + 1;
    }
  }
}

test(`${seeds.length} runs of three machines: equal in the end, and no word lost`, () => {
  const sum = { steps: 0, words: 0, checked: 0, rounds: 0 };
  const counts: Record<string, number> = {};
  for (const seed of seeds) {
    const run = new Run(seed);
    const steps = 20 + run.below(40);
    for (let step = 0; step < steps; step++) run.go();
    sum.rounds = Math.max(sum.rounds, settle(run.replicas));
    const [one, ...others] = run.replicas.map(dump);
    for (const other of others) expect(other, `seed ${seed}: not equal`).toBe(one);
    for (const replica of run.replicas) {
      const there = wordsIn(replica);
      const lost = [...run.written].filter((word) => !run.taken.has(word) && !there.has(word));
      expect(lost, `seed ${seed}: words lost`).toEqual([]);
    }
    sum.steps += steps;
    sum.words += run.written.size;
    sum.checked += run.written.size - run.taken.size;
    for (const [name, count] of Object.entries(run.counts)) counts[name] = (counts[name] ?? 0) + count;
  }
  console.log({ runs: seeds.length, ...sum, ...counts });
  expect(Object.values(counts).every((count) => count > seeds.length / 10)).toBe(true);
});
