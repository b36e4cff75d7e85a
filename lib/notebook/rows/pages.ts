// Which sources are one page: what the addresses of sites tell decides it (lib/sites), for a capture, a kept link, an undo and a
// restored backup alike.
import type { Id, Source } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./database.ts";

const isLive = ({ deletedAt }: Source) => deletedAt === undefined;

/** The same text for all addresses of one page. */
export type Identify = (address: string) => string;

/** To be loaded before a transaction, which ends by itself while a module is being loaded. The popup starts without it. */
export async function loadIdentify(): Promise<Identify> {
  const { identify } = await import("@/lib/sites/addresses.ts");
  return identify;
}

/** The live sources of a conference that are the page with this address; one of them at most, but for what older versions stored. */
export async function listTwins(
  database: NotebookDatabase,
  identify: Identify,
  { conferenceId, url }: Pick<Source, "conferenceId" | "url">,
): Promise<Source[]> {
  const page = identify(url);
  const sources = await database.sources.where({ conferenceId }).toArray();
  return sources.filter((source) => isLive(source) && identify(source.url) === page);
}

/** The live sources of all conferences that are kept under an address of one of these pages, or were captured there. */
export async function listAt(database: NotebookDatabase, identify: Identify, addresses: string[]): Promise<Source[]> {
  const pages = new Set(addresses.map(identify));
  const { sources } = database;
  const keys = [...(await sources.orderBy("url").uniqueKeys()), ...(await sources.orderBy("address").uniqueKeys())];
  const known = (keys as string[]).filter((address) => pages.has(identify(address)));
  const found = await sources.where("url").anyOf(known).or("address").anyOf(known).toArray();
  return found.filter(isLive);
}

/** The pages that a conference has, by what all their addresses have in common. */
export async function listPages(
  database: NotebookDatabase,
  identify: Identify,
  conferenceId: Id,
): Promise<Set<string>> {
  const sources = await database.sources.where({ conferenceId }).toArray();
  return new Set(sources.filter(isLive).flatMap(({ url, address = url }) => [identify(url), identify(address)]));
}
