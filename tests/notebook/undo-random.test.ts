// Undo against chance: whatever was done, typed since and undone, no letter is lost, and an undo at once restores the exact rows.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type CapturedSource, type Id, type Row, undecided } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { readBin, restoreItem } from "@/lib/notebook/bin.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { chooseConference } from "@/lib/notebook/change-conference.ts";
import { binConference } from "@/lib/notebook/conference-bin.ts";
import { fileTalk, joinTalks } from "@/lib/notebook/join.ts";
import { mergeConferences } from "@/lib/notebook/merge.ts";
import { addNote, binNote, changeNote, finishDraft, moveNote, readDraft, saveDraft } from "@/lib/notebook/notes.ts";
import { choosePicture } from "@/lib/notebook/pictures.ts";
import { changePost } from "@/lib/notebook/posts.ts";
import { canonicalJson } from "@/lib/notebook/rows/canonical.ts";
import { countRows } from "@/lib/notebook/rows/counts.ts";
import { NotebookDatabase, schemaVersions, tallyKey } from "@/lib/notebook/rows/database.ts";
import type { Journal } from "@/lib/notebook/rows/journal.ts";
import { rowTableNames, type TableName } from "@/lib/notebook/rows/row-tables.ts";
import { type TakenBack, takeBack } from "@/lib/notebook/rows/undo.ts";
import { attendTalks, missTalks } from "@/lib/notebook/schedule/attendance.ts";
import { importSchedule, type ScheduledFields, startFromSchedule } from "@/lib/notebook/schedule/schedule.ts";
import { addSource, binSource } from "@/lib/notebook/sources.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { startWithTalks } from "@/lib/notebook/take-along.ts";
import { binTalk } from "@/lib/notebook/talk-bin.ts";
import { addTalk, changeTalk, moveTalk } from "@/lib/notebook/talks.ts";
import { UndoStack } from "@/lib/notebook/undo-stack.ts";
import { storeConference } from "@/lib/notebook/whole-conference.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { type Chance, createChance } from "@/scripts/random.ts";
import { seedsFrom } from "../draws.ts";

let database: NotebookDatabase;
/** What happens next. */
let chance: Chance;
/** What the work to be undone is about: most of what happens in between happens there. */
let focus = new Set<unknown>();
let tokens: string[];
let second = 0;
beforeEach(() => {
  // Later than what an imported post is dated, which is when the test runs.
  const now = () => new Date(Date.UTC(2126, 4, 5, 9, 0, second++)).toISOString();
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`, schemaVersions, now);
  tokens = [];
  focus.clear();
});
afterEach(() => database.delete());

function start(seed: number): void {
  chance = createChance(seed);
  // Rows are read in the order of their ids: the same seed has to give the same ones.
  const digits = (count: number) => Array.from({ length: count }, () => chance(16).toString(16)).join("");
  vi.spyOn(crypto, "randomUUID").mockImplementation(
    () => `${digits(8)}-${digits(4)}-${digits(4)}-${digits(4)}-${digits(12)}`,
  );
}

function pick<T>(list: T[]): T | undefined {
  const near = list.filter((row) => Object.values(row as object).some((value) => focus.has(value)));
  const from = near.length > 0 && chance(4) > 0 ? near : list;
  return from[chance(from.length)];
}
const clock = { date: "2026-05-10T07:58:00", timeZone: "UTC" };
const wholeTalk = { kind: "talk" } as const;

/** A word that nobody typed before. */
function type(): string {
  const token = `<${tokens.length}>`;
  tokens.push(token);
  return token;
}

function typeInto(text: string): string {
  // Never inside another word, whose loss could not be told then.
  const words = text.match(/<\d+>|[^<]/g) ?? [];
  return words.toSpliced(chance(words.length + 1), 0, type()).join("");
}

const page = (number: number): CapturedSource => ({
  url: `https://pages.example/${number}`,
  site: "Pages",
  kind: number % 2 ? "video" : "deck",
  title: `Page ${number}`,
  authors: number % 3 ? [{ name: `Author ${number}` }] : [],
  provenance: {},
});

