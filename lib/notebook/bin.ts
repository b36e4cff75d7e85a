// The bin: what a person deleted, each with the way back. What lies there with its talk or conference is not listed by itself.
import {
  type Conference,
  type Id,
  type IsoDateTime,
  type Note,
  type Source,
  type Talk,
  undecided,
} from "@/lib/model/index.ts";
import { restoreConference } from "./conference-bin.ts";
import { restoreNote } from "./notes.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { restoreSource } from "./sources.ts";
import { restoreTalk } from "./talk-bin.ts";

interface Binned {
  id: Id;
  deletedAt: IsoDateTime;
  /** Where it comes back to, by name; "" for a conference, and for a talk that waits for one. */
  conference: string;
}

export type BinnedItem = Binned &
  (
    | { kind: "conference"; row: Conference }
    | { kind: "talk"; row: Talk }
    | { kind: "source"; row: Source; talk: Talk }
    | { kind: "note"; row: Note; talk: Talk }
  );

/** What can be taken out of the bin, the latest first. */
export async function readBin(database: NotebookDatabase): Promise<BinnedItem[]> {
  const [conferences, talks, sources, notes] = await Promise.all([
    database.conferences.toArray(),
    database.talks.toArray(),
    database.sources.filter(isBinned).toArray(),
    database.notes.filter(isBinned).toArray(),
  ]);
  const names = new Map([
    [undecided, ""],
    ...conferences.filter((row) => !isBinned(row)).map(({ id, name }) => [id, name] as const),
  ]);
  const reachable = talks.filter(({ conferenceId }) => names.has(conferenceId));
  const living = new Map(reachable.filter((talk) => !isBinned(talk)).map((talk) => [talk.id, talk]));
  const binned = (row: Source | Note | Talk | Conference, conferenceId: Id = undecided): Binned => ({
    id: row.id,
    deletedAt: row.deletedAt ?? "",
    conference: names.get(conferenceId) ?? "",
  });
  const ofTalk = <Kind extends "source" | "note", Kept extends Source | Note>(kind: Kind, row: Kept) => {
    const talk = living.get(row.talkId);
    return talk ? [{ kind, row, talk, ...binned(row, talk.conferenceId) }] : [];
  };
  const items: BinnedItem[] = [
    ...conferences.filter(isBinned).map((row) => ({ kind: "conference" as const, row, ...binned(row) })),
    ...reachable.filter(isBinned).map((row) => ({ kind: "talk" as const, row, ...binned(row, row.conferenceId) })),
    ...sources.flatMap((row) => ofTalk("source", row)),
    ...notes.flatMap((row) => ofTalk("note", row)),
  ];
  return items.sort((one, other) => other.deletedAt.localeCompare(one.deletedAt));
}

function isBinned({ deletedAt }: { deletedAt?: IsoDateTime }): boolean {
  return deletedAt !== undefined;
}

const restorers: Record<BinnedItem["kind"], (database: NotebookDatabase, id: Id) => Promise<Journal>> = {
  conference: restoreConference,
  talk: restoreTalk,
  source: restoreSource,
  note: restoreNote,
};

/**
 * Takes something out of the bin, to where it was, with what went in together with it.
 * @returns what takes that back
 * @throws Problem when its page has been captured anew meanwhile, or it could not be stored
 */
export function restoreItem(database: NotebookDatabase, { kind, id }: BinnedItem): Promise<Journal> {
  return restorers[kind](database, id);
}
