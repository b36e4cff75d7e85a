// A line under the notebook's head on how the shown conference is shared, where there is something to say: reading only, refused, or
// changes that wait. It holds the connections.
import { Notice } from "@/components/controls/notice.tsx";
import { connectAgain } from "@/entrypoints/desk/share/connection-news.ts";
import { useConnections } from "@/entrypoints/desk/share/connections.ts";
import type { Team } from "@/entrypoints/desk/share/team.ts";
import { useIsLocked } from "@/entrypoints/desk/work/lock.tsx";
import { explain, plural, t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { route } from "../state/route.ts";
import { useAway, useTeam } from "./team.tsx";

/** Where there is no line to the server: that nothing is lost by it, and the way to try it at once. */
function NoConnection({ room, waiting }: Team) {
  const goOn = waiting.length > 0 ? plural("goOnWritingWaiting", waiting.length) : t("goOnWriting");
  return (
    <Notice action={{ label: t("tryNow"), onClick: connectAgain }}>
      <b>{t("noConnection", new URL(room.server).host)}</b> {room.access === "read" ? t("goOnReading") : goOn}
    </Notice>
  );
}

export function ShareLine({ conferenceId }: { conferenceId?: Id }) {
  useConnections();
  const team = useTeam();
  // Where there is a talk or the post, it stands in the place of what one would write with.
  const isReading = useIsLocked(conferenceId) && route.value.view === "schedule";
  const isAway = useAway(team);
  if (!team) return null;
  const problem = team.connection?.problem && explain(team.connection.problem);
  if (!problem && !isReading && !isAway) return null;
  return (
    <section class="notebook-messages" aria-label={t("sharing")}>
      {problem && <Notice tone="warning">{problem}</Notice>}
      {isReading && <Notice>{t("sharedForReading")}</Notice>}
      {!problem && isAway && <NoConnection {...team} />}
    </section>
  );
}
