// Storing something for a screen, which shows why the last of it failed.
import { useState } from "preact/hooks";
import { explain } from "@/lib/browser/words.ts";
import { explainFailure } from "@/lib/notebook/rows/write.ts";

/** Stores something; resolves to the sentence that says why it could not, which the screen shows, or to nothing. */
export type Save = (work: () => Promise<unknown>) => Promise<string | undefined>;

/** `failure` is the sentence about the last thing that was to be stored, if it is not. */
export function useSave(): { save: Save; failure?: string } {
  const [failure, setFailure] = useState<string>();
  const save: Save = async (work) => {
    try {
      await work();
      setFailure(undefined);
    } catch (problem) {
      const sentence = explain(explainFailure(problem));
      setFailure(sentence);
      return sentence;
    }
  };
  return { save, failure };
}
