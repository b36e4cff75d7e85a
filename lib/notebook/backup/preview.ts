// What a restore would add and what it would leave, before anything is stored.
import { type Id, looseDraft, type Note, undecided } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "../rows/database.ts";
import type { BackupRows } from "./backup-format.ts";
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
  /** Notes that are here already and say something else in the file. */
  differing: { here: Note; file: Note }[];
  /** Conferences of the file; the last may be the talks of none, with an empty id. */
  perConference: { id: Id; name: string; isHere: boolean; talks: number; notes: number }[];
}

function split<T>(rows: T[], isHere: (row: T) => boolean): AddedHere {
  const here = rows.filter(isHere).length;
  return { added: rows.length - here, here };
}

const tagsOf = (talks: { tags: string[] }[]) => new Set(talks.flatMap(({ tags }) => tags));

/** The conferences that may be chosen, each with what it would add. */
function listConferences(rows: BackupRows, ids: { conferences: Set<Id>; talks: Set<Id>; notes: Set<Id> }) {
  const newTalks = Map.groupBy(
    rows.talks.filter(({ id }) => !ids.talks.has(id)),
    ({ conferenceId }) => conferenceId,
  );
  const conferenceOf = new Map(rows.talks.map(({ id, conferenceId }) => [id, conferenceId]));
  const newNotes = Map.groupBy(
    rows.notes.filter(({ id }) => !ids.notes.has(id)),
    ({ talkId }) => conferenceOf.get(talkId),
  );
  const named = rows.conferences.map(({ id, name }) => ({ id, name, isHere: ids.conferences.has(id) }));
  const hasUndecided = rows.talks.some(({ conferenceId }) => conferenceId === undecided);
  return [...named, ...(hasUndecided ? [{ id: undecided, name: "", isHere: true }] : [])].map((one) => ({
    ...one,
    talks: newTalks.get(one.id)?.length ?? 0,
    notes: newNotes.get(one.id)?.length ?? 0,
  }));
}

/** @param pictures none for a copy */
export async function previewRestore(
  database: NotebookDatabase,
  rows: BackupRows,
  pictures: BackupPicture[],
): Promise<RestorePreview> {
  return database.transaction("r", database.tables, async () => {
    const keys = async (name: "conferences" | "talks") =>
      new Set((await database.table(name).toCollection().primaryKeys()) as Id[]);
    const notesHere = new Map((await database.notes.toArray()).map((note) => [note.id, note]));
    const ids = {
      conferences: await keys("conferences"),
      talks: await keys("talks"),
      notes: new Set(notesHere.keys()),
    };
    const urls = new Set(await database.pictures.toCollection().primaryKeys());
    const tags = tagsOf(await database.talks.toArray());
    const missing = pictures.filter(({ url }) => !urls.has(url));
    const differing = rows.notes.flatMap((file) => {
      const here = notesHere.get(file.id);
      return here && here.markdown !== file.markdown ? [{ here, file }] : [];
    });
    return {
      conferences: split(rows.conferences, ({ id }) => ids.conferences.has(id)),
      talks: split(rows.talks, ({ id }) => ids.talks.has(id)),
      notes: split(rows.notes, ({ id }) => ids.notes.has(id)),
      tags: split([...tagsOf(rows.talks)], (tag) => tags.has(tag)),
      pictures: {
        ...split(pictures, ({ url }) => urls.has(url)),
        bytes: missing.reduce((sum, { size }) => sum + size, 0),
      },
      differing,
      perConference: listConferences(rows, ids),
    };
  });
}

/** The rows of these conferences alone; settings stay. */
export function chooseConferences(rows: BackupRows, chosen: Set<Id>): BackupRows {
  const isOf = ({ conferenceId }: { conferenceId: Id }) => chosen.has(conferenceId);
  const talks = rows.talks.filter(isOf);
  const talkIds = new Set(talks.map(({ id }) => id));
  return {
    ...rows,
    conferences: rows.conferences.filter(({ id }) => chosen.has(id)),
    posts: rows.posts.filter(isOf),
    talks,
    sources: rows.sources.filter(isOf),
    notes: rows.notes.filter(({ talkId }) => talkIds.has(talkId)),
    drafts: rows.drafts.filter(({ id }) => talkIds.has(id) || id === looseDraft),
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
