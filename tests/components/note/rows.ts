// Rows of a talk as the tests of its parts need them.
import type { Note, Source, Talk } from "@/lib/model/index.ts";

const made = { createdAt: "2024-05-08T10:00:00.000Z", updatedAt: "2024-05-08T10:00:00.000Z" };

export function makeNote(id: string, given: Partial<Note> = {}): Note {
  return { ...made, id, talkId: "talk", place: { kind: "talk" }, markdown: `Words of ${id}`, order: 1, ...given };
}

export function makeSource(given: Partial<Source> = {}): Source {
  const facts = { url: "https://decks.example/lamps", site: "Decks", kind: "deck", title: "Lamps" } as const;
  const owner = { talkId: "talk", conferenceId: "conference", capturedAt: made.createdAt };
  return { ...made, id: "source", ...owner, ...facts, authors: [], provenance: {}, ...given };
}

export function makeTalk(id: string, given: Partial<Talk> = {}): Talk {
  const facts = { title: `Talk ${id}`, speakers: [], mark: "mention", tags: [], order: 1 } as const;
  return { ...made, ...facts, id, conferenceId: "conference", speakers: [], tags: [], ...given };
}
