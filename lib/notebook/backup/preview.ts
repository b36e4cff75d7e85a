// What a restore would add and what it would leave, before anything is stored.
import { type Id, looseDraft, type Note, undecided } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "../rows/database.ts";
import { live } from "../talk-list.ts";
import { leaveLocked } from "./backup.ts";
import type { BackupRows } from "./backup-format.ts";
import { conferencesOfTalks, type HoldersHere, holdersIn } from "./holders.ts";
import type { BackupPicture } from "./open-backup.ts";

export interface AddedHere {
  added: number;
  here: number;
}

export interface RestorePreview {
  conferences: AddedHere;
  talks: AddedHere;
  notes: AddedHere;
  tags: AddedHere;
  pictures: AddedHere & { bytes: number };
  /** How many conferences, talks and notes of the file lie in the bin here, and stay there. */
  binned: number;
  /** Notes that are here already and say something else in the file. */
  differing: { here: Note; file: Note }[];
  /** Conferences that the file has or has more for; the last may be the talks of none, with an empty id. */
  perConference: ListedConference[];
  /** The conference of each talk in the file or here. */
  conferenceOf: Map<Id, Id>;
}

interface ListedConference {
  id: Id;
  name: string;
  isHere: boolean;
  /** It may only be read here, and stays as it is. */
  isLocked: boolean;
  /** As many would be added. */
  talks: number;
  notes: number;
}

function split<T>(rows: T[], isHere: (row: T) => boolean): AddedHere {
  const here = rows.filter(isHere).length;
  return { added: rows.length - here, here };
}

const tagsOf = (talks: { tags: string[] }[]) => new Set(talks.flatMap(({ tags }) => tags));

/**
 * The conferences that may be chosen, each with what it would add.
 * @param all what the file has; of that, `rows` can be added here
 */
function listConferences(
  all: BackupRows,
  rows: BackupRows,
  here: HoldersHere,
  notesHere: Map<Id, Note>,
  conferenceOf: Map<Id, Id>,
): ListedConference[] {
  const newTalks = Map.groupBy(
    rows.talks.filter(({ id }) => !here.talks.has(id)),
    ({ conferenceId }) => conferenceId,
  );
  const newNotes = Map.groupBy(
    rows.notes.filter(({ id }) => !notesHere.has(id)),
    ({ talkId }) => conferenceOf.get(talkId),
  );
  const named = new Map(all.conferences.map(({ id, name }) => [id, name]));
  const open = new Set(rows.conferences.map(({ id }) => id));
  const isWanted = (id: Id) => !named.has(id) && (newTalks.has(id) || newNotes.has(id));
  const others = [...here.conferences].filter(([id]) => isWanted(id));
  const isOfNone = all.talks.some(({ conferenceId }) => conferenceId === undecided) || isWanted(undecided);
  return [...named, ...others, ...(isOfNone ? [[undecided, ""] as const] : [])].map(([id, name]) => ({
    id,
    name,
    isHere: id === undecided || here.conferences.has(id),
    isLocked: named.has(id) && !open.has(id),
    talks: newTalks.get(id)?.length ?? 0,
    notes: newNotes.get(id)?.length ?? 0,
  }));
}

/** What the rows of a file may belong to. */
export async function readHolders(database: NotebookDatabase): Promise<HoldersHere> {
  return database.transaction("r", database.conferences, database.talks, async () =>
    holdersIn(await database.conferences.toArray(), await database.talks.toArray()),
  );
}

/** @param pictures none for a copy */
export async function previewRestore(
  database: NotebookDatabase,
  file: BackupRows,
  pictures: BackupPicture[],
): Promise<RestorePreview> {
  return database.transaction("r", database.tables, async () => {
    const rows = await leaveLocked(database, file);
    const conferencesHere = await database.conferences.toArray();
    const talksHere = await database.talks.toArray();
    const here = holdersIn(conferencesHere, talksHere);
    const conferenceOf = conferencesOfTalks(rows, here);
    const notesHere = new Map((await database.notes.toArray()).map((note) => [note.id, note]));
    const urls = new Set(await database.pictures.toCollection().primaryKeys());
    const tags = tagsOf(talksHere);
    const all = [...conferencesHere, ...talksHere, ...notesHere.values()];
    const inBin = new Set(all.filter(({ deletedAt }) => deletedAt).map(({ id }) => id));
    const missing = pictures.filter(({ url }) => !urls.has(url));
    const differing = rows.notes.flatMap((there) => {
      const note = notesHere.get(there.id);
      return note && note.markdown !== there.markdown ? [{ here: note, file: there }] : [];
    });
    return {
      conferences: split(rows.conferences, ({ id }) => here.conferences.has(id)),
      talks: split(rows.talks, ({ id }) => here.talks.has(id)),
      notes: split(rows.notes, ({ id }) => notesHere.has(id)),
      tags: split([...tagsOf(rows.talks)], (tag) => tags.has(tag)),
      pictures: {
        ...split(pictures, ({ url }) => urls.has(url)),
        bytes: missing.reduce((sum, { size }) => sum + size, 0),
      },
      binned: live([...rows.conferences, ...rows.talks, ...rows.notes]).filter(({ id }) => inBin.has(id)).length,
      differing,
      perConference: listConferences(file, rows, here, notesHere, conferenceOf),
      conferenceOf,
    };
  });
}

/**
 * The rows of these conferences alone; settings stay.
 * @param conferenceOf the conference of each talk in the file or here
 */
export function chooseConferences(rows: BackupRows, chosen: Set<Id>, conferenceOf: Map<Id, Id>): BackupRows {
  const isOf = ({ conferenceId }: { conferenceId: Id }) => chosen.has(conferenceId);
  const isOfTalk = (talkId: Id) => chosen.has(conferenceOf.get(talkId) ?? undecided);
  return {
    ...rows,
    conferences: rows.conferences.filter(({ id }) => chosen.has(id)),
    posts: rows.posts.filter(isOf),
    talks: rows.talks.filter(isOf),
    sources: rows.sources.filter(isOf),
    notes: rows.notes.filter(({ talkId }) => isOfTalk(talkId)),
    drafts: rows.drafts.filter(({ id }) => id === looseDraft || isOfTalk(id)),
    scheduledTalks: rows.scheduledTalks.filter(isOf),
  };
}

/** The pictures that these rows show: pages' own, slides and kept frames. */
export function choosePictures(pictures: BackupPicture[], { notes, sources }: BackupRows): BackupPicture[] {
  const frames = notes.map(({ frame }) => frame?.url);
  const images = sources.flatMap(({ image, slides = [] }) => [image, ...slides.map((slide) => slide.image)]);
  const shown = new Set([...frames, ...images]);
  return pictures.filter(({ url }) => shown.has(url));
}
