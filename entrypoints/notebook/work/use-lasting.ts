// What is over at once is not shown while it goes on.
import { useEffect, useState } from "preact/hooks";

/** Milliseconds; what is shown for less would only flicker. */
const flicker = 400;

/**
 * Whether something is going on, and has for a while.
 * @param shortest in milliseconds
 */
export function useLasting(isGoingOn: boolean, shortest = flicker): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setTimeout(() => setLong(true), shortest);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isGoingOn, shortest]);
  return isGoingOn && isLong;
}