const line = (number: number, room: string): ScheduledFields => ({
  slot: { guid: `line-${number}`, start: `2026-05-05T${10 + number}:00:00+02:00`, room },
  title: `Line ${number}`,
  speakers: [{ name: `Speaker ${number}` }],
  links: [],
  isBreak: false,
});
const lines = (room: string) =>
  [0, 1, 2, 3, 4].filter(() => chance(4) > 0).map((number) => line(number, chance(2) ? room : "Hall"));

type Tables = Record<TableName, Row[]> & { settings: { key: string; value: unknown }[] };
async function readAll(): Promise<Tables> {
  const entries = [...rowTableNames, "settings"].map(async (name) => [name, await database.table(name).toArray()]);
  return Object.fromEntries(await Promise.all(entries));
}
const withId = (tables: Tables) =>
  new Map(
    Object.entries(tables).flatMap(([name, rows]) =>
      rows.map((row) => [`${name} ${"key" in row ? row.key : row.id}`, canonicalJson(row)]),
    ),
  );

const liveOnly = <T extends Row>(rows: T[]) => rows.filter(({ deletedAt }) => !deletedAt);
/** What a person can reach without the bin. */
async function readVisible() {
  const gone = new Set((await database.conferences.toArray()).flatMap(({ id, deletedAt }) => (deletedAt ? id : [])));
  const inPlace = <T extends Row & { conferenceId: Id }>(rows: T[]) =>
    liveOnly(rows).filter(({ conferenceId }) => !gone.has(conferenceId));
  const talks = inPlace(await database.talks.toArray());
  const ids = new Set(talks.map(({ id }) => id));
  return {
    conferences: liveOnly(await database.conferences.toArray()),
    posts: inPlace(await database.posts.toArray()),
    talks,
    sources: liveOnly(await database.sources.toArray()).filter(({ talkId }) => ids.has(talkId)),
    notes: liveOnly(await database.notes.toArray()).filter(({ talkId }) => ids.has(talkId)),
    drafts: (await database.drafts.toArray()).filter(({ id }) => ids.has(id)),
    scheduledTalks: inPlace(await database.scheduledTalks.toArray()),
  };
}
async function readVisibleTokens(): Promise<string[]> {
  const text = JSON.stringify(await readVisible());
  return tokens.filter((token) => text.includes(token));
}

/** Everything that a screen offers to undo. */
type Work = () => Promise<Journal | undefined>;
const works: Work[] = [
  async () => {
    const { talks } = await readVisible();
    const into = pick(talks);
    const from = pick(talks.filter((talk) => talk !== into && talk.conferenceId === into?.conferenceId));
    return into && from && joinTalks(database, into.id, from.id);
  },
  async () => {
    const { talks, conferences } = await readVisible();
    const talk = pick(talks);
    const target = chance(5) ? pick(conferences)?.id : undecided;
    return talk && target !== undefined ? (await fileTalk(database, talk.id, target)).undo : undefined;
  },
  async () => {
    const talk = pick((await readVisible()).talks);
    return talk && binTalk(database, talk.id);
  },
  async () => {
    const note = pick((await readVisible()).notes);
    return note && binNote(database, note.id);
  },
  async () => {
    const source = pick((await readVisible()).sources);
    return source && binSource(database, source.id);
  },
  async () => {
    const conference = pick((await readVisible()).conferences);
    return conference && binConference(database, conference.id);
  },
  async () => {
    const { scheduledTalks } = await readVisible();
    const { conferenceId } = pick(scheduledTalks) ?? {};
    const chosen = scheduledTalks.filter((row) => row.conferenceId === conferenceId && chance(2));
    return attendTalks(database, chosen);
  },
  async () =>
    missTalks(
      database,
      (await readVisible()).talks.filter(() => chance(3) === 0).map(({ id }) => id),
    ),
  async () => {
    const conference = pick((await readVisible()).conferences);
    return conference && (await importSchedule(database, conference.id, {}, lines("Cellar"))).undo;
  },
  async () => (await startFromSchedule(database, { name: "From a file" }, lines("Attic"), {}, clock)).undo,
  async () => {
    const record = readPost(
      "---\ntitle: Old\n---\n\n## Knots by Kay\n\nSee [it](https://pages.example/2).\n",
      "old.md",
    );
    return (await storeConference(database, record)).undo;
  },
  async () => {
    const { conferences } = await readVisible();
    const into = pick(conferences);
    const from = pick(conferences.filter((one) => one !== into));
    return (
      into && from && mergeConferences(database, { into: into.id, from: from.id, post: chance(2) ? "into" : "from" })
    );
  },
  async () => {
    const ids = (await readVisible()).talks.filter(() => chance(3) === 0).map(({ id }) => id);
    return (await startWithTalks(database, { name: "Third" }, clock, ids)).undo;
  },
  async () => {
    const talk = pick((await readVisible()).talks);
    return talk && changeTalk(database, talk.id, { mark: "left-out" });
  },
  async () => {
    const post = pick((await readVisible()).posts);
    return post && changePost(database, post.id, { edited: undefined, template: "{{ title }}" });
  },
];

