// Lets a screen show the frames that belong to its notes.
import { useEffect } from "preact/hooks";
import { showStored } from "@/components/talk/stored-pictures.ts";
import type { Note } from "@/lib/model/index.ts";
import { readPictures } from "@/lib/notebook/pictures.ts";
import { database } from "../database.ts";
import { useLiveQuery } from "../work/use-live-query.ts";

export function useKeptFrames(notes: Note[]): void {
  const urls = [...new Set(notes.flatMap(({ frame }) => frame?.url ?? []))];
  const { value: pictures } = useLiveQuery(
    async () => (urls.length > 0 ? readPictures(database, urls) : []),
    [urls.join(" ")],
  );
  useEffect(() => showStored(pictures ?? []), [pictures]);
}
