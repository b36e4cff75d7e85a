// The one hook that knows of the database: a screen's data, read again whenever the rows it was read from change, in whichever window.
import { liveQuery } from "dexie";
import { type Inputs, useEffect, useState } from "preact/hooks";

/** What a query gave last: nothing yet, a value, or the error that ended it. */
export interface LiveResult<T> {
  value?: T;
  error?: unknown;
}

/**
 * Runs `query` now, when `inputs` change, and whenever its rows change.
 * @returns its latest result; the former value stays until a new one is there
 */
export function useLiveQuery<T>(query: () => Promise<T>, inputs: Inputs): LiveResult<T> {
  const [result, setResult] = useState<LiveResult<T>>({});
  useEffect(() => {
    // Dexie follows native awaits, and so notices what is read after the first, only in a function that is itself async.
    const subscription = liveQuery(async () => query()).subscribe({
      next: (value) => setResult({ value }),
      error: (error) => setResult({ error }),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  return result;
}
