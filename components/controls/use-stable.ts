// Functions that stay the same ones while they do what the newest ones do: for parts that are drawn anew only where a prop is another.
import { useMemo, useRef } from "preact/hooks";

/** @param acts always of the same names */
export function useStable<Acts extends Record<string, (...args: never[]) => unknown>>(acts: Acts): Acts {
  const newest = useRef(acts);
  newest.current = acts;
  return useMemo(() => {
    const stable = Object.keys(acts).map((name) => [name, (...args: never[]) => newest.current[name]?.(...args)]);
    return Object.fromEntries(stable);
  }, []);
}
