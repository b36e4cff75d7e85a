// The video in the page beside, followed while the screen is open.
import { useEffect, useRef, useState } from "preact/hooks";
import { commandPlayer, type PlayerState } from "@/lib/browser/player.ts";
import { wait } from "@/lib/browser/wait.ts";

// Half a second behind is less than anybody's aim; a query took 3 ms (measured).
const interval = 500;

export interface Player {
  /** Undefined while it cannot be reached. */
  state?: PlayerState;
  seek: (seconds: number) => void;
  /** Resolves to whether it was playing before. */
  setPaused: (isPaused: boolean) => Promise<boolean>;
}

/** @param tabId undefined where there is nothing to follow */
export function usePlayer(tabId: number | undefined): Player {
  const [state, setState] = useState<PlayerState>();
  /** Ends when another tab is followed, or none. */
  const following = useRef<AbortSignal | undefined>(undefined);
  useEffect(() => {
    if (tabId === undefined) return;
    const ending = new AbortController();
    following.current = ending.signal;
    const follow = async () => {
      // A page that shows a dialog, or is put to sleep, answers when it wakes: one question at a time.
      for (;;) {
        const next = await commandPlayer(tabId);
        ending.signal.throwIfAborted();
        setState(next);
        await wait(interval, ending.signal);
      }
    };
    follow().catch(console.debug);
    return () => {
      ending.abort();
      setState(undefined);
    };
  }, [tabId]);
  const order = async (given: Parameters<typeof commandPlayer>[1]) => {
    const signal = following.current;
    const next = tabId === undefined ? undefined : await commandPlayer(tabId, given);
    if (!signal?.aborted) setState((before) => before && next);
    return next?.wasPlaying ?? false;
  };
  return { state, seek: (seconds) => void order({ seek: seconds }), setPaused: (isPaused) => order({ isPaused }) };
}
