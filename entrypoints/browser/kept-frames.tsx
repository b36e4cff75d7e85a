// Lets a screen show the frames that belong to its notes.
import type { ComponentChildren } from "preact";
import { StoredPictures } from "@/components/stored-pictures";
import { useLiveQuery } from "@/components/use-live-query";
import type { Note, StoredPicture } from "@/lib/model";
import { readPictures } from "@/lib/notebook/pictures";
import { database } from "./database";

const none: StoredPicture[] = [];

export function KeptFrames({ notes, children }: { notes: Note[]; children: ComponentChildren }) {
  const urls = [...new Set(notes.flatMap(({ frame }) => frame?.url ?? []))];
  const { value: pictures = none } = useLiveQuery(
    async () => (urls.length > 0 ? readPictures(database, urls) : none),
    [urls.join(" ")],
  );
  return <StoredPictures pictures={pictures}>{children}</StoredPictures>;
}
