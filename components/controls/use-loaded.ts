// A part of a screen that is not needed at its start: loaded when it first appears.
import { useEffect, useState } from "preact/hooks";

/** The module that `load` imports, or undefined while it is on its way. */
export function useLoaded<T>(load: () => Promise<T>, isWanted: boolean): T | undefined {
  const [loaded, setLoaded] = useState<{ module: T }>();
  useEffect(() => {
    if (isWanted && !loaded) void load().then((module) => setLoaded({ module }));
  }, [isWanted]);
  return loaded?.module;
}
