// Under which address this page can show a picture that the notebook has stored: kept frames are nowhere on the web, nor are the
// slides of a file. Held by the module, because Preact's context would cost the popup's start 0.9 KiB (measured).
import { useEffect, useState } from "preact/hooks";
import { isHereOnly, type StoredPicture } from "@/lib/model/index.ts";

/** Addresses that lead to the bytes, by those that the pictures are stored under; they last as long as the page. */
const addresses = new Map<string, string>();
const listeners = new Set<() => void>();

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
    return () => void listeners.delete(look);
  }, [url]);
  return addressOf(url);
}
