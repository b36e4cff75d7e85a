// Which talk the one on screen may be another page of, so that joining them can be offered, and the answer that it is none.
import type { Id, IsoDateTime, Talk, TalkRecord } from "@/lib/model/index.ts";
import { readTalkRecord } from "./records.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { writeJournal } from "./rows/write.ts";
import { findAlikeTalk, isApart } from "./schedule-match.ts";
import { live } from "./talk-list.ts";

export interface JoinOffer {
  other: Talk;
  /** When its first page was captured; absent for a talk without a page. */
  capturedAt?: IsoDateTime;
}

/** The talk with a page that states the same address as one of this talk's. */
async function findByStatement(database: NotebookDatabase, { talk, sources }: TalkRecord): Promise<Talk | undefined> {
  for (const { maybeSameAs } of sources) {
    const source = maybeSameAs === undefined ? undefined : await database.sources.get(maybeSameAs);
    const other = source && !source.deletedAt ? await database.talks.get(source.talkId) : undefined;
    if (other && !other.deletedAt && !isApart(talk, other)) return other;
  }
  return undefined;
}

/** The talk that one may be, by its pages' statements or by title and speakers; undefined where there is none. */
export async function findJoinOffer(database: NotebookDatabase, talkId: Id): Promise<JoinOffer | undefined> {
  const record = await readTalkRecord(database, talkId);
  if (!record) return undefined;
  const other = (await findByStatement(database, record)) ?? (await findAlikeTalk(database, record.talk));
  if (!other) return undefined;
  const pages = live(await database.sources.where({ talkId: other.id }).toArray());
  const [capturedAt] = pages.map(({ createdAt }) => createdAt).sort();
  return { other, ...(capturedAt && { capturedAt }) };
}

/**
 * Notes that two talks are two, so that joining them is not offered again. Returns what takes it back.
 * @throws Problem when it could not be stored
 */
export function keepApart(database: NotebookDatabase, id: Id, other: Id): Promise<Journal> {
  return writeJournal(database, async (writer) => {
    const talk = await database.talks.get(id);
    if (talk) await writer.change("talks", id, { apartFrom: [...new Set([...(talk.apartFrom ?? []), other])] });
  });
}
