// The one hook that knows of the database: a screen's data, read again whenever the rows it was read from change, in whichever window.
import { liveQuery } from "dexie";
import { type Inputs, useEffect, useMemo, useState } from "preact/hooks";
import { giveUp, retry } from "@/components/controls/retries.ts";
import { findAhead } from "./read-ahead.ts";

/** What a query gave last: nothing yet, a value, or why it could not be read again. */
export interface LiveResult<T> {
  /** What was read last. */
  value?: T;
  error?: unknown;
}

/** A query failed before the database was open for the first time; `cause` says why. For what stands around the whole screen. */
export class NotOpened extends Error {
  override name = "NotOpened";
}

let wasOpened = false;

/** To be told when the database is open: what fails from then on, its screen says beside what it shows already. */
export function setOpened(): void {
  wasOpened = true;
}

/**
 * Runs `query` now, when `inputs` change, whenever its rows change, and again for as long as it fails.
 * @param name what a value that was read ahead of it is found by, with all that its inputs tell
 * @returns its latest result; the former value stays until a new one is there
 * @throws NotOpened if it fails before the database was open for the first time
 */
export function useLiveQuery<T>(query: () => Promise<T>, inputs: Inputs, name?: string): LiveResult<T> {
  const first = useMemo(() => ({ value: name === undefined ? undefined : findAhead<T>(name) }), inputs);
  const [latest, setResult] = useState<LiveResult<T> & { after?: object }>({});
  const result: LiveResult<T> = first.value === undefined || latest.after === first ? latest : first;
  const [round, setRound] = useState(0);
  const owner = useMemo(() => ({}), []);
  useEffect(() => {
    // Dexie keeps the errors of a closed database to itself: they have to leave the query as values. It follows native awaits, and
    // so notices what is read after the first, only in a function that is itself async.
    const read = async (): Promise<LiveResult<T>> => {
      try {
        return { value: await query() };
      } catch (error) {
        return { error };
      }
    };
    const subscription = liveQuery(read).subscribe((next) => {
      if ("error" in next) {
        setResult(({ value, after }) => ({
          value: after === first ? value : (first.value ?? value),
          error: next.error,
          after: first,
        }));
        retry(owner, async () => {
          setRound((before) => before + 1);
          return true;
        });
        return;
      }
      giveUp(owner);
      setResult({ ...next, after: first });
    });
    return () => {
      giveUp(owner);
      subscription.unsubscribe();
    };
  }, [...inputs, round]);
  if (result.error !== undefined && !wasOpened) throw new NotOpened("not opened", { cause: result.error });
  return result;
}
