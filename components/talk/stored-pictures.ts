// Under which address this page can show a picture that the notebook has stored: kept frames are nowhere on the web, nor are the
// slides of a file. Held by the module, because Preact's context would cost the popup's start 0.9 KiB (measured).
import { useEffect, useState } from "preact/hooks";
import { isHereOnly, type StoredPicture } from "@/lib/model/index.ts";

/** Addresses that lead to the bytes, by those that the pictures are stored under; they last as long as the page. */
const addresses = new Map<string, string>();
const listeners = new Set<() => void>();
/** Those that are to be seen and lead nowhere yet, by how many places they are to be seen in; who can get them is told. */
const wanted = new Map<string, number>();
let onWanted = (_urls: string[]) => {};

/** Is told of the pictures that only notebooks have and that this page wants to show, each time one is added to them. */
export function tellWanted(listener: (urls: string[]) => void): void {
  onWanted = listener;
  if (wanted.size > 0) onWanted(listWanted());
}

/** The pictures that are wanted and not here. */
export function listWanted(): string[] {
  return [...wanted.keys()].filter((url) => !addresses.has(url));
}

function want(url: string, places: 1 | -1): void {
  const count = (wanted.get(url) ?? 0) + places;
  if (count > 0) wanted.set(url, count);
  else wanted.delete(url);
  if (places > 0 && !addresses.has(url)) onWanted(listWanted());
}

/** From now on these pictures are shown from their bytes, which never change under the same address. */
export function showStored(pictures: StoredPicture[]): void {
  for (const { url, bytes } of pictures) {
    if (!addresses.has(url)) addresses.set(url, URL.createObjectURL(new Blob([bytes as BlobPart])));
  }
  for (const listener of listeners) listener();
}

function addressOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  // A frame's own address leads nowhere.
  return addresses.get(url) ?? (isHereOnly(url) ? undefined : url);
}

/** The address to show a picture from: its own, unless its bytes are here; none while those of a frame are on their way. */
export function usePictureAddress(url: string | undefined): string | undefined {
  const [, setAddress] = useState(() => addressOf(url));
  useEffect(() => {
    const look = () => setAddress(addressOf(url));
    look();
    listeners.add(look);
    const isWanted = url !== undefined && isHereOnly(url);
    if (isWanted) want(url, 1);
    return () => {
      listeners.delete(look);
      if (isWanted) want(url, -1);
    };
  }, [url]);
  return addressOf(url);
}
