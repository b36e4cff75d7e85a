// Two talks become one: slides and their video, or the same page under two conferences. What was done can be taken back.
import { type Id, type Note, type PictureChoice, type Source, type Talk, undecided } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { chooseConferenceIn } from "./change-conference.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { orderAtEnd } from "./rows/new-order.ts";
import { inOrder } from "./rows/order.ts";
import { listTwins, loadAddresses, type SiteAddresses } from "./rows/pages.ts";
import { write, writeJournal } from "./rows/write.ts";
import type { Writer } from "./rows/writer.ts";
import { listTalks, live } from "./talk-list.ts";

/** What joining works with, within one transaction. */
export interface Joining {
  database: NotebookDatabase;
  writer: Writer;
  /** Tells which addresses are one page. */
  sites: SiteAddresses;
}

/** What was decided about either page's pictures; where that differs, about the first one's. */
function joinChoices({ pictureChoices: kept = [] }: Source, { pictureChoices: more = [] }: Source): PictureChoice[] {
  return [...kept, ...more.filter(({ slide }) => !kept.some((choice) => choice.slide === slide))];
}

/** Returns which page of the talk that stays is in the place of each that goes, by their ids. */
async function absorbSources({ database, writer, sites }: Joining, into: Talk, from: Id): Promise<Map<Id, Id>> {
  const twins = new Map<Id, Id>();
  const there = live(await database.sources.where({ talkId: into.id }).toArray());
  for (const source of live(await database.sources.where({ talkId: from }).toArray())) {
    const twin = there.find(({ url }) => sites.identify(url) === sites.identify(source.url));
    if (!twin) {
      await writer.change("sources", source.id, { talkId: into.id, conferenceId: into.conferenceId });
      continue;
    }
    twins.set(source.id, twin.id);
    await writer.bin("sources", [source.id]);
    if (source.pictureChoices) await writer.change("sources", twin.id, { pictureChoices: joinChoices(twin, source) });
  }
  return twins;
}

/** Two talks that become one, and which page is now in the place of which. */
interface Absorbed {
  into: Id;
  from: Id;
  twins: Map<Id, Id>;
}

/** The page that a note is for from now on. */
const pageOf = ({ sourceId }: Pick<Note, "sourceId">, { twins }: Absorbed) =>
  sourceId === undefined ? undefined : (twins.get(sourceId) ?? sourceId);

/** Those in the bin go along, so that they can be put back. */
async function absorbNotes({ database, writer }: Joining, absorbed: Absorbed): Promise<void> {
  const { into, from } = absorbed;
  const end = orderAtEnd(live(await database.notes.where({ talkId: into }).toArray()));
  const notes = inOrder(await database.notes.where({ talkId: from }).toArray());
  for (const [index, note] of notes.entries()) {
    const sourceId = pageOf(note, absorbed);
    await writer.change("notes", note.id, { talkId: into, sourceId, order: end + index });
  }
}

/** What was being typed goes along, behind what is being typed there. */
async function absorbDraft({ database, writer }: Joining, absorbed: Absorbed): Promise<void> {
  const { into, from } = absorbed;
  const [there, gone] = await Promise.all([database.drafts.get(into), database.drafts.get(from)]);
  if (!gone?.markdown) return;
  const { place, markdown, caret } = gone;
  const sourceId = pageOf(gone, absorbed);
  await writer.remove("drafts", from);
  if (!there) await writer.add("drafts", { id: into, place, sourceId, markdown, caret });
  // Nothing is being typed there: its place is not this text's.
  else if (!there.markdown) await writer.change("drafts", into, { place, sourceId, markdown, caret });
  else await writer.change("drafts", into, { markdown: [there.markdown, markdown].join("\n\n") });
}

/**
 * Makes a talk a part of another one, within a larger transaction.
 * @returns which page is now in the place of which, by their ids
 */
