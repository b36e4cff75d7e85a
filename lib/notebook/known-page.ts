// Whether a captured page is known: which source is an earlier reading of it, and which ones state the same address and are
// perhaps another page. Storing is left to capture.ts.
import type { CapturedSource, Id, Provenance, Source } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Writer } from "./rows/write.ts";
import { live } from "./talk-list.ts";

export interface KnownPage {
  /** The earlier reading. */
  same?: Source;
  /** Where there is none: pages with the same stated address, another address bar and another title. */
  similar: Source[];
}

function isTitled(source: Source, title: string): boolean {
  const fold = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  return [source, ...(source.former ?? [])].some((reading) => fold(reading.title) === fold(title));
}

/** The live sources under any of these addresses: the given conference's first, then those captured last. */
async function findAt(database: NotebookDatabase, urls: string[], conferenceId: Id): Promise<Source[]> {
  const rows = await database.sources.where("url").anyOf(urls).or("address").anyOf(urls).toArray();
  const isElsewhere = (source: Source) => Number(source.conferenceId !== conferenceId);
  return live(rows).sort(
    (one, other) => isElsewhere(one) - isElsewhere(other) || other.capturedAt.localeCompare(one.capturedAt),
  );
}

/** The live source with this address: the given conference's if it has one, else the one captured last. */
export async function findSource(
  database: NotebookDatabase,
  url: string,
  conferenceId: Id,
): Promise<Source | undefined> {
  return (await findAt(database, [url], conferenceId))[0];
}

/**
 * What the notebook knows of a captured page. The same address bar is the same page; the same stated address is so only under
 * the same title: sites state one address on several pages.
 */
export async function findKnownPage(
  database: NotebookDatabase,
  captured: CapturedSource,
  conferenceId: Id,
): Promise<KnownPage> {
  const { url, address = url, stated = url, title } = captured;
  const found = await findAt(database, [url, address, stated], conferenceId);
  const same =
    found.find((source) => (source.address ?? source.url) === address) ??
    found.find((source) => source.url === url && isTitled(source, title));
  return { same, similar: same ? [] : found.filter((source) => source.url === url || source.url === stated) };
}

type Addressed = Pick<CapturedSource, "url" | "address" | "stated" | "provenance">;

/** One page's addresses with the provenance of another's other fields. */
function addressed({ url, address, stated, provenance }: Addressed, others: Provenance): Addressed {
  const { address: _address, stated: _stated, ...rest } = others;
  const origins = {
    ...(provenance.url && { url: provenance.url }),
    ...(address && { address: provenance.address ?? "address" }),
    ...(stated && { stated: provenance.stated ?? "meta" }),
  };
  return { url, address, stated, provenance: { ...rest, ...origins } };
}

/** A page that turned out to share what it states with another one: the address bar's address identifies it. */
function underOwnAddress({ url, address, provenance }: Addressed): Addressed | undefined {
  if (address === undefined) return undefined;
  const { url: stated, ...rest } = provenance;
  return addressed({ url: address, stated: url, provenance: { url: "address", ...(stated && { stated }) } }, rest);
}

/**
 * The page as it can be stored beside those that state the same address: each under an address of its own.
 * @param similar as `findKnownPage` found them
 */
export async function setApart(writer: Writer, captured: CapturedSource, similar: Source[]): Promise<CapturedSource> {
  if (!similar.some(({ url }) => url === captured.url)) return captured;
  const own = { ...captured, ...underOwnAddress(captured) };
  // One that only states this page's very address gives way to the page that is there.
  for (const other of similar) {
    const changes = other.url === own.url && underOwnAddress(other);
    if (changes) await writer.change("sources", other.id, changes);
  }
  return own;
}

/**
 * The addresses of a page that is read anew, and where each field was read. It keeps those that it has where the new one is
 * another page's in its conference, or says less: what was stated and believed stays, though the title no longer speaks for it.
 */
export async function addressAnew(
  database: NotebookDatabase,
  before: Source,
  captured: CapturedSource,
): Promise<Addressed> {
  const { conferenceId } = before;
  const there = live(await database.sources.where({ conferenceId, url: captured.url }).toArray());
  const isTaken = there.some(({ id }) => id !== before.id);
  const isLess = captured.provenance.url === "address" && captured.url === before.address;
  return addressed(isTaken || isLess ? before : captured, { ...before.provenance, ...captured.provenance });
}
