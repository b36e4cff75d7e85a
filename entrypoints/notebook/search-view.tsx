// The search over all conferences: its index is made when it opens.
import { useEffect, useState } from "preact/hooks";
import { firstWords } from "@/components/talk/first-words.ts";
import { namePlace } from "@/components/wording/place-name.ts";
import { database } from "@/entrypoints/desk/database.ts";
import type { Conference } from "@/lib/model/index.ts";
import { readAllTalks } from "@/lib/notebook/overviews.ts";
import type { SearchHit } from "@/lib/notebook/search.ts";
import { SearchDialog } from "./search-dialog.tsx";
import { go } from "./state/route.ts";

interface Props {
  conferences: Conference[];
  onClose: () => void;
}

export function SearchView({ conferences, onClose }: Props) {
  const [search, setSearch] = useState<{ find: (words: string) => SearchHit[] }>();
  useEffect(() => {
    void import("@/lib/notebook/search.ts").then(async ({ indexTalks }) =>
      setSearch({ find: indexTalks(await readAllTalks(database)) }),
    );
  }, []);
  const [hits, setHits] = useState<SearchHit[]>([]);
  const nameOf = (id: string) => conferences.find((conference) => conference.id === id)?.name;
  const detail = (hit: SearchHit) =>
    [hit.place && namePlace(hit.place), firstWords(hit.text, 90), nameOf(hit.conferenceId)].filter(Boolean).join(" · ");
  return (
    <SearchDialog
      isReady={search !== undefined}
      hits={hits.map((hit) => ({ id: hit.talkId, title: hit.title, detail: detail(hit) }))}
      onWords={(words) => setHits(words.trim() === "" || !search ? [] : search.find(words))}
      onChoose={(id) => {
        const hit = hits.find(({ talkId }) => talkId === id);
        if (hit) go({ view: "post", conference: hit.conferenceId, talk: id });
      }}
      onClose={onClose}
    />
  );
}
