// Made-up notebooks with every field that a row may have, from a seed: what a backup has to bring back exactly.
import type { Mark, Place, Source } from "@/lib/model/index.ts";
import { defaultSettings, marks } from "@/lib/model/index.ts";
import type { BackupRows } from "@/lib/notebook/backup/backup-format.ts";
import { createRandom } from "@/scripts/random.ts";

const pieces = [
  "Boil the *water*",
  "\n\n- one\n- two",
  "{{ x }}",
  "“é”",
  "🎉👩‍🚀",
  "\u2028\u2029\u0000",
  "مرحبا",
  "日本語",
  "\r\n",
  "\\`~",
  "</script>",
  "__proto__",
  "   ",
];

/** Rows of a few conferences; those that belong together do. */
export function randomNotebook(seed: number): BackupRows {
  const random = createRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const some = <T>(make: (index: number) => T, most = 4) =>
    Array.from({ length: below(most + 1) }, (_, at) => make(at));
  const text = () => some(() => pieces[below(pieces.length)] ?? "", 6).join("");
  const maybe = <T extends object>(fields: T): Partial<T> => (below(2) ? fields : {});
  let count = 0;
  const day = () => new Date(Date.UTC(2024, 0, 1) + below(1e9) * 60).toISOString();
  const row = () => ({
    id: `row-${seed}-${++count}`,
    createdAt: day(),
    updatedAt: day(),
    ...maybe({ deletedAt: day() }),
  });
  const web = () => `https://host${below(9)}.example/${++count}?q=${encodeURIComponent(text())}`;
  const person = () => ({ name: text(), ...maybe({ url: web() }) });
  const place = (): Place =>
    [
      { kind: "talk" } as const,
      { kind: "slide", number: 1 + below(90) } as const,
      { kind: "time", seconds: below(9000) } as const,
      { kind: "quote", text: text() } as const,
    ][below(4)] ?? { kind: "talk" };

  const conferences = some(() => ({
    ...row(),
    name: text(),
    lastUsedAt: day(),
    ...maybe({ url: text(), firstDay: "2024-05-06", lastDay: "2024-05-08" }),
    ...maybe({ place: text(), timeZone: "Europe/Oslo" }),
  }));
  const posts = conferences.map(({ id }) => ({
    ...row(),
    conferenceId: id,
    title: text(),
    slug: text(),
    date: "2024-05-10T07:58:00",
    timeZone: "Europe/Oslo",
    tags: some(text),
    categories: some(text),
    extraFields: some(() => ({ name: text(), value: { constructor: [text(), below(9), null, { prototype: true }] } })),
    isDraft: below(2) === 1,
    introduction: text(),
    listOpening: text(),
    sections: some(() => ({ heading: text(), markdown: text() })),
    closing: text(),
    layout: "highlights",
    engine: "hexo",
    links: "inline" as const,
    embeds: "link" as const,
    ...maybe({ edited: { body: text(), base: text() } }),
    ...maybe({ template: text(), liveCode: text() }),
  }));
  const talks = conferences.flatMap(({ id: conferenceId }) =>
    some(() => ({
      ...row(),
      conferenceId,
      title: text(),
      speakers: some(person),
      mark: (marks[below(marks.length)] ?? "mention") as Mark,
      tags: some(text),
      order: random(),
      ...maybe({ awaited: { video: true, url: "htt" }, abstract: text() }),
    })),
  );
  const sources = talks.flatMap(({ id: talkId, conferenceId }) =>
    some(
      (): Source => ({
        ...row(),
        talkId,
        conferenceId,
        url: web(),
        site: text(),
        kind: "deck",
        title: text(),
        authors: some(person),
        capturedAt: day(),
        provenance: { title: "meta" },
        ...maybe({ slides: some((at) => ({ number: at + 1, text: text(), ...maybe({ image: web() }) })) }),
        ...maybe({ transcript: some((at) => ({ start: at, text: text() })), language: "ja" }),
        ...maybe({ pictureChoices: [{ slide: 2, isInPost: true }], durationSeconds: random() * 1000 }),
      }),
      2,
    ),
  );
  const notes = talks.flatMap(({ id: talkId }) =>
    some(() => ({ ...row(), talkId, place: place(), markdown: text(), order: random() })),
  );
  const drafts = talks.map(({ id }) => ({ ...row(), id, place: place(), markdown: text(), caret: below(9) }));
  const scheduledTalks = conferences.flatMap(({ id: conferenceId }) =>
    some(() => ({
      ...row(),
      conferenceId,
      slot: { guid: text(), start: day(), ...maybe({ room: text(), durationSeconds: below(9000) }) },
      title: text(),
      speakers: some(person),
      links: some(() => ({ kind: "slides" as const, url: web(), ...maybe({ title: text() }) })),
      isBreak: below(2) === 1,
    })),
  );
  const byId = <T extends { id: string }>(rows: T[]) => rows.sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    conferences: byId(conferences),
    posts: byId(posts),
    talks: byId(talks),
    sources: byId(sources),
    notes: byId(notes),
    drafts: byId(drafts),
    scheduledTalks: byId(scheduledTalks),
    settings: { ...defaultSettings, secondsBack: below(60) },
  };
}
