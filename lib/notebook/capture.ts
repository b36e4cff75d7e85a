// Captured pages: a new one starts a talk or joins one that the schedule knows, a known one is read anew.
import {
  type CapturedSource,
  type Id,
  type IsoDateTime,
  type ScheduledTalk,
  type Source,
  type SourceKind,
  type Talk,
  undecided,
} from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { orderAtEnd } from "./rows/order.ts";
import { type Writer, write } from "./rows/write.ts";
import { listTalks, live } from "./talk-list.ts";

/** What became of a captured page. */
export interface Capture {
  talkId: Id;
  sourceId: Id;
  conferenceId: Id;
  /** When the page had been captured before; absent for a new one. */
  knownSince?: IsoDateTime;
}

// Who stands behind a project, a profile or an event is not a speaker.
const kindsWithSpeakers: SourceKind[] = ["deck", "video", "talk", "article", "status"];

/** The live source with this canonical address: the given conference's if it has one, else the one captured last. */
export async function findSource(
  database: NotebookDatabase,
  url: string,
  conferenceId: Id,
): Promise<Source | undefined> {
  const sources = live(await database.sources.where({ url }).toArray());
  sources.sort((a, b) => b.capturedAt.localeCompare(a.capturedAt));
  return sources.find((source) => source.conferenceId === conferenceId) ?? sources[0];
}

/** The talk that a new page starts; a line of the schedule gives it speakers, time and room. */
async function startTalk(
  database: NotebookDatabase,
  writer: Writer,
  captured: CapturedSource,
  conferenceId: Id,
  scheduled?: ScheduledTalk,
): Promise<Talk> {
  const authors = kindsWithSpeakers.includes(captured.kind) ? captured.authors : [];
  return writer.add("talks", {
    conferenceId,
    title: captured.title,
    speakers: scheduled && scheduled.speakers.length > 0 ? scheduled.speakers : authors,
    mark: "mention",
    tags: [],
    order: orderAtEnd(await listTalks(database, conferenceId)),
    ...(scheduled && { slot: scheduled.slot, abstract: scheduled.abstract }),
  });
}

/** What the schedule knows of a captured page. */
export interface Expected {
  /** A talk in the notebook that has no page yet. */
  talk?: Talk;
  /** A line of the schedule that nobody has ticked. */
  scheduled?: ScheduledTalk;
}

/** Loads what compares titles only for a conference that has a schedule: the popup starts without it. */
async function expect(database: NotebookDatabase, captured: CapturedSource, conferenceId: Id): Promise<Expected> {
  if ((await database.scheduledTalks.where({ conferenceId }).count()) === 0) return {};
  const { findScheduled } = await import("./schedule-match.ts");
  return findScheduled(database, captured, conferenceId);
}

async function addCapture(
  database: NotebookDatabase,
  writer: Writer,
  captured: CapturedSource,
  conferenceId: Id,
  expected: Expected,
): Promise<Capture> {
  const pages = expected.talk ? live(await database.sources.where({ talkId: expected.talk.id }).toArray()) : [];
  // A second page of a talk (its video, when the slides are there) is joined by the person, not here.
  const waiting = pages.length === 0 ? expected.talk : undefined;
  const talk = waiting ?? (await startTalk(database, writer, captured, conferenceId, expected.scheduled));
  const source = await writer.add("sources", { ...captured, talkId: talk.id, conferenceId, capturedAt: writer.now });
  return { talkId: talk.id, sourceId: source.id, conferenceId };
}

/** What a second reading says of the talk itself: only what the person has not changed since the first. */
function followSource(talk: Talk, before: Source, after: CapturedSource): Partial<Talk> {
  const changes: Partial<Talk> = {};
  if (talk.title === before.title) changes.title = after.title;
  if (JSON.stringify(talk.speakers) === JSON.stringify(before.authors)) changes.speakers = after.authors;
  return changes;
}

async function updateCapture(
  database: NotebookDatabase,
  writer: Writer,
  captured: CapturedSource,
  before: Source,
): Promise<Capture> {
  const talk = await database.talks.get(before.talkId);
  if (talk) await writer.change("talks", talk.id, followSource(talk, before, captured));
  // A reading that got less (the site did not answer) must not lose what an earlier one got: absent fields stay.
  const provenance = { ...before.provenance, ...captured.provenance };
  await writer.change("sources", before.id, { ...captured, provenance, capturedAt: writer.now });
  return {
    talkId: before.talkId,
    sourceId: before.id,
    conferenceId: before.conferenceId,
    knownSince: before.createdAt,
  };
}

/** What is looked up before a transaction, which ends by itself while a module is being loaded. */
export async function lookAhead(
  database: NotebookDatabase,
  captured: CapturedSource,
  conferenceId: Id,
): Promise<Expected> {
  return conferenceId === undecided ? {} : expect(database, captured, conferenceId);
}

/** `storeCapture` as a part of a larger transaction; `expected` is what `lookAhead` found. */
export async function putCapture(
  database: NotebookDatabase,
  writer: Writer,
  captured: CapturedSource,
  conferenceId: Id,
  expected: Expected,
): Promise<Capture> {
  const known = await findSource(database, captured.url, conferenceId);
  if (known) return updateCapture(database, writer, captured, known);
  return addCapture(database, writer, captured, conferenceId, expected);
}

/**
 * Stores a captured page: as a new talk of the conference, or as a newer reading of the source that is already there.
 * @throws Problem when it could not be stored
 */
export async function storeCapture(
  database: NotebookDatabase,
  captured: CapturedSource,
  conferenceId: Id,
): Promise<Capture> {
  const expected = await lookAhead(database, captured, conferenceId);
  return write(database, (writer) => putCapture(database, writer, captured, conferenceId, expected));
}