const noWork: Work = async () => undefined;

/** What a person writes, arranges and captures in between, in whichever window. */
const acts: (() => Promise<unknown>)[] = [
  async () => {
    const { talks, sources } = await readVisible();
    const talk = pick(talks);
    if (!talk) return;
    const draft = await readDraft(database, talk.id);
    const source = pick(sources.filter(({ talkId }) => talkId === talk.id));
    const place = source && chance(2) ? { place: { kind: "slide" as const, number: 3 }, sourceId: source.id } : {};
    const fields = { place: draft?.place ?? wholeTalk, sourceId: draft?.sourceId, ...place };
    await saveDraft(database, talk.id, () => ({ ...fields, markdown: typeInto(draft?.markdown ?? ""), caret: 0 }));
  },
  async () => {
    const draft = pick((await readVisible()).drafts.filter(({ markdown }) => markdown));
    if (!draft) return;
    const { id, place, sourceId, markdown } = draft;
    await finishDraft(database, { talkId: id, place, sourceId, markdown });
  },
  async () => {
    const { talks, sources } = await readVisible();
    const talk = pick(talks);
    const source = pick(sources.filter(({ talkId }) => talkId === talk?.id));
    const placed = source && chance(2) ? { sourceId: source.id } : {};
    if (talk) await addNote(database, { talkId: talk.id, place: wholeTalk, markdown: type(), ...placed });
  },
  async () => {
    const note = pick((await readVisible()).notes);
    if (note) await changeNote(database, note.id, { markdown: typeInto(note.markdown) });
  },
  async () => {
    const talk = pick((await readVisible()).talks);
    if (!talk) return;
    const tags = talk.tags.filter(() => chance(4) > 0);
    await changeTalk(database, talk.id, { tags: [...tags, type()] });
  },
  async () => {
    const talk = pick((await readVisible()).talks);
    const changes = [
      { title: type() },
      { speakers: [{ name: type() }] },
      { abstract: type() },
      { mark: "highlight" as const },
    ];
    if (talk) await changeTalk(database, talk.id, pick(changes) ?? {});
  },
  async () => {
    const post = pick((await readVisible()).posts);
    if (!post) return;
    const text = typeInto(post.edited?.body ?? "");
    await changePost(database, post.id, chance(2) ? { edited: { body: text, base: "" } } : { introduction: type() });
  },
  async () => {
    const talk = pick((await readVisible()).talks);
    if (talk) await addSource(database, talk.id, { ...page(chance(8)), description: type() });
  },
  async () => {
    const { conferences } = await readVisible();
    await storeCapture(database, page(chance(8)), pick(conferences)?.id ?? undecided);
  },
  async () => {
    const source = pick((await readVisible()).sources);
    if (source) await choosePicture(database, source.id, chance(3), chance(2) === 0);
  },
  async () => {
    const { talks, notes } = await readVisible();
    const [talk, note] = [pick(talks), pick(notes)];
    if (talk) await moveTalk(database, talk.id, chance(3));
    if (note) await moveNote(database, note.id, chance(3));
  },
  async () => {
    const item = pick(await readBin(database));
    if (item) await restoreItem(database, item);
  },
  async () => {
    const conference = pick((await readVisible()).conferences);
    if (conference) await chooseConference(database, conference.id);
  },
  async () => pick(works)?.(),
];

