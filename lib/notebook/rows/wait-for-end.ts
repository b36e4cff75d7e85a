// The end of a transaction, which Dexie tells only with its own errors.

/**
 * Resolves when the transaction is over, to why it was aborted if it was. One that was begun while the browser closes the
 * notebook by itself gets no end of its own, only the connection does (seen with Chromium 156 on a full disk).
 */
export function waitForEnd(transaction: IDBTransaction): Promise<DOMException | null> {
  const { promise, resolve } = Promise.withResolvers<DOMException | null>();
  const ended = new AbortController();
  const end = () => {
    ended.abort();
    resolve(transaction.error);
  };
  for (const [target, event] of [
    [transaction, "abort"],
    [transaction, "complete"],
    [transaction.db, "close"],
  ] as const) {
    target.addEventListener(event, end, { signal: ended.signal });
  }
  return promise;
}
