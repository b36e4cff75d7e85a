// Which sources are one page: what the addresses of sites tell decides it (lib/sites), for a capture, a kept link, an undo and a
// restored backup alike.
import { Dexie } from "dexie";
import type { Id, Source } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./database.ts";

const isLive = ({ deletedAt }: Source) => deletedAt === undefined;

/** What tells which addresses are one page. */
export type SiteAddresses = Pick<typeof import("@/lib/sites/addresses.ts"), "identify" | "pickSamePage">;

/** To be loaded before a transaction, which ends by itself while a module is being loaded. The popup starts without it. */
export const loadAddresses = (): Promise<SiteAddresses> => import("@/lib/sites/addresses.ts");

/** The live sources of a conference that are the page with this address; one of them at most, but for what older versions stored. */
export async function listTwins(
  database: NotebookDatabase,
  sites: SiteAddresses,
  { conferenceId, url }: Pick<Source, "conferenceId" | "url">,
): Promise<Source[]> {
  const index = database.sources.where("[conferenceId+url]");
  // The addresses alone: the rows hold all slides.
  const keys = await index.between([conferenceId, Dexie.minKey], [conferenceId, Dexie.maxKey]).uniqueKeys();
  const addresses = (keys as unknown as [Id, string][]).map(([, address]) => address);
  const known = sites.pickSamePage(addresses, url).map((address) => [conferenceId, address]);
  return (await database.sources.where("[conferenceId+url]").anyOf(known).toArray()).filter(isLive);
}

/** The live sources of all conferences that are kept under an address of one of these pages, or were captured there. */
export async function listPagesAt(
  database: NotebookDatabase,
  sites: SiteAddresses,
  addresses: string[],
): Promise<Source[]> {
  const { sources } = database;
  const keys = [...(await sources.orderBy("url").uniqueKeys()), ...(await sources.orderBy("address").uniqueKeys())];
  const known = [...new Set(addresses)].flatMap((address) => sites.pickSamePage(keys as string[], address));
  const found = await sources.where("url").anyOf(known).or("address").anyOf(known).toArray();
  return found.filter(isLive);
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