/** A refusal with a sentence is an answer too. */
async function tryTo<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Problem && error.key !== "problemNotSaved") return undefined;
    throw error;
  }
}

async function fill(): Promise<void> {
  for (const name of ["First", "Second"]) {
    const conference = await startConference(database, { name }, clock);
    await importSchedule(database, conference, {}, lines("Hall"));
    for (const number of [0, 1, 2, 3, 4, 5]) if (chance(3)) await storeCapture(database, page(number), conference);
    await addTalk(database, conference, { title: type() });
  }
  await storeCapture(database, page(6), undecided);
  for (let act = 0; act < 15; act++) await tryTo(acts[chance(8)] ?? noWork);
}

/** What every write says there is: whatever it did, that is what a fresh count finds. */
async function expectCounted(): Promise<void> {
  const counted = await database.transaction("r", database.tables, () => countRows(database));
  expect((await database.tally.get(tallyKey))?.counts).toEqual(counted);
}

/** Pages that are there twice, pages and notes that are not where their talk and their page is. */
async function findLoose(): Promise<string[]> {
  await expectCounted();
  const { talks, sources, notes } = await readVisible();
  const conferenceOf = new Map(talks.map(({ id, conferenceId }) => [id, conferenceId]));
  const talkOf = new Map((await database.sources.toArray()).map(({ id, talkId }) => [id, talkId]));
  const pages = sources.map(({ conferenceId, url }) => `${conferenceId} ${url}`);
  return [
    ...pages.filter((page, index) => pages.indexOf(page) < index),
    ...sources.flatMap(({ id, talkId, conferenceId }) => (conferenceId === conferenceOf.get(talkId) ? [] : id)),
    ...notes.flatMap(({ id, talkId, sourceId }) => (!sourceId || talkOf.get(sourceId) === talkId ? [] : id)),
  ];
}

/** Whether all that was there is there as it was, and what came since lies in the bin. */
async function expectRestored(before: Tables): Promise<void> {
  const [was, is] = [withId(before), withId(await readAll())];
  for (const [id, row] of was) expect([id, is.get(id)]).toEqual([id, row]);
  await expectCounted();
  const visible = withId({ ...(await readVisible()), settings: [] });
  expect([...visible.keys()].filter((id) => !was.has(id))).toEqual([]);
}

/** What happens in each is drawn by its seed. */
const histories = (from: number, count = 12) => seedsFrom(from, count);

test.each(histories(1000))("undone at once, one or several, the rows are what they were (seed %i)", async (seed) => {
  start(seed);
  await fill();
  for (let round = 0; round < 4; round++) {
    const before = await readAll();
    const journals: Journal[] = [];
    for (let work = chance(3); work >= 0; work--) journals.push((await tryTo(pick(works) ?? noWork)) ?? []);
    for (const journal of journals.toReversed()) expect((await takeBack(database, journal)).taken).toBe("whole");
    await expectRestored(before);
    await tryTo(pick(works) ?? noWork);
  }
});

const told = new Map<TakenBack | "refused", number>();

// So many, and from there, that every answer is given.
test.each(histories(2040, 24))("no letter typed since is lost (seed %i)", async (seed) => {
  start(seed);
  await fill();
  for (let round = 0; round < 4; round++) {
    const journal = await tryTo(pick(works) ?? noWork);
    if (!journal) continue;
    const rows = journal.flatMap(({ before, after }) => [before ?? {}, after ?? {}] as { id?: Id; talkId?: Id }[]);
    focus = new Set(rows.flatMap(({ id, talkId }) => [id, talkId]).filter((id) => id !== undefined));
    for (let act = chance(7); act >= 0; act--) await tryTo(pick(acts) ?? noWork);
    const [before, visible, loose] = [withId(await readAll()), await readVisibleTokens(), await findLoose()];
    const taken = (await tryTo(() => takeBack(database, journal)))?.taken ?? "refused";
    told.set(taken, (told.get(taken) ?? 0) + 1);
    const after = await readVisibleTokens();
    expect(visible.filter((token) => !after.includes(token))).toEqual([]);
    if (taken === "nothing" || taken === "refused") expect(withId(await readAll())).toEqual(before);
    expect((await findLoose()).filter((tie) => !loose.includes(tie))).toEqual([]);
  }
});

