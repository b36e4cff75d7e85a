// Lets a screen show the pictures that only notebooks have: the frames of its notes, and the slides of files. Those that a team has and
// this notebook lacks are fetched while they are to be seen.
import { useEffect } from "preact/hooks";
import { showStored, tellWanted } from "@/components/talk/stored-pictures.ts";
import { isHereOnly, type Note, type Source } from "@/lib/model/index.ts";
import { readPictures } from "@/lib/notebook/pictures.ts";
import { database } from "../database.ts";
import { useLiveQuery } from "../work/use-live-query.ts";

export function useKeptPictures(records: { notes: Note[]; sources: Source[] }[]): void {
  const frames = records.flatMap(({ notes }) => notes.flatMap(({ frame }) => frame?.url ?? []));
  const slides = records.flatMap(({ sources }) => sources.flatMap((source) => source.slides ?? []));
  const images = slides.flatMap(({ image }) => (image && isHereOnly(image) ? [image] : []));
  const urls = [...new Set([...frames, ...images])];
  const { value: pictures } = useLiveQuery(
    async () => (urls.length > 0 ? readPictures(database, urls) : []),
    [urls.join(" ")],
  );
  useEffect(() => showStored(pictures ?? []), [pictures]);
  // Only what this notebook lacks is fetched, which is known once it was looked into.
  useEffect(() => {
    if (pictures) tellWanted(() => void import("./fetch-wanted.ts").then(({ fetchWanted }) => fetchWanted()));
  }, [pictures !== undefined]);
}
