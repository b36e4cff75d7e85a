// A value as it is once it has not changed for a while: for what is worked out of a text that is being typed.
import { useEffect, useState } from "preact/hooks";

/** Milliseconds: until most typists' next key. */
const pause = 200;

/** @returns the first value at once, and each later one when no other has come for a moment */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
