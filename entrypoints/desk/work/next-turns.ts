// What can be taken back and done again next in this window, for the screens: light, while the stack itself is loaded when something
// is done.
import { useEffect, useState } from "preact/hooks";
import type { NextTurns } from "@/lib/notebook/undo-stack.ts";

let next: NextTurns = {};
const listeners = new Set<() => void>();

/** Draws the screens anew. */
export function showTurns(turns: NextTurns): void {
  next = turns;
  for (const listener of [...listeners]) listener();
}

/** What can be taken back and done again next; the screen is drawn anew when that changes. */
export function useNextTurns(): NextTurns {
  const [seen, setSeen] = useState(next);
  useEffect(() => {
    const look = () => setSeen(next);
    look();
    listeners.add(look);
    return () => void listeners.delete(look);
  }, []);
  return seen;
}
