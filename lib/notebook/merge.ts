// Two conferences become one: talks, notes, what is being typed, the schedule. One of the two posts goes on; the other lies whole
// in the bin, with the conference that was merged.
import type { Conference, ConferenceFacts, Id, ScheduledTalk, Source, Talk } from "@/lib/model/index.ts";
import { absorbTalk, type Joining } from "./join.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { orderAtEnd } from "./rows/new-order.ts";
import { inOrder } from "./rows/order.ts";
import { loadAddresses } from "./rows/pages.ts";
import { writeJournal } from "./rows/write.ts";
import { readSettings } from "./settings.ts";
import { listTalks, live } from "./talk-list.ts";

/** Which conference stays, which one goes into it, and whose post goes on. */
export interface Merging {
  into: Id;
  from: Id;
  post: "into" | "from";
}

const facts = ["url", "firstDay", "lastDay", "place", "timeZone", "scheduleFile"] as const;

/** What is known of the one that goes and not of the one that stays; days belong together. */
function addFacts(into: Conference, from: Conference): Partial<ConferenceFacts & Conference> {
  const isMissing = (name: (typeof facts)[number]) =>
    into[name] === undefined && (name !== "lastDay" || into.firstDay === undefined);
  return Object.fromEntries(facts.filter(isMissing).map((name) => [name, from[name]]));
}

function ofConference(database: NotebookDatabase, conferenceId: Id): Promise<Source[]> {
  return database.sources.where({ conferenceId }).toArray();
}

/** Moves a talk as it stands, in the bin or not, with its pages. */
async function moveWhole({ writer }: Joining, talk: Talk, pages: Source[], into: Id, order: number): Promise<void> {
  await writer.change("talks", talk.id, { conferenceId: into, order });
  for (const { id } of pages) await writer.change("sources", id, { conferenceId: into });
}

/** The talks go behind those that are there; one that has a page of theirs becomes a part of that talk. */
async function moveTalks(joining: Joining, { into, from }: Merging): Promise<void> {
  const { database, sites } = joining;
  const pagesOf = Map.groupBy(await ofConference(database, from), ({ talkId }) => talkId);
  const holders = new Map(
    live(await ofConference(database, into)).map(({ url, talkId }) => [sites.identify(url), talkId]),
  );
  let order = orderAtEnd(await listTalks(database, into));
  for (const talk of inOrder(await database.talks.where({ conferenceId: from }).toArray())) {
    const pages = pagesOf.get(talk.id) ?? [];
    const own = talk.deletedAt ? [] : live(pages).map(({ url }) => sites.identify(url));
    const [holder, ...others] = [...new Set(own.flatMap((page) => holders.get(page) ?? []))];
    if (holder) for (const id of [...others, talk.id]) await absorbTalk(joining, holder, id);
    // What is left of an absorbed one, with its pages, is found in the bin of the conference that stays.
    await moveWhole(joining, talk, pages, into, holder ? talk.order : order++);
    // Talks whose pages are one talk's are one talk.
    for (const [page, id] of others.length > 0 ? holders : []) if (others.includes(id)) holders.set(page, holder ?? id);
    for (const page of own) holders.set(page, holder ?? talk.id);
  }
}

/** Lines that the schedule there does not have; those that it has are the same talk. */
async function moveSchedule({ database, writer }: Joining, { into, from }: Merging): Promise<void> {
  const [there, gone] = await Promise.all(
    [into, from].map((conferenceId) => database.scheduledTalks.where({ conferenceId }).toArray()),
  );
  const known = new Set((there ?? []).map(({ slot }) => slot.guid));
  const isNew = ({ slot }: ScheduledTalk) => !known.has(slot.guid);
  for (const { id } of (gone ?? []).filter(isNew)) await writer.change("scheduledTalks", id, { conferenceId: into });
}

async function swapPosts({ database, writer }: Joining, { into, from }: Merging): Promise<void> {
  const [there, other] = await Promise.all([into, from].map((conferenceId) => database.posts.get({ conferenceId })));
  if (there) await writer.change("posts", there.id, { conferenceId: from });
  if (other) await writer.change("posts", other.id, { conferenceId: into });
}

/**
 * Merges a conference into another one. Its talks and notes go over, with what is in the bin of them; where both have a page,
 * the two talks become one. Facts that are not known there are taken over. What is left of it goes to the bin: its name and the
 * post that does not go on, with all of that one's settings and hand edits.
 * @returns what takes it back
 * @throws Problem when it could not be stored
 */
export async function mergeConferences(database: NotebookDatabase, merging: Merging): Promise<Journal> {
  const sites = await loadAddresses();
  return writeJournal(database, async (writer) => {
    const { into, from } = merging;
    const [there, gone] = await database.conferences.bulkGet([into, from]);
    if (!there || there.deletedAt || !gone || gone.deletedAt || into === from) return;
    const joining = { database, writer, sites };
    await moveTalks(joining, merging);
    await moveSchedule(joining, merging);
    if (merging.post === "from") await swapPosts(joining, merging);
    await writer.change("conferences", into, addFacts(there, gone));
    await writer.bin("conferences", [from]);
    if ((await readSettings(database)).currentConferenceId === from) await writer.choose("currentConferenceId", into);
  });
}
