// A modelled notebook as a backup file: one conference with four talks, one talk of no conference.
import { createHash } from "node:crypto";
import type { Conference, Mark, Note, Place, Post, Source, Talk } from "../../lib/model/index.ts";
import { defaultSettings, wholeTalk } from "../../lib/model/index.ts";
import { writeTemporaryFile } from "./temporary.ts";

const day = "2024-05-08T10:00:00.000Z";
const row = (id: string) => ({ id, createdAt: day, updatedAt: day });

const conference: Conference = {
  ...row("conference"),
  name: "Lighthouse Days 2024",
  firstDay: "2024-05-06",
  lastDay: "2024-05-08",
  timeZone: "Europe/Oslo",
  lastUsedAt: day,
};

const post: Post = {
  ...row("post"),
  conferenceId: conference.id,
  title: "Lighthouse Days 2024 wrapup",
  slug: "",
  date: "2024-05-10T07:58:00",
  timeZone: "Europe/Oslo",
  tags: ["lamps"],
  categories: [],
  extraFields: [
    { name: "weight", value: 3 },
    { name: "toc", value: true },
  ],
  isDraft: false,
  introduction: "Back from the [coast](https://coast.example/).",
  listOpening: "Here are my highlights:",
  sections: [],
  closing: "See you next year.",
  layout: "highlights",
  engine: "flatpages",
  links: "inline",
  embeds: "link",
};

function talk(id: string, title: string, speaker: string, mark: Mark, order: number): Talk {
  return {
    ...row(id),
    conferenceId: conference.id,
    title,
    speakers: speaker ? [{ name: speaker }] : [],
    mark,
    tags: [],
    order,
  };
}

function note(id: string, talkId: string, markdown: string, order: number, place: Place = wholeTalk): Note {
  return { ...row(id), talkId, markdown, order, place, ...(place.kind === "slide" ? { sourceId: "deck" } : {}) };
}

const deck: Source = {
  ...row("deck"),
  talkId: "keeper",
  conferenceId: conference.id,
  url: "https://speakerdeck.com/modelled/keeper",
  site: "Speaker Deck",
  kind: "deck",
  title: "The Lighthouse Keeper’s Guide",
  authors: [{ name: "Mo Delled" }],
  slides: Array.from({ length: 12 }, (_, index) => ({ number: index + 1, text: `A lantern needs oil ${index + 1}` })),
  provenance: {},
  capturedAt: day,
};

export const modelledNotes: Note[] = [
  note("spare", "keeper", "Keep a **spare** lamp.", 1),
  note("late", "keeper", "Late on slide nine.", 2, { kind: "slide", number: 9 }),
  note("early", "keeper", "Early on slide two.", 3, { kind: "slide", number: 2 }),
  note("horn", "fog", "Ask about the fog horn.", 1),
];

const tables = {
  conferences: [conference],
  posts: [post],
  talks: [
    talk("keeper", "The Lighthouse Keeper’s Guide", "Mo Delled", "highlight", 1),
    talk("fog", "Fog and How to See It", "Mist Erious", "mention", 2),
    talk("waves", "Waves", "", "mention", 3),
    talk("opening", "Opening", "", "left-out", 4),
    { ...talk("heard", "Heard in the Hallway", "", "mention", 1), conferenceId: "" },
  ],
  sources: [deck],
  notes: modelledNotes,
  drafts: [],
  scheduledTalks: [],
  settings: { ...defaultSettings, currentConferenceId: conference.id },
};

/** Where the pictures of `withPictures` are. */
export const slidePicture = (number: number) => `https://pictures.example/slide_${number}.png`;

/** The same with a picture for every slide, those of the first slides stored; `bytes` are a picture's. */
export function withPictures(bytes: Uint8Array, storedCount: number): object {
  const slides = deck.slides?.map((slide) => ({ ...slide, image: slidePicture(slide.number) }));
  const pictures = Array.from({ length: storedCount }, (_, index) => {
    const stored = Buffer.from([...bytes, index]);
    return {
      url: slidePicture(index + 1),
      sha256: createHash("sha256").update(stored).digest("hex"),
      bytes: stored.toString("base64"),
      extension: "png",
      storedAt: day,
    };
  });
  return { sources: [{ ...deck, slides }], pictures };
}

/** The same with so many more conferences, each used before the last, which have no talks: "Conference 1", ... */
export function withMoreConferences(count: number): object {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const more = numbers.map((number): Conference => {
    const lastUsedAt = new Date(Date.parse(day) - 1000 * number).toISOString();
    return { ...row(`conference-${number}`), name: `Conference ${number}`, lastUsedAt };
  });
  const posts = more.map(({ id, name }): Post => ({ ...post, id: `post-${id}`, conferenceId: id, title: name }));
  return { conferences: [conference, ...more], posts: [post, ...posts] };
}

/** Writes the backup to a temporary file and returns its path; `changes` stand in for some of its lists. */
export function writeModelledBackup(changes: object = {}): string {
  const backup = { format: "wrapup-backup", version: 1, savedAt: day, ...tables, ...changes };
  return writeTemporaryFile("modelled-backup.json", JSON.stringify(backup));
}
