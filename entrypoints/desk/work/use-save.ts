// Storing something for a screen, which shows why it failed until that very thing is stored.
import { useRef, useState } from "preact/hooks";
import { explain } from "@/lib/browser/words.ts";
import { explainFailure } from "@/lib/notebook/rows/write.ts";

type Work = () => Promise<unknown>;

/**
 * Stores something; resolves to the sentence that says why it could not, which the screen shows, or to nothing.
 * @param what names what is stored, "talk 7 title": only a later success with the same name settles a failure
 */
export type Save = (what: string, work: Work) => Promise<string | undefined>;

/** `failure` is the sentence about the last thing that is not stored; `retry` does all of those again. */
export function useSave(): { save: Save; failure?: string; retry: () => void } {
  const failed = useRef(new Map<string, { work: Work; sentence: string }>());
  const [failure, setFailure] = useState<string>();
  const save: Save = async (what, work) => {
    let sentence: string | undefined;
    try {
      await work();
    } catch (problem) {
      sentence = explain(explainFailure(problem));
    }
    failed.current.delete(what);
    if (sentence) failed.current.set(what, { work, sentence });
    setFailure([...failed.current.values()].at(-1)?.sentence);
    return sentence;
  };
  const retry = () => {
    for (const [what, { work }] of [...failed.current]) void save(what, work);
  };
  return { save, failure, retry };
}
