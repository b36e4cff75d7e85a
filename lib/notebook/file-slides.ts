// Slides that a person gave as a file: they go to the talk's deck, or become one. Their pictures are stored with them, under the
// SHA-256 of their bytes; reading the file is left to capture.
import { frameAddress, type Id, isHereOnly, type Slide, type Source } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { digest } from "./pictures.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { loadAddresses } from "./rows/pages.ts";
import { writeJournal } from "./rows/write.ts";
import type { Writer } from "./rows/writer.ts";
import { refuseTwin } from "./sources.ts";
import { live } from "./talk-list.ts";

/** A file of slides as it was read. */
export interface FileOfSlides {
  /** What the deck is called if it is a new one. */
  title: string;
  /** "PDF" */
  site: string;
  /** Of the file's bytes, in hexadecimal digits. */
  sha256: string;
  /** In order; pictures are JPEGs. */
  slides: { number: number; text: string; picture?: Uint8Array }[];
}

/** Whether a person gave the deck's slides as a file. */
function isFromFile({ provenance }: Source): boolean {
  return provenance.slides === "file";
}

/** The deck that the file is of: one whose page has no slides to read, or whose slides came from a file before. */
function findDeck(sources: Source[], address: string): Source | undefined {
  const decks = sources.filter(({ kind }) => kind === "deck");
  return (
    decks.find(({ url }) => url === address) ??
    decks.find(({ slides, url }) => !slides && !isHereOnly(url)) ??
    decks.find(isFromFile)
  );
}

/**
 * Gives a talk the slides of a file. What was noted on a slide stays on the slide of that number.
 * @returns what takes it back
 * @throws Problem when another talk of the conference has this very file, the talk is gone, or nothing could be stored; the signal's reason
 */
export async function keepFileSlides(
  database: NotebookDatabase,
  talkId: Id,
  file: FileOfSlides,
  signal?: AbortSignal,
): Promise<Journal> {
  const { title, site, sha256 } = file;
  const sites = await loadAddresses();
  // Hashed before the transaction, which ends by itself while something else is awaited.
  const drawn = file.slides.flatMap(({ number, picture }) => (picture ? [{ number, bytes: picture }] : []));
  const pictures = await Promise.all(
    drawn.map(async ({ number, bytes }) => ({ number, bytes, sha256: await digest(bytes) })),
  );
  const images = new Map(pictures.map((picture) => [picture.number, frameAddress + picture.sha256]));
  const slides = file.slides.map(({ number, text }): Slide => {
    const image = images.get(number);
    return { number, text, ...(image && { image }) };
  });
  const keep = async (writer: Writer) => {
    const talk = await database.talks.get(talkId);
    if (!talk) throw new Problem("problemTalkGone");
    const { conferenceId } = talk;
    const url = frameAddress + sha256;
    const deck = findDeck(live(await database.sources.where({ talkId }).toArray()), url);
    await database.pictures.bulkPut(
      pictures.map(({ bytes, sha256: hash }) => ({
        url: frameAddress + hash,
        sha256: hash,
        bytes,
        extension: "jpg",
        storedAt: writer.now,
      })),
    );
    const provenance = { ...deck?.provenance, slides: "file" as const };
    if (deck) return writer.change("sources", deck.id, { slides, provenance });
    await refuseTwin(database, sites, { conferenceId, url });
    await writer.add("sources", {
      talkId,
      conferenceId,
      capturedAt: writer.now,
      url,
      site,
      kind: "deck",
      title,
      authors: [],
      slides,
      provenance: { ...provenance, title: "file", kind: "file" },
    });
  };
  return writeJournal(database, keep, signal);
}
