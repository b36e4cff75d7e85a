// Makes notebooks of any size, always the same ones for the same seed: for measuring what many talks and notes cost. Modelled.
import type { Conference, Note, Place, Post, Source, Talk } from "../../lib/model/index.ts";
import { createRandom } from "../random.ts";
import { buildPost } from "./build.ts";

/** How much there is of what, altogether. */
export interface NotebookSize {
  conferences: number;
  talks: number;
  notes: number;
  /** Of every second talk, which is a deck; the others are videos. */
  slides: number;
}

/** Rows by table, as the notebook stores them. */
export interface NotebookRows {
  conferences: Conference[];
  posts: Post[];
  talks: Talk[];
  sources: Source[];
  notes: Note[];
}

const words =
  "lamp wick oil tower keeper fog horn coast signal lens mirror storm shift relay watch harbour night beam clock rope".split(
    " ",
  );
const names = ["Ada Quill", "Mo Delled", "Mist Erious", "Ole Lykt", "Noor Vuur", "Lu Cerna"];
const tags = ["lamps", "weather", "on-call", "history", "tools", "people", "safety", "boats"];

interface Made {
  random: () => number;
  pick<T>(values: readonly T[]): T;
  sentence(length: number): string;
  row(): { id: string; createdAt: string; updatedAt: string };
}

function createMaker(seed: number): Made {
  const random = createRandom(seed);
  let moment = Date.parse("2019-03-01T09:00:00Z");
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
  const hex = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join("");
  return {
    random,
    pick,
    sentence(length) {
      const text = Array.from({ length }, () => pick(words)).join(" ");
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
    },
    row() {
      moment += Math.floor(random() * 600_000);
      const at = new Date(moment).toISOString();
      return { id: `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`, createdAt: at, updatedAt: at };
    },
  };
}

function makeConference({ row, sentence }: Made, number: number): { conference: Conference; post: Post } {
  const made = row();
  const name = `${sentence(1)} Days ${number}`;
  const conference: Conference = { ...made, name, timeZone: "Europe/Oslo", lastUsedAt: made.createdAt };
  const post = buildPost({
    ...row(),
    conferenceId: conference.id,
    title: `${name} wrapup`,
    slug: "",
    date: "2024-05-10T07:58:00",
    timeZone: "Europe/Oslo",
    introduction: sentence(40),
  });
  return { conference, post };
}

function makeSource(
  { row, sentence }: Made,
  { id: talkId, conferenceId, title, speakers }: Talk,
  slides: number,
): Source {
  const made = row();
  const common = {
    ...made,
    talkId,
    conferenceId,
    title,
    authors: speakers,
    provenance: {},
    capturedAt: made.createdAt,
  };
  if (slides === 0) {
    const url = `https://vimeo.com/${Number.parseInt(made.id.slice(0, 8), 16)}`;
    return { ...common, url, site: "Vimeo", kind: "video", durationSeconds: 1800 };
  }
  const pictures = `https://files.speakerdeck.com/presentations/${made.id.replaceAll("-", "")}`;
  return {
    ...common,
    url: `https://speakerdeck.com/modelled/${made.id}`,
    site: "Speaker Deck",
    kind: "deck",
    slides: Array.from({ length: slides }, (_, at) => ({
      number: at + 1,
      image: `${pictures}/slide_${at}.jpg`,
      text: sentence(15),
    })),
  };
}

function makePlace({ random }: Made, source: Source): Place {
  if (random() < 0.3) return { kind: "talk" };
  if (source.slides) return { kind: "slide", number: 1 + Math.floor(random() * source.slides.length) };
  return { kind: "time", seconds: Math.floor(random() * 1800) };
}

/**
 * A notebook with as many talks in each conference and as many notes on each talk as go into it.
 * @param seed the same one gives the same notebook, ids included
 */
export function makeLargeNotebook(size: NotebookSize, seed = 1): NotebookRows {
  const make = createMaker(seed);
  const { row, pick, sentence, random } = make;
  const rows: NotebookRows = { conferences: [], posts: [], talks: [], sources: [], notes: [] };
  for (let number = 1; number <= size.conferences; number++) {
    const { conference, post } = makeConference(make, number);
    rows.conferences.push(conference);
    rows.posts.push(post);
  }
  for (let at = 0; at < size.talks; at++) {
    const talk: Talk = {
      ...row(),
      conferenceId: rows.conferences[at % size.conferences]?.id ?? "",
      title: sentence(5),
      speakers: [{ name: pick(names) }],
      mark: pick(["highlight", "mention", "mention", "watch-later", "left-out"]),
      tags: random() < 0.5 ? [pick(tags)] : [],
      order: at,
    };
    rows.talks.push(talk);
    rows.sources.push(makeSource(make, talk, at % 2 === 0 ? size.slides : 0));
  }
  for (let at = 0; at < size.notes; at++) {
    const source = rows.sources[at % size.talks];
    if (!source) break;
    const place = makePlace(make, source);
    const sourceId = place.kind === "talk" ? {} : { sourceId: source.id };
    rows.notes.push({ ...row(), talkId: source.talkId, ...sourceId, place, markdown: sentence(12), order: at });
  }
  return rows;
}
