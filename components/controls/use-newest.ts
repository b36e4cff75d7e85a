// A list or a record that is stored as a whole at every change, of which the next may come before the last is stored and seen again:
// it goes on from the newest, or one of two tags typed quickly, or a letter typed before a choice, would be lost.
import { useRef, useState } from "preact/hooks";

/** Whether two values are the same once they are stored. */
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What is still on its way once a stored value is seen.
 * @param handedOn what was to be stored, oldest first
 * @returns what was handed on after it; nothing when it is none of them: then another screen stored it
 */
export function stillOnItsWay<T>(handedOn: T[], seen: T): T[] {
  const at = handedOn.findIndex((value) => isSame(value, seen));
  return at < 0 ? [] : handedOn.slice(at + 1);
}

/**
 * @param stored what the database holds; give the field a `key` when it is another record's
 * @param store is called with what a change made of the newest value
 * @returns the newest value, stored or not, and the way to change it, which returns what `store` does
 */
export function useNewest<T, Result>(
  stored: T,
  store: (value: T) => Result,
): [newest: T, change: (make: (newest: T) => T) => Result] {
  const [, drawAgain] = useState({});
  const handedOn = useRef<T[]>([]);
  const seen = useRef(stored);
  if (!isSame(seen.current, stored)) {
    handedOn.current = stillOnItsWay(handedOn.current, stored);
    seen.current = stored;
  }
  const readNewest = () => handedOn.current.at(-1) ?? seen.current;
  const change = (make: (newest: T) => T) => {
    const next = make(readNewest());
    handedOn.current.push(next);
    drawAgain({});
    return store(next);
  };
  return [readNewest(), change];
}
