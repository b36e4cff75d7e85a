// A person's own machines, without a server: each writes one file of its own and reads those of the others. How files get from one
// to the other is left to the person, and to whatever keeps a folder the same on both.
import { type Id, type Share, undecided } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { listConferences } from "@/lib/notebook/conferences.ts";
import type { Machine, NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { write } from "@/lib/notebook/rows/write.ts";
import { type CarriedConference, decodeChanges, encodeChanges } from "./changes-file.ts";
import { type Brought, exchange } from "./exchange.ts";
import { type JoinedTalk, joinSamePages } from "./same-pages.ts";

/** There is one row. */
const key = "this";

/** As many hashes of own files as are remembered. */
const mostWritten = 50;

/** What files of changes end with. */
export const changesEnding = ".changes";

/** A file as it was found. */
export interface FoundFile {
  name: string;
  bytes: Uint8Array;
}

/** What became of one file. */
export interface TakenFile {
  name: string;
  /** The machine that wrote it, "Laptop"; its name where it cannot be read. */
  machine: string;
  /** "own": it was written here, "cut off": not whole, or none. */
  became: "taken" | "own" | "cut off" | "refused";
  /** Why it was refused, unless its conferences were. */
  problem?: Problem;
  /** Its conferences that were refused, by their names there. The others are taken in. */
  refused?: { conference: string; problem: Problem }[];
}

/** What taking in has come to. */
export interface TakenIn {
  files: TakenFile[];
  brought: Brought;
  /** Talks that were captured on two machines and are one now. */
  joined: JoinedTalk[];
  /** Somebody else wrote in this machine's name, as a copied profile does: it has another one now. */
  isRenamed: boolean;
}

const makeMachine = (name: string): Machine => ({ id: crypto.randomUUID(), name, written: [] });

/**
 * This machine.
 * @param name what it is called until the person calls it otherwise
 */
export async function readMachine(database: NotebookDatabase, name: string): Promise<Machine> {
  const known = await database.machines.get(key);
  if (known) return known;
  const machine = makeMachine(name);
  await keepMachine(database, machine);
  return machine;
}

async function keepMachine(database: NotebookDatabase, machine: Machine): Promise<void> {
  await write(database, () => database.machines.put({ key, ...machine }));
}

/**
 * Changes what is remembered of this machine, and leaves the rest as it is by now.
 * @param machine as it was read before, where there is none any more
 */
async function changeMachine(
  database: NotebookDatabase,
  machine: Machine,
  change: (now: Machine) => Partial<Machine>,
): Promise<void> {
  await write(database, async () => {
    const now = (await database.machines.get(key)) ?? machine;
    await database.machines.put({ ...now, ...change(now), key });
  });
}

/** Calls it by another name. */
export async function renameMachine(database: NotebookDatabase, machine: Machine, name: string): Promise<void> {
  await changeMachine(database, machine, () => ({ name }));
}

/** The name of a machine's file: "wrapup-laptop-1a2b3c4d.changes". */
export function changesName({ id, name }: Machine): string {
  const word = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 30);
  return `wrapup-${word || "machine"}-${id.slice(0, 8)}${changesEnding}`;
}

/** Says that a conference is shared, if that is not so yet. */
async function begin(database: NotebookDatabase, conferenceId: Id): Promise<void> {
  const share: Share = { conferenceId, isSeeded: false };
  if (!(await database.shares.get(conferenceId))) await write(database, () => database.shares.put(share));
}

async function encodeConference(database: NotebookDatabase, id: Id, name: string): Promise<CarriedConference> {
  await begin(database, id);
  const { held } = await exchange(database, id);
  return { id, name, update: held.document.encode() };
}

/**
 * This machine's file.
 * @param ids the conferences that go into it; `undecided` for the talks of none
 * @throws Problem when it could not be made
 */
export async function writeChanges(database: NotebookDatabase, machine: Machine, ids: Id[]): Promise<FoundFile> {
  const known = new Map((await listConferences(database)).map(({ id, name }) => [id, name]));
  const conferences: CarriedConference[] = [];
  for (const id of ids.filter((one) => one === undecided || known.has(one)))
    conferences.push(await encodeConference(database, id, known.get(id) ?? ""));
  const savedAt = database.now();
  const { bytes, sha256 } = await encodeChanges(machine, conferences, savedAt);
  await changeMachine(database, machine, ({ written }) => ({
    savedAt,
    written: [...written, sha256].slice(-mostWritten),
  }));
  return { name: changesName(machine), bytes };
}

type Sum = Pick<TakenIn, "brought" | "joined">;

function add(sum: Sum, { brought, joined }: Sum): void {
  for (const name of ["added", "changed", "binned", "talks", "notes"] as const) sum.brought[name] += brought[name];
  sum.joined.push(...joined);
}

async function takeConference(database: NotebookDatabase, { id, update }: CarriedConference): Promise<Sum> {
  const isKnown = (await database.shares.get(id)) !== undefined;
  try {
    await begin(database, id);
    const { brought, newSources } = await exchange(database, id, [update]);
    return { brought, joined: await joinSamePages(database, id, newSources) };
  } catch (error) {
    if (!isKnown) await write(database, () => database.shares.delete(id));
    throw error;
  }
}

async function takeFile(
  database: NotebookDatabase,
  machine: Machine,
  { name, bytes }: FoundFile,
  sum: Sum,
): Promise<TakenFile & { isForged: boolean }> {
  const result: TakenFile & { isForged: boolean } = { name, machine: name, became: "cut off", isForged: false };
  try {
    const file = await decodeChanges(bytes);
    if (!file) return result;
    result.machine = file.head.machine.name;
    const isOwn = file.head.machine.id === machine.id;
    if (isOwn && machine.written.includes(file.head.sha256)) return { ...result, became: "own" };
    const refused: TakenFile["refused"] = [];
    for (const conference of file.conferences)
      await takeConference(database, conference).then(
        (more) => add(sum, more),
        (error) => refused.push({ conference: conference.name, problem: asProblem(error) }),
      );
    const became = refused.length > 0 && refused.length === file.conferences.length ? "refused" : "taken";
    return { ...result, isForged: isOwn, became, ...(refused.length > 0 && { refused }) };
  } catch (error) {
    return { ...result, became: "refused", problem: asProblem(error) };
  }
}

/** @throws what is none */
function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}

/**
 * Takes in the files of other machines, in any order, however often. Of one that is not whole nothing is taken in, and a
 * conference that is refused keeps none of the others out.
 * @throws Problem when what was taken in could not be stored
 */
export async function takeChanges(database: NotebookDatabase, machine: Machine, files: FoundFile[]): Promise<TakenIn> {
  const sum: Sum = { brought: { added: 0, changed: 0, binned: 0, talks: 0, notes: 0 }, joined: [] };
  const taken: TakenFile[] = [];
  let isRenamed = false;
  for (const file of files) {
    const { isForged, ...result } = await takeFile(database, machine, file, sum);
    isRenamed ||= isForged;
    taken.push(result);
  }
  const last = taken.findLast(({ became }) => became === "taken");
  const lastTaken = last && { lastTaken: { name: last.machine, at: database.now() } };
  if (isRenamed) await changeMachine(database, machine, ({ name }) => ({ ...makeMachine(name), savedAt: undefined }));
  if (lastTaken) await changeMachine(database, machine, () => lastTaken);
  return { files: taken, ...sum, isRenamed };
}
