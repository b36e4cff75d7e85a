// How the shown conference is shared, for what shows it: who takes part, how the connection stands, what waits to be sent.
import { type ComponentChildren, createContext } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { lettersOf, PeopleHere } from "@/components/people/people.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { beingWritten, connections } from "@/entrypoints/desk/share/connection-news.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import type { ConferenceRecord, Id, TalkRecord, TeamRoom } from "@/lib/model/index.ts";
import type { WaitingRow } from "@/lib/notebook/rows/database.ts";
import { listWaiting, readShare } from "@/lib/notebook/shares.ts";
import type { ConnectionState } from "@/lib/share/connection.ts";
import { useLasting } from "../work/use-lasting.ts";

/** Milliseconds until a line that is not there is said to be away: a reload is over sooner. */
const awayAfter = 3000;

export interface Team {
  room: TeamRoom;
  /** Undefined until it is known. */
  connection: ConnectionState | undefined;
  waiting: WaitingRow[];
}

const TeamHere = createContext<Team | undefined>(undefined);

/** How the shown conference is shared; undefined where it is not shared with a team. */
export function useTeam(): Team | undefined {
  return useContext(TeamHere);
}

function useTeamOf(conferenceId: Id = ""): Team | undefined {
  const { value } = useLiveQuery(async () => {
    const room = (await readShare(database, conferenceId))?.team;
    return room && { room, waiting: await listWaiting(database, conferenceId) };
  }, [conferenceId]);
  return value && { ...value, connection: connections.value.get(conferenceId) };
}

/** Whether what one writes does not reach the others, and has not for a while. */
export function useAway(team: Team | undefined): boolean {
  return useLasting(team !== undefined && team.connection?.state !== "connected", awayAfter);
}

/** On how many talks each person of a team has written, who wrote on most first; nobody where it is one person's own. */
export function countByAuthor(records: TalkRecord[]): [author: string, talks: number][] {
  const authors = records.flatMap(({ notes }) => [...new Set(notes.flatMap(({ author }) => author ?? []))]);
  const counts = [...Map.groupBy(authors, (author) => author)].map(([author, { length }]) => [author, length] as const);
  return counts.map(([author, length]): [string, number] => [author, length]).sort(([, one], [, other]) => other - one);
}

/** Tells what is within how the shown conference is shared, and its people apart. */
export function TeamPeople({ record, children }: { record?: ConferenceRecord; children: ComponentChildren }) {
  const team = useTeamOf(record?.conference.id);
  const isAway = team?.connection?.state !== "connected";
  const people = useMemo(() => {
    if (!team || !record) return undefined;
    const you = team.room.author;
    const others = countByAuthor(record.talks).flatMap(([author]) => (author === you ? [] : [author]));
    // What is sent at once need not be said to wait.
    const waiting = new Set(isAway ? team.waiting.flatMap(({ table, id }) => (table === "notes" ? [id] : [])) : []);
    return { you, letters: lettersOf(others), waiting, beingWritten: beingWritten.value };
  }, [record?.talks, team?.room, team?.waiting, isAway, beingWritten.value]);
  return (
    <TeamHere.Provider value={team}>
      <PeopleHere.Provider value={people}>{children}</PeopleHere.Provider>
    </TeamHere.Provider>
  );
}
