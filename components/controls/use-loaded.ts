// A part of a screen that is not needed at its start: loaded when it first appears.
import { useEffect, useState } from "preact/hooks";

/** A part that may be asked for before it appears: it is drawn at once then. */
export interface LoadedAhead<T> {
  load: () => Promise<T>;
  /** What was loaded. */
  readonly module: T | undefined;
}

/** @param load imports the part's module */
export function loadAhead<T>(load: () => Promise<T>): LoadedAhead<T> {
  let loading: Promise<T> | undefined;
  let module: T | undefined;
  const start = async () => {
    module = await load();
    return module;
  };
  return {
    load: () => {
      loading ??= start();
      return loading;
    },
    get module() {
      return module;
    },
  };
}

/** The module that `part` imports, or undefined while it is on its way. */
export function useLoaded<T>(part: (() => Promise<T>) | LoadedAhead<T>, isWanted: boolean): T | undefined {
  const [load, ahead] = typeof part === "function" ? [part, undefined] : [part.load, part.module];
  const [loaded, setLoaded] = useState<{ module: T }>();
  useEffect(() => {
    if (isWanted && !loaded) void load().then((module) => setLoaded({ module }));
  }, [isWanted]);
  return loaded?.module ?? ahead;
}
