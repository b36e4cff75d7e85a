// The search over all conferences: the notebook is read for it when it opens, and what was read goes when it closes.
import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import { plainWords } from "@/components/note/plain-words.ts";
import { firstWords } from "@/components/talk/first-words.ts";
import { nameTalk } from "@/components/talk/talk-name.ts";
import { namePlace } from "@/components/wording/place-name.ts";
import { explainError } from "@/entrypoints/desk/work/outcome.ts";
import type { Conference } from "@/lib/model/index.ts";
import type { SearchHit } from "@/lib/notebook/search.ts";
import { SearchDialog } from "./search-dialog.tsx";
import { go } from "./state/route.ts";
import { type FoundTalks, SearchWorker } from "./work/search-worker.ts";

interface Props {
  conferences: Conference[];
  onClose: () => void;
}

/** A note is Markdown, the words of a slide or a title are what they are. */
function textOf({ text, isMarkdown }: SearchHit): string {
  return isMarkdown ? plainWords(text) : text;
}

export function SearchView({ conferences, onClose }: Props) {
  const [state, setState] = useState<Partial<FoundTalks> & { problem?: string }>({});
  const search = useMemo(
    () =>
      new SearchWorker({
        onFound: setState,
        onError: (error) => setState({ problem: explainError(error) }),
      }),
    [],
  );
  // Before the first letter can come: what is asked for last is what is found.
  useLayoutEffect(() => {
    search.find("");
    return () => search.end();
  }, []);
  const { hits = [], words, isWhole = false, problem } = state;
  const nameOf = (id: string) => conferences.find((conference) => conference.id === id)?.name;
  const detail = (hit: SearchHit) =>
    [hit.place && namePlace(hit.place), firstWords(textOf(hit), 90), nameOf(hit.conferenceId)]
      .filter(Boolean)
      .join(" · ");
  return (
    <SearchDialog
      found={words}
      isWhole={isWhole}
      problem={problem}
      hits={hits.map((hit) => ({ id: hit.talkId, title: nameTalk(hit), detail: detail(hit) }))}
      onWords={(words) => search.find(words)}
      onChoose={(id) => {
        const hit = hits.find(({ talkId }) => talkId === id);
        if (hit) go({ view: "post", conference: hit.conferenceId, talk: id });
      }}
      onClose={onClose}
    />
  );
}
