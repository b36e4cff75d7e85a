// The pictures that stand in a post: where they come from, which are stored, and loading those that are not.

import { useEffect, useState } from "preact/hooks";
import { database } from "@/entrypoints/desk/database.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { loadPicture } from "@/lib/browser/load-pictures.ts";
import { isAllowed } from "@/lib/browser/picture-hosts.ts";
import { isHereOnly, type StoredPicture } from "@/lib/model/index.ts";
import { readPictures, storePictures } from "@/lib/notebook/pictures.ts";

export interface PostPictures {
  /** Those of kept frames among them. */
  urls: string[];
  stored: StoredPicture[];
  /** Whether the store has answered for these addresses, or cannot: before that, what is stored may seem to be missing. */
  isKnown: boolean;
  hosts: { host: string; count: number; isAllowed: boolean; urls: string[] }[];
  /** Looks again which hosts are allowed. */
  refresh: () => void;
}

/** One and the same, so that what is made from it is not made anew. */
const none: { of: string; pictures: StoredPicture[] } = { of: "", pictures: [] };

/** @param urls web addresses in the order of the post */
export function usePostPictures(urls: string[]): PostPictures {
  const list = urls.join("\n");
  const read = async () => ({ of: list, pictures: await readPictures(database, urls) });
  // Until that answers it gives what it gave for other addresses.
  const { value: found = none, error } = useLiveQuery(read, [list]);
  const stored = found.pictures;
  const [allowed, setAllowed] = useState<Record<string, boolean>>({});
  const [turn, setTurn] = useState(0);
  const remote = urls.filter((url) => !isHereOnly(url));
  const byHost = Map.groupBy(remote, (url) => new URL(url).hostname);
  useEffect(() => {
    const ask = async ([host, [url = ""]]: [string, string[]]) => [host, await isAllowed(url)] as const;
    void Promise.all([...byHost].map(ask)).then((answers) => setAllowed(Object.fromEntries(answers)));
  }, [list, turn]);
  const hosts = [...byHost].map(([host, own]) => ({
    host,
    count: own.length,
    // What is stored needs no asking.
    isAllowed: (allowed[host] ?? false) || own.every((url) => stored.some((picture) => picture.url === url)),
    urls: own,
  }));
  return { urls, stored, isKnown: found.of === list || error !== undefined, hosts, refresh: () => setTurn(turn + 1) };
}

/** Fetches a picture that only notebooks have from the team that has it. @returns whether it is stored now */
async function fetchShared(url: string, signal: AbortSignal): Promise<boolean> {
  const { fetchPictures } = await import("@/lib/share/pictures.ts");
  return (await fetchPictures(database, [url], signal)).length > 0;
}

/** How many pictures are loaded at a time. */
const lanes = 4;

interface Loading {
  /** Is told how many are done. */
  onProgress: (done: number, count: number) => void;
  /** Is told the address of each that was stored. */
  onStored: (url: string) => void;
  signal: AbortSignal;
}

/**
 * Loads and stores those of these pictures that are not stored and whose host is allowed.
 * @returns how many could not be read
 * @throws Problem when one could not be stored, or the signal's reason; nothing is stored any more after that
 */
export async function loadMissing({ urls, stored }: PostPictures, loading: Loading): Promise<number> {
  const { onProgress, onStored, signal } = loading;
  const missing = urls.filter((url) => !stored.some((picture) => picture.url === url));
  let [done, failed] = [0, 0];
  const load = async (url: string) => {
    if (isHereOnly(url)) {
      if (!(await fetchShared(url, signal))) failed++;
    } else if (await isAllowed(url)) {
      const picture = await loadPicture(url, signal).catch(() => undefined);
      signal.throwIfAborted();
      if (picture) {
        await storePictures(database, [picture]);
        onStored(url);
      } else failed++;
    }
    onProgress(++done, missing.length);
  };
  // All lanes take from the one list.
  const next = missing.values();
  const drain = async () => {
    for (const url of next) await load(url);
  };
  if (missing.length > 0) onProgress(0, missing.length);
  const ended = await Promise.allSettled(Array.from({ length: lanes }, drain));
  const broken = ended.find((lane) => lane.status === "rejected");
  if (broken) throw broken.reason;
  return failed;
}
