// Which talks of the schedule were attended: ticking one brings it into the notebook, and taking the tick away loses nothing.

import { type Id, type ScheduledTalk, type Talk, undecided } from "@/lib/model/index.ts";
import { findSameTalk } from "../find-same-talk.ts";
import type { NotebookDatabase } from "../rows/database.ts";
import type { Journal } from "../rows/journal.ts";
import { orderAtEnd } from "../rows/new-order.ts";
import { inOrder } from "../rows/order.ts";
import { loadAddresses, type SiteAddresses } from "../rows/pages.ts";
import { writeJournal } from "../rows/write.ts";
import type { Writer } from "../rows/writer.ts";
import { isFromSchedule, keepPages, pagesOfLine } from "../schedule-pages.ts";
import { binWithPages, bringTalkBack } from "../talk-bin.ts";
import { live } from "../talk-list.ts";

function momentOf({ slot }: Pick<Talk, "slot">): number {
  return slot?.start.includes("T") ? Date.parse(slot.start) : Number.NaN;
}

function isInOrderOfTime(talks: Talk[]): boolean {
  const moments = talks.map(momentOf).filter((moment) => !Number.isNaN(moment));
  return moments.every((moment, index) => index === 0 || moment >= (moments[index - 1] ?? moment));
}

/** Where a talk belongs among talks in order of time: behind those that do not begin later. Looks from the end, where most belong. */
function placeByTime(talks: Talk[], talk: Talk): number {
  const moment = momentOf(talk);
  const earlier = talks.findLastIndex((other) => momentOf(other) <= moment);
  if (earlier >= 0)
    return talks.slice(earlier + 1).some((other) => momentOf(other) > moment) ? earlier + 1 : talks.length;
  const first = talks.findIndex((other) => momentOf(other) > moment);
  return first < 0 ? talks.length : first;
}

/** Stores the new talks, and gives all of them numbers in the order they stand here where they do not have such already. */
async function storeInOrder(writer: Writer, talks: Talk[], added: Set<Talk>): Promise<void> {
  const isInOrder = talks.every(({ order }, index) => index === 0 || order > (talks[index - 1]?.order ?? order));
  const placed = talks.map((talk, index) => ({ talk, order: isInOrder ? talk.order : index + 1 }));
  await writer.putAll(
    "talks",
    placed.filter(({ talk }) => added.has(talk)).map(({ talk, order }) => ({ ...talk, order })),
  );
  for (const { talk, order } of placed)
    if (!added.has(talk) && order !== talk.order) await writer.change("talks", talk.id, { order });
}

/** What a tick finds: the talk is there, lies in the bin, or was captured before anybody ticked it. */
class Known {
  private readonly bySlot: Map<string | undefined, Talk[]>;
  private readonly free: Set<Talk>;

  constructor(rows: Talk[]) {
    this.bySlot = Map.groupBy(rows, ({ slot }) => slot?.guid);
    this.free = new Set(live(rows).filter(({ slot }) => !slot));
  }

  find(line: ScheduledTalk): Talk | undefined {
    const own = this.bySlot.get(line.slot.guid) ?? [];
    const here = live(own)[0] ?? own.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0];
    if (here || this.free.size === 0) return here;
    const captured = findSameTalk([...this.free], line);
    if (captured) this.free.delete(captured);
    return captured;
  }
}

async function bringBack(
  database: NotebookDatabase,
  writer: Writer,
  sites: SiteAddresses,
  { talk, line }: { talk: Talk; line: ScheduledTalk },
): Promise<void> {
  const { deletedAt, abstract, mark } = talk;
  if (deletedAt) await bringTalkBack(database, writer, sites, talk.id);
  const changes = { slot: line.slot, abstract: abstract ?? line.abstract };
  await writer.change("talks", talk.id, mark === "left-out" ? { ...changes, mark: "mention" } : changes);
}

function startTalk({ conferenceId, title, speakers, abstract, slot }: ScheduledTalk, order: number, now: string): Talk {
  const row = { id: crypto.randomUUID(), createdAt: now, updatedAt: now };
  return { ...row, conferenceId, title, speakers, mark: "mention", tags: [], slot, abstract, order };
}

/**
 * Brings talks of one conference's schedule into the notebook, in order of time as long as the talks there are. One that
 * is there already, as ticked or as a captured page, is not added again; one that was there before comes back as it was.
 * @returns what takes it back
 */
export async function attendTalks(database: NotebookDatabase, lines: ScheduledTalk[]): Promise<Journal> {
  const sites = await loadAddresses();
  return writeJournal(database, async (writer) => {
    const conferenceId = lines[0]?.conferenceId ?? undecided;
    const rows = await database.talks.where({ conferenceId }).toArray();
    const talks = inOrder(live(rows));
    const isByTime = isInOrderOfTime(talks);
    const known = new Known(rows);
    const added = new Map<Talk, ScheduledTalk>();
    let end = orderAtEnd(talks) - 1;
    for (const line of lines) {
      const found = known.find(line);
      if (found?.slot && !found.deletedAt) continue;
      if (found) {
        await bringBack(database, writer, sites, { talk: found, line });
        continue;
      }
      const talk = startTalk(line, ++end, writer.now);
      added.set(talk, line);
      talks.splice(isByTime ? placeByTime(talks, talk) : talks.length, 0, talk);
    }
    await storeInOrder(writer, talks, new Set(added.keys()));
    await keepPages(
      database,
      writer,
      sites,
      conferenceId,
      [...added].flatMap(([talk, line]) => pagesOfLine(line, sites).map((page) => ({ talk, page }))),
    );
  });
}

async function holdsAnything(database: NotebookDatabase, talkId: Id): Promise<boolean> {
  const counts = await Promise.all([
    database.notes
      .where({ talkId })
      .filter((note) => !note.deletedAt)
      .count(),
    database.sources
      .where({ talkId })
      .filter((source) => !source.deletedAt && !isFromSchedule(source))
      .count(),
    database.drafts.filter((draft) => draft.id === talkId && draft.markdown !== "").count(),
  ]);
  return counts.some((count) => count > 0);
}

/**
 * Talks were not attended after all: one that holds nothing of the person's goes to the bin, another stays in the
 * notebook, out of the post. Ticked again, both come back.
 * @returns what takes it back
 */
export function missTalks(database: NotebookDatabase, ids: Id[]): Promise<Journal> {
  return writeJournal(database, async (writer) => {
    for (const talk of await database.talks.bulkGet(ids)) {
      if (!talk) continue;
      const { id, mark } = talk;
      if (!(await holdsAnything(database, id))) await binWithPages(database, writer, id);
      // One to be watched later was not attended by its nature.
      else await writer.change("talks", id, { slot: undefined, ...(mark !== "watch-later" && { mark: "left-out" }) });
    }
  });
}
