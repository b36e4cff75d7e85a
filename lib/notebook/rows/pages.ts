// Which sources are one page: what the addresses of sites tell decides it (lib/sites), for a capture, a kept link, an undo and a
// restored backup alike.
import type { Id, Source } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./database.ts";

const isLive = ({ deletedAt }: Source) => deletedAt === undefined;

/** What tells which addresses are one page. */
export type SiteAddresses = Pick<
  typeof import("@/lib/sites/addresses.ts"),
  "describeAddress" | "identify" | "pickSamePage"
>;

/** To be loaded before a transaction, which ends by itself while a module is being loaded. The popup starts without it. */
export const loadAddresses = (): Promise<SiteAddresses> => import("@/lib/sites/addresses.ts");

/** The live sources of all conferences that are kept under an address of one of these pages, or were captured there. */
export async function listPagesAt(
  database: NotebookDatabase,
  sites: SiteAddresses,
  addresses: string[],
): Promise<Source[]> {
  // The keys alone: rows hold all slides, and an index gives its keys only one by one.
  const kept = (await database.addresses.toCollection().primaryKeys()) as [address: string, sourceId: Id][];
  const texts = [...new Set(kept.map(([address]) => address))];
  const known = new Set([...new Set(addresses)].flatMap((address) => sites.pickSamePage(texts, address)));
  const ids = kept.filter(([address]) => known.has(address)).map(([, sourceId]) => sourceId);
  const found = await database.sources.bulkGet([...new Set(ids)]);
  return found.filter((source) => source !== undefined).filter(isLive);
}

/** The live sources of a conference that are the page with this address; one of them at most, but for what older versions stored. */
export async function listTwins(
  database: NotebookDatabase,
  sites: SiteAddresses,
  { conferenceId, url }: Pick<Source, "conferenceId" | "url">,
): Promise<Source[]> {
  const page = sites.identify(url);
  const found = await listPagesAt(database, sites, [url]);
  return found.filter((source) => source.conferenceId === conferenceId && sites.identify(source.url) === page);
}

/** The pages that a conference has, by what all their addresses have in common. */
export async function listPages(
  database: NotebookDatabase,
  sites: SiteAddresses,
  conferenceId: Id,
): Promise<Set<string>> {
  const sources = await database.sources.where({ conferenceId }).toArray();
  return new Set(
    sources.filter(isLive).flatMap(({ url, address = url }) => [sites.identify(url), sites.identify(address)]),
  );
}
