// The connections of what a team shares: they live in an open notebook or side panel, one for each room, whichever of them has it. What
// they need is loaded with the first one.
import { useEffect } from "preact/hooks";
import type { Id, Share } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { listTeamShares } from "@/lib/notebook/shares.ts";
import { database } from "../database.ts";
import { useLiveQuery } from "../work/use-live-query.ts";
import { askForNews, giveUpHeld, rounds, showHeld, tellReworded } from "./connection-news.ts";
import { tellJoined } from "./tell-joined.ts";

/** Until a notebook that could not be read is tried again. */
const retryDelay = 5000;

const ended = (signal: AbortSignal, delay?: number) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
    if (delay !== undefined) setTimeout(resolve, delay);
  });

async function hold(conferenceId: Id, signal: AbortSignal): Promise<void> {
  const { Connection } = await import("@/lib/share/connection.ts");
  while (!signal.aborted) {
    try {
      const connection = await Connection.open(database, conferenceId, {
        onState: (state) => !signal.aborted && showHeld(conferenceId, state),
        onJoined: (joined) => void tellJoined(joined),
        onReworded: tellReworded,
      });
      await ended(signal);
      connection.close();
    } catch (error) {
      if (error instanceof Problem) showHeld(conferenceId, { state: "waiting", problem: error });
      else console.debug(error);
      await ended(signal, retryDelay);
    }
  }
}

/** Connects as soon as no other screen is connected. @returns what ends it */
function connect({ conferenceId, team }: Share): () => void {
  const end = new AbortController();
  askForNews();
  const holdLocked = async () => {
    showHeld(conferenceId, { state: "waiting" });
    try {
      await hold(conferenceId, end.signal);
    } finally {
      giveUpHeld(conferenceId);
    }
  };
  navigator.locks
    .request(`wrapup-room ${team?.room}`, { signal: end.signal }, holdLocked)
    .catch((error: unknown) => !end.signal.aborted && console.debug(error));
  return () => end.abort();
}

const nameOf = ({ conferenceId, team }: Share) => [conferenceId, team?.server, team?.room, team?.token].join(" ");

/** Holds the connections for as long as the screen is there. */
export function useConnections(): void {
  const { value: shares = [] } = useLiveQuery(() => listTeamShares(database), []);
  const names = shares.map(nameOf).sort().join("\n");
  useEffect(() => {
    const ends = shares.map(connect);
    return () => {
      for (const end of ends) end();
    };
  }, [names, rounds.value]);
}
