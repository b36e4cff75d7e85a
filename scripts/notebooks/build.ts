// Builds conferences for scripts and tests that write posts: rows with made-up ids, in the shapes that the notebook stores. Modelled.
import type { Conference, ConferenceRecord, Note, Place, Post, Source, Talk, TalkRecord } from "@/lib/model/index.ts";

const moment = "2014-05-10T14:58:00Z";
const row = (id: string) => ({ id, createdAt: moment, updatedAt: moment });

/** The post of a notebook, as it is where nothing is said of it. */
export function buildPost(changes: Partial<Post> = {}): Post {
  return {
    ...row("post"),
    conferenceId: "conference",
    title: "Queue Days 2014 wrapup",
    slug: "queue-days-2014-wrapup",
    date: "2014-05-10T07:58:00",
    timeZone: "America/Los_Angeles",
    tags: [],
    categories: [],
    extraFields: [],
    isDraft: false,
    introduction: "",
    listOpening: "",
    sections: [],
    closing: "",
    layout: "highlights",
    engine: "hexo",
    links: "inline",
    embeds: "link",
    ...changes,
  };
}

interface NoteFacts extends Partial<Note> {
  markdown: string;
  place: Place;
  /** Index of the source that the place lies in. */
  source?: number;
}

export interface TalkFacts extends Partial<Talk> {
  sources?: Partial<Source>[];
  notes?: (string | NoteFacts)[];
}

function talk({ sources = [], notes = [], ...changes }: TalkFacts, order = 0): TalkRecord {
  const id = changes.id ?? `talk-${order}`;
  const made: Talk = {
    ...row(id),
    conferenceId: "conference",
    title: "",
    speakers: [],
    mark: "mention",
    tags: [],
    order,
    ...changes,
  };
  return { talk: made, sources: sources.map((facts, index) => source(facts, id, index)), notes: notes.map(toNote(id)) };
}

function source(facts: Partial<Source>, talkId: string, index: number): Source {
  return {
    ...row(`${talkId}-source-${index}`),
    talkId,
    conferenceId: "conference",
    capturedAt: moment,
    url: `https://example.org/${talkId}/${index}`,
    site: "Example",
    kind: "deck",
    title: "",
    authors: [],
    provenance: {},
    ...facts,
  };
}

const toNote =
  (talkId: string) =>
  (note: string | NoteFacts, order: number): Note => {
    const { source, ...facts }: NoteFacts =
      typeof note === "string" ? { markdown: note, place: { kind: "talk" } } : note;
    const sourceId = source === undefined ? {} : { sourceId: `${talkId}-source-${source}` };
    return { ...row(`${talkId}-note-${order}`), talkId, order, ...facts, ...sourceId };
  };

export function record(talks: TalkFacts[], changes: Partial<Post> = {}): ConferenceRecord {
  const conference: Conference = { ...row("conference"), name: "Queue Days 2014", lastUsedAt: moment };
  return { conference, post: buildPost(changes), talks: talks.map(talk) };
}
