// What a page said of itself at other times: kept when a newer reading changes it, and used again if the person wants so.
import type { CapturedSource, FormerReading, Id, IsoDateTime, Source, Talk } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { writeJournal } from "./rows/write.ts";
import { speakersOf } from "./speakers.ts";

type Facts = Pick<CapturedSource, "title" | "authors" | "publishedOn">;

/** More than anybody looks through. The first one stays: it is what the talk was captured as. */
const most = 10;

const factsOf = ({ title, authors, publishedOn }: Facts): Facts => ({ title, authors, publishedOn });
const isSame = (one: Facts, other: Facts) => JSON.stringify(factsOf(one)) === JSON.stringify(factsOf(other));

/** Whether `after` takes something away that was there, and does not only add to it. */
function isLossy(before: Facts, after: Facts): boolean {
  const isGone = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  return (
    before.title !== after.title ||
    (before.authors.length > 0 && isGone(before.authors, after.authors)) ||
    (before.publishedOn !== undefined && before.publishedOn !== after.publishedOn)
  );
}

/** The readings with one more, none of them twice and none that says what is in use. */
function withReading(former: FormerReading[] | undefined, added: FormerReading, inUse: Facts): FormerReading[] {
  const others = (former ?? []).filter((reading) => !isSame(reading, added) && !isSame(reading, inUse));
  const [first, ...rest] = [...others, { ...factsOf(added), readAt: added.readAt }];
  return first ? [first, ...rest.slice(1 - most)] : [];
}

/**
 * What a change of its page's facts changes in the talk itself: only what the person has not changed.
 * @param kind what the page is by the newer reading
 */
export function followFacts(talk: Talk, before: Source, after: Facts, kind = before.kind): Partial<Talk> {
  const changes: Partial<Talk> = {};
  if (talk.title === before.title) changes.title = after.title;
  if (JSON.stringify(talk.speakers) === JSON.stringify(speakersOf(before)))
    changes.speakers = speakersOf({ kind, authors: after.authors });
  return changes;
}

/** Whether the only author of an earlier reading is an account that a newer one knows for the uploader. */
function isUploader({ authors: [author, another] }: Facts, { uploader }: CapturedSource): boolean {
  return uploader !== undefined && author?.name === uploader.name && another === undefined;
}

type FactsInUse = Facts & Pick<Source, "former" | "factsReadAt">;

/**
 * What a newer reading makes of a source's facts. One that got less must not lose what an earlier one got.
 * @param now when the page was read anew
 */
export function readFactsAnew(before: Source, captured: CapturedSource, now: IsoDateTime): FactsInUse {
  const { former, factsReadAt } = before;
  const authors = captured.authors.length > 0 || isUploader(before, captured) ? captured.authors : before.authors;
  const after = { title: captured.title, authors, publishedOn: captured.publishedOn ?? before.publishedOn };
  if (factsReadAt === undefined) {
    const replaced = { ...before, readAt: before.capturedAt };
    return { ...after, factsReadAt, former: isLossy(before, after) ? withReading(former, replaced, after) : former };
  }
  // The person went back to an earlier reading: this one can be used, and is not by itself.
  if (isSame(before, after)) return { ...factsOf(before), former, factsReadAt: now };
  return { ...factsOf(before), factsReadAt, former: withReading(former, { ...after, readAt: now }, before) };
}

/** A source's facts after going back to a reading. Back at the newest one, the page is followed again. */
function goBack(source: Source, reading: FormerReading): FactsInUse {
  const inUse = { ...source, readAt: source.factsReadAt ?? source.capturedAt };
  const former = withReading(source.former, inUse, reading);
  const isNewest = former.every(({ readAt }) => readAt < reading.readAt);
  return { ...factsOf(reading), former, factsReadAt: isNewest ? undefined : reading.readAt };
}

/**
 * Uses another reading's title, people and date again, for the page and for what the person has not changed of its talk. What
 * was in use takes its place among the readings.
 * @param readAt which of the source's `former` readings
 * @returns what takes it back; nothing where that reading is in use already
 * @throws Problem when it could not be stored
 */
export function restoreReading(database: NotebookDatabase, sourceId: Id, readAt: IsoDateTime): Promise<Journal> {
  return writeJournal(database, async (writer) => {
    const source = await database.sources.get(sourceId);
    const talk = source && (await database.talks.get(source.talkId));
    const reading = source?.former?.find((one) => one.readAt === readAt);
    if (!source || !talk || !reading) return;
    await writer.change("sources", source.id, goBack(source, reading));
    await writer.change("talks", talk.id, followFacts(talk, source, reading));
  });
}
