// What the notebook's screen looks at, in as few questions as can be: each is a turn that a letter waits for.
import {
  type Conference,
  type ConferenceRecord,
  type Id,
  type Settings,
  type TalkRecord,
  undecided,
} from "@/lib/model/index.ts";
import { listConferences } from "./conferences.ts";
import type { KeptRecords } from "./kept-records.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { readSettings } from "./settings.ts";

export interface NotebookRecords {
  conferences: Conference[];
  /** The talks of no conference. */
  undecidedTalks: TalkRecord[];
  /** The conference shown; absent when the talks of no conference are. */
  record?: ConferenceRecord;
}

/** The conference asked for, else the one in use, else the one used last; none when the talks of no conference are shown. */
function decide(conferences: Conference[], asked: Id | undefined, { currentConferenceId }: Settings) {
  if (asked === undecided) return undefined;
  const find = (id: Id | undefined) => conferences.find((conference) => conference.id === id);
  return find(asked) ?? find(currentConferenceId) ?? conferences[0];
}

async function choose(database: NotebookDatabase, asked: Id | undefined) {
  const [conferences, settings] = await Promise.all([listConferences(database), readSettings(database)]);
  return { conferences, conference: decide(conferences, asked, settings) };
}

/**
 * @param kept the records that the screen had before
 * @param asked the conference to show; undefined where nothing was asked for
 */
export function readNotebook(
  database: NotebookDatabase,
  kept: KeptRecords,
  asked: Id | undefined,
): Promise<NotebookRecords> {
  const { conferences: table, posts, talks, sources, notes, settings } = database;
  return database.transaction("r", [table, posts, talks, sources, notes, settings], async () => {
    const choosing = choose(database, asked);
    const postOf = (conferenceId: Id) => posts.get({ conferenceId });
    // Most probably it is the conference that was shown before.
    const expected = kept.conferenceIds.at(-1) ?? undecided;
    const early = postOf(expected);
    const readPost = async () => {
      const { conference } = await choosing;
      return conference && (conference.id === expected ? early : postOf(conference.id));
    };
    const readTalks = kept.read(async () => {
      const { conference } = await choosing;
      return conference ? [undecided, conference.id] : [undecided];
    });
    const [{ conferences, conference }, post, lists] = await Promise.all([choosing, readPost(), readTalks]);
    const [undecidedTalks = [], shown = []] = lists;
    return { conferences, undecidedTalks, record: conference && post && { conference, post, talks: shown } };
  });
}
