// Finding talks by what stands in their titles, speakers, tags, notes and slides. What is shown of a match is the screens'.
import MiniSearch from "minisearch";
import type { Id, Place, TalkRecord } from "@/lib/model/index.ts";

export interface SearchHit {
  talkId: Id;
  conferenceId: Id;
  title: string;
  /** Where the best match stands; absent for title, speakers and tags. */
  place?: Place;
  /** The text it stands in. */
  text: string;
  /** Whether that text is a note's. */
  isMarkdown?: boolean;
}

interface Part extends SearchHit {
  id: number;
  /** A title counts more than a note, a note more than a slide. */
  weight: number;
}

function partsOf({ talk, sources, notes }: TalkRecord): Omit<Part, "id">[] {
  const { id: talkId, conferenceId, title } = talk;
  const base = { talkId, conferenceId, title };
  const head = [title, ...talk.speakers.map(({ name }) => name), ...talk.tags].join(" · ");
  return [
    { ...base, text: head, weight: 3 },
    ...notes.map((note) => ({ ...base, place: note.place, text: note.markdown, isMarkdown: true, weight: 2 })),
    ...sources.flatMap(({ slides = [] }) =>
      slides.flatMap(({ number, text }) =>
        text ? [{ ...base, place: { kind: "slide" as const, number }, text, weight: 1 }] : [],
      ),
    ),
  ];
}

/**
 * A search over these talks.
 * @returns a function from typed words to the talks that have all of them in one place, the best first, at most 20;
 *   beginnings of words and single typing errors match too
 */
export function indexTalks(records: TalkRecord[]): (words: string) => SearchHit[] {
  const index = new MiniSearch<Part>({
    fields: ["text"],
    storeFields: ["talkId", "conferenceId", "title", "place", "text", "isMarkdown", "weight"],
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 1 : 0),
      combineWith: "AND",
      boostDocument: (_id, _term, stored) => Number(stored?.weight ?? 1),
    },
  });
  index.addAll(records.flatMap(partsOf).map((part, id) => ({ id, ...part })));
  return (words) => {
    const hits = index.search(words) as unknown as SearchHit[];
    const best = new Map<Id, SearchHit>();
    for (const hit of hits) if (!best.has(hit.talkId)) best.set(hit.talkId, hit);
    return [...best.values()].slice(0, 20);
  };
}