/** What a person sees, with what is remembered beside it. */
async function look(): Promise<Map<string, string>> {
  const entries = Object.entries({ ...(await readVisible()), settings: await database.settings.toArray() });
  // When it was stored last changes without anything to be seen.
  const rows = entries.map(([name, list]) => [name, list.map((row) => ({ ...row, updatedAt: undefined }))]);
  return withId(Object.fromEntries(rows));
}

test.each(histories(3000))("a window's works go back and forth, each to what was seen then (seed %i)", async (seed) => {
  start(seed);
  await fill();
  const stack = new UndoStack((journal) => takeBack(database, journal));
  const names: string[] = [];
  const seen = [await look()];
  let at = 0;
  for (let step = 0; step < 14; step++) {
    const turn = at < names.length || chance(2) ? chance(3) : 0;
    if (turn === 0) {
      const name = `work ${step}`;
      await tryTo(() => stack.do({ name }, async () => (await (pick(works) ?? noWork)()) ?? []));
      if (stack.read().undo?.name !== name) continue;
      names.splice(at++, names.length, name);
      seen.splice(at, seen.length, await look());
      continue;
    }
    const isDone = turn === 2;
    const expected = names[isDone ? at : at - 1];
    const turned = await (isDone ? stack.redo() : stack.undo());
    expect(turned).toEqual(expected && { name: expected, isDone, taken: "whole" });
    if (expected) at += isDone ? 1 : -1;
    expect(await look()).toEqual(seen[at]);
    expect(stack.read().undo?.name).toBe(names[at - 1]);
    expect(stack.read().redo?.name).toBe(names[at]);
  }
});

test.each(histories(4000))("nor is a letter lost that another window typed in between (seed %i)", async (seed) => {
  start(seed);
  await fill();
  const stack = new UndoStack((journal) => takeBack(database, journal));
  /** How many words there were when each was taken back, the next to be done again last: it may delete the others again. */
  let undoneAt: number[] = [];
  for (let step = 0; step < 16; step++) {
    if (chance(3) === 0) {
      const work = pick(works) ?? noWork;
      const last = stack.read().undo;
      await tryTo(() => stack.do({ name: "work" }, async () => (await work()) ?? []));
      if (stack.read().undo !== last) undoneAt = [];
    } else if (chance(2)) {
      await tryTo(pick(acts.slice(0, -1)) ?? noWork);
    } else {
      const [visible, loose, isDone] = [await readVisibleTokens(), await findLoose(), chance(2) === 0];
      const rows = withId(await readAll());
      const turned = await tryTo(() => (isDone ? stack.redo() : stack.undo()));
      const since = tokens.slice(isDone ? undoneAt.at(-1) : 0);
      const after = await readVisibleTokens();
      expect(visible.filter((token) => since.includes(token) && !after.includes(token))).toEqual([]);
      expect((await findLoose()).filter((tie) => !loose.includes(tie))).toEqual([]);
      if (!turned || turned.taken === "nothing") expect(withId(await readAll())).toEqual(rows);
      if (turned && isDone) undoneAt.pop();
      else if (turned && turned.taken !== "nothing") undoneAt.push(tokens.length);
    }
  }
});

test("every answer was given", () => {
  console.log(`Undone after changes: ${[...told].map(([answer, times]) => `${answer} ${times}`).join(", ")}.`);
  expect([...told.keys()].toSorted()).toEqual(["nothing", "part", "refused", "whole"]);
});
