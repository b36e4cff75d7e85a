// Captured pages: a new one starts a talk or joins one that the schedule knows, a known one is read anew. Which is known is
// decided in known-page, what of its facts changes in former-readings.
import {
  type CapturedSource,
  type FormerReading,
  type Id,
  type IsoDateTime,
  type ScheduledTalk,
  type Source,
  type Talk,
  undecided,
} from "@/lib/model/index.ts";
import { followFacts, readFactsAnew } from "./former-readings.ts";
import { addressAnew, findKnownPage, setApart } from "./known-page.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { loadAddresses, type SiteAddresses } from "./rows/pages.ts";
import { write } from "./rows/write.ts";
import type { Writer } from "./rows/writer.ts";
import { isFromSchedule } from "./schedule-pages.ts";
import { speakersOf } from "./speakers.ts";
import { live } from "./talk-list.ts";
import { orderAtEndOf } from "./talk-order.ts";

/** What became of a captured page. */
export interface StoredCapture {
  talkId: Id;
  sourceId: Id;
  conferenceId: Id;
  /** When the page had been captured before; absent for a new one, and for one that was captured twice at once. */
  knownSince?: IsoDateTime;
  /** It had only been kept as a link, without being read. */
  wasLink?: true;
  /** What the page said before this reading, if that changed its title. */
  former?: FormerReading;
}

/** The talk that a new page starts; a line of the schedule gives it speakers, time and room. */
async function startTalk(
  database: NotebookDatabase,
  writer: Writer,
  captured: CapturedSource,
  conferenceId: Id,
  scheduled?: ScheduledTalk,
): Promise<Talk> {
  return writer.add("talks", {
    conferenceId,
    title: captured.title,
    speakers: scheduled && scheduled.speakers.length > 0 ? scheduled.speakers : speakersOf(captured),
    mark: "mention",
    tags: [],
    order: await orderAtEndOf(database, conferenceId),
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

/** What storing a page needs besides, which the popup starts without. */
export interface StoringTools {
  sites: SiteAddresses;
  findScheduled: typeof import("./schedule-match.ts").findScheduled;
}

/** To be loaded before a transaction, which ends by itself while a module is being loaded. */
export async function loadStoringTools(): Promise<StoringTools> {
  const [sites, { findScheduled }] = await Promise.all([loadAddresses(), import("./schedule-match.ts")]);
  return { sites, findScheduled };
}

/** What the conference's schedule knows of a page, as a part of a write. */
export async function findExpected(
  database: NotebookDatabase,
  { findScheduled }: StoringTools,
  captured: CapturedSource,
  conferenceId: Id,
): Promise<Expected> {
  return conferenceId === undecided ? {} : findScheduled(database, captured, conferenceId);
}

/**
 * Stores a page that the conference does not have, as a part of a larger transaction.
 * @param expected what `findExpected` found
 * @param captured under an address that no other page of the conference has
 * @param maybeSameAs a source that states the same address
 */
export async function addCapture(
  database: NotebookDatabase,
  writer: Writer,
  captured: CapturedSource,
  conferenceId: Id,
  { talk: planned, scheduled }: Expected,
  maybeSameAs?: Id,
): Promise<StoredCapture> {
  const pages = planned ? live(await database.sources.where({ talkId: planned.id }).toArray()) : [];
  // A second page of a talk (its video, when the slides are there) is joined by the person, not here.
  const waiting = pages.every(isFromSchedule) ? planned : undefined;
  const talk = waiting ?? (await startTalk(database, writer, captured, conferenceId, scheduled));
  const source = await writer.add("sources", {
    ...captured,
    talkId: talk.id,
    conferenceId,
    capturedAt: writer.now,
    ...(maybeSameAs && { maybeSameAs }),
  });
  return { talkId: talk.id, sourceId: source.id, conferenceId };
}

/** Whether the tab alone told of a page: no script was let into it, or there was nothing else to read. */
function isOfTabAlone({ provenance }: Pick<CapturedSource, "provenance">): boolean {
  return Object.values(provenance).every((origin) => origin === "address" || origin === "title");
}

/** What is new of a known page. Where it could not be read this time, what it was read as before stays. */
function newsOf(read: CapturedSource, before: Source): CapturedSource {
  const wasRead = before.provenance.url !== "dom" && !isOfTabAlone(before);
  if (!wasRead || !isOfTabAlone(read)) return read;
  const { title, kind, site, provenance } = before;
  return { ...read, title, kind, site, provenance };
}

async function updateCapture(
  database: NotebookDatabase,
  writer: Writer,
  sites: SiteAddresses,
  read: CapturedSource,
  before: Source,
  startedAt: IsoDateTime,
): Promise<StoredCapture> {
  const captured = newsOf(read, before);
  const addresses = await addressAnew(database, sites, before, captured);
  const facts = readFactsAnew(before, captured, writer.now);
  const talk = await database.talks.get(before.talkId);
  if (talk) await writer.change("talks", talk.id, followFacts(talk, before, facts, captured.kind));
  // A reading that got less (the site did not answer) must not lose what an earlier one got: absent fields stay.
  await writer.change("sources", before.id, { ...captured, ...addresses, ...facts, capturedAt: writer.now });
  return {
    talkId: before.talkId,
    sourceId: before.id,
    conferenceId: before.conferenceId,
    ...(before.createdAt <= startedAt && { knownSince: before.createdAt }),
    ...((before.provenance.url === "dom" || isFromSchedule(before)) && { wasLink: true }),
    ...(before.title !== facts.title && { former: facts.former?.at(-1) }),
  };
}

/**
 * `storeCapture` as a part of a larger transaction.
 * @param tools what `loadStoringTools` loaded
 */
export async function putCapture(
  database: NotebookDatabase,
  writer: Writer,
  tools: StoringTools,
  captured: CapturedSource,
  conferenceId: Id,
  startedAt: IsoDateTime,
): Promise<StoredCapture> {
  const { sites } = tools;
  const { same, similar } = await findKnownPage(database, sites, captured, conferenceId);
  if (same) return updateCapture(database, writer, sites, captured, same, startedAt);
  const expected = await findExpected(database, tools, captured, conferenceId);
  const page = await setApart(writer, sites, captured, similar);
  return addCapture(database, writer, page, conferenceId, expected, similar[0]?.id);
}

/**
 * Stores a captured page: as a new talk of the conference, or as a newer reading of the source that is already there.
 * @param startedAt when this capture began: what came into the notebook since is no earlier one
 * @param besides stores what belongs to it: both or neither
 * @throws Problem when it could not be stored
 */
export async function storeCapture(
  database: NotebookDatabase,
  captured: CapturedSource,
  conferenceId: Id,
  startedAt: IsoDateTime = database.now(),
  besides?: (writer: Writer, stored: StoredCapture) => Promise<unknown>,
): Promise<StoredCapture> {
  const tools = await loadStoringTools();
  return write(database, async (writer) => {
    const stored = await putCapture(database, writer, tools, captured, conferenceId, startedAt);
    await besides?.(writer, stored);
    return stored;
  });
}
