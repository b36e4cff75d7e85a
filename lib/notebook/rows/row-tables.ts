// The tables whose rows have an id, dates and a place in the bin, and how many rows they have.
import type { Conference, Draft, Note, Post, ScheduledTalk, Source, Talk } from "@/lib/model/index.ts";

export interface RowTables {
  conferences: Conference;
  posts: Post;
  talks: Talk;
  sources: Source;
  notes: Note;
  drafts: Draft;
  scheduledTalks: ScheduledTalk;
}
export type TableName = keyof RowTables;
export const rowTableNames = ["conferences", "posts", "talks", "sources", "notes", "drafts", "scheduledTalks"] as const;

/** Rows by table, those in the bin included, so that deleting is no loss. */
export type RowCounts = Record<TableName, number>;

/** What a person counts: without the bin. */
export interface ShownCounts {
  conferences: number;
  talks: number;
  notes: number;
}

export interface NotebookCounts {
  rows: RowCounts;
  shown: ShownCounts;
}
