// What a team shares, for the side panel where no notebook is open: its connections, and who works on the talk that is shown. Loaded
// after that, because most talks are one person's own.
import { useLayoutEffect, useMemo } from "preact/hooks";
import type { People } from "@/components/people/people.ts";
import type { TalkRecord } from "@/lib/model/index.ts";
import { useConnections } from "./connections.ts";
import { usePeople, useTeamOf } from "./team.ts";

interface Props {
  record: TalkRecord | undefined;
  onPeople: (people: People | undefined) => void;
}

export function PanelTeam({ record, onPeople }: Props) {
  useConnections();
  const records = useMemo(() => record && [record], [record]);
  const people = usePeople(records, useTeamOf(record?.talk.conferenceId));
  useLayoutEffect(() => onPeople(people), [people]);
  return null;
}
