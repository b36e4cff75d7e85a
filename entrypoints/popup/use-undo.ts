// What was just deleted, and the way to take it back.
import { useCallback, useState } from "preact/hooks";
import { explain } from "@/components/words";
import { explainFailure } from "@/lib/notebook/write";

interface Offer {
  text: string;
  takeBack: () => Promise<void>;
}

/** `offer` does something and shows the bar that takes it back; `problem` says why one of the two failed. */
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
  const onGone = useCallback(() => setOffered(undefined), []);
  const offer = (text: string, work: () => Promise<void>, takeBack: () => Promise<void>) =>
    void attempt(async () => {
      await work();
      setOffered({ text, takeBack });
    });
  const onUndo = () => {
    if (offered) void attempt(offered.takeBack);
    onGone();
  };
  return { offer, problem, bar: offered && { text: offered.text, onUndo, onGone } };
}
