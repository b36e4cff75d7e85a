// How a conference is shared with a team, for the screens that show it: the room, how the connection stands, what waits to be sent, and
// how its people are told apart.
import { useMemo } from "preact/hooks";
import { lettersOf, type People } from "@/components/people/people.ts";
import type { Id, TalkRecord, TeamRoom } from "@/lib/model/index.ts";
import type { WaitingRow } from "@/lib/notebook/rows/database.ts";
import { listWaiting, readShare } from "@/lib/notebook/shares.ts";
import type { ConnectionState } from "@/lib/share/connection.ts";
import { database } from "../database.ts";
import { useLiveQuery } from "../work/use-live-query.ts";
import { beingWritten, connections } from "./connection-news.ts";

export interface Team {
  room: TeamRoom;
  /** Undefined until it is known. */
  connection: ConnectionState | undefined;
  waiting: WaitingRow[];
}

/** How a conference is shared; undefined where it is not shared with a team, and until that is known. */
export function useTeamOf(conferenceId: Id = ""): Team | undefined {
  const { value } = useLiveQuery(async () => {
    const room = (await readShare(database, conferenceId))?.team;
    return room && { room, waiting: await listWaiting(database, conferenceId) };
  }, [conferenceId]);
  return value && { ...value, connection: connections.value.get(conferenceId) };
}

/** On how many talks each person of a team has written, who wrote on most first; nobody where it is one person's own. */
export function countByAuthor(records: TalkRecord[]): [author: string, talks: number][] {
  const authors = records.flatMap(({ notes }) => [...new Set(notes.flatMap(({ author }) => author ?? []))]);
  const counts = [...Map.groupBy(authors, (author) => author)];
  return counts.map(([author, { length }]): [string, number] => [author, length]).sort(([, a], [, b]) => b - a);
}

/**
 * Who works together on these talks.
 * @param team whose they are
 */
export function usePeople(records: TalkRecord[] | undefined, team: Team | undefined): People | undefined {
  const isAway = team?.connection?.state !== "connected";
  return useMemo(() => {
    if (!team || !records) return undefined;
    const you = team.room.author;
    const others = countByAuthor(records).flatMap(([author]) => (author === you ? [] : [author]));
    // What is sent at once need not be said to wait.
    const waiting = new Set(isAway ? team.waiting.flatMap(({ table, id }) => (table === "notes" ? [id] : [])) : []);
    return { you, letters: lettersOf(others), waiting, beingWritten: beingWritten.value };
  }, [records, team?.room, team?.waiting, isAway, beingWritten.value]);
}
