// The posts of a backup as files: what `npm run post` writes. Loaded through Vite.
import type { ConferenceRecord, Id, LinkStyle } from "../lib/model/index.ts";
import { Problem } from "../lib/model/problem.ts";
import { conferenceRecords } from "../lib/notebook/backup/backup-format.ts";
import { openBackup } from "../lib/notebook/backup/open-backup.ts";
import { findEngine } from "../lib/post/engines/engine.ts";
import { exportPost } from "../lib/post/files/export.ts";
import { ownLayout } from "../lib/post/layouts/layout.ts";

export interface Wanted {
  engine: string;
  layout: string | undefined;
  links: LinkStyle | undefined;
  /** The conference's name; without it every conference of the backup. */
  conference: string | undefined;
  /** A talk's title; without it the whole conference is the post. */
  talk: string | undefined;
}

/**
 * File contents by their paths in the blog.
 * @param backup a backup file
 * @throws Problem for a backup, engine, layout, conference or talk that is not one, for a layout of one's own without a
 * template, and for two posts of one name, whatever the case of its letters
 */
export async function postFiles(backup: Blob, wanted: Wanted): Promise<Map<string, string | Uint8Array>> {
  const engine = findEngine(wanted.engine);
  const files = new Map<string, string | Uint8Array>();
  const taken = new Set<string>();
  const { rows, pictures } = await openBackup(backup);
  const loaded = await Promise.all(pictures.map(async ({ read, ...picture }) => ({ ...picture, bytes: await read() })));
  for (const { record, talkId } of choosePosts(conferenceRecords(rows), wanted)) {
    const { post, conference } = record;
    const changed = {
      ...post,
      engine: engine.name,
      layout: wanted.layout ?? post.layout,
      links: wanted.links ?? post.links,
    };
    if (changed.layout === ownLayout && !changed.template?.trim())
      throw new Problem("problemNoTemplate", [conference.name]);
    const options = { pictures: loaded, ...(talkId === undefined ? {} : { talkId }) };
    for (const file of exportPost({ ...record, post: changed }, options)) {
      if (taken.has(file.path.toLowerCase())) throw new Problem("problemSamePostName", [file.path]);
      taken.add(file.path.toLowerCase());
      files.set(file.path, "text" in file ? file.text : file.bytes);
    }
  }
  return files;
}

interface ChosenPost {
  record: ConferenceRecord;
  /** The talk that is to be a post of its own. */
  talkId?: Id;
}

function choosePosts(all: ConferenceRecord[], { conference, talk: title }: Wanted): ChosenPost[] {
  const records = choose(all, conference);
  if (title === undefined) return records.map((record) => ({ record }));
  const chosen = records.flatMap((record) =>
    record.talks.filter(({ talk }) => isNamed(talk.title, title)).map(({ talk }) => ({ record, talkId: talk.id })),
  );
  if (chosen.length === 0) throw new Problem("problemUnknownTalk", [title]);
  return chosen;
}

function choose(records: ConferenceRecord[], name: string | undefined): ConferenceRecord[] {
  const chosen = name === undefined ? records : records.filter(({ conference }) => isNamed(conference.name, name));
  if (chosen.length > 0) return chosen;
  if (name === undefined || records.length === 0) throw new Problem("problemNoConference");
  const names = records.map(({ conference }) => conference.name).join(", ");
  throw new Problem("problemUnknownConference", [name, names]);
}

function isNamed(name: string, wanted: string): boolean {
  return name.trim().toLowerCase() === wanted.trim().toLowerCase();
}
