// Which sources are one page: what the addresses of sites tell decides it (lib/sites), for a capture, a kept link, an undo and a
// restored backup alike.
import { Dexie } from "dexie";
import type { Id, Source } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./database.ts";

const isLive = ({ deletedAt }: Source) => deletedAt === undefined;

/** The same text for all addresses of one page. */
export interface Identify {
  (address: string): string;
  /** What stands in all of them, but for those with escapes. */
  sharedText: (address: string) => string;
}

/** To be loaded before a transaction, which ends by itself while a module is being loaded. The popup starts without it. */
export async function loadIdentify(): Promise<Identify> {
  const { identify, sharedText } = await import("@/lib/sites/addresses.ts");
  return Object.assign((address: string) => identify(address), { sharedText });
}

/** Those of many addresses that are of the same page as this one. */
function pick(identify: Identify, addresses: unknown[], address: string): string[] {
  const page = identify(address);
  const text = identify.sharedText(address);
  // Identifying takes a hundred times as long as looking for a text, and a notebook has thousands of addresses.
  const isLikely = (one: string) => one.includes("%") || one.toLowerCase().includes(text);
  return (addresses as string[]).filter((one) => isLikely(one) && identify(one) === page);
}

/** The live sources of a conference that are the page with this address; one of them at most, but for what older versions stored. */
export async function listTwins(
  database: NotebookDatabase,
  identify: Identify,
  { conferenceId, url }: Pick<Source, "conferenceId" | "url">,
): Promise<Source[]> {
  const index = database.sources.where("[conferenceId+url]");
  // The addresses alone: the rows hold all slides.
  const keys = await index.between([conferenceId, Dexie.minKey], [conferenceId, Dexie.maxKey]).uniqueKeys();
  const addresses = (keys as unknown as [Id, string][]).map(([, address]) => address);
  const known = pick(identify, addresses, url).map((address) => [conferenceId, address]);
  return (await database.sources.where("[conferenceId+url]").anyOf(known).toArray()).filter(isLive);
}

/** The live sources of all conferences that are kept under an address of one of these pages, or were captured there. */
export async function listPagesAt(
  database: NotebookDatabase,
  identify: Identify,
  addresses: string[],
): Promise<Source[]> {
  const { sources } = database;
  const keys = [...(await sources.orderBy("url").uniqueKeys()), ...(await sources.orderBy("address").uniqueKeys())];
  const known = [...new Set(addresses)].flatMap((address) => pick(identify, keys, address));
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
