// Under which address this page can show a picture that the notebook has stored: kept frames are nowhere on the web.
import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { StoredPicture } from "@/lib/model";

const Addresses = createContext<ReadonlyMap<string, string>>(new Map());

interface Props {
  /** Their bytes never change under the same address. */
  pictures: StoredPicture[];
  children: ComponentChildren;
}

/** Everything within shows these pictures from their bytes. */
export function StoredPictures({ pictures, children }: Props) {
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map());
  const list = pictures.map(({ url }) => url).join(" ");
  useEffect(() => {
    const made = new Map(pictures.map(({ url, bytes }) => [url, URL.createObjectURL(new Blob([bytes as BlobPart]))]));
    setAddresses(made);
    return () => {
      for (const address of made.values()) URL.revokeObjectURL(address);
    };
  }, [list]);
  return <Addresses.Provider value={addresses}>{children}</Addresses.Provider>;
}

/** The address to show a picture from: its own, unless its bytes are here. */
export function usePictureAddress(url: string | undefined): string | undefined {
  const addresses = useContext(Addresses);
  return url === undefined ? undefined : (addresses.get(url) ?? url);
}
