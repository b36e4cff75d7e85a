// Two conferences become one: talks, notes, what is being typed, the schedule. One of the two posts goes on; the other lies whole
// in the bin, with the conference that was merged.
import type { Conference, ConferenceFacts, Id, Note, ScheduledTalk, Source, Talk } from "@/lib/model/index.ts";
import { absorbTalk, type Joining } from "./join.ts";
import { renamePlaced } from "./placed-talks.ts";
import { canonicalJson } from "./rows/canonical.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { orderAtEnd } from "./rows/new-order.ts";
import { inOrder } from "./rows/order.ts";
import { loadAddresses, type SiteAddresses } from "./rows/pages.ts";
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

/** What a note says, and of which place in which page. */
function sayingOf({ markdown, place, frame, author, sourceId }: Note, pages: Source[], sites: SiteAddresses): string {
  const page = pages.find(({ id }) => id === sourceId);
  return canonicalJson([markdown.trim(), place, frame?.url, author, page && sites.identify(page.url)]);
}

/** A note that the other talk has, too, is there once: a post that comes in again brings the same ones. */
async function binRepeated({ database, writer, sites }: Joining, holder: Id, from: Id): Promise<void> {
  const sayings = async (talkId: Id) => {
    const pages = await database.sources.where({ talkId }).toArray();
    const notes = live(await database.notes.where({ talkId }).toArray());
    return notes.map((note) => ({ id: note.id, says: sayingOf(note, pages, sites) }));
  };
  const there = new Set((await sayings(holder)).map(({ says }) => says));
  const repeated = (await sayings(from)).filter(({ says }) => there.has(says));
  await writer.bin(
    "notes",
    repeated.map(({ id }) => id),
  );
}

/** Which talk or page is now in the place of which, by their ids. */
type Places = Map<Id, Id>;

async function becomePart(joining: Joining, places: Places, holder: Id, id: Id): Promise<void> {
  await binRepeated(joining, holder, id);
  for (const [page, twin] of await absorbTalk(joining, holder, id)) places.set(page, twin);
  places.set(id, holder);
}

/** The talks go behind those that are there; one that has a page of theirs becomes a part of that talk. */
async function moveTalks(joining: Joining, { into, from }: Merging): Promise<Places> {
  const { database, sites } = joining;
  const places: Places = new Map();
  const pagesOf = Map.groupBy(await ofConference(database, from), ({ talkId }) => talkId);
  const holders = new Map(
    live(await ofConference(database, into)).map(({ url, talkId }) => [sites.identify(url), talkId]),
  );
  let order = orderAtEnd(await listTalks(database, into));
  for (const talk of inOrder(await database.talks.where({ conferenceId: from }).toArray())) {
    const pages = pagesOf.get(talk.id) ?? [];
    const own = talk.deletedAt ? [] : live(pages).map(({ url }) => sites.identify(url));
    const [holder, ...others] = [...new Set(own.flatMap((page) => holders.get(page) ?? []))];
    if (holder) for (const id of [...others, talk.id]) await becomePart(joining, places, holder, id);
    // What is left of an absorbed one, with its pages, is found in the bin of the conference that stays.
    await moveWhole(joining, talk, pages, into, holder ? talk.order : order++);
    // Talks whose pages are one talk's are one talk.
    for (const [page, id] of others.length > 0 ? holders : []) if (others.includes(id)) holders.set(page, holder ?? id);
    for (const page of own) holders.set(page, holder ?? talk.id);
  }
  return places;
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

/** The other post goes on: where its own texts name a talk that is a part of another one, they name that. */
async function swapPosts({ database, writer }: Joining, { into, from }: Merging, places: Places): Promise<void> {
  const [there, other] = await Promise.all([into, from].map((conferenceId) => database.posts.get({ conferenceId })));
  if (there) await writer.change("posts", there.id, { conferenceId: from });
  const nowOf = (id: Id): Id => {
    const next = places.get(id);
    return next === undefined ? id : nowOf(next);
  };
  if (other) await writer.change("posts", other.id, { conferenceId: into, ...renamePlaced(other, nowOf) });
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
    const places = await moveTalks(joining, merging);
    await moveSchedule(joining, merging);
    if (merging.post === "from") await swapPosts(joining, merging, places);
    await writer.change("conferences", into, addFacts(there, gone));
    await writer.bin("conferences", [from]);
    if ((await readSettings(database)).currentConferenceId === from) await writer.choose("currentConferenceId", into);
  });
}