export async function absorbTalk(joining: Joining, into: Id, from: Id): Promise<Map<Id, Id>> {
  const { database, writer } = joining;
  const [target, gone] = await Promise.all([database.talks.get(into), database.talks.get(from)]);
  if (!target || !gone) return new Map();
  const absorbed = { into, from, twins: await absorbSources(joining, target, from) };
  await absorbNotes(joining, absorbed);
  await absorbDraft(joining, absorbed);
  const { tags, speakers, slot, abstract, awaited } = target;
  await writer.change("talks", into, {
    tags: [...new Set([...tags, ...gone.tags])],
    speakers: speakers.length > 0 ? speakers : gone.speakers,
    slot: slot ?? gone.slot,
    abstract: abstract ?? gone.abstract,
    awaited: awaited ?? gone.awaited,
  });
  await writer.bin("talks", [from]);
  return absorbed.twins;
}

/** Whether no talk of these lies in the bin: what moved into one that does, nobody would see. */
export async function areAllHere(database: NotebookDatabase, ids: Id[]): Promise<boolean> {
  return (await database.talks.bulkGet(ids)).every((talk) => talk && !talk.deletedAt);
}

/**
 * Makes two talks one: the sources and notes of `from` move to `into`, `from` goes to the bin.
 * @returns what takes it back
 * @throws Problem where one of them is gone
 */
export async function joinTalks(database: NotebookDatabase, into: Id, from: Id): Promise<Journal> {
  const sites = await loadAddresses();
  return writeJournal(database, async (writer) => {
    if (!(await areAllHere(database, [into, from]))) throw new Problem("problemTalkGone");
    await absorbTalk({ database, writer, sites }, into, from);
  });
}

/** The other talks of a conference that have one of a talk's pages, in their order. */
async function findHolders(
  { database, sites }: Joining,
  talk: Talk,
  pages: Source[],
  conferenceId: Id,
): Promise<Talk[]> {
  const twins = await Promise.all(pages.map(({ url }) => listTwins(database, sites, { conferenceId, url })));
  const holders = new Set(twins.flat().map(({ talkId }) => talkId));
  return (await listTalks(database, conferenceId)).filter(({ id }) => id !== talk.id && holders.has(id));
}

async function moveTalk(joining: Joining, talk: Talk, conferenceId: Id): Promise<Id> {
  const { database, writer } = joining;
  const sources = await database.sources.where({ talkId: talk.id }).toArray();
  const [into, ...others] = await findHolders(joining, talk, live(sources), conferenceId);
  if (into) {
    // Talks whose pages are one talk's are one talk: otherwise a page of it would be in two.
    for (const from of [...others, talk]) await absorbTalk(joining, into.id, from.id);
    return into.id;
  }
  const order = orderAtEnd(await listTalks(database, conferenceId));
  const isSettled = conferenceId === undecided ? undefined : true;
  await writer.change("talks", talk.id, { conferenceId, order, isConferenceSettled: isSettled });
  // Those in the bin go along, so that they are put back where their talk is.
  for (const source of sources) await writer.change("sources", source.id, { conferenceId });
  return talk.id;
}

/** `fileTalk` for several talks as a part of a larger transaction; resolves to the talks that hold everything then, in that order. */
export async function fileTalksIn(joining: Joining, ids: Id[], conferenceId: Id): Promise<Id[]> {
  const into: Id[] = [];
  for (const id of ids) {
    const talk = await joining.database.talks.get(id);
    into.push(talk ? await moveTalk(joining, talk, conferenceId) : id);
  }
  return into;
}

/**
 * Files a talk under another conference. Where that one already has a talk with the same page, or several with one of its pages
 * each, they become one: notes, tags and further sources move over, and nothing is there twice.
 * @param isChosen what is captured next goes there as well
 * @returns the talk that now holds everything, and what takes it back
 * @throws Problem where the conference is gone
 */
export async function fileTalk(
  database: NotebookDatabase,
  id: Id,
  conferenceId: Id,
  isChosen = false,
): Promise<{ into: Id; undo: Journal }> {
  const sites = await loadAddresses();
  return write(database, async (writer) => {
    const conference = await database.conferences.get(conferenceId);
    if (conferenceId !== undecided && (!conference || conference.deletedAt)) throw new Problem("problemConferenceGone");
    if (isChosen) await chooseConferenceIn(writer, conferenceId);
    const [into = id] = await fileTalksIn({ database, writer, sites }, [id], conferenceId);
    return { into, undo: writer.journal };
  });
}
