// Tags are stored as a whole at every change, and the next may come before the last is stored and seen again: it goes on
// from the newest, or one of two tags typed quickly would be lost.
import { useRef, useState } from "preact/hooks";

/**
 * What is still on its way once stored tags are seen.
 * @param handedOn what was to be stored, oldest first
 * @returns what was handed on after it; nothing when it is none of them: then another screen stored it
 */
export function stillOnItsWay(handedOn: string[][], seen: string[]): string[][] {
  const at = handedOn.findIndex((tags) => JSON.stringify(tags) === JSON.stringify(seen));
  return at < 0 ? [] : handedOn.slice(at + 1);
}

type Change = (make: (newest: string[]) => string[]) => void;

/**
 * @param stored what the database holds; give the field a `key` when it is another record's
 * @param store is called with what a change made of the newest tags
 * @returns the newest tags, stored or not, and the way to change them
 */
export function useNewestTags(stored: string[], store: (tags: string[]) => void): [string[], Change] {
  const [, drawAgain] = useState({});
  const handedOn = useRef<string[][]>([]);
  const seen = useRef(stored);
  if (JSON.stringify(seen.current) !== JSON.stringify(stored)) {
    handedOn.current = stillOnItsWay(handedOn.current, stored);
    seen.current = stored;
  }
  const readNewest = () => handedOn.current.at(-1) ?? seen.current;
  const change: Change = (make) => {
    const next = make(readNewest());
    handedOn.current.push(next);
    drawAgain({});
    store(next);
  };
  return [readNewest(), change];
}
