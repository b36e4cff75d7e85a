// A conference: what was attended. It owns one post.
import type { Id, IsoDate, IsoDateTime, Row, TimeZone } from "./row.ts";

/** What was attended. It owns one post. */
export interface Conference extends Row {
  name: string;
  url?: string;
  firstDay?: IsoDate;
  lastDay?: IsoDate;
  place?: string;
  timeZone?: TimeZone;
  /** The name of the schedule file that was read last, "schedule.xml". */
  scheduleFile?: string;
  /** When it was last chosen: the chooser's order. */
  lastUsedAt: IsoDateTime;
}

/** What is known of a conference, before it is started too. */
export type ConferenceFacts = Pick<Conference, "name" | "url" | "firstDay" | "lastDay" | "place" | "timeZone">;

/** The `conferenceId` of a talk whose conference is not decided yet. */
export const undecided: Id = "";
