// What was just deleted, and the way to take it back.
import { useCallback, useState } from "preact/hooks";
import { explain } from "@/lib/browser/words.ts";
import { explainFailure } from "@/lib/notebook/rows/write.ts";

interface Offer {
  text: string;
  takeBack: () => Promise<void>;
}

export type UndoOffers = ReturnType<typeof useUndo>;

/** `offer` does something and shows the bar that takes it back, `show` only the bar; `problem` says why one of these failed. */
export function useUndo() {
  const [offered, setOffered] = useState<Offer>();
  const [problem, setProblem] = useState<string>();
  const attempt = async (work: () => Promise<unknown>) => {
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(explain(explainFailure(error)));
    }
  };
  const show = (text: string, takeBack: () => Promise<void>) => setOffered({ text, takeBack });
  const offer = (text: string, work: () => Promise<void>, takeBack: () => Promise<void>) =>
    void attempt(async () => {
      await work();
      show(text, takeBack);
    });
  const onGone = useCallback(() => setOffered(undefined), []);
  const onUndo = () => {
    if (offered) void attempt(offered.takeBack);
    onGone();
  };
  return { offer, show, problem, bar: offered && { text: offered.text, onUndo, onGone } };
}
