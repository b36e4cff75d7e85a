// Rows of a backup whose conference or talk is neither in the file nor here, as a file edited by hand has them, or one of a notebook
// that lost some: nobody would see them. They are brought to where the talks of no conference are. Pure.
import { type Conference, type Id, type Note, type Source, type Talk, undecided } from "@/lib/model/index.ts";
import { live } from "../talk-list.ts";
import type { BackupRows } from "./backup-format.ts";

/** The talks that the notebook holds, each with its conference, and its conferences with their names; the bin included. */
export interface HoldersHere {
  conferences: Map<Id, string>;
  talks: Map<Id, Id>;
}

/** @param conferences all that the notebook has, the bin included, like `talks` */
export function holdersIn(conferences: Conference[], talks: Talk[]): HoldersHere {
  return {
    conferences: new Map(conferences.map(({ id, name }) => [id, name])),
    talks: new Map(talks.map(({ id, conferenceId }) => [id, conferenceId])),
  };
}

/** As much of a note as names a talk. */
const longestTitle = 60;

/** A talk for what has none, by the words of its first page or note. */
function talkFor(id: Id, rows: (Source | Note)[], order: number): Talk[] {
  const [first] = rows;
  if (!first) return [];
  const { createdAt, updatedAt } = first;
  const [line = ""] = ("markdown" in first ? first.markdown : first.title).trim().split("\n");
  const title = line.slice(0, longestTitle).trim() || "?";
  return [{ id, createdAt, updatedAt, conferenceId: undecided, title, speakers: [], mark: "mention", tags: [], order }];
}

/** The rows, each of them held by what is in the file or here. */
export function holdAll(rows: BackupRows, here: HoldersHere): BackupRows {
  const conferences = new Set([undecided, ...here.conferences.keys(), ...rows.conferences.map(({ id }) => id)]);
  const hold = <Held extends { conferenceId: Id }>(row: Held): Held =>
    conferences.has(row.conferenceId) ? row : { ...row, conferenceId: undecided };
  const talks = new Set([...here.talks.keys(), ...rows.talks.map(({ id }) => id)]);
  const loose = live([...rows.sources, ...rows.notes]).filter(({ talkId }) => !talks.has(talkId));
  const added = [...Map.groupBy(loose, ({ talkId }) => talkId)].flatMap(([id, of], index) => talkFor(id, of, index));
  const isAdded = new Set(added.map(({ id }) => id));
  return {
    ...rows,
    talks: [...rows.talks.map(hold), ...added],
    sources: rows.sources.map((source) =>
      isAdded.has(source.talkId) ? { ...source, conferenceId: undecided } : hold(source),
    ),
  };
}

/** The conference of each talk in the file or here, as the file has it. */
export function conferencesOfTalks({ talks }: BackupRows, here: HoldersHere): Map<Id, Id> {
  return new Map([...here.talks, ...talks.map(({ id, conferenceId }) => [id, conferenceId] as const)]);
}
