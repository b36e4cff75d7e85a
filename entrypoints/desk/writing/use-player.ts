// The video in the page beside, followed while the screen is open.
import { useEffect, useState } from "preact/hooks";
import { commandPlayer, type PlayerState } from "@/lib/browser/player.ts";

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
  useEffect(() => {
    if (tabId === undefined) return;
    let isFollowed = true;
    // A page that shows a dialog, or is put to sleep, answers when it wakes: one question at a time.
    let isAsked = false;
    const follow = async () => {
      if (isAsked) return;
      isAsked = true;
      const next = await commandPlayer(tabId);
      isAsked = false;
      if (isFollowed) setState(next);
    };
    void follow();
    const timer = setInterval(() => void follow(), interval);
    return () => {
      isFollowed = false;
      clearInterval(timer);
      setState(undefined);
    };
  }, [tabId]);
  const order = async (given: Parameters<typeof commandPlayer>[1]) => {
    const next = tabId === undefined ? undefined : await commandPlayer(tabId, given);
    // Another tab may be followed by now, or none.
    setState((before) => before && next);
    return next?.wasPlaying ?? false;
  };
  return { state, seek: (seconds) => void order({ seek: seconds }), setPaused: (isPaused) => order({ isPaused }) };
}
