// Storing something for a screen, which shows why it failed until that very thing is stored.
import { useMemo, useState } from "preact/hooks";
import { attempt } from "./outcome.ts";

type Work = () => Promise<unknown>;

/**
 * Stores something; resolves to the sentence that says why it could not, which the screen shows, or to nothing.
 * @param what names what is stored, "talk 7 title": only a later success with the same name settles a failure
 */
export type Save = (what: string, work: Work) => Promise<string | undefined>;

export interface Saver {
  save: Save;
  /** Does again all that failed. */
  retry: () => Promise<unknown>;
}

/** @param onFailure is told the sentence about the last thing that is not stored, or that everything is */
export function createSaver(onFailure: (sentence: string | undefined) => void): Saver {
  const failed = new Map<string, { work: Work; sentence: string }>();
  const save: Save = async (what, work) => {
    const sentence = await attempt(work);
    failed.delete(what);
    if (sentence) failed.set(what, { work, sentence });
    onFailure([...failed.values()].at(-1)?.sentence);
    return sentence;
  };
  const retry = () => Promise.all([...failed].map(([what, { work }]) => save(what, work)));
  return { save, retry };
}

/** `failure` is the sentence about the last thing that is not stored. */
export function useSave(): Saver & { failure?: string } {
  const [failure, setFailure] = useState<string>();
  const saver = useMemo(() => createSaver(setFailure), []);
  return { ...saver, failure };
}
