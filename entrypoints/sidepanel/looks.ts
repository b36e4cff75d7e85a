// One look after the other at something that changes meanwhile: what was seen last counts, however long an earlier look takes.

export interface Looks {
  /** Looks anew; resolves when that is done. */
  again(): Promise<void>;
  /** Nothing is shown any more. */
  end(): void;
}

/** @param show gets what was seen, unless another look was begun meanwhile or the looks were ended */
export function lookInTurn<Seen>(look: () => Promise<Seen>, show: (seen: Seen) => void): Looks {
  let newest = new AbortController();
  return {
    async again() {
      newest.abort();
      newest = new AbortController();
      const { signal } = newest;
      const seen = await look();
      if (!signal.aborted) show(seen);
    },
    end: () => newest.abort(),
  };
}
