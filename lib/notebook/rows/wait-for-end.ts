// The end of a transaction, which Dexie tells only with its own errors.

/** How a transaction ended. */
export interface End {
  isStored: boolean;
  /** Why it was not; null where the browser does not say. */
  reason: DOMException | null;
}

/**
 * Resolves when the transaction is over. One that was begun while the browser closes the notebook by itself gets no end of its own,
 * only the connection does (seen with Chromium 156 on a full disk).
 */
export function waitForEnd(transaction: IDBTransaction): Promise<End> {
  const { promise, resolve } = Promise.withResolvers<End>();
  const ended = new AbortController();
  for (const [target, event] of [
    [transaction, "complete"],
    [transaction, "abort"],
    [transaction.db, "close"],
  ] as const) {
    const end = () => {
      ended.abort();
      resolve({ isStored: event === "complete", reason: transaction.error });
    };
    target.addEventListener(event, end, { signal: ended.signal });
  }
  return promise;
}
