// How the shown conference is shared, told to all of the notebook.
import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { PeopleHere } from "@/components/people/people.ts";
import { type Team, usePeople, useTeamOf } from "@/entrypoints/desk/share/team.ts";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { useLasting } from "../work/use-lasting.ts";

/** Milliseconds until a line that is not there is said to be away: a reload is over sooner. */
const awayAfter = 3000;

const TeamHere = createContext<Team | undefined>(undefined);

/** How the shown conference is shared; undefined where it is not shared with a team. */
export function useTeam(): Team | undefined {
  return useContext(TeamHere);
}

/** Whether what one writes does not reach the others, and has not for a while. */
export function useAway(team: Team | undefined): boolean {
  return useLasting(team !== undefined && team.connection?.state !== "connected", awayAfter);
}

/** Tells what is within how the shown conference is shared, and its people apart. */
export function TeamPeople({ record, children }: { record?: ConferenceRecord; children: ComponentChildren }) {
  const team = useTeamOf(record?.conference.id);
  return (
    <TeamHere.Provider value={team}>
      <PeopleHere.Provider value={usePeople(record?.talks, team)}>{children}</PeopleHere.Provider>
    </TeamHere.Provider>
  );
}
