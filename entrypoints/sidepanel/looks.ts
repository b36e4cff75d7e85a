// One look after the other at something that changes meanwhile: what was seen last counts, however long an earlier look takes.
import { giveUp, retry } from "@/components/controls/retries.ts";

export interface Looks {
  /** Looks anew; resolves when that is done. Where it cannot, as in a notebook that is closed just now, it looks again later. */
  again(): Promise<void>;
  /** Nothing is shown any more. */
  end(): void;
}

/** @param show gets what was seen, unless another look was begun meanwhile or the looks were ended */
export function lookInTurn<Seen>(look: () => Promise<Seen>, show: (seen: Seen) => void): Looks {
  let newest = new AbortController();
  const looks: Looks = {
    async again() {
      looks.end();
      newest = new AbortController();
      const { signal } = newest;
      const lookOnce = async () => {
        try {
          const seen = await look();
          if (!signal.aborted) show(seen);
          return true;
        } catch (error) {
          console.debug(error);
          return signal.aborted;
        }
      };
      if (!(await lookOnce())) retry(looks, lookOnce);
    },
    end() {
      newest.abort();
      giveUp(looks);
    },
  };
  return looks;
}
