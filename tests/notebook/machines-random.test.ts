// A person's machines against chance, with real rows: they write, delete, take back, file and join talks, lose all and restore an old
// backup, and take in each other's files, old ones too. In the end all show the same, and no word is gone that nobody took away.
import { expect, test } from "vitest";
import { type Id, undecided } from "@/lib/model/index.ts";
import { readAllRows } from "@/lib/notebook/backup/backup.ts";
import type { BackupRows } from "@/lib/notebook/backup/backup-format.ts";
import { restore } from "@/lib/notebook/backup/restore.ts";
import { joinTalks } from "@/lib/notebook/join.ts";
import { addNote, binNote, changeNote } from "@/lib/notebook/notes.ts";
import type { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import type { Journal } from "@/lib/notebook/rows/journal.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { binTalk, restoreTalk } from "@/lib/notebook/talk-bin.ts";
import { addTalk } from "@/lib/notebook/talks.ts";
import { type FoundFile, readMachine, takeChanges, writeChanges } from "@/lib/share/own-machines.ts";
import { createRandom } from "@/scripts/random.ts";
import { seedsFrom } from "../draws.ts";
import { openNotebook } from "./notebooks.ts";

const clock = { date: "2026-05-10T07:58:00", timeZone: "Asia/Tokyo" };
const place = { kind: "talk" } as const;
const wordsOf = (text: string) => text.match(/w\d+x/g) ?? [];

interface Desk {
  database: NotebookDatabase;
  name: string;
  backup?: BackupRows;
  last?: Journal;
  file?: FoundFile;
}

class Run {
  readonly random: () => number;
  readonly desks: Desk[] = [];
  /** Words that a person typed, and those that went since by what a person did. */
  readonly written = new Set<string>();
  readonly gone = new Set<string>();
  readonly did: string[] = [];
  readonly oldFiles: FoundFile[] = [];
  conferenceId: Id = "";
  private count = 0;

  constructor(seed: number) {
    this.random = createRandom(seed);
  }

  below = (end: number) => Math.floor(this.random() * end);
  pick = <T>(list: T[]): T | undefined => list[this.below(list.length)];

  word(): string {
    const word = `w${this.count++}x`;
    this.written.add(word);
    return word;
  }

  async start(): Promise<void> {
    for (const name of ["One", "Two", "Three"]) this.desks.push({ database: openNotebook(), name });
    const [first] = this.desks;
    if (!first) return;
    this.conferenceId = await startConference(first.database, { name: "LampKaigi" }, clock);
    await this.write(first);
    await this.write(first);
  }

  live = async (database: NotebookDatabase) =>
    (await database.talks.where({ conferenceId: this.conferenceId }).toArray()).filter((talk) => !talk.deletedAt);

  async liveNotes(database: NotebookDatabase) {
    const talks = (await this.live(database)).map(({ id }) => id);
    return (await database.notes.where("talkId").anyOf(talks).toArray()).filter((note) => !note.deletedAt);
  }

  async write({ database }: Desk): Promise<void> {
    const talkId = await addTalk(database, this.conferenceId, { title: `Talk ${this.word()}` });
    await addNote(database, { talkId, place, markdown: this.word() });
  }

  async act(desk: Desk): Promise<void> {
    const { database } = desk;
    if (!(await database.conferences.get(this.conferenceId))) return;
    const talk = this.pick(await this.live(database));
    const note = this.pick(await this.liveNotes(database));
    const acts: Record<string, () => Promise<unknown>> = {
      talk: () => this.write(desk),
      note: async () => talk && addNote(database, { talkId: talk.id, place, markdown: this.word() }),
      change: async () => note && changeNote(database, note.id, { markdown: `${note.markdown} ${this.word()}` }),
      shorten: async () => {
        if (!note) return;
        const [word = "", ...rest] = note.markdown.split(" ");
        for (const one of wordsOf(word)) this.gone.add(one);
        await changeNote(database, note.id, { markdown: rest.join(" ") });
      },
      "bin note": async () => {
        if (note) desk.last = await binNote(database, note.id);
      },
      "bin talk": async () => {
        if (talk) desk.last = await binTalk(database, talk.id);
      },
      "put back": async () => {
        const binned = this.pick((await database.talks.toArray()).filter((one) => one.deletedAt));
        if (binned) await restoreTalk(database, binned.id);
      },
      "take back": async () => {
        if (desk.last) await takeBack(database, desk.last).catch(() => undefined);
        desk.last = undefined;
      },
      join: async () => {
        const other = this.pick((await this.live(database)).filter(({ id }) => id !== talk?.id));
        if (talk && other) desk.last = await joinTalks(database, talk.id, other.id);
      },
      backup: async () => {
        desk.backup = await readAllRows(database);
      },
      lose: async () => {
        if (!desk.backup) return;
        desk.database = openNotebook();
        desk.last = undefined;
        await restore(desk.database, desk.backup, []);
      },
      save: () => this.save(desk),
      take: async () => this.take(desk, this.pick(this.oldFiles)),
    };
    const name = this.pick(Object.keys(acts)) ?? "";
    this.did.push(`${desk.name} ${name}`);
    await acts[name]?.();
  }

  async save(desk: Desk): Promise<void> {
    desk.file = await writeChanges(desk.database, await readMachine(desk.database, desk.name), [
      this.conferenceId,
      undecided,
    ]);
    this.oldFiles.push(desk.file);
  }

  async take(desk: Desk, file: FoundFile | undefined): Promise<void> {
    if (!file) return;
    const { files } = await takeChanges(desk.database, await readMachine(desk.database, desk.name), [file]);
    for (const one of files) if (one.problem || one.refused) throw one.problem ?? one.refused?.[0]?.problem;
  }

  async settle(): Promise<void> {
    for (let round = 0; round < 3; round++)
      for (const from of this.desks) {
        if (!(await from.database.conferences.get(this.conferenceId))) continue;
        await this.save(from);
        for (const to of this.desks) if (to !== from) await this.take(to, from.file);
      }
  }

  async show({ database }: Desk): Promise<unknown> {
    const talks = (await this.live(database)).map(({ id, title }) => [id, title]).sort();
    const notes = (await this.liveNotes(database)).map(({ id, talkId, markdown }) => [id, talkId, markdown]).sort();
    return { talks, notes };
  }

  /** In the bin, too. */
  async words({ database }: Desk): Promise<Set<string>> {
    const [talks, notes] = [await database.talks.toArray(), await database.notes.toArray()];
    return new Set([...talks.map(({ title }) => title), ...notes.map(({ markdown }) => markdown)].flatMap(wordsOf));
  }
}

test.each(seedsFrom(1, 8))("machines by chance, seed %i", async (seed) => {
  const run = new Run(seed);
  await run.start();
  for (let step = 0; step < 45; step++) {
    const desk = run.pick(run.desks);
    if (desk) await run.act(desk);
  }
  const before = new Set((await Promise.all(run.desks.map((desk) => run.words(desk)))).flatMap((words) => [...words]));
  await run.settle();
  const [first, ...others] = await Promise.all(run.desks.map((desk) => run.show(desk)));
  for (const other of others) expect(other, run.did.join(", ")).toEqual(first);
  const after = new Set((await Promise.all(run.desks.map((desk) => run.words(desk)))).flatMap((words) => [...words]));
  const lost = [...before].filter((word) => !after.has(word) && !run.gone.has(word));
  expect(lost, run.did.join(", ")).toEqual([]);
});
