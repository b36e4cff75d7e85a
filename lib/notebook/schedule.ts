// A conference's schedule: taking in a file's talks, choosing those attended, finding a captured page among them.
import { findSameTalk } from "@/lib/find-same-talk";
import { type EventFacts, type Id, type Row, type ScheduledTalk, type Talk, undecided } from "@/lib/model";
import type { NotebookDatabase } from "./database";
import { orderAtEnd } from "./order";
import { listTalks } from "./talk-list";
import { type Writer, write } from "./write";

/** A schedule's talk before it has a row. */
export type ScheduledFields = Omit<ScheduledTalk, keyof Row | "conferenceId">;

/** How many talks a schedule file added, changed and took away. */
export interface Imported {
  added: number;
  changed: number;
  removed: number;
}

function fieldsOf(row: ScheduledTalk): string {
  const {
    id: _id,
    createdAt: _created,
    updatedAt: _updated,
    deletedAt: _deleted,
    conferenceId: _conference,
    ...fields
  } = row;
  return JSON.stringify(fields, Object.keys(fields).sort());
}

/** What a newer file says of an attended talk: its place in the schedule, and of its words only those nobody has changed. */
function followSchedule(talk: Talk, before: ScheduledTalk | undefined, after: ScheduledFields): Partial<Talk> {
  const changes: Partial<Talk> = { slot: after.slot };
  if (talk.title === before?.title) changes.title = after.title;
  if (JSON.stringify(talk.speakers) === JSON.stringify(before?.speakers)) changes.speakers = after.speakers;
  if (talk.abstract === before?.abstract) changes.abstract = after.abstract;
  return changes;
}

/** A conference's facts stand unless they were missing: the person may have corrected them. */
async function completeConference(
  database: NotebookDatabase,
  writer: Writer,
  id: Id,
  facts: EventFacts,
): Promise<void> {
  const conference = await database.conferences.get(id);
  if (!conference) return;
  const { url, firstDay, lastDay, place, timeZone } = { ...facts, ...dropAbsent(conference) };
  await writer.change("conferences", id, { url, firstDay, lastDay, place, timeZone });
}

function dropAbsent<T extends object>(row: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined && value !== ""),
  ) as Partial<T>;
}

/**
 * Takes in a schedule file, or a later version of one: a talk is known again by its guid and changed, never doubled.
 * What the file no longer has goes to the bin; talks in the notebook stay.
 */
export async function importSchedule(
  database: NotebookDatabase,
  conferenceId: Id,
  facts: EventFacts,
  entries: ScheduledFields[],
): Promise<Imported> {
  return write(database, async (writer) => {
    const rows = await database.scheduledTalks.where({ conferenceId }).toArray();
    const known = new Map(rows.map((row) => [row.slot.guid, row]));
    const talks = new Map(
      (await listTalks(database, conferenceId)).flatMap((talk) => (talk.slot ? [[talk.slot.guid, talk] as const] : [])),
    );
    const imported: Imported = { added: 0, changed: 0, removed: 0 };
    const stored: ScheduledTalk[] = [];
    for (const entry of entries) {
      const before = known.get(entry.slot.guid);
      known.delete(entry.slot.guid);
      const head = before ?? { id: crypto.randomUUID(), createdAt: writer.now };
      const row: ScheduledTalk = {
        ...entry,
        id: head.id,
        createdAt: head.createdAt,
        updatedAt: writer.now,
        conferenceId,
      };
      if (!before) imported.added++;
      else if (before.deletedAt || fieldsOf(before) !== fieldsOf(row)) imported.changed++;
      stored.push(row);
      const talk = talks.get(entry.slot.guid);
      if (talk) await writer.change("talks", talk.id, followSchedule(talk, before, entry));
    }
    const gone = [...known.values()].filter((row) => !row.deletedAt);
    imported.removed = gone.length;
    await writer.bin(
      "scheduledTalks",
      gone.map(({ id }) => id),
    );
    await writer.putAll("scheduledTalks", stored);
    await completeConference(database, writer, conferenceId, facts);
    return imported;
  });
}

/** Adds scheduled talks of one conference to the notebook; one that is there already, by its guid or as a captured page, is not added again. */
export async function attendTalks(database: NotebookDatabase, scheduled: ScheduledTalk[]): Promise<void> {
  await write(database, async (writer) => {
    const talks = await listTalks(database, scheduled[0]?.conferenceId ?? undecided);
    for (const { conferenceId, slot, title, speakers, abstract } of scheduled) {
      if (talks.some((talk) => talk.slot?.guid === slot.guid)) continue;
      const captured = findSameTalk(
        talks.filter((talk) => !talk.slot),
        { title, speakers },
      );
      const order = orderAtEnd(talks);
      if (captured) await writer.change("talks", captured.id, { slot, abstract: captured.abstract ?? abstract });
      else
        talks.push(
          await writer.add("talks", {
            conferenceId,
            title,
            speakers,
            mark: "mention",
            tags: [],
            slot,
            abstract,
            order,
          }),
        );
    }
  });
}

/** A talk was not attended after all: it goes to the bin if it holds nothing of the person's, else it is left out of the post. */
export async function missTalk(database: NotebookDatabase, talkId: Id): Promise<void> {
  await write(database, async (writer) => {
    const notes = await database.notes
      .where({ talkId })
      .filter((note) => !note.deletedAt)
      .count();
    const sources = await database.sources
      .where({ talkId })
      .filter((source) => !source.deletedAt)
      .count();
    if (notes + sources === 0) await writer.bin("talks", [talkId]);
    else await writer.change("talks", talkId, { mark: "left-out" });
  });
}
