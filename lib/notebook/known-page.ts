// Whether a captured page is known: which source is an earlier reading of it, and which ones state the same address and are
// perhaps another page. Storing is left to capture.ts.
import type { CapturedSource, Id, Provenance, Source } from "@/lib/model/index.ts";
import { listLocked } from "./conferences.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { listPagesAt, listTwins, type SiteAddresses } from "./rows/pages.ts";
import type { Writer } from "./rows/writer.ts";

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

/**
 * What the notebook knows of a captured page. The same address bar is the same page; the same stated address is so only under
 * the same title: sites state one address on several pages.
 */
export async function findKnownPage(
  database: NotebookDatabase,
  sites: SiteAddresses,
  captured: CapturedSource,
  conferenceId: Id,
): Promise<KnownPage> {
  const { url, address = url, stated = url, title } = captured;
  const isElsewhere = (source: Source) => Number(source.conferenceId !== conferenceId);
  const there = await listPagesAt(database, sites, [url, address, stated]);
  // What can only be read takes no newer reading: the page is captured as if it were not there.
  const locked = there.length > 0 ? await listLocked(database) : undefined;
  // The given conference's first, then those captured last.
  const found = there
    .filter((source) => !locked?.has(source.conferenceId))
    .sort((one, other) => isElsewhere(one) - isElsewhere(other) || other.capturedAt.localeCompare(one.capturedAt));
  const isPage = (one: string, other: string) => sites.identify(one) === sites.identify(other);
  const same =
    found.find((source) => isPage(source.address ?? source.url, address)) ??
    found.find((source) => isPage(source.url, url) && isTitled(source, title));
  const isSimilar = (source: Source) => isPage(source.url, url) || isPage(source.url, stated);
  return { same, similar: same ? [] : found.filter(isSimilar) };
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
export async function setApart(
  writer: Writer,
  sites: SiteAddresses,
  captured: CapturedSource,
  similar: Source[],
): Promise<CapturedSource> {
  if (!similar.some(({ url }) => sites.identify(url) === sites.identify(captured.url))) return captured;
  const own = { ...captured, ...underOwnAddress(captured) };
  // One that only states this page's very address gives way to the page that is there.
  for (const other of similar) {
    const changes = sites.identify(other.url) === sites.identify(own.url) && underOwnAddress(other);
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
  sites: SiteAddresses,
  before: Source,
  captured: CapturedSource,
): Promise<Addressed> {
  const { conferenceId } = before;
  const there = await listTwins(database, sites, { conferenceId, url: captured.url });
  const isTaken = there.some(({ id }) => id !== before.id);
  const isLess =
    captured.provenance.url === "address" && sites.identify(captured.url) === sites.identify(before.address ?? "");
  return addressed(isTaken || isLess ? before : captured, { ...before.provenance, ...captured.provenance });
}
