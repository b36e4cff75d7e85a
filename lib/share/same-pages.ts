// A page that several people have captured for one conference, each for themselves, makes one talk: as capturing it twice on one
// machine does. Which one stays, and what it is made of, follows from what all of them have, so it does not matter who does it.
import type { Id, Source, Talk } from "@/lib/model/index.ts";
import { listLocked } from "@/lib/notebook/conferences.ts";
import { absorbTalk, areAllHere } from "@/lib/notebook/join.ts";
import type { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import type { Journal } from "@/lib/notebook/rows/journal.ts";
import { loadAddresses, type SiteAddresses } from "@/lib/notebook/rows/pages.ts";
import { write } from "@/lib/notebook/rows/write.ts";
import { isApart } from "@/lib/notebook/schedule-match.ts";
import { listTalks, live } from "@/lib/notebook/talk-list.ts";

/** A talk that others have become a part of. */
export interface JoinedTalk {
  title: string;
  /** What takes it back. */
  undo: Journal;
}

/** The talk that was there first; of two of one moment the one with the lower id. */
const byAge = (one: Talk, other: Talk) =>
  one.createdAt < other.createdAt || (one.createdAt === other.createdAt && one.id < other.id) ? -1 : 1;

/** Which of these talks have a page in common, the first first, by pages that are among `brought`. */
function findSamePages(sites: SiteAddresses, talks: Talk[], sources: Source[], brought: Set<Id>): Talk[][] {
  const byPage = Map.groupBy(sources, ({ url }) => sites.identify(url));
  return [...byPage.values()]
    .filter((group) => group.some(({ id }) => brought.has(id)))
    .map((group) => talks.filter(({ id }) => group.some(({ talkId }) => talkId === id)).sort(byAge))
    .filter(({ length }) => length > 1);
}

/**
 * Joins the talks of a conference that have become two by an exchange, unless somebody has said that they are two. Whoever may
 * only read it leaves that to others.
 * @param brought the sources that are new here. Only they lead to a join: one that was taken back stays so
 * @returns the talks that others are a part of now
 * @throws Problem when it could not be stored
 */
export async function joinSamePages(
  database: NotebookDatabase,
  conferenceId: Id,
  brought: Id[],
): Promise<JoinedTalk[]> {
  if (brought.length === 0 || (await listLocked(database)).has(conferenceId)) return [];
  const sites = await loadAddresses();
  const talks = await listTalks(database, conferenceId);
  const sources = live(await database.sources.where({ conferenceId }).toArray());
  const joined: JoinedTalk[] = [];
  const holders = new Map<Id, Talk>();
  /** The talk that one is a part of by now: by another page of theirs it may have become one. */
  const holderOf = (talk: Talk): Talk => {
    const holder = holders.get(talk.id);
    return holder ? holderOf(holder) : talk;
  };
  for (const group of findSamePages(sites, talks, sources, new Set(brought))) {
    const [first, ...others] = [...new Set(group.map(holderOf))].sort(byAge);
    for (const other of others) {
      if (!first || isApart(first, other)) continue;
      const undo = await write(database, async (writer) => {
        // One that somebody deletes just now takes nothing with it, and stays deleted.
        if (await areAllHere(database, [first.id, other.id]))
          await absorbTalk({ database, writer, sites }, first.id, other.id);
        return writer.journal;
      });
      if (undo.length === 0) continue;
      holders.set(other.id, first);
      joined.push({ title: first.title, undo });
    }
  }
  return joined;
}
