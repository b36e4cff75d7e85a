// The posts of a backup as files: what `npm run post` writes. Loaded through Vite.
import type { ConferenceRecord, LinkStyle } from "@/lib/model.ts";
import { conferenceRecords, readBackup } from "@/lib/notebook/backup-format.ts";
import { findEngine } from "@/lib/post/engine.ts";
import { exportPost } from "@/lib/post/export.ts";
import { Problem } from "@/lib/problem.ts";

export interface Wanted {
  engine: string;
  layout: string | undefined;
  links: LinkStyle | undefined;
  /** The conference's name; without it every conference of the backup. */
  conference: string | undefined;
}

/**
 * File contents by their paths in the blog.
 * @param backup the text of a backup file
 * @throws Problem for a backup, engine, layout or conference that is not one, and for two posts of one name
 */
export function postFiles(backup: string, wanted: Wanted): Map<string, string | Uint8Array> {
  const engine = findEngine(wanted.engine);
  const files = new Map<string, string | Uint8Array>();
  const tables = readBackup(backup);
  for (const record of choose(conferenceRecords(tables), wanted.conference)) {
    const { post } = record;
    const changed = {
      ...post,
      engine: engine.name,
      layout: wanted.layout ?? post.layout,
      links: wanted.links ?? post.links,
    };
    for (const file of exportPost({ ...record, post: changed }, { pictures: tables.pictures })) {
      if (files.has(file.path)) throw new Problem("problemSamePostName", [file.path]);
      files.set(file.path, "text" in file ? file.text : file.bytes);
    }
  }
  return files;
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
