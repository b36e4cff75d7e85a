// In the notebook's head: who takes part in what is shown, and whether what one writes reaches them. It leads to the dialog.
import { Eye, Wifi, WifiOff } from "lucide";
import { useContext } from "preact/hooks";
import { Icon } from "@/components/controls/icon.tsx";
import { PeopleHere } from "@/components/people/people.ts";
import { PersonMark } from "@/components/people/person-mark.tsx";
import type { Team } from "@/entrypoints/desk/share/team.ts";
import { plural, t } from "@/lib/browser/words.ts";
import { useAway, useTeam } from "./team.tsx";
import "./share-state.css";

/** As many people's marks as are shown beside one's own. */
const mostMarks = 3;

function nameState({ connection, waiting }: Team, isAway: boolean): string {
  if (connection?.state === "connected") return t("teamLive");
  if (!isAway) return t("teamConnecting");
  return waiting.length > 0 ? plural("teamOfflineWaiting", waiting.length) : t("teamOffline");
}

export function ShareState({ onOpen }: { onOpen: () => void }) {
  const team = useTeam();
  const people = useContext(PeopleHere);
  const isConnected = team?.connection?.state === "connected";
  const isAway = useAway(team);
  if (!team || !people) return null;
  const state = nameState(team, isAway);
  const isReading = team.room.access === "read";
  const words = isReading ? [state, t("teamReading")].join(" ") : state;
  return (
    <>
      <button type="button" class="share-state" title={t("sharingState", words)} onClick={onOpen}>
        <span class="share-state-marks">
          {[people.you, ...[...people.letters.keys()].slice(0, mostMarks)].map((name) => (
            <PersonMark key={name} name={name} />
          ))}
        </span>
        <Icon of={isConnected || !isAway ? Wifi : WifiOff} />
        <span class="share-state-words">{state}</span>
        {isReading && (
          <span class="share-state-reading">
            <Icon of={Eye} />
            <span class="share-state-words">{t("teamReading")}</span>
          </span>
        )}
      </button>
      <p class="visually-hidden" role="status">
        {t("sharingState", words)}
      </p>
    </>
  );
}
