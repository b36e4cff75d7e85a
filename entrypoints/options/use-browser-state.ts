// What the browser knows and changes on pages of its own: read now, and again whenever a person comes back to this one.
import { useEffect, useState } from "preact/hooks";

/** @returns what was read last, undefined until then, and what reads it again */
export function useBrowserState<T>(read: () => Promise<T>): [state: T | undefined, look: () => void] {
  const [state, setState] = useState<T>();
  const look = () => void read().then(setState, console.debug);
  useEffect(() => {
    look();
    addEventListener("focus", look);
    return () => removeEventListener("focus", look);
  }, []);
  return [state, look];
}
