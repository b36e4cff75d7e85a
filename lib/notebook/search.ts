// Finding talks by what stands in their titles, speakers, tags, notes and slides. It reads the notebook piece by piece and finds in what
// is read: titles first, then notes, then slides. What is shown of a match is the screens'.
import type { Table } from "dexie";
import MiniSearch from "minisearch";
import type { Id, Place, Row, Talk } from "@/lib/model/index.ts";
import { letOthers } from "@/lib/model/slices.ts";
import { listAllTalks } from "./overviews.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { live } from "./talk-list.ts";

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

export interface SearchResults {
  /** The best first. */
  hits: SearchHit[];
  /** All is read; before, more can be found, but nothing before or between these. */
  isWhole: boolean;
}

/** How many talks are found at most. */
const most = 20;

/** Of one kind of text. Its own numbers name what it holds. */
class TextIndex {
  readonly #index = new MiniSearch<SearchHit & { id: number }>({
    fields: ["text"],
    storeFields: ["talkId", "conferenceId", "title", "place", "text", "isMarkdown"],
    searchOptions: { prefix: true, combineWith: "AND" },
  });

  add(parts: SearchHit[]): void {
    const first = this.#index.documentCount;
    this.#index.addAll(parts.map((part, at) => ({ ...part, id: first + at })));
  }

  /** @param hasErrors whether words that differ by one letter are meant, too */
  find(words: string, hasErrors: boolean): SearchHit[] {
    const fuzzy = hasErrors && ((term: string) => (term.length > 4 ? 1 : 0));
    return this.#index.search(words, { fuzzy }) as unknown as SearchHit[];
  }
}

/** All rows of a table in pieces, so that whatever waits has its turn between two of them. */
async function* readInPieces<T extends Row>(table: Table<T, Id>, count: number): AsyncGenerator<T[]> {
  let last = "";
  for (;;) {
    const rows = await table.where(":id").above(last).limit(count).toArray();
    yield live(rows);
    await letOthers();
    if (rows.length < count) return;
    last = rows.at(-1)?.id ?? last;
  }
}

/**
 * A search over all talks outside the bin. Talks with all the words in one title come first, then those with them in one note, then
 * in one slide; beginnings of words match, and where that finds few, words with one wrong letter in the end.
 */
export class TalkSearch {
  readonly #database: NotebookDatabase;
  readonly #talks: Map<Id, Talk>;
  readonly #titles = new TextIndex();
  readonly #notes = new TextIndex();
  readonly #slides = new TextIndex();
  /** What can be searched by now. */
  readonly #ready = [this.#titles];

  constructor(database: NotebookDatabase, talks: Talk[]) {
    this.#database = database;
    this.#talks = new Map(talks.map((talk) => [talk.id, talk]));
    this.#titles.add(
      talks.flatMap(({ id, title, speakers, tags }) =>
        this.#partOf(id, { text: [title, ...speakers.map(({ name }) => name), ...tags].join(" · ") }),
      ),
    );
  }

  /** At most 20 talks; none for no words. */
  find(words: string): SearchResults {
    const isWhole = this.#ready.length === 3;
    const best = new Map<Id, SearchHit>();
    const wanted = words.trim() === "" ? [] : isWhole ? [false, true] : [false];
    for (const hasErrors of wanted) {
      for (const index of this.#ready) {
        if (best.size >= most) break;
        for (const hit of index.find(words, hasErrors)) if (!best.has(hit.talkId)) best.set(hit.talkId, hit);
      }
    }
    return { hits: [...best.values()].slice(0, most), isWhole };
  }

  /** Reads what is to be searched next. @returns whether that was all */
  async readMore(): Promise<boolean> {
    if (this.#ready.length === 1) await this.#readNotes();
    else if (this.#ready.length === 2) await this.#readSlides();
    return this.#ready.length === 3;
  }

  async #readNotes(): Promise<void> {
    for await (const notes of readInPieces(this.#database.notes, 1000)) {
      this.#notes.add(
        notes.flatMap(({ talkId, place, markdown }) =>
          this.#partOf(talkId, { place, text: markdown, isMarkdown: true }),
        ),
      );
    }
    this.#ready.push(this.#notes);
  }

  async #readSlides(): Promise<void> {
    for await (const sources of readInPieces(this.#database.sources, 100)) {
      this.#slides.add(
        sources.flatMap(({ talkId, slides = [] }) =>
          slides.flatMap(({ number, text }) =>
            text ? this.#partOf(talkId, { place: { kind: "slide", number }, text }) : [],
          ),
        ),
      );
    }
    this.#ready.push(this.#slides);
  }

  /** Nothing for a talk in the bin. */
  #partOf(talkId: Id, part: Pick<SearchHit, "place" | "text" | "isMarkdown">): SearchHit[] {
    const talk = this.#talks.get(talkId);
    return talk ? [{ talkId, conferenceId: talk.conferenceId, title: talk.title, ...part }] : [];
  }
}

/** A search that finds in titles, speakers and tags at first. */
export async function startSearch(database: NotebookDatabase): Promise<TalkSearch> {
  return new TalkSearch(database, await listAllTalks(database));
}
